#include "viz/mapdata/river_decoder.h"

#include "viz/mapdata/bounding_cap.h"
#include "viz/mapdata/grid_reader.h"

#include <limits>
#include <vector>

namespace demarche::mapfile {
namespace {

class RiverReader {
public:
    RiverReader(std::span<const std::uint8_t> raw, std::size_t levelIndex, std::size_t levelCount, MapLevel& level)
        : _in(raw), _grid(_in), _levelIndex(levelIndex), _levelCount(levelCount), _level(level) {}

    /// False when the block makes no sense.
    bool read() {
        std::vector<Header> headers(_in.count(10));
        for (Header& header : headers) header = readHeader();
        std::size_t points = 0;
        for (const Header& header : headers) points += header.points;
        std::vector<LonLat> places;
        for (std::size_t i = 0; i < points && _in.ok(); ++i) places.push_back(_grid.next());
        if (!_in.ok()) return false;
        std::span<const LonLat> rest(places);
        for (const Header& header : headers) {
            addRiver(header, rest.first(header.points));
            rest = rest.subspan(header.points);
        }
        return _in.ok() && _in.atEnd();
    }

private:
    struct Header {
        std::uint32_t points = 0;
        std::uint32_t km = 0;
        std::uint32_t levels = 0;
        std::uint32_t lakeLevels = 0;
    };

    Header readHeader() {
        const Header header{
            .points = _in.count(3), .km = _in.number(), .levels = _in.number(), .lakeLevels = _in.number()};
        const bool sound = header.points >= 2 && header.levels > 0 && header.levels <= _levelCount &&
                           header.lakeLevels <= header.levels && header.km <= _longestNext;
        if (!sound) _in.fail();
        _longestNext = header.km;
        return header;
    }

    void addRiver(const Header& header, std::span<const LonLat> places) {
        MapRiver river{.firstPoint = static_cast<std::uint32_t>(_level.linePoints.size()),
                       .lengthKm = static_cast<double>(header.km),
                       .inLake = _levelIndex < header.lakeLevels};
        for (const LonLat place : places) {
            const std::uint32_t levels = _in.number();
            if (levels == 0 || levels > header.levels) _in.fail();
            if (_levelIndex < levels) _level.linePoints.push_back(unitVector(place));
        }
        river.pointCount = static_cast<std::uint32_t>(_level.linePoints.size()) - river.firstPoint;
        if (!_in.ok() || _levelIndex >= header.levels) return;
        if (river.pointCount < 2) {
            _in.fail();
            return;
        }
        bound(river, std::span<const glm::dvec3>(_level.linePoints).subspan(river.firstPoint));
        _level.rivers.push_back(river);
    }

    ByteReader _in;
    GridReader _grid;
    std::size_t _levelIndex;
    std::size_t _levelCount;
    MapLevel& _level;
    std::uint32_t _longestNext = std::numeric_limits<std::uint32_t>::max();
};

}  // namespace

std::optional<Diagnostic> addRivers(std::span<const std::uint8_t> raw, std::size_t levelIndex, std::size_t levelCount,
                                    MapLevel& level) {
    const std::size_t before = level.linePoints.size();
    if (RiverReader(raw, levelIndex, levelCount, level).read()) return std::nullopt;
    level.linePoints.resize(before);
    level.rivers.clear();
    return Diagnostic{.message = "the rivers of the map file make no sense",
                      .action = "Fetch the file again, or make it with ./dev bake."};
}

}  // namespace demarche::mapfile
