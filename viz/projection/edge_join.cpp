#include "viz/projection/edge_join.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace demarche {
namespace {

/// Turns. Nearer ends are at the same spot.
constexpr double sameSpot = 1e-9;

/// One end of a piece. Along the edge ends where the outline comes into the map and where it leaves it take turns.
struct EndOnEdge {
    double turn = 0.0;
    bool enters = false;
    std::size_t piece = 0;
};

std::vector<EndOnEdge> endsInOrder(const MapEdge& edge, const std::vector<CutPiece>& pieces) {
    std::vector<EndOnEdge> ends;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        ends.push_back({.turn = edge.turnOf(pieces[i].front()), .enters = true, .piece = i});
        ends.push_back({.turn = edge.turnOf(pieces[i].back()), .enters = false, .piece = i});
    }
    // An outline that leaves and enters at one spot only touches the edge: it leaves first.
    std::ranges::sort(ends, {}, [](const EndOnEdge& end) { return std::tuple(end.turn, end.enters, end.piece); });
    // Rounding may have exchanged two ends at one spot, which would send the outline once round the map.
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        EndOnEdge& a = ends[i];
        EndOnEdge& b = ends[i + 1];
        const bool outOfTurn = ends[i == 0 ? ends.size() - 1 : i - 1].enters == a.enters;
        if (!outOfTurn || a.enters == b.enters || b.turn - a.turn > sameSpot) continue;
        b.turn = a.turn;
        std::swap(a, b);
    }
    return ends;
}

class Joiner {
public:
    Joiner(const MapEdge& edge, std::vector<CutPiece> pieces)
        : _pieces(std::move(pieces)), _ends(endsInOrder(edge, _pieces)), _exits(_pieces.size()), _used(_pieces.size()) {
        for (std::size_t i = 0; i < _ends.size(); ++i) {
            if (!_ends[i].enters) _exits[_ends[i].piece] = i;
        }
    }

    [[nodiscard]] std::vector<OutlineLoop> loops() {
        std::vector<OutlineLoop> loops;
        for (std::size_t first = 0; first < _pieces.size(); ++first) {
            OutlineLoop loop;
            for (std::size_t piece = first; !_used[piece];) piece = goOn(piece, loop);
            if (!loop.empty()) loops.push_back(std::move(loop));
        }
        return loops;
    }

private:
    /// Adds a piece and returns the one that comes next along the edge.
    std::size_t goOn(std::size_t piece, OutlineLoop& loop) {
        _used[piece] = true;
        const std::size_t exit = _exits[piece];
        double passed = 0.0;
        std::size_t next = exit;
        do {
            if (++next == _ends.size()) {
                next = 0;
                passed = MapEdge::fullTurn;
            }
        } while (!_ends[next].enters);
        const double from = _ends[exit].turn;
        loop.push_back({.piece = std::move(_pieces[piece]),
                        .edgeFrom = from,
                        .edgeTo = std::max(from, _ends[next].turn + passed)});
        return _ends[next].piece;
    }

    std::vector<CutPiece> _pieces;
    std::vector<EndOnEdge> _ends;
    std::vector<std::size_t> _exits;  ///< For each piece: which of the ends is where it leaves the map.
    std::vector<bool> _used;
};

}  // namespace

std::vector<OutlineLoop> joinAlongEdge(const MapEdge& edge, std::vector<CutPiece> pieces) {
    return Joiner(edge, std::move(pieces)).loops();
}

}  // namespace demarche
