#include "viz/projection/plane_clip.h"

namespace demarche {
namespace {

/// Above or below a height.
struct Side {
    double height = 0.0;
    double sign = 1.0;  ///< 1: what is above stays.

    [[nodiscard]] bool keeps(glm::dvec2 p) const { return (p.y - height) * sign >= 0.0; }
    [[nodiscard]] glm::dvec2 crossing(glm::dvec2 a, glm::dvec2 b) const {
        return {a.x + (b.x - a.x) * (height - a.y) / (b.y - a.y), height};
    }
};

PlaneRing clipRing(const PlaneRing& ring, Side side) {
    PlaneRing kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const glm::dvec2 a = ring[i];
        const glm::dvec2 b = ring[i + 1 == ring.size() ? 0 : i + 1];
        if (side.keeps(a)) kept.push_back(a);
        if (side.keeps(a) != side.keeps(b)) kept.push_back(side.crossing(a, b));
    }
    return kept;
}

std::vector<PlaneLine> clipLine(const PlaneLine& line, Side side) {
    std::vector<PlaneLine> kept;
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
    return kept;
}

}  // namespace

PlaneRing clipRingToStrip(const PlaneRing& ring, double bottom, double top) {
    return clipRing(clipRing(ring, {.height = bottom, .sign = 1.0}), {.height = top, .sign = -1.0});
}

std::vector<PlaneLine> clipLineToStrip(const PlaneLine& line, double bottom, double top) {
    std::vector<PlaneLine> kept;
    for (const PlaneLine& above : clipLine(line, {.height = bottom, .sign = 1.0})) {
        for (PlaneLine& part : clipLine(above, {.height = top, .sign = -1.0})) kept.push_back(std::move(part));
    }
    return kept;
}

}  // namespace demarche
