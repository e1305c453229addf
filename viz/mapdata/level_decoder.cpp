#include "viz/mapdata/level_decoder.h"

#include "viz/mapdata/bounding_cap.h"
#include "viz/mapdata/byte_reader.h"
#include "viz/mapdata/grid_reader.h"
#include "viz/mapdata/map_format.h"

#include <algorithm>

namespace demarche::mapfile {
namespace {

std::vector<glm::dvec3> readPoints(ByteReader& in, std::size_t count) {
    std::vector<glm::dvec3> points;
    points.reserve(count);
    GridReader grid(in);
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        const LonLat place = grid.next();
        if (in.ok()) points.push_back(unitVector(place));
    }
    return points;
}

MapArc readArc(ByteReader& in, std::uint32_t firstPoint, std::span<const glm::dvec3> points, std::size_t views) {
    MapArc arc;
    arc.firstPoint = firstPoint;
    arc.pointCount = in.number();
    if (arc.pointCount > points.size()) in.fail();
    for (std::size_t view = 0; view < views; ++view) {
        const std::uint32_t role = in.number();
        if (role > static_cast<std::uint32_t>(LineRole::Shore)) in.fail();
        arc.roleByView.push_back(static_cast<LineRole>(role));
    }
    arc.name = in.text();
    if (in.ok()) bound(arc, points);
    return arc;
}

LandVertex vertexAt(const glm::dvec3& position, std::uint32_t unit) {
    LandVertex vertex{.high = {}, .low = {}, .unit = unit};
    for (int axis = 0; axis < 3; ++axis) {
        const auto high = static_cast<float>(position[axis]);
        vertex.high[static_cast<std::size_t>(axis)] = high;
        vertex.low[static_cast<std::size_t>(axis)] = static_cast<float>(position[axis] - static_cast<double>(high));
    }
    return vertex;
}

class TileReader {
public:
    TileReader(ByteReader& in, std::span<const glm::dvec3> points, std::size_t units, MapLevel& level)
        : _in(in), _points(points), _units(units), _level(level) {}

    void read() {
        const std::size_t firstVertex = _level.vertices.size();
        _cap = {};
        _positions.clear();
        readVertices();
        LandTile tile;
        tile.firstIndex = static_cast<std::uint32_t>(_level.indices.size());
        readTriangles(firstVertex);
        tile.indexCount = static_cast<std::uint32_t>(_level.indices.size()) - tile.firstIndex;
        tile.capCentre = _cap.centre();
        for (const glm::dvec3& position : _positions) {
            _cap.cosine = std::min(_cap.cosine, glm::dot(tile.capCentre, position));
        }
        tile.capCosine = safeCosine(_cap.cosine);
        _level.tiles.push_back(tile);
    }

private:
    void readVertices() {
        const std::uint32_t runs = _in.count(2);
        std::int64_t point = 0;
        for (std::uint32_t run = 0; run < runs && _in.ok(); ++run) {
            const std::uint32_t unit = _in.number();
            const std::uint32_t count = _in.count(1);
            if (unit >= 2 * _units) _in.fail();
            for (std::uint32_t i = 0; i < count && _in.ok(); ++i) {
                point += _in.signedNumber();
                if (point < 0 || point >= static_cast<std::int64_t>(_points.size())) {
                    _in.fail();
                    break;
                }
                const glm::dvec3& position = _points[static_cast<std::size_t>(point)];
                _level.vertices.push_back(vertexAt(position, unit));
                _positions.push_back(position);
                _cap.sum += position;
            }
        }
    }

    void readTriangles(std::size_t firstVertex) {
        const std::uint32_t count = _in.count(3);
        const std::uint64_t vertexCount = _level.vertices.size() - firstVertex;
        std::uint64_t a = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            a += _in.number();
            const std::uint64_t b = a + _in.number();
            const std::uint64_t c = a + _in.number();
            if (!_in.ok() || b >= vertexCount || c >= vertexCount) {
                _in.fail();
                return;
            }
            for (const std::uint64_t corner : {a, b, c}) {
                _level.indices.push_back(static_cast<std::uint32_t>(firstVertex + corner));
            }
        }
    }

    ByteReader& _in;
    std::span<const glm::dvec3> _points;
    std::size_t _units;
    MapLevel& _level;
    Cap _cap;
    std::vector<glm::dvec3> _positions;
};

}  // namespace

Expected<MapLevel> decodeLevel(std::span<const std::uint8_t> raw, LevelLimits limits) {
    ByteReader in(raw);
    const std::uint32_t linePoints = in.count(2);
    const std::uint32_t furtherPoints = in.count(2);
    const std::uint32_t arcs = in.count(1);
    const std::uint32_t tiles = in.count(1);
    std::vector<glm::dvec3> points = readPoints(in, std::size_t{linePoints} + furtherPoints);

    MapLevel level;
    level.arcs.reserve(arcs);
    std::uint32_t firstPoint = 0;
    const auto rest = [&] { return std::span<const glm::dvec3>(points).first(linePoints).subspan(firstPoint); };
    for (std::uint32_t i = 0; i < arcs && in.ok(); ++i) {
        level.arcs.push_back(readArc(in, firstPoint, rest(), limits.views));
        firstPoint += level.arcs.back().pointCount;
    }
    if (firstPoint != linePoints) in.fail();

    // Every vertex takes a byte and every corner of a triangle another: enough room, and never more than the block.
    level.vertices.reserve(points.size() + points.size() / 2);
    level.indices.reserve(points.size() * 4);
    TileReader reader(in, points, limits.units, level);
    for (std::uint32_t i = 0; i < tiles && in.ok(); ++i) reader.read();
    if (!in.ok() || !in.atEnd()) {
        return failure("a level of the map file makes no sense", "Fetch the file again, or make it with ./dev bake.");
    }
    points.resize(linePoints);
    level.linePoints = std::move(points);
    return level;
}

}  // namespace demarche::mapfile
