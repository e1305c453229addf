// Reads GeoJSON (RFC 7946): all its shapes, or every fault in the text with its feature, line and column.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/geo/geo_shapes.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

struct GeoFeature {
    std::string name;  ///< `properties.name` if that is a text; control characters are left out.
    GeoShapes shapes;  ///< Empty when the geometry is null or has no coordinates.

    bool operator==(const GeoFeature&) const = default;
};

struct GeoJsonResult {
    /// In the order of the file, so that feature 3 of a diagnostic is features[3]. A bare geometry is one feature.
    /// Empty when the file has errors: it is never half read.
    std::vector<GeoFeature> features;
    /// Errors, and as warnings and notes what was repaired; in the order of the file.
    Diagnostics diagnostics;

    [[nodiscard]] bool ok() const;
};

/// Limits by name; a text beyond one is refused.
struct GeoJsonLimits {
    std::size_t bytes = 64U << 20U;
    std::size_t depth = 128;            ///< Lists and objects inside one another.
    std::size_t positions = 1'000'000;  ///< In all features together.
    std::size_t values = 5'000'000;     ///< Texts, numbers, lists and objects, those that are passed over included.
    std::size_t members = 100'000;      ///< Of one object.
};

/// Never throws for anything in `text`, and takes time in proportion to its length. `fileName` stands in the
/// diagnostics. docs/geojson.md lists what is read, repaired and refused.
[[nodiscard]] GeoJsonResult readGeoJson(std::string_view text, std::string_view fileName,
                                        const GeoJsonLimits& limits = {});

}  // namespace demarche
