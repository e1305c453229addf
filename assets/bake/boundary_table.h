// The table of boundary views: which units there are, whose they are in each view, and which lines are disputed.
#pragma once

#include "assets/bake/grid.h"
#include "viz/mapdata/world_map.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace demarche::bake {

/// Degrees; a point on the edge is inside.
struct LonLatBox {
    double west = -180.0;
    double south = -90.0;
    double east = 180.0;
    double north = 90.0;

    [[nodiscard]] bool contains(LonLat place) const {
        return place.lon >= west && place.lon <= east && place.lat >= south && place.lat <= north;
    }
};

struct FeatureRule {
    std::string feature;
    MapUnit unit;  ///< No states: the feature joins a unit that another feature makes.
};

/// A part of a feature that is a unit of its own: the face that contains the seed.
struct PartRule {
    std::string feature;
    LonLat seed;
    MapUnit unit;
};

/// A line that cuts a feature in two: points, or the claim line of that name. Its ends snap to the nearest coast or
/// border.
struct CutRule {
    std::vector<LonLat> points;
    std::string claim;
};

struct BoundaryRule {
    std::string unitA;
    std::string unitB;
    LonLatBox box;
    std::vector<LineRole> roleByView;
    std::string name;
};

struct ClaimRule {
    std::string claim;
    LonLatBox box;
    std::vector<LineRole> roleByView;
    std::string name;
};

struct BoundaryTable {
    std::vector<std::string> views;
    std::map<std::string, std::string> names;
    std::map<std::string, std::string> isoByNumber;
    std::vector<FeatureRule> features;
    std::vector<PartRule> parts;
    std::vector<CutRule> cuts;
    std::vector<BoundaryRule> boundaries;
    std::vector<ClaimRule> claims;
    std::vector<std::string> unusedClaims;
};

/// Throws std::runtime_error with what is wrong.
[[nodiscard]] BoundaryTable readBoundaryTable(const std::filesystem::path& json);

}  // namespace demarche::bake
