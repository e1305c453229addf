#include "viz/projection/lean.h"

#include "engine/math/easing.h"

namespace demarche {
namespace {

/// Share of the whole way.
constexpr double leaningShare = 0.35;

}  // namespace

LeaningView leanBetween(const ProjectionState& way, Radians from, Radians to) {
    const double whole = way.fraction;
    LeaningView view{.projection = way, .tilt = Radians(lerp(from.value, to.value, smoothStep(whole)))};
    if (way.from.kind == way.to.kind) return view;
    if (way.from.kind == ProjectionKind::Perspective && from.value > 0.0) {
        view.tilt = Radians(from.value * (1.0 - smoothStep(whole / leaningShare)));
        view.projection.fraction = smoothStep((whole - leaningShare) / (1.0 - leaningShare));
    } else if (way.to.kind == ProjectionKind::Perspective && to.value > 0.0) {
        view.tilt = Radians(to.value * smoothStep(1.0 - (1.0 - whole) / leaningShare));
        view.projection.fraction = smoothStep(whole / (1.0 - leaningShare));
    }
    return view;
}

}  // namespace demarche
