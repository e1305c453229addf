#include "viz/render/globe_parts.h"

#include <algorithm>

namespace demarche {
namespace {

/// Of the outline's radius: so much is left for the soft edge, in every picture that is larger than a thumbnail.
constexpr double wellInside = 0.98;

class Division {
public:
    Division(const GlobeView& view, const PixelRect& reach, GlobeParts& parts)
        : _view(view), _reach(reach), _parts(parts) {}

    void row(int top, int bottom) {
        const int right = _reach.x + _reach.width;
        // The globe is convex, and so is what a row of tiles has of it.
        int first = right;
        int last = right;
        for (int x = _reach.x / globeTile * globeTile; x < right; x += globeTile) {
            const int left = std::max(x, _reach.x);
            const int end = std::min(x + globeTile, right);
            if (!isGround(left, top, end, bottom)) continue;
            if (first == right) first = left;
            last = end;
        }
        add(_parts.ground, {first, top, last - first, bottom - top});
        add(_parts.outline, {_reach.x, top, first - _reach.x, bottom - top});
        add(_parts.outline, {last, top, right - last, bottom - top});
    }

private:
    [[nodiscard]] bool isGround(int left, int top, int right, int bottom) const {
        return isGround(left, top) && isGround(right, top) && isGround(left, bottom) && isGround(right, bottom);
    }
    [[nodiscard]] bool isGround(int x, int y) const {
        const glm::dvec2 pixel{x, y};
        return _view.ontoGlobe(pixel, wellInside) == pixel;
    }

    /// Joins what lies below a rectangle of the same width to it.
    static void add(std::vector<PixelRect>& rects, const PixelRect& rect) {
        if (rect.width <= 0) return;
        const auto above = std::ranges::find_if(rects, [&](const PixelRect& each) {
            return each.x == rect.x && each.width == rect.width && each.y + each.height == rect.y;
        });
        if (above == rects.end()) {
            rects.push_back(rect);
        } else {
            above->height += rect.height;
        }
    }

    const GlobeView& _view;
    PixelRect _reach;
    GlobeParts& _parts;
};

}  // namespace

void divideGlobe(const GlobeView& view, const PixelRect& reach, GlobeParts& parts) {
    parts.ground.clear();
    parts.outline.clear();
    Division division(view, reach, parts);
    const int end = reach.y + reach.height;
    int top = reach.y;
    while (top < end) {
        const int fromBelow = (view.size().height - top - 1) / globeTile * globeTile;
        const int bottom = std::min(end, view.size().height - fromBelow);
        division.row(top, bottom);
        top = bottom;
    }
}

}  // namespace demarche
