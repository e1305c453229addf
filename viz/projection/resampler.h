// Draws what is curved on the map with as many points as it takes.
#pragma once

#include "viz/projection/map_edge.h"
#include "viz/projection/plane_clip.h"
#include "viz/projection/sphere_map.h"

namespace demarche {

/// Halves every arc until its middle is on the map no farther than a tolerance from the chord (as D3 does).
class Resampler {
public:
    /// `tolerance` in globe radii on the map: the pixels allowed, divided by the pixels of a globe radius.
    /// Arcs of at most 15 degrees wholly on one side of the window are left as chords.
    Resampler(const SphereMap& map, const MapEdge& edge, double tolerance, const PlaneBox& window)
        : _map(map), _edge(edge), _bending{.tolerance = tolerance, .window = window} {}

    /// Appends the point of `a`, unless the line ends there.
    void addPoint(PlaneLine& line, const MapPoint& a) const;
    /// Appends the points after `a`'s, with which the line must end, up to `b`'s. The arc must not cross the map's
    /// edge.
    void addArc(PlaneLine& line, const MapPoint& a, const MapPoint& b) const;
    /// The same along the map's edge (turns); corners keep their points.
    void addEdge(PlaneLine& line, double from, double to) const;

    /// How exact, and where.
    struct Bending {
        double tolerance = 0.0;
        PlaneBox window;
    };

private:
    const SphereMap& _map;
    const MapEdge& _edge;
    Bending _bending;
};

}  // namespace demarche
