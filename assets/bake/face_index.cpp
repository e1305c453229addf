#include "assets/bake/face_index.h"

#include <algorithm>
#include <limits>

namespace demarche::bake {

FaceIndex::FaceIndex(const std::vector<Face>& faces, const std::vector<int>& sides) {
    constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max();
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (sides[i] == noUnit) continue;
        Entry entry{.rings = faces[i].holes, .side = sides[i], .low = {most, most}, .high = {-most, -most}};
        entry.rings.push_back(faces[i].shell);
        for (const Polyline& ring : entry.rings) {
            for (const GridPoint point : ring) {
                entry.low = {.x = std::min(entry.low.x, point.x), .y = std::min(entry.low.y, point.y)};
                entry.high = {.x = std::max(entry.high.x, point.x), .y = std::max(entry.high.y, point.y)};
            }
        }
        const auto first = static_cast<std::size_t>((entry.low.y - southPole) / degreeSteps);
        const auto last = static_cast<std::size_t>((entry.high.y - southPole) / degreeSteps);
        for (std::size_t row = first; row <= last; ++row) _ofLatitude.at(row).push_back(_entries.size());
        _entries.push_back(std::move(entry));
    }
}

int FaceIndex::sideAt(LonLat place) const {
    const double x = place.lon * degreeSteps;
    const double y = place.lat * degreeSteps;
    const auto row = static_cast<std::size_t>((y - southPole) / degreeSteps);
    for (const std::size_t index : _ofLatitude.at(row)) {
        const Entry& entry = _entries[index];
        if (x < entry.low.x || x > entry.high.x || y < entry.low.y || y > entry.high.y) continue;
        if (contains(entry.rings, place)) return entry.side;
    }
    return noUnit;
}

}  // namespace demarche::bake
