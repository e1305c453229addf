// All panels of the player's window.
#pragma once

#include "viz/panels/panel_input.h"

#include <glm/vec2.hpp>

#include <optional>

namespace demarche {

/// What the mouse rests on in the picture, to be named beside it.
struct Pointed {
    Selection subject;
    glm::dvec2 position{};
};

/// Appends what the viewer wishes.
void showPanels(const PanelInput& in, const std::optional<Pointed>& pointed, Commands& commands);

}  // namespace demarche
