// What the tables of map names have in common: names by language, places.
#pragma once

#include "viz/story/table_reader.h"

#include <glm/vec3.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

struct NamesByLanguage {
    std::map<std::string, std::string, std::less<>> names;  ///< By primary language; English is always there.

    /// In the language (BCP 47), or in English.
    [[nodiscard]] const std::string& in(std::string_view language) const;
};

/// The table's "names". `example` is what they might look like.
[[nodiscard]] NamesByLanguage readNames(TableReader& table, std::string_view example);

/// At least two places [longitude, latitude] of the table's list `key`, as unit vectors; none after a fault.
[[nodiscard]] std::vector<glm::dvec3> readPlaces(TableReader& table, std::string_view key, std::string_view example);

}  // namespace demarche
