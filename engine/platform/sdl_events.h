// Translates SDL's events into ours.
#pragma once

#include "engine/platform/input_event.h"

#include <SDL.h>

#include <optional>

namespace demarche {

/// `pixelsPerUnit` turns SDL's desktop units into drawable pixels. Empty for events that mean nothing to the program.
[[nodiscard]] std::optional<InputEvent> translate(const SDL_Event& event, SDL_Window* window, double pixelsPerUnit);

}  // namespace demarche
