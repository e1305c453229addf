#include "viz/scene/label_beside.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

// Of a name, in shares of the length of the line's extent.
constexpr glm::dvec2 usualHalfBox{0.20, 0.06};
constexpr int mostBetween = 64;

/// The ground around a place, flattened: lengths in shares of the line's extent, y to the north.
class GroundAroundLine {
public:
    explicit GroundAroundLine(const GeoLine& line) {
        glm::dvec3 sum{0.0};
        for (const LonLat point : line) sum += unitVector(point);
        _up = glm::length(sum) < 1e-9 ? unitVector(line.front()) : glm::normalize(sum);
        const glm::dvec3 pole = std::abs(_up.z) > 0.999 ? glm::dvec3{1.0, 0.0, 0.0} : glm::dvec3{0.0, 0.0, 1.0};
        _east = glm::normalize(glm::cross(pole, _up));
        _north = glm::cross(_up, _east);
        double extent = 1e-9;
        for (const LonLat point : line) extent = std::max(extent, 2.0 * glm::length(raw(point)));
        _scale = 1.0 / extent;
    }
    [[nodiscard]] glm::dvec2 at(LonLat place) const { return _scale * raw(place); }

private:
    [[nodiscard]] glm::dvec2 raw(LonLat place) const {
        const glm::dvec3 unit = unitVector(place);
        return {glm::dot(unit, _east), glm::dot(unit, _north)};
    }

    glm::dvec3 _up{};
    glm::dvec3 _east{};
    glm::dvec3 _north{};
    double _scale = 1.0;
};

/// The course from some way before a point to some way behind it, so that a small bend does not decide.
std::pair<std::size_t, std::size_t> courseAt(const GeoLine& line, std::size_t index) {
    const std::size_t reach = std::max<std::size_t>(1, line.size() / 8);
    return {index > reach ? index - reach : 0, std::min(line.size() - 1, index + reach)};
}

}  // namespace

std::optional<LabelBesidePlace> placeBesideLine(const GeoShapes& shapes, std::span<const LonLat> others) {
    if (!shapes.polygons.empty() || shapes.lines.empty()) return std::nullopt;
    const GeoLine& line = shapes.lines.front();
    const GroundAroundLine ground(line);
    std::vector<glm::dvec2> points;
    for (const LonLat point : line) {
        const glm::dvec2 here = ground.at(point);
        if (!points.empty()) appendBetween(points.back(), here, 0.5 * usualHalfBox.y, points);
        points.push_back(here);
    }
    std::optional<LabelBesidePlace> best;
    double least = 1e9;
    std::vector<std::pair<double, double>> blocked;
    for (const double fraction : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
        const auto index = static_cast<std::size_t>(fraction * static_cast<double>(line.size() - 1));
        const auto [before, after] = courseAt(line, index);
        const glm::dvec2 course = ground.at(line[after]) - ground.at(line[before]);
        if (glm::length(course) < 1e-9) continue;
        const glm::dvec2 left = glm::dvec2(-course.y, course.x) / glm::length(course);
        for (const double side : {1.0, -1.0}) {
            const glm::dvec2 here = ground.at(line[index]);
            const glm::dvec2 way = side * left;
            const double pushed = pushedClear(here, way, usualHalfBox, points, blocked);
            double price = pushed + 0.3 * std::abs(fraction - 0.5);
            for (const LonLat other : others) {
                const glm::dvec2 apart = glm::abs(ground.at(other) - (here + pushed * way)) / (2.0 * usualHalfBox);
                price += 0.1 * std::max(0.0, 2.0 - std::max(apart.x, 0.5 * apart.y));
            }
            if (price >= least) continue;
            least = price;
            best = LabelBesidePlace{.at = line[index],
                                    .beside = {unitVector(line[before]), unitVector(line[after]), side}};
        }
    }
    return best;
}

double pushedClear(glm::dvec2 from, glm::dvec2 way, glm::dvec2 halfBox, std::span<const glm::dvec2> points,
                   std::vector<std::pair<double, double>>& blocked) {
    for (const glm::dvec2 point : points) {
        // The box holds the point between these distances.
        double first = -1e9;
        double last = 1e9;
        for (int axis = 0; axis < 2; ++axis) {
            const double ahead = point[axis] - from[axis];
            if (std::abs(way[axis]) < 1e-9) {
                if (std::abs(ahead) > halfBox[axis]) last = -1e9;
                continue;
            }
            const double a = (ahead - halfBox[axis]) / way[axis];
            const double b = (ahead + halfBox[axis]) / way[axis];
            first = std::max(first, std::min(a, b));
            last = std::min(last, std::max(a, b));
        }
        if (first < last) blocked.emplace_back(first, last);
    }
    std::ranges::sort(blocked);
    double distance = 0.0;
    for (const auto& [first, last] : blocked) {
        if (first > distance) break;
        distance = std::max(distance, last);
    }
    blocked.clear();
    return distance;
}

void appendBetween(glm::dvec2 a, glm::dvec2 b, double spacing, std::vector<glm::dvec2>& points) {
    const int count = std::min(mostBetween, static_cast<int>(glm::length(b - a) / spacing));
    for (int i = 1; i <= count; ++i) points.push_back(a + (b - a) * (i / (count + 1.0)));
}

}  // namespace demarche
