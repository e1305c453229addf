#include "assets/bake/water_middle.h"

#include <algorithm>
#include <limits>
#include <map>
#include <queue>
#include <stdexcept>
#include <string>
#include <utility>

namespace demarche::bake {
namespace {

using Edge = std::pair<GridPoint, GridPoint>;

// A mean of so many middles on either side takes the zigzag out, which shores with points at different places leave.
constexpr std::ptrdiff_t smoothedOver = 4;

GridPoint middle(GridPoint a, GridPoint b) { return {.x = (a.x + b.x) / 2, .y = (a.y + b.y) / 2}; }

/// Edges as nodes: those of one triangle are neighbours.
class EdgeGraph {
public:
    explicit EdgeGraph(const std::vector<Triangle>& triangles) : _triangles(triangles) {
        std::map<Edge, int> indexOf;
        for (const Triangle& triangle : triangles) {
            _edgesOf.push_back({});
            for (std::size_t i = 0; i < 3; ++i) {
                const Edge edge = std::minmax(triangle[i], triangle[(i + 1) % 3]);
                const auto [found, isNew] = indexOf.try_emplace(edge, static_cast<int>(_middles.size()));
                if (isNew) {
                    _middles.push_back(middle(edge.first, edge.second));
                    _trianglesOf.push_back({});
                }
                _edgesOf.back()[i] = found->second;
                _trianglesOf[static_cast<std::size_t>(found->second)].push_back(_edgesOf.size() - 1);
            }
        }
    }

    [[nodiscard]] std::size_t triangleAt(GridPoint point) const {
        for (std::size_t i = 0; i < _triangles.size(); ++i) {
            const Triangle& t = _triangles[i];
            if (doubleArea(t[0], t[1], point) >= 0 && doubleArea(t[1], t[2], point) >= 0 &&
                doubleArea(t[2], t[0], point) >= 0) {
                return i;
            }
        }
        const LonLat where = place(point);
        throw std::runtime_error("no water at " + std::to_string(where.lon) + ", " + std::to_string(where.lat));
    }

    /// Dijkstra over the edges between triangles; those on a shore lead nowhere.
    [[nodiscard]] Polyline way(std::size_t from, std::size_t to) const {
        constexpr double far = std::numeric_limits<double>::infinity();
        std::vector<double> cost(_middles.size(), far);
        std::vector<int> before(_middles.size(), -1);
        using Entry = std::pair<double, int>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        for (const int edge : _edgesOf[from]) {
            cost[static_cast<std::size_t>(edge)] = 0.0;
            queue.emplace(0.0, edge);
        }
        while (!queue.empty()) {
            const auto [reached, edge] = queue.top();
            queue.pop();
            const auto here = static_cast<std::size_t>(edge);
            if (reached > cost[here] || _trianglesOf[here].size() < 2) continue;
            for (const std::size_t triangle : _trianglesOf[here]) {
                if (triangle == to) return middles(edge, before);
                for (const int next : _edgesOf[triangle]) {
                    const auto there = static_cast<std::size_t>(next);
                    const double sum = reached + lengthKm({_middles[here], _middles[there]});
                    if (sum >= cost[there]) continue;
                    cost[there] = sum;
                    before[there] = edge;
                    queue.emplace(sum, next);
                }
            }
        }
        throw std::runtime_error("no way through a water");
    }

private:
    [[nodiscard]] Polyline middles(int last, const std::vector<int>& before) const {
        Polyline way;
        for (int edge = last; edge != -1; edge = before[static_cast<std::size_t>(edge)]) {
            way.push_back(_middles[static_cast<std::size_t>(edge)]);
        }
        std::ranges::reverse(way);
        return way;
    }

    const std::vector<Triangle>& _triangles;
    std::vector<std::array<int, 3>> _edgesOf;
    Polyline _middles;
    std::vector<std::vector<std::size_t>> _trianglesOf;
};

Polyline smoothed(const Polyline& line) {
    Polyline result;
    const auto last = static_cast<std::ptrdiff_t>(line.size()) - 1;
    for (std::ptrdiff_t i = 0; i <= last; ++i) {
        const std::ptrdiff_t reach = std::min({smoothedOver, i, last - i});
        std::int64_t x = 0;
        std::int64_t y = 0;
        for (std::ptrdiff_t k = i - reach; k <= i + reach; ++k) {
            x += line[static_cast<std::size_t>(k)].x;
            y += line[static_cast<std::size_t>(k)].y;
        }
        const std::int64_t count = 2 * reach + 1;
        result.push_back({.x = static_cast<std::int32_t>(x / count), .y = static_cast<std::int32_t>(y / count)});
    }
    return result;
}

}  // namespace

Polyline middleOf(const Face& water, LonLat from, LonLat to, PlanarGeometry& geometry) {
    const std::vector<Triangle> triangles = geometry.triangles(water);
    const EdgeGraph graph(triangles);
    Polyline way = graph.way(graph.triangleAt(gridPoint(from)), graph.triangleAt(gridPoint(to)));
    way.insert(way.begin(), gridPoint(from));
    way.push_back(gridPoint(to));
    return smoothed(way);
}

}  // namespace demarche::bake
