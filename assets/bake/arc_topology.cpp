#include "assets/bake/arc_topology.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace demarche::bake {
namespace {

// An edge from the smaller to the larger end.
struct Edge {
    GridPoint from;
    GridPoint to;
    int left = noUnit;
    int right = noUnit;
    bool frame = false;
    int rule = -1;
    bool used = false;

    [[nodiscard]] GridPoint otherEnd(GridPoint end) const { return end == from ? to : from; }
    /// Left, right, frame and rule as met when walking away from this end.
    [[nodiscard]] std::tuple<int, int, bool, int> sidesFrom(GridPoint end) const {
        return end == from ? std::tuple{left, right, frame, rule} : std::tuple{right, left, frame, rule};
    }
};

struct EdgeSide {
    GridPoint from;
    GridPoint to;
    bool left = false;
    int unit = noUnit;

    auto operator<=>(const EdgeSide&) const = default;
};

std::vector<EdgeSide> collectSides(const std::vector<Face>& faces, const std::vector<int>& unitOfFace) {
    std::vector<EdgeSide> sides;
    const auto add = [&](const Polyline& ring, int unit) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const GridPoint a = ring[i];
            const GridPoint b = ring[(i + 1) % ring.size()];
            sides.push_back({.from = std::min(a, b), .to = std::max(a, b), .left = a < b, .unit = unit});
        }
    };
    for (std::size_t f = 0; f < faces.size(); ++f) {
        add(faces[f].shell, unitOfFace[f]);
        for (const Polyline& hole : faces[f].holes) add(hole, unitOfFace[f]);
    }
    std::ranges::sort(sides);
    return sides;
}

int ruleFor(const Edge& edge, const std::vector<MapUnit>& units, const std::vector<BoundaryRule>& rules) {
    if (edge.left == noUnit || edge.right == noUnit || edge.frame) return -1;
    const std::string& a = units[static_cast<std::size_t>(unitOf(edge.left, units.size()))].id;
    const std::string& b = units[static_cast<std::size_t>(unitOf(edge.right, units.size()))].id;
    const LonLat middle{.lon = 0.5 * (place(edge.from).lon + place(edge.to).lon),
                        .lat = 0.5 * (place(edge.from).lat + place(edge.to).lat)};
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const bool pair = (rules[i].unitA == a && rules[i].unitB == b) || (rules[i].unitA == b && rules[i].unitB == a);
        if (pair && rules[i].box.contains(middle)) return static_cast<int>(i);
    }
    return -1;
}

std::vector<Edge> collectEdges(const std::vector<EdgeSide>& sides, const UnitFaces& units, const BoundaryTable& table) {
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < sides.size();) {
        Edge edge{.from = sides[i].from, .to = sides[i].to};
        for (; i < sides.size() && sides[i].from == edge.from && sides[i].to == edge.to; ++i) {
            (sides[i].left ? edge.left : edge.right) = sides[i].unit;
        }
        edge.frame = onFrame(edge.from, edge.to);
        if (edge.left == edge.right) continue;
        edge.rule = ruleFor(edge, units.units, table.boundaries);
        edges.push_back(edge);
    }
    return edges;
}

class Chainer {
public:
    explicit Chainer(std::vector<Edge> edges) : _edges(std::move(edges)) {
        for (std::size_t i = 0; i < _edges.size(); ++i) {
            _ends.emplace_back(_edges[i].from, i);
            _ends.emplace_back(_edges[i].to, i);
        }
        std::ranges::sort(_ends);
    }

    std::vector<BorderArc> chain() {
        for (const auto& [end, edge] : _ends) {
            if (!_edges[edge].used && isJunction(end)) walk(end, edge);
        }
        for (const auto& [end, edge] : _ends) {
            if (!_edges[edge].used) walk(end, edge);
        }
        return std::move(_arcs);
    }

private:
    using Ends = std::vector<std::pair<GridPoint, std::size_t>>;

    [[nodiscard]] std::pair<Ends::const_iterator, Ends::const_iterator> at(GridPoint point) const {
        const auto first = std::ranges::lower_bound(_ends, std::pair{point, std::size_t{0}});
        auto last = first;
        while (last != _ends.end() && last->first == point) ++last;
        return {first, last};
    }

    [[nodiscard]] bool isJunction(GridPoint point) const {
        const auto [first, last] = at(point);
        if (last - first != 2) return true;
        const Edge& in = _edges[first->second];
        const Edge& out = _edges[(first + 1)->second];
        return in.sidesFrom(in.otherEnd(point)) != out.sidesFrom(point);
    }

    void walk(GridPoint start, std::size_t edge) {
        BorderArc arc;
        std::tie(arc.left, arc.right, arc.frame, arc.rule) = _edges[edge].sidesFrom(start);
        arc.points.push_back(start);
        for (GridPoint end = start;;) {
            _edges[edge].used = true;
            end = _edges[edge].otherEnd(end);
            arc.points.push_back(end);
            if (end == start || isJunction(end)) break;
            const auto [first, last] = at(end);
            edge = first->second == edge ? (first + 1)->second : first->second;
        }
        _arcs.push_back(std::move(arc));
    }

    std::vector<Edge> _edges;
    Ends _ends;
    std::vector<BorderArc> _arcs;
};

}  // namespace

std::vector<BorderArc> chainArcs(const std::vector<Face>& faces, const UnitFaces& units, const BoundaryTable& table) {
    return Chainer(collectEdges(collectSides(faces, units.unitOfFace), units, table)).chain();
}

bool isShore(const BorderArc& arc, std::size_t units) { return isLake(arc.left, units) != isLake(arc.right, units); }

std::vector<LineRole> rolesOf(const BorderArc& arc, const std::vector<MapUnit>& units, const BoundaryTable& table) {
    std::vector<LineRole> roles;
    const bool shore = isShore(arc, units.size());
    for (std::size_t view = 0; view < table.views.size(); ++view) {
        if (arc.frame) {
            roles.push_back(LineRole::Hidden);
        } else if (arc.left == noUnit || arc.right == noUnit) {
            roles.push_back(LineRole::Coast);
        } else if (arc.rule >= 0) {
            roles.push_back(table.boundaries[static_cast<std::size_t>(arc.rule)].roleByView[view]);
        } else {
            const auto stateOf = [&](int side) {
                return units[static_cast<std::size_t>(unitOf(side, units.size()))].stateByView[view];
            };
            roles.push_back(stateOf(arc.left) == stateOf(arc.right) ? LineRole::Hidden : LineRole::Border);
        }
        if (shore && roles.back() == LineRole::Hidden && !arc.frame) roles.back() = LineRole::Shore;
    }
    return roles;
}

}  // namespace demarche::bake
