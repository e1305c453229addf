// Areas and lines of the sphere on a map: cut where the map is torn, bent as the projection bends them.
#pragma once

#include "viz/geo/spherical_region.h"
#include "viz/projection/plane_clip.h"
#include "viz/projection/sphere_map.h"

#include <glm/vec3.hpp>

#include <span>
#include <vector>

namespace demarche {

/// Coordinates as SphereMap gives them: globe radii, y up. `tolerance`, in globe radii too, is how far a chord may be
/// from the curve it stands for: the pixels allowed divided by the pixels of a globe radius.
///
/// What is outside the window is left out, and costs little: close views need few points.
///
/// Outlines run counter-clockwise, holes clockwise, so that both fill rules give the same area. Parts of an outline may
/// run along the map's edge; to draw the outline itself, project it as a closed line. Mercator's map ends at
/// mercatorEdge.
[[nodiscard]] std::vector<PlaneRing> projectRegion(const SphereMap& map, const SphericalRegion& region,
                                                   double tolerance, const PlaneBox& window = {});

/// Unit vectors joined by great circles; opposite neighbours as GreatCircle joins them. Gives as many lines as the
/// map's edge leaves; a line of no length stays one.
[[nodiscard]] std::vector<PlaneLine> projectLine(const SphereMap& map, std::span<const glm::dvec3> line,
                                                 double tolerance, const PlaneBox& window = {});

/// All that the map shows: the globe's disc, or the world's outline.
[[nodiscard]] PlaneRing projectSphere(const SphereMap& map, double tolerance);

/// Positive when the ring runs counter-clockwise; square globe radii.
[[nodiscard]] double signedArea(const PlaneRing& ring);

}  // namespace demarche
