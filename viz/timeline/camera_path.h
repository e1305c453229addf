// A flight between two views that seems to go at one speed (van Wijk and Nuij, "Smooth and efficient zooming and
// panning", InfoVis 2003), on the sphere: it pans along the great circle and zooms out on long ways.
#pragma once

#include "viz/geo/great_circle.h"
#include "viz/timeline/framing.h"

namespace demarche {

class CameraPath {
public:
    CameraPath(const FramedCamera& from, const FramedCamera& to);

    /// Length of the path in the paper's measure; 0 when both views are the same.
    [[nodiscard]] double length() const { return _length; }
    /// The view at `fraction` of the path, 0 to 1; exactly the given views at the ends.
    [[nodiscard]] FramedCamera at(double fraction) const;

private:
    [[nodiscard]] Radians bearingAt(double panned) const;

    FramedCamera _from;
    FramedCamera _to;
    GreatCircle _way;
    double _length = 0.0;
    double _startRate = 0.0;  ///< r0 of the paper.
};

}  // namespace demarche
