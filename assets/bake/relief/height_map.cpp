#include "assets/bake/relief/height_map.h"

#include "engine/image/image_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <utility>

namespace demarche::bake {
namespace {

constexpr std::size_t tileSide = 675;
constexpr std::size_t tileColumns = 16;
constexpr std::size_t tileRows = 8;

using GreyAndMetres = std::pair<double, double>;
// The package does not state its scale: fitted to known heights and depths. 97 is the level of the sea.
constexpr std::array<GreyAndMetres, 17> heights{{{0, -11000},
                                                 {29, -5500},
                                                 {51, -2200},
                                                 {79, -50},
                                                 {97, 0},
                                                 {107, 25},
                                                 {115, 50},
                                                 {122, 100},
                                                 {133, 200},
                                                 {145, 400},
                                                 {167, 800},
                                                 {188, 1600},
                                                 {199, 2400},
                                                 {208, 3200},
                                                 {217, 4000},
                                                 {227, 4800},
                                                 {242, 8848}}};

void readTile(const std::filesystem::path& file, std::size_t left, std::size_t top, WorldGrid& into) {
    const auto tile = readImageFile(file);
    if (!tile) throw std::runtime_error(format(tile.error()));
    if (tile->size() != PictureSize{tileSide, tileSide}) throw std::runtime_error(file.string() + " has another size");
    for (std::size_t y = 0; y < tileSide; ++y) {
        const auto from = tile->row(static_cast<int>(y));
        const auto to = into.row(top + y);
        for (std::size_t x = 0; x < tileSide; ++x) to[left + x] = static_cast<float>(from[x * 4]);
    }
}

/// The mean of 2 * radius + 1 values around each; `at` is asked from -radius to count + radius - 1.
template <class At, class Put>
void boxFilter(std::ptrdiff_t count, std::ptrdiff_t radius, At at, Put put) {
    double sum = 0.0;
    for (std::ptrdiff_t i = -radius; i <= radius; ++i) sum += at(i);
    const double share = 1.0 / static_cast<double>(2 * radius + 1);
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        put(i, static_cast<float>(sum * share));
        sum += at(i + radius + 1) - at(i - radius);
    }
}

void blurRow(std::span<float> row, std::ptrdiff_t radius, std::vector<float>& scratch) {
    const auto count = static_cast<std::ptrdiff_t>(row.size());
    scratch.assign(row.begin(), row.end());
    boxFilter(
        count, radius,
        [&](std::ptrdiff_t i) { return static_cast<double>(scratch[static_cast<std::size_t>((i + count) % count)]); },
        [&](std::ptrdiff_t i, float value) { row[static_cast<std::size_t>(i)] = value; });
}

}  // namespace

double WorldGrid::cell(std::ptrdiff_t x, std::ptrdiff_t y) const {
    const auto columns = static_cast<std::ptrdiff_t>(_columns);
    const auto rows = static_cast<std::ptrdiff_t>(_rows);
    if (y < 0 || y >= rows) {  // Over a pole: the same row on the other side.
        y = y < 0 ? -1 - y : 2 * rows - 1 - y;
        x += columns / 2;
    }
    x = ((x % columns) + columns) % columns;
    return static_cast<double>(_values[static_cast<std::size_t>(y) * _columns + static_cast<std::size_t>(x)]);
}

double WorldGrid::at(const glm::dvec3& d) const {
    const double lon = std::atan2(d.y, d.x);
    const double lat = std::atan2(d.z, std::hypot(d.x, d.y));
    const double x = (lon / (2.0 * std::numbers::pi) + 0.5) * static_cast<double>(_columns) - 0.5;
    const double y = (0.5 - lat / std::numbers::pi) * static_cast<double>(_rows) - 0.5;
    const auto left = static_cast<std::ptrdiff_t>(std::floor(x));
    const auto top = static_cast<std::ptrdiff_t>(std::floor(y));
    const double right = x - std::floor(x);
    const double below = y - std::floor(y);
    return std::lerp(std::lerp(cell(left, top), cell(left + 1, top), right),
                     std::lerp(cell(left, top + 1), cell(left + 1, top + 1), right), below);
}

WorldGrid readTiles(const std::filesystem::path& folder) {
    WorldGrid grid(tileSide * tileColumns, tileSide * tileRows);
    for (std::size_t y = 0; y < tileRows; ++y) {
        for (std::size_t x = 0; x < tileColumns; ++x) {
            readTile(folder / fmt::format("{:06}", y) / fmt::format("{:06}_{:06}.jpg", y, x), x * tileSide,
                     y * tileSide, grid);
        }
    }
    return grid;
}

double metresOf(double grey) {
    const auto next = std::ranges::upper_bound(heights, grey, {}, &GreyAndMetres::first);
    const auto above = std::clamp(next, heights.begin() + 1, heights.end() - 1);
    const auto below = above - 1;
    return std::lerp(below->second, above->second, (grey - below->first) / (above->first - below->first));
}

WorldGrid blurred(const WorldGrid& grid, double radiusCells) {
    WorldGrid result = grid;
    const auto rows = static_cast<std::ptrdiff_t>(grid.rows());
    const auto columns = static_cast<std::ptrdiff_t>(grid.columns());
    std::vector<float> scratch;
    for (std::ptrdiff_t y = 0; y < rows; ++y) {
        const double latitude = (0.5 - (static_cast<double>(y) + 0.5) / static_cast<double>(rows)) * std::numbers::pi;
        const double wide = std::min(radiusCells / std::cos(latitude), static_cast<double>(columns) * 0.25);
        for (int pass = 0; pass < 3; ++pass) {
            blurRow(result.row(static_cast<std::size_t>(y)), std::lround(wide), scratch);
        }
    }
    std::vector<float> column(grid.rows());
    for (std::size_t x = 0; x < grid.columns(); ++x) {
        for (int pass = 0; pass < 3; ++pass) {
            for (std::size_t y = 0; y < grid.rows(); ++y) column[y] = result.row(y)[x];
            boxFilter(
                rows, std::lround(radiusCells),
                [&](std::ptrdiff_t i) {
                    return static_cast<double>(
                        column[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, rows - 1))]);
                },
                [&](std::ptrdiff_t i, float value) { result.row(static_cast<std::size_t>(i))[x] = value; });
        }
    }
    return result;
}

}  // namespace demarche::bake
