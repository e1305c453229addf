// The integer grid that the bake works on, and the few exact or spherical measures it takes there.
#pragma once

#include "viz/geo/lonlat.h"
#include "viz/mapdata/map_format.h"

#include <glm/vec3.hpp>

#include <compare>
#include <cstdint>
#include <vector>

namespace demarche::bake {

/// A place on the file's grid: x along longitude, y along latitude, both in 1 / gridStepsPerDegree degrees.
struct GridPoint {
    std::int32_t x = 0;
    std::int32_t y = 0;

    auto operator<=>(const GridPoint&) const = default;
};

using Polyline = std::vector<GridPoint>;

inline constexpr std::int32_t degreeSteps = mapfile::gridStepsPerDegree;
inline constexpr std::int32_t halfTurn = 180 * degreeSteps;
inline constexpr std::int32_t fullTurn = 360 * degreeSteps;
inline constexpr std::int32_t southPole = -90 * degreeSteps;
inline constexpr std::int32_t northPole = 90 * degreeSteps;

[[nodiscard]] GridPoint gridPoint(LonLat place);
[[nodiscard]] LonLat place(GridPoint point);

/// Twice the signed area of the triangle in the plane of the grid: positive when counter-clockwise. Exact.
[[nodiscard]] std::int64_t doubleArea(GridPoint a, GridPoint b, GridPoint c);
/// Twice the signed area of a closed ring (first point repeated at the end or not). Exact.
[[nodiscard]] std::int64_t doubleArea(const Polyline& ring);

/// Area of the flat triangle between three points of the sphere, in square kilometres: near enough below 500 km.
[[nodiscard]] double triangleKm2(const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& c);
/// Area left of a closed ring of great-circle pieces, in square kilometres; negative when clockwise.
[[nodiscard]] double ringKm2(const Polyline& ring);
[[nodiscard]] double lengthKm(const Polyline& line);

/// True where the map is cut open: on the meridian of 180 degrees or on the south pole.
[[nodiscard]] bool onFrame(GridPoint a, GridPoint b);

}  // namespace demarche::bake
