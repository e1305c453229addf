#include "assets/bake/unit_faces.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace demarche::bake {
namespace {

// A feature's rings with their bounds; unwrapped rings are met again one full turn east and west.
struct RingIndex {
    const Polyline* ring = nullptr;
    int feature = 0;
    GridPoint low;
    GridPoint high;
};

std::vector<RingIndex> indexRings(const std::vector<Feature>& features) {
    constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max();
    std::vector<RingIndex> rings;
    for (std::size_t f = 0; f < features.size(); ++f) {
        for (const Polyline& ring : features[f].rings) {
            RingIndex entry{.ring = &ring, .feature = static_cast<int>(f), .low = {most, most}, .high = {-most, -most}};
            for (const GridPoint point : ring) {
                entry.low = {.x = std::min(entry.low.x, point.x), .y = std::min(entry.low.y, point.y)};
                entry.high = {.x = std::max(entry.high.x, point.x), .y = std::max(entry.high.y, point.y)};
            }
            rings.push_back(entry);
        }
    }
    return rings;
}

bool ringContains(const Polyline& ring, double x, double y) {
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GridPoint a = ring[i];
        const GridPoint b = ring[(i + 1) % ring.size()];
        if ((a.y > y) == (b.y > y)) continue;
        const double along = (y - a.y) / (static_cast<double>(b.y) - a.y);
        if (x < a.x + along * (static_cast<double>(b.x) - a.x)) inside = !inside;
    }
    return inside;
}

// The first feature, in the order of the source, that contains the place.
int featureAt(const std::vector<RingIndex>& rings, std::size_t featureCount, LonLat place) {
    std::vector<char> inside(featureCount, 0);
    const double y = place.lat * degreeSteps;
    for (const RingIndex& entry : rings) {
        if (y < entry.low.y || y > entry.high.y) continue;
        for (int turn = -1; turn <= 1; ++turn) {
            const double x = place.lon * degreeSteps + turn * static_cast<double>(fullTurn);
            if (x < entry.low.x || x > entry.high.x) continue;
            if (ringContains(*entry.ring, x, y)) inside[static_cast<std::size_t>(entry.feature)] ^= 1;
        }
    }
    const auto found = std::ranges::find(inside, 1);
    return found == inside.end() ? noUnit : static_cast<int>(found - inside.begin());
}

bool contains(const Face& face, LonLat place) {
    std::vector<Polyline> rings = face.holes;
    rings.push_back(face.shell);
    return bake::contains(rings, place);
}

std::string nameOf(const BoundaryTable& table, const std::string& name) {
    const auto found = table.names.find(name);
    return found == table.names.end() ? name : found->second;
}

int unitIndex(const std::vector<MapUnit>& units, const std::string& id) {
    const auto found = std::ranges::find(units, id, &MapUnit::id);
    return found == units.end() ? noUnit : static_cast<int>(found - units.begin());
}

// Units sorted by id: those of the table first, then every feature that the source gives an ISO number.
std::vector<MapUnit> collectUnits(const BoundaryTable& table, const std::vector<Feature>& features) {
    std::vector<MapUnit> units;
    for (const FeatureRule& rule : table.features) {
        if (!rule.unit.stateByView.empty()) units.push_back(rule.unit);
    }
    for (const PartRule& rule : table.parts) units.push_back(rule.unit);
    for (const Feature& feature : features) {
        if (std::ranges::find(table.features, feature.name, &FeatureRule::feature) != table.features.end()) continue;
        const auto iso = table.isoByNumber.find(feature.isoNumber);
        if (iso == table.isoByNumber.end()) throw std::runtime_error("no unit for the feature " + feature.name);
        if (unitIndex(units, iso->second) != noUnit) continue;
        units.push_back({.id = iso->second,
                         .name = nameOf(table, feature.name),
                         .stateByView = std::vector<std::string>(table.views.size(), iso->second)});
    }
    std::ranges::sort(units, {}, &MapUnit::id);
    return units;
}

std::vector<int> unitOfFeatures(const BoundaryTable& table, const std::vector<Feature>& features,
                                const std::vector<MapUnit>& units) {
    std::vector<int> unitOfFeature;
    for (const Feature& feature : features) {
        const auto rule = std::ranges::find(table.features, feature.name, &FeatureRule::feature);
        const std::string id = rule == table.features.end() ? table.isoByNumber.at(feature.isoNumber) : rule->unit.id;
        unitOfFeature.push_back(unitIndex(units, id));
        if (unitOfFeature.back() == noUnit) throw std::runtime_error("no unit " + id + " for " + feature.name);
    }
    return unitOfFeature;
}

}  // namespace

bool contains(const std::vector<Polyline>& rings, LonLat place) {
    bool inside = false;
    for (const Polyline& ring : rings) {
        if (ringContains(ring, place.lon * degreeSteps, place.lat * degreeSteps)) inside = !inside;
    }
    return inside;
}

UnitFaces assignUnits(const BoundaryTable& table, const std::vector<Feature>& features,
                      const std::vector<Face>& faces) {
    UnitFaces result;
    result.units = collectUnits(table, features);
    const std::vector<int> unitOfFeature = unitOfFeatures(table, features, result.units);
    const std::vector<RingIndex> rings = indexRings(features);
    std::vector<int> featureOfFace;
    for (const Face& face : faces) {
        const int feature = featureAt(rings, features.size(), face.inside);
        featureOfFace.push_back(feature);
        result.unitOfFace.push_back(feature == noUnit ? noUnit : unitOfFeature[static_cast<std::size_t>(feature)]);
    }
    for (const PartRule& rule : table.parts) {
        bool found = false;
        for (std::size_t f = 0; f < faces.size(); ++f) {
            if (featureOfFace[f] == noUnit || !contains(faces[f], rule.seed)) continue;
            if (features[static_cast<std::size_t>(featureOfFace[f])].name != rule.feature) continue;
            result.unitOfFace[f] = unitIndex(result.units, rule.unit.id);
            found = true;
        }
        if (!found) throw std::runtime_error("no part of " + rule.feature + " at the seed of " + rule.unit.id);
    }
    return result;
}

}  // namespace demarche::bake
