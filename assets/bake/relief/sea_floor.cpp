#include "assets/bake/relief/sea_floor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace demarche::bake {
namespace {

/// Cells of the source, of which 30 are a degree.
constexpr std::ptrdiff_t radius = 7;
constexpr std::ptrdiff_t widest = 60;
/// Medians are whole levels: their steps must not show.
constexpr double smoothedOver = 3.0;
/// Grey levels: from about 1200 metres down the median counts, from 2000 it alone.
constexpr double shallow = 64.0;
constexpr double deep = 53.0;

/// Counts of grey levels in a window that moves along a row, and their median (Huang, Yang and Tang 1979).
class MovingMedian {
public:
    void add(float value) {
        const auto level = static_cast<std::size_t>(value);
        ++_counts[level];
        ++_all;
        if (level < _median) ++_below;
    }
    void remove(float value) {
        const auto level = static_cast<std::size_t>(value);
        --_counts[level];
        --_all;
        if (level < _median) --_below;
    }
    [[nodiscard]] std::size_t median() {
        while (2 * _below > _all) _below -= _counts[--_median];
        while (2 * (_below + _counts[_median]) < _all) _below += _counts[_median++];
        return _median;
    }

private:
    std::array<int, 256> _counts{};
    int _all = 0;
    int _below = 0;  ///< Values under the median.
    std::size_t _median = 0;
};

/// How much the median counts at a cell.
double shareOf(float grey) { return std::clamp((shallow - static_cast<double>(grey)) / (shallow - deep), 0.0, 1.0); }

WorldGrid medians(const WorldGrid& grey) {
    WorldGrid result = grey;
    const auto rows = static_cast<std::ptrdiff_t>(grey.rows());
    const auto columns = static_cast<std::ptrdiff_t>(grey.columns());
    for (std::ptrdiff_t y = 0; y < rows; ++y) {
        const double latitude = (0.5 - (static_cast<double>(y) + 0.5) / static_cast<double>(rows)) * std::numbers::pi;
        const std::ptrdiff_t wide =
            std::min(std::min(widest, columns / 4),
                     static_cast<std::ptrdiff_t>(std::lround(static_cast<double>(radius) / std::cos(latitude))));
        const std::ptrdiff_t top = std::max<std::ptrdiff_t>(0, y - radius);
        const std::ptrdiff_t bottom = std::min(rows - 1, y + radius);
        MovingMedian window;
        const auto forColumn = [&](std::ptrdiff_t x, auto change) {
            const auto wrapped = static_cast<std::size_t>((x + columns) % columns);
            for (std::ptrdiff_t r = top; r <= bottom; ++r) change(grey.row(static_cast<std::size_t>(r))[wrapped]);
        };
        for (std::ptrdiff_t x = -wide; x <= wide; ++x) forColumn(x, [&](float v) { window.add(v); });
        const std::span<float> row = result.row(static_cast<std::size_t>(y));
        for (std::ptrdiff_t x = 0; x < columns; ++x) {
            float& value = row[static_cast<std::size_t>(x)];
            if (shareOf(value) > 0.0) value = static_cast<float>(window.median());
            forColumn(x - wide, [&](float v) { window.remove(v); });
            forColumn(x + wide + 1, [&](float v) { window.add(v); });
        }
    }
    return result;
}

}  // namespace

WorldGrid withoutShipTracks(const WorldGrid& grey) {
    WorldGrid result = blurred(medians(grey), smoothedOver);
    for (std::size_t i = 0; i < result.values().size(); ++i) {
        float& value = result.values()[i];
        const float original = grey.row(i / grey.columns())[i % grey.columns()];
        value = std::lerp(original, value, static_cast<float>(shareOf(original)));
    }
    return result;
}

}  // namespace demarche::bake
