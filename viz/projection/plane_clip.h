// Shapes of the plane cut to a strip between two heights (Sutherland and Hodgman 1974).
#pragma once

#include "viz/projection/resampler.h"

#include <vector>

namespace demarche {

/// Closed by itself: the first point is not repeated.
using PlaneRing = std::vector<glm::dvec2>;

/// The part of a ring's area with bottom <= y <= top; where parts of it come apart, they stay joined along the strip's
/// edge. Empty when nothing is left.
[[nodiscard]] PlaneRing clipRingToStrip(const PlaneRing& ring, double bottom, double top);
[[nodiscard]] std::vector<PlaneLine> clipLineToStrip(const PlaneLine& line, double bottom, double top);

}  // namespace demarche
