// The city that lies nearest to a place.
#pragma once

#include "viz/gazetteer/gazetteer.h"

namespace demarche {

struct NearestPlace {
    const GazetteerPlace* place = nullptr;
    double km = 0.0;       ///< Along the ground of the program's globe.
    double azimuth = 0.0;  ///< From the city to the place asked about: degrees clockwise from north, 0 to 360.
};

/// Null when the gazetteer is empty.
[[nodiscard]] NearestPlace nearestPlace(const Gazetteer& gazetteer, LonLat to);

}  // namespace demarche
