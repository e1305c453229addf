#include "viz/projection/plane_clip.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

struct Side {
    glm::dvec2::length_type axis = 0;
    double limit = 0.0;
    double sign = 1.0;  ///< 1: what is above the limit stays.

    [[nodiscard]] bool keeps(glm::dvec2 p) const { return (p[axis] - limit) * sign >= 0.0; }
    [[nodiscard]] glm::dvec2 crossing(glm::dvec2 a, glm::dvec2 b) const {
        glm::dvec2 p = a + (b - a) * ((limit - a[axis]) / (b[axis] - a[axis]));
        p[axis] = limit;
        return p;
    }
};

std::array<Side, 4> sidesOf(const PlaneBox& box) {
    return {{{.axis = 0, .limit = box.min.x, .sign = 1.0},
             {.axis = 0, .limit = box.max.x, .sign = -1.0},
             {.axis = 1, .limit = box.min.y, .sign = 1.0},
             {.axis = 1, .limit = box.max.y, .sign = -1.0}}};
}

bool cuts(const Side& side, const PlaneLine& points) {
    return std::isfinite(side.limit) && !std::ranges::all_of(points, [&](glm::dvec2 p) { return side.keeps(p); });
}

PlaneRing clipRingAt(const PlaneRing& ring, const Side& side) {
    PlaneRing kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const glm::dvec2 a = ring[i];
        const glm::dvec2 b = ring[i + 1 == ring.size() ? 0 : i + 1];
        if (side.keeps(a)) kept.push_back(a);
        if (side.keeps(a) != side.keeps(b)) kept.push_back(side.crossing(a, b));
    }
    return kept;
}

void clipLineAt(const PlaneLine& line, const Side& side, std::vector<PlaneLine>& kept) {
    PlaneLine current;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0 && side.keeps(line[i - 1]) != side.keeps(line[i])) {
            current.push_back(side.crossing(line[i - 1], line[i]));
        }
        if (side.keeps(line[i])) current.push_back(line[i]);
        if (side.keeps(line[i]) && i + 1 < line.size()) continue;
        if (current.size() > 1) kept.push_back(std::move(current));
        current.clear();
    }
}

}  // namespace

PlaneRing clipRing(PlaneRing ring, const PlaneBox& box) {
    for (const Side& side : sidesOf(box)) {
        if (cuts(side, ring)) ring = clipRingAt(ring, side);
    }
    return ring;
}

std::vector<PlaneLine> clipLine(PlaneLine line, const PlaneBox& box) {
    std::vector<PlaneLine> lines;
    lines.push_back(std::move(line));
    for (const Side& side : sidesOf(box)) {
        std::vector<PlaneLine> kept;
        for (PlaneLine& part : lines) {
            if (cuts(side, part)) {
                clipLineAt(part, side, kept);
            } else {
                kept.push_back(std::move(part));
            }
        }
        lines = std::move(kept);
    }
    return lines;
}

}  // namespace demarche
