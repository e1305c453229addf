#include "viz/mapdata/provinces.h"

#include "viz/geo/great_circle.h"
#include "viz/mapdata/unit_lookup.h"

namespace demarche {
namespace {

// Outlines are coarse, and small islands have none.
constexpr double farthestKm = 60.0;

class Lookup {
public:
    Lookup(const Provinces& provinces, std::size_t unit, LonLat place)
        : _all(provinces), _unit(unit), _place(place), _inside(provinces.list.size(), false) {}

    std::optional<std::size_t> find() {
        for (const MapProvinceArc& arc : _all.arcs) {
            if (!isOurs(arc.left) && !isOurs(arc.right)) continue;
            if (crossings(arc) % 2 == 0) continue;
            if (arc.left) _inside[*arc.left] = !_inside[*arc.left];
            if (arc.right) _inside[*arc.right] = !_inside[*arc.right];
        }
        for (std::size_t i = 0; i < _inside.size(); ++i) {
            if (_inside[i] && isOurs(i)) return i;
        }
        return nearest();
    }

private:
    [[nodiscard]] bool isOurs(std::optional<std::size_t> province) const {
        return province && _all.list[*province].unit == _unit;
    }

    /// Of a ray to the east.
    [[nodiscard]] int crossings(const MapProvinceArc& arc) const {
        int count = 0;
        for (std::uint32_t i = 1; i < arc.pointCount; ++i) {
            const LonLat a = _all.places[arc.firstPoint + i - 1];
            const LonLat b = _all.places[arc.firstPoint + i];
            if ((a.lat > _place.lat) == (b.lat > _place.lat)) continue;
            const double along = (_place.lat - a.lat) / (b.lat - a.lat);
            if (_place.lon < a.lon + along * (b.lon - a.lon)) ++count;
        }
        return count;
    }

    [[nodiscard]] std::optional<std::size_t> nearest() const {
        std::optional<std::size_t> found;
        double least = farthestKm / earthRadiusKm;
        const glm::dvec3 here = unitVector(_place);
        for (const MapProvinceArc& arc : _all.arcs) {
            const bool left = isOurs(arc.left);
            if (!left && !isOurs(arc.right)) continue;
            for (std::uint32_t i = 1; i < arc.pointCount; ++i) {
                const double distance =
                    distanceToArc(here, _all.points[arc.firstPoint + i - 1], _all.points[arc.firstPoint + i]);
                if (distance >= least) continue;
                least = distance;
                found = left ? arc.left : arc.right;
            }
        }
        return found;
    }

    const Provinces& _all;
    std::size_t _unit;
    LonLat _place;
    std::vector<bool> _inside;
};

}  // namespace

std::optional<std::size_t> provinceAt(const WorldMap& map, LonLat place) {
    const auto unit = unitAt(map, place);
    if (!unit) return std::nullopt;
    return Lookup(map.provinces(), *unit, place).find();
}

}  // namespace demarche
