// The gazetteer in assets/maps, opened once for a test program.
#pragma once

#include "viz/gazetteer/gazetteer.h"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace demarche::testing {

inline std::filesystem::path bundledGazetteerFile() {
    return std::filesystem::path(DEMARCHE_SOURCE_DIR) / "assets" / "maps" / "gazetteer.dgaz";
}

inline const Gazetteer& bundledGazetteer() {
    static const Gazetteer gazetteer = [] {
        auto opened = Gazetteer::open(bundledGazetteerFile());
        if (!opened) throw std::runtime_error(format(opened.error()));
        return std::move(*opened);
    }();
    return gazetteer;
}

/// "Vienna AUT" for each place.
inline std::vector<std::string> described(const std::vector<const GazetteerPlace*>& places) {
    std::vector<std::string> result;
    for (const GazetteerPlace* place : places) result.push_back(place->name + " " + place->country);
    return result;
}

inline std::vector<std::string> found(std::string_view name) { return described(bundledGazetteer().find(name)); }

/// The best known place of a name; a test fails with an exception where there is none.
inline const GazetteerPlace& best(std::string_view name) {
    const auto places = bundledGazetteer().find(name);
    if (places.empty()) throw std::runtime_error("no place is called " + std::string(name));
    return *places.front();
}

}  // namespace demarche::testing
