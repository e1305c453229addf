#include "viz/app/play_hand.h"

#include "viz/projection/map_drag.h"

#include <glm/geometric.hpp>

#include <cmath>
#include <utility>

namespace demarche {
namespace {

/// A press that moves less is a click, in pixels.
constexpr double clickSlack = 5.0;
/// The throw is what the hand did in this time; a hand that rested before letting go throws nothing.
constexpr double throwSeconds = 0.1;
constexpr double restSeconds = 0.06;
constexpr std::size_t keptSamples = 64;

}  // namespace

void GlobeHand::press(const MapView& view, glm::dvec2 position, int clicks) {
    _pressed = GlobeClick{position, clicks};
    _grabbed = view.placeAt(position);
    _dragging = false;
    _samples.clear();
}

std::optional<HoldCamera> GlobeHand::move(const MapView& view, glm::dvec2 position, double seconds) {
    if (!_pressed) return std::nullopt;
    if (!_dragging && glm::length(position - _pressed->position) < clickSlack) return std::nullopt;
    _dragging = true;
    if (!_grabbed) return std::nullopt;
    const HeldMap held = draggedMap(view, *_grabbed, position);
    const HoldCamera hold{.camera = held.camera, .projection = held.projection};
    _turnsMeridian = turnsMeridian(view);
    if (_samples.size() == keptSamples) _samples.erase(_samples.begin());
    _samples.push_back({seconds, hold.camera.target});
    return hold;
}

GlobeSpin GlobeHand::spinAt(double seconds) const {
    if (_samples.empty() || seconds - _samples.back().seconds > restSeconds) return {};
    const Sample& last = _samples.back();
    for (const Sample& first : _samples) {
        if (seconds - first.seconds > throwSeconds) continue;
        const double elapsed = last.seconds - first.seconds;
        if (elapsed <= 0.0) return {};
        return {.lonPerSecond = std::remainder(last.target.lon - first.target.lon, 360.0) / elapsed,
                .latPerSecond = (last.target.lat - first.target.lat) / elapsed,
                .turnsMeridian = _turnsMeridian};
    }
    return {};
}

GlobeHand::Released GlobeHand::release(double seconds) {
    Released released;
    if (_pressed && !_dragging) released.click = _pressed;
    if (_dragging && _grabbed) released.letGo = LetGo{spinAt(seconds)};
    forget();
    return released;
}

void GlobeHand::forget() {
    _pressed.reset();
    _grabbed.reset();
    _dragging = false;
    _samples.clear();
}

}  // namespace demarche
