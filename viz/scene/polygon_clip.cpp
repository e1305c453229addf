#include "viz/scene/polygon_clip.h"

#include <array>

namespace demarche {
namespace {

/// Keeps what has normal . p <= limit.
struct HalfPlane {
    int axis;
    double sign;
    double limit;

    [[nodiscard]] double beyond(glm::dvec2 p) const { return sign * p[axis] - limit; }
};

}  // namespace

void clipToRect(std::vector<glm::dvec2>& ring, std::vector<glm::dvec2>& scratch, const Rect& rect) {
    const std::array<HalfPlane, 4> sides{
        {{0, -1.0, -rect.x}, {0, 1.0, rect.right()}, {1, -1.0, -rect.y}, {1, 1.0, rect.bottom()}}};
    for (const HalfPlane& side : sides) {
        scratch.clear();
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const glm::dvec2 here = ring[i];
            const glm::dvec2 next = ring[i + 1 == ring.size() ? 0 : i + 1];
            const double a = side.beyond(here);
            const double b = side.beyond(next);
            if (a <= 0.0) scratch.push_back(here);
            if ((a < 0.0 && b > 0.0) || (a > 0.0 && b < 0.0)) scratch.push_back(here + (next - here) * (a / (a - b)));
        }
        ring.swap(scratch);
    }
}

}  // namespace demarche
