// Says in plain words where and why the JSON parser gave up.
#pragma once

#include "viz/geojson/geojson_faults.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace demarche {

/// What the parser reported: up to `soundUntil` all was well, `position` bytes were read, and its own explanation.
struct JsonSyntaxReport {
    std::size_t soundUntil = 0;
    std::size_t position = 0;
    std::string_view explanation;
    bool isOverflow = false;  ///< A number beyond what a double holds.
};

[[nodiscard]] GeoJsonFault explainJsonSyntax(std::string_view text, const JsonSyntaxReport& report);

/// `text` itself, or its length when it is long; never longer than a line.
[[nodiscard]] std::string shortened(std::string_view text);

}  // namespace demarche
