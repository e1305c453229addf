// What the author of a GeoJSON text is told about each kind of repair.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/geojson/geojson_faults.h"

#include <string_view>

namespace demarche {

struct RepairWords {
    Severity severity = Severity::Note;
    std::string_view message;
    std::string_view action;
};

[[nodiscard]] const RepairWords& wordsOf(GeoJsonRepair repair);

}  // namespace demarche
