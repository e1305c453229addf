#include "assets/bake/map_writer.h"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <stdexcept>

namespace demarche::bake {
namespace {

class ByteWriter {
public:
    void number(std::uint64_t value) {
        for (; value > 0x7f; value >>= 7u) _bytes.push_back(static_cast<char>(0x80u | (value & 0x7fu)));
        _bytes.push_back(static_cast<char>(value));
    }
    void signedNumber(std::int64_t value) {
        number((static_cast<std::uint64_t>(value) << 1u) ^ static_cast<std::uint64_t>(value >> 63u));
    }
    void fixed32(std::uint32_t value) {
        for (unsigned shift = 0; shift < 32; shift += 8) _bytes.push_back(static_cast<char>(value >> shift));
    }
    void text(const std::string& value) {
        number(value.size());
        _bytes += value;
    }
    void append(const std::string& bytes) { _bytes += bytes; }
    [[nodiscard]] const std::string& bytes() const { return _bytes; }

private:
    std::string _bytes;
};

PackedBlock pack(const ByteWriter& raw, double toleranceKm) {
    const std::string& bytes = raw.bytes();
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string packed(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                  static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION) != Z_OK) {
        throw std::runtime_error("zlib could not pack a block");
    }
    packed.resize(size);
    return {.toleranceMetres = static_cast<std::uint32_t>(toleranceKm * 1000.0),
            .rawBytes = static_cast<std::uint32_t>(bytes.size()),
            .packed = std::move(packed)};
}

std::uint32_t checksum(const std::string& bytes) {
    return static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

// The points of a level: those of the lines in their order, then what the mesh needs besides, tile by tile.
class PointTable {
public:
    PointTable(const Level& level, const LandMesh& mesh) {
        for (const StyledLine& line : level.lines) {
            for (const GridPoint point : line.points) add(point);
        }
        _lineCount = _points.size();
        for (const MeshTile& tile : mesh.tiles) addTile(tile);
    }

    [[nodiscard]] std::size_t lineCount() const { return _lineCount; }
    [[nodiscard]] std::size_t furtherCount() const { return _points.size() - _lineCount; }
    [[nodiscard]] std::uint32_t indexOf(GridPoint point) const { return _indexOf.at(point); }

    void write(ByteWriter& out) const {
        GridPoint last;
        for (const GridPoint point : _points) {
            out.signedNumber(point.x - last.x);
            out.signedNumber(point.y - last.y);
            last = point;
        }
    }

private:
    void add(GridPoint point) {
        _indexOf.try_emplace(point, static_cast<std::uint32_t>(_points.size()));
        _points.push_back(point);
    }

    void addTile(const MeshTile& tile) {
        Polyline further;
        for (const UnitTriangle& triangle : tile.triangles) {
            for (const GridPoint corner : triangle.corners) {
                if (!_indexOf.contains(corner)) further.push_back(corner);
            }
        }
        std::ranges::sort(further);
        const auto repeated = std::ranges::unique(further);
        further.erase(repeated.begin(), repeated.end());
        for (const GridPoint point : further) add(point);
    }

    Polyline _points;
    std::map<GridPoint, std::uint32_t> _indexOf;
    std::size_t _lineCount = 0;
};

using TileVertex = std::pair<int, std::uint32_t>;  // unit, point

std::vector<TileVertex> verticesOf(const MeshTile& tile, const PointTable& points) {
    std::vector<TileVertex> vertices;
    for (const UnitTriangle& triangle : tile.triangles) {
        for (const GridPoint corner : triangle.corners) vertices.emplace_back(triangle.unit, points.indexOf(corner));
    }
    std::ranges::sort(vertices);
    const auto repeated = std::ranges::unique(vertices);
    vertices.erase(repeated.begin(), repeated.end());
    return vertices;
}

void writeVertices(const std::vector<TileVertex>& vertices, ByteWriter& out) {
    std::map<int, std::vector<std::uint32_t>> runs;
    for (const auto& [unit, point] : vertices) runs[unit].push_back(point);
    out.number(runs.size());
    std::int64_t last = 0;
    for (const auto& [unit, run] : runs) {
        out.number(static_cast<std::uint64_t>(unit));
        out.number(run.size());
        for (const std::uint32_t point : run) {
            out.signedNumber(point - last);
            last = point;
        }
    }
}

void writeTile(const MeshTile& tile, const PointTable& points, ByteWriter& out) {
    const std::vector<TileVertex> vertices = verticesOf(tile, points);
    writeVertices(vertices, out);
    std::vector<std::array<std::int64_t, 3>> triangles;
    for (const UnitTriangle& triangle : tile.triangles) {
        std::array<std::int64_t, 3> corners{};
        for (std::size_t i = 0; i < 3; ++i) {
            const TileVertex vertex{triangle.unit, points.indexOf(triangle.corners[i])};
            corners[i] = std::ranges::lower_bound(vertices, vertex) - vertices.begin();
        }
        std::ranges::rotate(corners, std::ranges::min_element(corners));
        triangles.push_back(corners);
    }
    std::ranges::sort(triangles);
    out.number(triangles.size());
    std::int64_t last = 0;
    for (const auto& [a, b, c] : triangles) {
        out.number(static_cast<std::uint64_t>(a - last));
        out.number(static_cast<std::uint64_t>(b - a));
        out.number(static_cast<std::uint64_t>(c - a));
        last = a;
    }
}

}  // namespace

PackedBlock packMeta(const BoundaryTable& table, const std::vector<MapUnit>& units) {
    ByteWriter out;
    out.number(table.views.size());
    for (const std::string& view : table.views) out.text(view);
    out.number(units.size());
    for (const MapUnit& unit : units) {
        out.text(unit.id);
        out.text(unit.name);
        for (const std::string& state : unit.stateByView) out.text(state);
    }
    return pack(out, 0.0);
}

PackedBlock packRivers(const std::vector<RiverRun>& rivers) {
    ByteWriter out;
    out.number(rivers.size());
    GridPoint last;
    for (const RiverRun& river : rivers) {
        out.number(river.points.size());
        out.number(static_cast<std::uint64_t>(std::lround(river.riverKm)));
        out.number(river.levels);
        out.number(river.lakeLevels);
    }
    for (const RiverRun& river : rivers) {
        for (const LevelPoint& point : river.points) {
            out.signedNumber(point.at.x - last.x);
            out.signedNumber(point.at.y - last.y);
            last = point.at;
        }
    }
    for (const RiverRun& river : rivers) {
        for (const LevelPoint& point : river.points) out.number(point.levels);
    }
    return pack(out, 0.0);
}

PackedBlock packProvinces(const ProvinceMap& map) {
    ByteWriter out;
    out.number(map.provinces.size());
    for (const ProvinceMap::Entry& province : map.provinces) {
        out.text(province.name);
        out.number(static_cast<std::uint64_t>(province.unit + 1));
    }
    out.number(map.arcs.size());
    for (const ProvinceArc& arc : map.arcs) {
        out.number(arc.points.size());
        out.number(static_cast<std::uint64_t>(arc.left + 1));
        out.number(static_cast<std::uint64_t>(arc.right + 1));
        out.number(arc.views);
    }
    GridPoint last;
    for (const ProvinceArc& arc : map.arcs) {
        for (const LevelPoint& point : arc.points) {
            out.signedNumber(point.at.x - last.x);
            out.signedNumber(point.at.y - last.y);
            last = point.at;
        }
    }
    for (const ProvinceArc& arc : map.arcs) {
        if (arc.views == 0) continue;
        for (const LevelPoint& point : arc.points) out.number(point.levels);
    }
    return pack(out, 0.0);
}

PackedBlock packLevel(const Level& level, const LandMesh& mesh) {
    const PointTable points(level, mesh);
    ByteWriter out;
    out.number(points.lineCount());
    out.number(points.furtherCount());
    out.number(level.lines.size());
    out.number(mesh.tiles.size());
    points.write(out);
    for (const StyledLine& line : level.lines) {
        out.number(line.points.size());
        for (const LineRole role : line.roleByView) out.number(static_cast<std::uint64_t>(role));
        out.text(line.name);
    }
    for (const MeshTile& tile : mesh.tiles) writeTile(tile, points, out);
    return pack(out, level.toleranceKm);
}

void writeMapFile(const std::filesystem::path& file, const std::vector<PackedBlock>& blocks) {
    ByteWriter table;
    std::size_t offset = mapfile::headerBytes + blocks.size() * mapfile::blockEntryBytes;
    for (const PackedBlock& block : blocks) {
        table.fixed32(block.toleranceMetres);
        table.fixed32(static_cast<std::uint32_t>(offset));
        table.fixed32(static_cast<std::uint32_t>(block.packed.size()));
        table.fixed32(block.rawBytes);
        table.fixed32(checksum(block.packed));
        offset += block.packed.size();
    }
    ByteWriter out;
    out.append({mapfile::magic.begin(), mapfile::magic.end()});
    out.fixed32(mapfile::version);
    out.fixed32(static_cast<std::uint32_t>(blocks.size() - mapfile::firstLevelBlock));
    out.fixed32(checksum(table.bytes()));
    out.append(table.bytes());
    for (const PackedBlock& block : blocks) out.append(block.packed);
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(out.bytes().data(), static_cast<std::streamsize>(out.bytes().size()));
    if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace demarche::bake
