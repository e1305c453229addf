// Things of a picture by where they are, so that what is near a rectangle is found without looking at everything.
#pragma once

#include "engine/math/rect.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace demarche {

template <class Thing>
class PictureGrid {
public:
    /// Things outside of the area are found too.
    explicit PictureGrid(const Rect& area)
        : _area(area), _columns(count(area.width)), _rows(count(area.height)), _cells(_columns * _rows) {}

    void add(const Rect& bounds, const Thing& thing) {
        const Range range = cellsOf(bounds);
        for (std::size_t row = range.top; row <= range.bottom; ++row) {
            for (std::size_t column = range.left; column <= range.right; ++column) {
                _cells[row * _columns + column].push_back(thing);
            }
        }
    }

    /// Everything whose bounds touch `rect` and some more; a thing of several cells may be seen several times, a thing
    /// whose bounds are a point only once.
    template <class See>
    void seeNear(const Rect& rect, const See& see) const {
        const Range range = cellsOf(rect);
        for (std::size_t row = range.top; row <= range.bottom; ++row) {
            for (std::size_t column = range.left; column <= range.right; ++column) {
                for (const Thing& thing : _cells[row * _columns + column]) see(thing);
            }
        }
    }

    /// True as soon as `is` says so of something that seeNear would show.
    template <class Is>
    [[nodiscard]] bool anyNear(const Rect& rect, const Is& is) const {
        const Range range = cellsOf(rect);
        for (std::size_t row = range.top; row <= range.bottom; ++row) {
            for (std::size_t column = range.left; column <= range.right; ++column) {
                for (const Thing& thing : _cells[row * _columns + column]) {
                    if (is(thing)) return true;
                }
            }
        }
        return false;
    }

private:
    struct Range {
        std::size_t left, right, top, bottom;
    };

    static constexpr double cellPixels = 96.0;
    static std::size_t count(double pixels) {
        return static_cast<std::size_t>(std::max(1.0, std::ceil(pixels / cellPixels)));
    }
    // What is outside belongs to the cells at the edge: nearness is kept, since the order along each axis is.
    static std::size_t cell(double pixels, std::size_t cells) {
        return static_cast<std::size_t>(std::clamp(pixels / cellPixels, 0.0, static_cast<double>(cells) - 1.0));
    }
    [[nodiscard]] Range cellsOf(const Rect& r) const {
        return {.left = cell(r.x - _area.x, _columns),
                .right = cell(r.right() - _area.x, _columns),
                .top = cell(r.y - _area.y, _rows),
                .bottom = cell(r.bottom() - _area.y, _rows)};
    }

    Rect _area;
    std::size_t _columns;
    std::size_t _rows;
    std::vector<std::vector<Thing>> _cells;
};

}  // namespace demarche
