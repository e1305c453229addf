// Simplifies arcs step by step (Visvalingam and Whyatt 1993, with the triangle's area on the sphere) without ever
// letting two lines cross or touch: a point stays when another point lies in the triangle it would leave.
#pragma once

#include "assets/bake/arc_topology.h"

#include <glm/vec3.hpp>

#include <queue>
#include <set>
#include <vector>

namespace demarche::bake {

class Simplifier {
public:
    explicit Simplifier(const std::vector<BorderArc>& arcs);

    /// Removes a whole arc: a ring too small to show.
    void drop(std::size_t arc);
    /// Removes points whose triangle is smaller than this, smallest first; ends stay. Later calls go on from here.
    void simplify(double areaKm2);
    /// The points left of an arc; empty when it was dropped.
    [[nodiscard]] Polyline points(std::size_t arc) const;

private:
    struct Vertex {
        GridPoint point;
        glm::dvec3 position;
        int before = -1;
        int after = -1;
        int arc = 0;
        bool alive = true;
        unsigned turn = 0;  ///< Raised whenever the area changes, so that old entries of the queue are known.
    };
    struct Candidate {
        double area = 0.0;
        int vertex = 0;
        unsigned turn = 0;

        bool operator>(const Candidate& other) const {
            return area != other.area ? area > other.area : vertex > other.vertex;
        }
    };
    using Chord = std::pair<GridPoint, GridPoint>;

    void addArc(const BorderArc& arc, int index);
    void enqueue(int index, double atLeast);
    void remove(int index, double area);
    void fillCells();
    [[nodiscard]] bool mayGo(const Vertex& vertex) const;
    [[nodiscard]] bool leavesRoom(const Vertex& vertex) const;
    [[nodiscard]] bool triangleIsEmpty(GridPoint a, GridPoint b, GridPoint c) const;
    [[nodiscard]] Chord chordOf(GridPoint a, GridPoint b) const { return {std::min(a, b), std::max(a, b)}; }
    [[nodiscard]] Vertex& at(int index) { return _vertices[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Vertex& at(int index) const { return _vertices[static_cast<std::size_t>(index)]; }

    std::vector<Vertex> _vertices;
    std::vector<int> _firstOfArc;
    std::vector<int> _aliveInArc;
    std::vector<char> _ring;
    std::vector<char> _frame;  ///< The edge of the map: its corners have no area on the globe, yet they must stay.
    std::vector<double> _weight;
    std::vector<char> _lollipop;  ///< Both ends on the same junction.
    std::set<Chord> _chords;      ///< Arcs of one single piece: no second one may lie on top of it.
    std::vector<std::vector<int>> _cells;
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> _queue;
};

}  // namespace demarche::bake
