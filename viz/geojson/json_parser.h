// Parses JSON (RFC 8259) with nlohmann/json, keeping what a GeoJSON reader looks at, within the limits.
#pragma once

#include "viz/geojson/geojson.h"
#include "viz/geojson/geojson_faults.h"
#include "viz/geojson/json_document.h"

#include <string_view>

namespace demarche {

/// Empty when anything went to `faults`. `text` is valid UTF-8 without a byte order mark (checkGeoJsonText).
[[nodiscard]] JsonDocument parseJson(std::string_view text, const GeoJsonLimits& limits, GeoJsonFaults& faults);

}  // namespace demarche
