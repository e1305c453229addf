// What a GeoJSON text must fulfil before it is worth parsing: size, UTF-8, no NUL.
#pragma once

#include "viz/geojson/geojson.h"
#include "viz/geojson/geojson_faults.h"

#include <string_view>

namespace demarche {

/// False when anything went to `faults`.
[[nodiscard]] bool checkGeoJsonText(std::string_view text, const GeoJsonLimits& limits, GeoJsonFaults& faults);

}  // namespace demarche
