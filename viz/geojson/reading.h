// What every part of the GeoJSON reader works with: the document, the feature being read, and where faults go.
#pragma once

#include "viz/geojson/geojson_faults.h"
#include "viz/geojson/json_document.h"

#include <cstddef>
#include <optional>
#include <string>

namespace demarche {

struct Reading {
    const JsonDocument& document;
    GeoJsonFaults& faults;
    std::size_t positionsLeft = 0;       ///< That dividing long edges may still add.
    std::optional<std::size_t> feature;  ///< Counted from 0; empty outside features.
    bool isProjected = false;            ///< The coordinates are not degrees, and that has been said.

    /// What stands at `at` is wrong.
    void wrong(JsonNode at, std::string message, std::string expected, std::string action = {}) {
        if (faults.isFull()) return faults.countError();
        report({.at = document.offset(at),
                .message = std::move(message),
                .found = document.describe(at),
                .expected = std::move(expected),
                .action = std::move(action)});
    }

    /// Something is missing in the object at `at`.
    void missing(JsonNode at, std::string message, std::string expected, std::string action = {}) {
        if (faults.isFull()) return faults.countError();
        report({.at = document.offset(at),
                .message = std::move(message),
                .expected = std::move(expected),
                .action = std::move(action)});
    }

    void repaired(GeoJsonRepair repair, JsonNode at) { faults.repaired(feature, repair, document.offset(at)); }

private:
    void report(GeoJsonFault fault) {
        if (feature) {
            faults.error(*feature, std::move(fault));
        } else {
            faults.error(std::move(fault));
        }
    }
};

}  // namespace demarche
