#include "viz/mapdata/province_decoder.h"

#include "viz/mapdata/bounding_cap.h"
#include "viz/mapdata/grid_reader.h"

namespace demarche::mapfile {
namespace {

class ProvinceReader {
public:
    ProvinceReader(std::span<const std::uint8_t> raw, ProvinceLimits limits) : _in(raw), _limits(limits) {}

    /// Whether the block makes sense.
    bool read() {
        const std::uint32_t provinces = _in.count(2);
        for (std::uint32_t i = 0; i < provinces && _in.ok(); ++i) {
            MapProvince& province = _found.list.emplace_back();
            province.name = _in.text();
            province.unit = index(_limits.units);
        }
        readArcs();
        readPoints();
        for (MapProvinceArc& arc : _found.arcs) readLevels(arc);
        return _in.ok() && _in.atEnd();
    }

    [[nodiscard]] Provinces take() { return std::move(_found); }

private:
    /// Zero for nothing, or one more than an index below the limit.
    std::optional<std::size_t> index(std::size_t limit) {
        const std::uint32_t value = _in.number();
        if (value > limit) _in.fail();
        if (value == 0 || !_in.ok()) return std::nullopt;
        return value - 1;
    }

    void readArcs() {
        const std::uint32_t arcs = _in.count(4);
        for (std::uint32_t i = 0; i < arcs && _in.ok(); ++i) {
            MapProvinceArc& arc = _found.arcs.emplace_back();
            arc.firstPoint = _points;
            arc.pointCount = _in.count(2);
            arc.left = index(_found.list.size());
            arc.right = index(_found.list.size());
            arc.views = _in.number();
            const bool sound = arc.pointCount >= 2 && arc.views < (1U << _limits.views) && arc.left != arc.right &&
                               (arc.views == 0 || (isOfUnit(arc.left) && isOfUnit(arc.right)));
            if (!sound) _in.fail();
            _points += arc.pointCount;
        }
    }

    [[nodiscard]] bool isOfUnit(std::optional<std::size_t> province) const {
        return province && _found.list[*province].unit.has_value();
    }

    void readPoints() {
        GridReader grid(_in);
        for (std::uint32_t i = 0; i < _points && _in.ok(); ++i) {
            _found.places.push_back(grid.next());
            _found.points.push_back(unitVector(_found.places.back()));
        }
    }

    /// Only lines that are drawn have levels.
    void readLevels(MapProvinceArc& arc) {
        if (!_in.ok()) return;
        bound(arc, std::span<const glm::dvec3>(_found.points).subspan(arc.firstPoint));
        for (std::uint32_t i = 0; i < arc.pointCount; ++i) {
            const std::uint32_t levels = arc.views == 0 ? 1 : _in.number();
            if (levels == 0 || levels > _limits.levels) _in.fail();
            _found.levels.push_back(static_cast<std::uint8_t>(levels));
        }
    }

    ByteReader _in;
    ProvinceLimits _limits;
    std::uint32_t _points = 0;
    Provinces _found;
};

}  // namespace

Expected<Provinces> decodeProvinces(std::span<const std::uint8_t> raw, ProvinceLimits limits) {
    ProvinceReader reader(raw, limits);
    if (reader.read()) return reader.take();
    return failure("the provinces of the map file make no sense", "Fetch the file again, or make it with ./dev bake.");
}

}  // namespace demarche::mapfile
