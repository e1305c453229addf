#include "assets/bake/simplify.h"

#include <algorithm>
#include <map>
#include <utility>

namespace demarche::bake {
namespace {

constexpr std::int32_t cellSteps = degreeSteps / 2;
constexpr std::int32_t cellColumns = fullTurn / cellSteps + 1;
constexpr std::int32_t cellRows = fullTurn / 2 / cellSteps + 1;

std::int32_t columnOf(std::int32_t x) { return (x + halfTurn) / cellSteps; }
std::int32_t rowOf(std::int32_t y) { return (y - southPole) / cellSteps; }

}  // namespace

Simplifier::Simplifier(const std::vector<BorderArc>& arcs) {
    std::map<GridPoint, int> endCount;
    for (const BorderArc& arc : arcs) {
        ++endCount[arc.points.front()];
        ++endCount[arc.points.back()];
    }
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        // A ring whose start no other arc touches is free to lose that point as well.
        const bool closed = arcs[i].isRing();
        _ring.push_back(closed && endCount[arcs[i].points.front()] == 2);
        _frame.push_back(arcs[i].frame);
        _weight.push_back(arcs[i].weight);
        _lollipop.push_back(closed && _ring.back() == 0);
        addArc(arcs[i], static_cast<int>(i));
    }
    _cells.resize(static_cast<std::size_t>(cellColumns) * cellRows);
}

void Simplifier::addArc(const BorderArc& arc, int index) {
    const bool ring = _ring.back() != 0;
    const int first = static_cast<int>(_vertices.size());
    const int count = static_cast<int>(arc.points.size()) - (ring ? 1 : 0);
    for (int i = 0; i < count; ++i) {
        const GridPoint point = arc.points[static_cast<std::size_t>(i)];
        _vertices.push_back({.point = point,
                             .position = unitVector(place(point)),
                             .before = i > 0 ? first + i - 1 : (ring ? first + count - 1 : -1),
                             .after = i + 1 < count ? first + i + 1 : (ring ? first : -1),
                             .arc = index});
    }
    _firstOfArc.push_back(first);
    _aliveInArc.push_back(count);
    if (count == 2) _chords.insert(chordOf(arc.points.front(), arc.points.back()));
}

void Simplifier::drop(std::size_t arc) {
    int vertex = _firstOfArc[arc];
    for (int left = std::exchange(_aliveInArc[arc], 0); left > 0; --left) {
        at(vertex).alive = false;
        vertex = at(vertex).after;
    }
}

void Simplifier::fillCells() {
    for (auto& cell : _cells) cell.clear();
    for (std::size_t i = 0; i < _vertices.size(); ++i) {
        if (!_vertices[i].alive) continue;
        const auto cell = static_cast<std::size_t>(rowOf(_vertices[i].point.y)) * cellColumns +
                          static_cast<std::size_t>(columnOf(_vertices[i].point.x));
        _cells[cell].push_back(static_cast<int>(i));
    }
}

void Simplifier::enqueue(int index, double atLeast) {
    Vertex& vertex = at(index);
    if (_frame[static_cast<std::size_t>(vertex.arc)] != 0) return;
    if (!vertex.alive || vertex.before < 0 || vertex.after < 0) return;
    const double area = _weight[static_cast<std::size_t>(vertex.arc)] *
                        triangleKm2(at(vertex.before).position, vertex.position, at(vertex.after).position);
    _queue.push({.area = std::max(area, atLeast), .vertex = index, .turn = ++vertex.turn});
}

bool Simplifier::triangleIsEmpty(GridPoint a, GridPoint b, GridPoint c) const {
    if (doubleArea(a, b, c) < 0) std::swap(b, c);
    const auto [west, east] = std::minmax({a.x, b.x, c.x});
    const auto [south, north] = std::minmax({a.y, b.y, c.y});
    for (std::int32_t row = rowOf(south); row <= rowOf(north); ++row) {
        for (std::int32_t column = columnOf(west); column <= columnOf(east); ++column) {
            for (const int index :
                 _cells[static_cast<std::size_t>(row) * cellColumns + static_cast<std::size_t>(column)]) {
                const GridPoint p = at(index).point;
                if (!at(index).alive || p == a || p == b || p == c) continue;
                if (p.x < west || p.x > east || p.y < south || p.y > north) continue;
                if (doubleArea(a, b, p) >= 0 && doubleArea(b, c, p) >= 0 && doubleArea(c, a, p) >= 0) return false;
            }
        }
    }
    return true;
}

// A ring keeps three points, and two arcs between the same junctions never become one line.
bool Simplifier::leavesRoom(const Vertex& vertex) const {
    const auto arc = static_cast<std::size_t>(vertex.arc);
    const int alive = _aliveInArc[arc];
    if (_ring[arc] != 0) return alive > 3;
    if (_lollipop[arc] != 0) return alive > 4;
    return alive > 3 || !_chords.contains(chordOf(at(vertex.before).point, at(vertex.after).point));
}

bool Simplifier::mayGo(const Vertex& vertex) const {
    return leavesRoom(vertex) && triangleIsEmpty(at(vertex.before).point, vertex.point, at(vertex.after).point);
}

void Simplifier::remove(int index, double area) {
    Vertex& vertex = at(index);
    vertex.alive = false;
    at(vertex.before).after = vertex.after;
    at(vertex.after).before = vertex.before;
    const auto arc = static_cast<std::size_t>(vertex.arc);
    --_aliveInArc[arc];
    if (_firstOfArc[arc] == index) _firstOfArc[arc] = vertex.after;
    if (_ring[arc] == 0 && _aliveInArc[arc] == 2) {
        _chords.insert(chordOf(at(vertex.before).point, at(vertex.after).point));
    }
    enqueue(vertex.before, area);
    enqueue(vertex.after, area);
}

void Simplifier::simplify(double areaKm2) {
    fillCells();
    _queue = {};
    for (std::size_t i = 0; i < _vertices.size(); ++i) enqueue(static_cast<int>(i), 0.0);
    while (!_queue.empty() && _queue.top().area < areaKm2) {
        const Candidate candidate = _queue.top();
        _queue.pop();
        const Vertex& vertex = at(candidate.vertex);
        if (vertex.alive && vertex.turn == candidate.turn && mayGo(vertex)) remove(candidate.vertex, candidate.area);
    }
}

Polyline Simplifier::points(std::size_t arc) const {
    Polyline line;
    int index = _firstOfArc[arc];
    for (int left = _aliveInArc[arc]; left > 0; --left) {
        line.push_back(at(index).point);
        index = at(index).after;
    }
    if (!line.empty() && _ring[arc] != 0) line.push_back(line.front());
    return line;
}

}  // namespace demarche::bake
