// What a story file may look at beyond itself: the files of its folder, and the bundled list of cities.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/geo/lonlat.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

struct FoundCity {
    std::string name;
    std::string country;  ///< ISO 3166-1 alpha-3.
    LonLat position;
};

struct CityAnswer {
    std::optional<FoundCity> city;
    std::vector<std::string> similar;  ///< Names that may be meant, when there is no city.
};

/// Fails when the list of cities cannot be read, which no story is to blame for.
using CityFinder = std::function<Expected<CityAnswer>(std::string_view)>;

/// What the program brings for every story.
struct StoryLibrary {
    /// Empty: there is no gazetteer, and places need coordinates.
    CityFinder findCity;
    std::vector<std::string> themes{"dark", "light"};         ///< Names of the bundled ones.
    std::vector<std::string> boundaryViews{"un", "defacto"};  ///< Ids of those of the bundled map.
};

struct StorySurroundings {
    /// Bytes of a file named relative to the story's folder; refuses whatever lies outside of it. Empty: the story is a
    /// text without a folder, and the files it names are not read.
    std::function<Expected<std::string>(std::string_view)> readFile;
    StoryLibrary library;
};

}  // namespace demarche
