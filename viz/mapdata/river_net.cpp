#include "viz/mapdata/river_net.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <span>
#include <utility>

namespace demarche {
namespace {

/// What lagoons, estuaries and shores that do not quite fit take out of a river.
constexpr double widestGap = 30.0 / earthRadiusKm;
/// A way over a gap counts for longer than one along a river.
constexpr double gapCost = 4.0;

std::span<const glm::dvec3> pointsOf(const MapLevel& level, std::size_t run) {
    return std::span(level.linePoints).subspan(level.rivers[run].firstPoint, level.rivers[run].pointCount);
}

double lengthOf(std::span<const glm::dvec3> points) {
    double sum = 0.0;
    for (std::size_t i = 1; i < points.size(); ++i) sum += glm::distance(points[i - 1], points[i]);
    return sum;
}

}  // namespace

RiverNet::RiverNet(const MapLevel& level) : _level(level), _neighbours(2 * level.rivers.size()) {
    for (std::size_t run = 0; run < level.rivers.size(); ++run) _radians.push_back(lengthOf(pointsOf(level, run)));
    // From south to north, so that near ones are near in the list.
    std::vector<std::size_t> order(_neighbours.size());
    for (std::size_t end = 0; end < order.size(); ++end) order[end] = end;
    std::ranges::sort(order, {}, [&](std::size_t end) { return pointOf(end).z; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t k = i + 1; k < order.size(); ++k) {
            if (pointOf(order[k]).z - pointOf(order[i]).z > widestGap) break;
            const double gap = glm::distance(pointOf(order[i]), pointOf(order[k]));
            if (gap > widestGap) continue;
            _neighbours[order[i]].push_back({.end = order[k], .radians = gapCost * gap});
            _neighbours[order[k]].push_back({.end = order[i], .radians = gapCost * gap});
        }
    }
}

const glm::dvec3& RiverNet::pointOf(std::size_t end) const {
    const std::span<const glm::dvec3> points = pointsOf(_level, end / 2);
    return end % 2 == 0 ? points.front() : points.back();
}

std::size_t RiverNet::runNear(const glm::dvec3& place) const {
    std::size_t nearest = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t run = 0; run < _level.rivers.size(); ++run) {
        for (const glm::dvec3& point : pointsOf(_level, run)) {
            const double distance = glm::distance(point, place);
            if (distance >= least) continue;
            least = distance;
            nearest = run;
        }
    }
    return nearest;
}

std::vector<std::size_t> RiverNet::ends(std::size_t from, std::size_t to) const {
    std::vector<double> cost(_neighbours.size(), std::numeric_limits<double>::infinity());
    std::vector<std::size_t> before(_neighbours.size(), _neighbours.size());
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    for (const std::size_t end : {2 * from, 2 * from + 1}) {
        cost[end] = 0.0;
        queue.emplace(0.0, end);
    }
    while (!queue.empty()) {
        const auto [reached, here] = queue.top();
        queue.pop();
        if (reached > cost[here]) continue;
        if (here / 2 == to) {
            std::vector<std::size_t> way;
            for (std::size_t end = here; end != before.size(); end = before[end]) way.push_back(end);
            std::ranges::reverse(way);
            return way;
        }
        const auto reach = [&](std::size_t end, double step) {
            if (reached + step >= cost[end]) return;
            cost[end] = reached + step;
            before[end] = here;
            queue.emplace(cost[end], end);
        };
        reach(here ^ 1U, _radians[here / 2]);
        for (const Neighbour& next : _neighbours[here]) reach(next.end, next.radians);
    }
    return {};
}

std::vector<glm::dvec3> RiverNet::course(LonLat from, LonLat to) const {
    if (_level.rivers.empty()) return {};
    const std::size_t first = runNear(unitVector(from));
    const std::size_t last = runNear(unitVector(to));
    std::vector<glm::dvec3> course;
    const auto pass = [&](std::size_t run, bool backwards) {
        const std::span<const glm::dvec3> points = pointsOf(_level, run);
        std::vector<glm::dvec3> way(points.begin(), points.end());
        if (backwards) std::ranges::reverse(way);
        const bool joined = !course.empty() && course.back() == way.front();
        course.insert(course.end(), way.begin() + (joined ? 1 : 0), way.end());
    };
    if (first == last) {
        pass(first, false);
        return course;
    }
    const std::vector<std::size_t> way = ends(first, last);
    if (way.empty()) return {};
    // The first and the last run whole.
    pass(first, way.front() % 2 == 0);
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
        if (way[i + 1] == (way[i] ^ 1U) && way[i] / 2 != first) pass(way[i] / 2, way[i] % 2 == 1);
    }
    pass(last, way.back() % 2 == 1);
    return course;
}

}  // namespace demarche
