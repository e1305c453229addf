// How far two pictures of areas or lines are apart, in pixels.
#pragma once

#include "viz/projection/plane_clip.h"

#include <vector>

namespace demarche::test {

/// Area that is filled (even-odd) in one picture and not in the other, measured along rows a tenth of a pixel apart.
double differingArea(const std::vector<PlaneRing>& a, const std::vector<PlaneRing>& b);

double lengthOf(const std::vector<PlaneLine>& lines);

/// Largest distance of a point of one picture's lines from the other picture's lines, both ways.
double differingDistance(const std::vector<PlaneLine>& a, const std::vector<PlaneLine>& b);

}  // namespace demarche::test
