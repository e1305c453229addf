// Heights of the whole world on a grid of longitude and latitude, from the tiles of Marble's "srtm" map.
#pragma once

#include <glm/vec3.hpp>

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace demarche::bake {

/// One value for each cell of a grid; row 0 is the northernmost, column 0 begins at 180 degrees west.
class WorldGrid {
public:
    WorldGrid(std::size_t columns, std::size_t rows) : _columns(columns), _rows(rows), _values(columns * rows) {}

    [[nodiscard]] std::size_t columns() const { return _columns; }
    [[nodiscard]] std::size_t rows() const { return _rows; }
    [[nodiscard]] std::span<float> row(std::size_t y) { return std::span(_values).subspan(y * _columns, _columns); }
    [[nodiscard]] std::span<const float> row(std::size_t y) const {
        return std::span(_values).subspan(y * _columns, _columns);
    }
    [[nodiscard]] std::span<float> values() { return _values; }

    /// Between the four nearest cells, across 180 degrees and over the poles; the direction need not be normalised.
    [[nodiscard]] double at(const glm::dvec3& direction) const;

private:
    [[nodiscard]] double cell(std::ptrdiff_t x, std::ptrdiff_t y) const;

    std::size_t _columns;
    std::size_t _rows;
    std::vector<float> _values;
};

/// Grey levels, 0 to 255, of the folder that holds ROW/ROW_COLUMN.jpg.
[[nodiscard]] WorldGrid readTiles(const std::filesystem::path& folder);
/// Metres over the sea for a grey level of the tiles.
[[nodiscard]] double metresOf(double grey);
/// Three box filters, which are nearly a Gaussian, equally wide on the ground in all directions.
[[nodiscard]] WorldGrid blurred(const WorldGrid& grid, double radiusCells);

}  // namespace demarche::bake
