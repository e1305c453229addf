#include "assets/bake/river_course.h"

#include <glm/vec2.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace demarche::bake {
namespace {

double distanceKm(GridPoint a, GridPoint b) { return lengthKm({a, b}); }

/// The two ends of each piece; end 2 p is the piece's first point, end 2 p + 1 its last.
GridPoint endOf(const std::vector<Polyline>& pieces, std::size_t end) {
    return end % 2 == 0 ? pieces[end / 2].front() : pieces[end / 2].back();
}

std::size_t nearestEnd(const std::vector<Polyline>& pieces, LonLat place) {
    std::size_t nearest = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t end = 0; end < 2 * pieces.size(); ++end) {
        const double d = distanceKm(endOf(pieces, end), gridPoint(place));
        if (d >= least) continue;
        least = d;
        nearest = end;
    }
    return nearest;
}

glm::dvec2 flat(GridPoint p) {
    return {p.x * std::cos(static_cast<double>(p.y) / degreeSteps * 0.017453292519943295), static_cast<double>(p.y)};
}

}  // namespace

std::vector<CourseLeg> courseLegs(const std::vector<Polyline>& pieces, LonLat source, LonLat mouth, double gapKm) {
    // Dijkstra over ends; going along a piece costs its length, over a gap ten times the gap.
    constexpr double far = std::numeric_limits<double>::infinity();
    const std::size_t count = 2 * pieces.size();
    std::vector<double> cost(count, far);
    std::vector<std::size_t> before(count, count);
    std::vector<bool> done(count, false);
    const std::size_t start = nearestEnd(pieces, source);
    const std::size_t goal = nearestEnd(pieces, mouth);
    cost[start] = 0.0;
    for (;;) {
        std::size_t here = count;
        for (std::size_t end = 0; end < count; ++end) {
            if (!done[end] && cost[end] < far && (here == count || cost[end] < cost[here])) here = end;
        }
        if (here == count) throw std::runtime_error("no river leads from the source to the mouth");
        if (here == goal) break;
        done[here] = true;
        const auto reach = [&](std::size_t end, double step) {
            if (cost[here] + step >= cost[end]) return;
            cost[end] = cost[here] + step;
            before[end] = here;
        };
        reach(here ^ 1U, lengthKm(pieces[here / 2]));
        for (std::size_t end = 0; end < count; ++end) {
            const double gap = distanceKm(endOf(pieces, here), endOf(pieces, end));
            if (end != here && gap <= gapKm) reach(end, 10.0 * gap);
        }
    }
    std::vector<std::size_t> ends;
    for (std::size_t end = goal; end != count; end = before[end]) ends.push_back(end);
    std::ranges::reverse(ends);
    std::vector<CourseLeg> legs;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        if (ends[i + 1] == (ends[i] ^ 1U)) legs.push_back({.piece = ends[i] / 2, .backwards = ends[i] % 2 == 1});
    }
    return legs;
}

Polyline joined(const std::vector<Polyline>& pieces, const std::vector<CourseLeg>& legs, double apartKm) {
    Polyline course;
    for (const CourseLeg& leg : legs) {
        Polyline piece = pieces[leg.piece];
        if (leg.backwards) std::ranges::reverse(piece);
        for (const GridPoint point : piece) {
            if (course.empty() || distanceKm(course.back(), point) > apartKm) course.push_back(point);
        }
    }
    return course;
}

Polyline rounded(const Polyline& line, double stepKm) {
    Polyline result{line.front()};
    const std::size_t last = line.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        const glm::dvec2 p1 = flat(line[i]);
        const glm::dvec2 p2 = flat(line[i + 1]);
        const glm::dvec2 p0 = i > 0 ? flat(line[i - 1]) : 2.0 * p1 - p2;
        const glm::dvec2 p3 = i + 1 < last ? flat(line[i + 2]) : 2.0 * p2 - p1;
        const auto knot = [](glm::dvec2 a, glm::dvec2 b) { return std::sqrt(std::hypot(b.x - a.x, b.y - a.y)); };
        const double t1 = knot(p0, p1);
        const double t2 = t1 + knot(p1, p2);
        const double t3 = t2 + knot(p2, p3);
        const int steps = std::max(1, static_cast<int>(std::lround(distanceKm(line[i], line[i + 1]) / stepKm)));
        for (int s = 1; s < steps; ++s) {
            // Barry and Goldman's pyramid, 1988.
            const double t = t1 + (t2 - t1) * s / steps;
            const glm::dvec2 a1 = p0 * ((t1 - t) / t1) + p1 * (t / t1);
            const glm::dvec2 a2 = p1 * ((t2 - t) / (t2 - t1)) + p2 * ((t - t1) / (t2 - t1));
            const glm::dvec2 a3 = p2 * ((t3 - t) / (t3 - t2)) + p3 * ((t - t2) / (t3 - t2));
            const glm::dvec2 b1 = a1 * ((t2 - t) / t2) + a2 * (t / t2);
            const glm::dvec2 b2 = a2 * ((t3 - t) / (t3 - t1)) + a3 * ((t - t1) / (t3 - t1));
            const glm::dvec2 c = b1 * ((t2 - t) / (t2 - t1)) + b2 * ((t - t1) / (t2 - t1));
            const double widen = std::cos(c.y / degreeSteps * 0.017453292519943295);
            result.push_back({.x = static_cast<std::int32_t>(std::lround(c.x / widen)),
                              .y = static_cast<std::int32_t>(std::lround(c.y))});
        }
        result.push_back(line[i + 1]);
    }
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

}  // namespace demarche::bake
