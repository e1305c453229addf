// Turns the positions of one line or ring, as written, into points on the sphere, and says what it had to repair.
#pragma once

#include "viz/geo/geo_shapes.h"
#include "viz/geojson/geojson_faults.h"

#include <cstddef>
#include <vector>

namespace demarche {

/// RFC 7946 draws edges straight in longitude and latitude, GeoShapes as great circles. Edges of more longitude than
/// this are divided; half a kilometre between the two ways remains.
inline constexpr double longestEdgeDegrees = 2.0;

struct RepairedPath {
    std::vector<LonLat> points;          ///< Longitudes within +-180, no two neighbours at the same place.
    std::vector<GeoJsonRepair> repairs;  ///< Each at most once.
    std::size_t added = 0;               ///< Points that divide long edges.
};

enum class RingRole { Outline, Hole };

/// `written`: latitudes within +-90, longitudes within +-540. Fewer than two points when the line has no length.
[[nodiscard]] RepairedPath repairLine(const std::vector<LonLat>& written);

/// The ring is closed, whether its first position is repeated at its end or not; in the result it is not. No points
/// when there are not three different places.
[[nodiscard]] RepairedPath repairRing(const std::vector<LonLat>& written, RingRole role);

/// The same place, with its longitude within +-180.
[[nodiscard]] LonLat normalised(LonLat place);

}  // namespace demarche
