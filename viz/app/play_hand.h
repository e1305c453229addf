// The mouse on the globe: drags, throws, wheel, clicks, told apart and turned into commands.
#pragma once

#include "engine/platform/input_event.h"
#include "viz/projection/map_view.h"
#include "viz/session/commands.h"

#include <optional>
#include <vector>

namespace demarche {

/// A click that was not a drag: the caller knows what is under it.
struct GlobeClick {
    glm::dvec2 position{};
    int clicks = 1;
};

class GlobeHand {
public:
    /// `view`: what is shown, with the target where a viewer's camera has it. `seconds`: a steady clock.
    void press(const MapView& view, glm::dvec2 position, int clicks);
    /// The camera while a drag goes on.
    [[nodiscard]] std::optional<HoldCamera> move(const MapView& view, glm::dvec2 position, double seconds);
    struct Released {
        std::optional<GlobeClick> click;
        std::optional<LetGo> letGo;
    };
    [[nodiscard]] Released release(double seconds);
    /// The press was not for the globe, or the window lost the mouse.
    void forget();

    [[nodiscard]] bool dragging() const { return _dragging; }

private:
    struct Sample {
        double seconds = 0.0;
        LonLat target;
    };
    [[nodiscard]] GlobeSpin spinAt(double seconds) const;

    std::optional<GlobeClick> _pressed;
    std::optional<LonLat> _grabbed;
    bool _dragging = false;
    bool _turnsMeridian = false;
    std::vector<Sample> _samples;
};

}  // namespace demarche
