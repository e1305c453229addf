#include "viz/scene/flat_land.h"

#include "viz/scene/ground_writer.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

using std::numbers::pi;

/// Longitude and latitude of the turned sphere, every five degrees.
void addSeaOfWorldMap(const MapView& view, GroundWriter& writer) {
    constexpr int columns = 72;
    constexpr int rows = 36;
    const double limit = view.map()->longitudeLimit();
    writer.addGrid(columns, rows, [&](int column, int row) {
        return mapPoint(
            TurnedPlace{.lon = limit * (2.0 * column / columns - 1.0), .lat = pi * (1.0 * row / rows - 0.5)});
    });
}

/// Rings round the centre, out to the edge or to what the picture shows.
void addSeaOfDisc(const MapView& view, GroundWriter& writer) {
    constexpr int columns = 144;
    constexpr int rows = 18;
    const double edge = std::min(view.map()->boundary().angle.value, pi - 1e-5);
    const auto radiusAt = [&](double angle) {
        return glm::length(view.map()->project({.vector = {std::sin(angle), 0.0, std::cos(angle)}, .place = {}}));
    };
    double farthest = 0.0;
    for (const double x : {0.0, static_cast<double>(view.size().width)}) {
        for (const double y : {0.0, static_cast<double>(view.size().height)}) {
            farthest = std::max(farthest, glm::length(view.mapPointOf({x, y})));
        }
    }
    double reach = edge;
    if (radiusAt(edge) > 1.1 * farthest) {
        double least = 0.0;
        for (int halving = 0; halving < 40; ++halving) {
            const double angle = 0.5 * (least + reach);
            (radiusAt(angle) < 1.1 * farthest ? least : reach) = angle;
        }
    }
    writer.addGrid(columns, rows, [&](int column, int row) {
        const double azimuth = 2.0 * pi * column / columns;
        const double angle = reach * row / rows;
        const double aside = std::sin(angle);
        return MapPoint{.vector = {aside * std::cos(azimuth), aside * std::sin(azimuth), std::cos(angle)}, .place = {}};
    });
}

}  // namespace

void buildFlatGround(const MapView& view, const MapLevel& level, std::span<const LandRange> ranges,
                     GroundMemory& memory, FlatGround& ground) {
    ground.clear();
    GroundWriter writer(view, memory, ground);
    view.hasSeam() ? addSeaOfWorldMap(view, writer) : addSeaOfDisc(view, writer);
    ground.seaIndices = static_cast<std::uint32_t>(ground.indices.size());

    memory.written.assign(level.vertices.size(), GroundCorner::made);
    memory.known.assign(level.vertices.size(), GroundCorner::made);
    memory.corners.clear();
    // Corners are looked at where they lie.
    memory.corners.reserve(level.vertices.size());
    const auto cornerOf = [&](std::uint32_t index) -> const GroundCorner& {
        std::uint32_t& known = memory.known[index];
        if (known == GroundCorner::made) {
            known = static_cast<std::uint32_t>(memory.corners.size());
            memory.corners.push_back(writer.corner(level.vertices[index], index));
        }
        return memory.corners[known];
    };
    for (const LandRange& range : ranges) {
        const std::span indices = std::span(level.indices).subspan(range.first, range.count);
        for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
            writer.add(cornerOf(indices[i]), cornerOf(indices[i + 1]), cornerOf(indices[i + 2]),
                       level.vertices[indices[i]].unit);
        }
    }
}

}  // namespace demarche
