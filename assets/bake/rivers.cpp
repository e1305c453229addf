#include "assets/bake/rivers.h"

#include "assets/bake/river_course.h"

#include <algorithm>
#include <map>
#include <set>

namespace demarche::bake {
namespace {

// Points about so far apart round the corners.
constexpr double roundingStepKm = 4.0;
// On a curve a corner less is seen less than on a coast.
constexpr double roundedWeight = 0.5;
// What is followed closely keeps its bends at the finest level, which serves every larger scale too.
constexpr double detailedShare = 0.15;

// A river of this length begins to show at about the largest scale at which a level of one kilometre is drawn; see
// viz/scene/river_lines.cpp. What begins much later is left out.
constexpr double shortestRiverKmPerTolerance = 37.0;

double shapeKm(const Shape& shape) {
    double sum = 0.0;
    for (const Polyline& line : shape) sum += lengthKm(line);
    return sum;
}

/// Features that are one river, as a forest of parents.
class Unions {
public:
    explicit Unions(std::vector<double> lengths) : _length(std::move(lengths)) {
        for (std::size_t i = 0; i < _length.size(); ++i) _parent.push_back(i);
    }
    [[nodiscard]] std::size_t root(std::size_t i) const {
        while (_parent[i] != i) i = _parent[i];
        return i;
    }
    [[nodiscard]] double length(std::size_t i) const { return _length[root(i)]; }
    bool join(std::size_t a, std::size_t b) {
        if (root(a) == root(b)) return false;
        _length[root(a)] += _length[root(b)];
        _parent[root(b)] = root(a);
        return true;
    }

private:
    std::vector<double> _length;
    std::vector<std::size_t> _parent;
};

enum class Ground : std::uint8_t { Sea, Land, Lake };

class GroundFinder {
public:
    GroundFinder(const FaceIndex& surfaces, std::size_t units) : _surfaces(surfaces), _units(units) {}

    [[nodiscard]] Ground at(GridPoint point) const {
        const int side = _surfaces.sideAt(place(point));
        return side == noUnit ? Ground::Sea : isLake(side, _units) ? Ground::Lake : Ground::Land;
    }

    /// Where the ground changes between two points of different ground: the last point that is as the first.
    [[nodiscard]] GridPoint change(GridPoint from, GridPoint to) const {
        const Ground ground = at(from);
        for (;;) {
            const GridPoint middle{.x = (from.x + to.x) / 2, .y = (from.y + to.y) / 2};
            if (middle == from || middle == to) return from;
            (at(middle) == ground ? from : to) = middle;
        }
    }

private:
    const FaceIndex& _surfaces;
    std::size_t _units;
};

/// Pieces of one ground each; those in the sea are left out.
void cutByGround(const Polyline& line, double riverKm, const GroundFinder& grounds, std::vector<RiverPiece>& pieces) {
    Polyline run{line.front()};
    Ground ground = grounds.at(line.front());
    const auto finish = [&] {
        if (ground != Ground::Sea && run.size() > 1) {
            pieces.push_back({.points = run, .riverKm = riverKm, .inLake = ground == Ground::Lake});
        }
    };
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Ground next = grounds.at(line[i]);
        if (next != ground) {
            const GridPoint meeting = grounds.change(line[i - 1], line[i]);
            if (run.back() != meeting) run.push_back(meeting);
            finish();
            run = {meeting};
            ground = next;
        }
        if (run.back() != line[i]) run.push_back(line[i]);
    }
    finish();
}

/// Even-odd over the outlines of all lakes.
bool inAnyLake(double x, double y, const std::vector<BorderArc>& arcs, std::size_t units) {
    bool inside = false;
    for (const BorderArc& arc : arcs) {
        if (!isShore(arc, units)) continue;
        for (std::size_t i = 1; i < arc.points.size(); ++i) {
            const GridPoint a = arc.points[i - 1];
            const GridPoint b = arc.points[i];
            if ((a.y > y) == (b.y > y)) continue;
            const double along = (y - a.y) / (static_cast<double>(b.y) - a.y);
            if (x < a.x + along * (static_cast<double>(b.x) - a.x)) inside = !inside;
        }
    }
    return inside;
}

bool crossesLake(const RiverPiece& piece, const std::vector<BorderArc>& arcs, std::size_t units) {
    if (!piece.inLake) return false;
    const GridPoint a = piece.points[piece.points.size() / 2 - 1];
    const GridPoint b = piece.points[piece.points.size() / 2];
    return inAnyLake(0.5 * (static_cast<double>(a.x) + b.x), 0.5 * (static_cast<double>(a.y) + b.y), arcs, units);
}

/// All pieces level by level; those that are followed closely on their own, since the finest level takes less from
/// them.
class PieceSimplifier {
public:
    explicit PieceSimplifier(const std::vector<RiverPiece>& pieces)
        : _pieces(pieces), _coarse(arcsOf(false)), _detailed(arcsOf(true)) {}

    void simplify(double toleranceKm, bool finest) {
        _coarse.simplify(removedAreaKm2(toleranceKm));
        _detailed.simplify(removedAreaKm2(toleranceKm * (finest ? detailedShare : 1.0)));
    }
    [[nodiscard]] Polyline points(std::size_t piece) const {
        return (_pieces[piece].detailed ? _detailed : _coarse).points(_arcOf[piece]);
    }

private:
    std::vector<BorderArc> arcsOf(bool detailed) {
        _arcOf.resize(_pieces.size());
        std::vector<BorderArc> arcs;
        for (std::size_t i = 0; i < _pieces.size(); ++i) {
            if (_pieces[i].detailed != detailed) continue;
            _arcOf[i] = arcs.size();
            arcs.push_back({.points = _pieces[i].points, .weight = roundedWeight});
        }
        return arcs;
    }

    const std::vector<RiverPiece>& _pieces;
    std::vector<std::size_t> _arcOf;
    Simplifier _coarse;
    Simplifier _detailed;
};

}  // namespace

std::vector<double> riverLengthsKm(const std::vector<Shape>& rivers) {
    std::vector<double> lengths;
    std::map<GridPoint, std::set<std::size_t>> atEnd;
    for (std::size_t i = 0; i < rivers.size(); ++i) {
        lengths.push_back(shapeKm(rivers[i]));
        for (const Polyline& line : rivers[i]) {
            for (const GridPoint end : {line.front(), line.back()}) atEnd[end].insert(i);
        }
    }
    struct Meeting {
        double lengthKm = 0.0;
        std::size_t a = 0;
        std::size_t b = 0;
    };
    std::vector<Meeting> meetings;
    for (const auto& [point, features] : atEnd) {
        std::vector<std::size_t> longest(features.begin(), features.end());
        if (longest.size() < 2) continue;
        std::ranges::stable_sort(longest, std::greater{}, [&](std::size_t i) { return lengths[i]; });
        meetings.push_back({.lengthKm = lengths[longest[0]] + lengths[longest[1]], .a = longest[0], .b = longest[1]});
    }
    std::ranges::stable_sort(meetings, std::greater{}, &Meeting::lengthKm);
    Unions whole(lengths);
    // A river goes on at two ends at most.
    std::vector<int> joints(rivers.size(), 0);
    for (const Meeting& meeting : meetings) {
        if (joints[meeting.a] == 2 || joints[meeting.b] == 2 || !whole.join(meeting.a, meeting.b)) continue;
        ++joints[meeting.a];
        ++joints[meeting.b];
    }
    for (std::size_t i = 0; i < lengths.size(); ++i) lengths[i] = whole.length(i);
    return lengths;
}

std::vector<RiverPiece> riverPieces(const std::vector<Shape>& rivers, const FaceIndex& surfaces, std::size_t units) {
    const std::vector<double> lengths = riverLengthsKm(rivers);
    std::set<GridPoint> junctions;
    for (const Shape& river : rivers) {
        for (const Polyline& line : river) junctions.insert({line.front(), line.back()});
    }
    const GroundFinder grounds(surfaces, units);
    std::vector<RiverPiece> pieces;
    for (std::size_t i = 0; i < rivers.size(); ++i) {
        for (const Polyline& line : rivers[i]) {
            Polyline run;
            for (const GridPoint point : rounded(line, roundingStepKm)) {
                run.push_back(point);
                if (run.size() == 1 || !junctions.contains(point)) continue;
                cutByGround(run, lengths[i], grounds, pieces);
                run = {point};
            }
        }
    }
    std::vector<RiverPiece> runs;
    for (const RiverPiece& piece : pieces) {
        for (Polyline& run : runsOf(piece.points)) {
            runs.push_back({.points = std::move(run), .riverKm = piece.riverKm, .inLake = piece.inLake});
        }
    }
    std::ranges::stable_sort(runs, std::greater{}, &RiverPiece::riverKm);
    return runs;
}

std::vector<RiverRun> riverLadder(const std::vector<RiverPiece>& pieces, const std::vector<Level>& levels,
                                  std::size_t units) {
    std::vector<RiverRun> rivers;
    for (const RiverPiece& piece : pieces) {
        rivers.push_back({.points = {}, .riverKm = piece.riverKm});
        for (const GridPoint point : piece.points) rivers.back().points.push_back({.at = point});
    }
    PieceSimplifier simplifier(pieces);
    for (std::size_t l = 0; l < levels.size(); ++l) {
        simplifier.simplify(levels[l].toleranceKm, l == 0);
        const double shortestKm = l == 0 ? 0.0 : shortestRiverKmPerTolerance * levels[l].toleranceKm;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (pieces[i].riverKm < shortestKm) continue;
            rivers[i].levels = l + 1;
            if (rivers[i].lakeLevels == l && crossesLake(pieces[i], levels[l].arcs, units)) ++rivers[i].lakeLevels;
            countLevel(simplifier.points(i), rivers[i].points);
        }
    }
    for (RiverRun& river : rivers) std::erase_if(river.points, [](const LevelPoint& p) { return p.levels == 0; });
    return rivers;
}

}  // namespace demarche::bake
