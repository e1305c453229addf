#include "viz/session/session.h"

#include "engine/math/easing.h"

namespace demarche {
namespace {

constexpr double transportStays = 3.0;
constexpr double transportFades = 0.25;

}  // namespace

bool moves(const Session& s) {
    const bool plays = s.playback == Playback::Playing && !s.scrubbing;
    return plays || s.spin != GlobeSpin{} || s.glide.has_value() || s.projection.change.has_value() ||
           s.hintSeconds > 0.0;
}

double transportOpacity(const Session& s) {
    if (s.playback == Playback::Paused || s.scrubbing) return 1.0;
    return 1.0 - ramp(transportStays, transportStays + transportFades, s.idleSeconds);
}

}  // namespace demarche
