// A flight between two views that seems to go at one speed (van Wijk and Nuij, "Smooth and efficient zooming and
// panning", InfoVis 2003), on the sphere: it pans along the great circle and zooms out on long ways. Maps that are
// moved in their plane are panned straight; between two projections the one turns into the other on the way.
#pragma once

#include "viz/geo/great_circle.h"
#include "viz/projection/lean.h"
#include "viz/timeline/framing.h"

namespace demarche {

class CameraPath {
public:
    CameraPath(const FramedCamera& from, const FramedCamera& to);

    /// Length of the path in the paper's measure, leaning counted in; 0 when both views are the same.
    [[nodiscard]] double length() const;
    /// The view at `fraction` of the path, 0 to 1; exactly the given views at the ends. Between different projections
    /// the projection is the nearer one's.
    [[nodiscard]] FramedCamera at(double fraction) const;
    /// The same as a view of a picture, with the projection on its way too.
    [[nodiscard]] MapView viewAt(double fraction, PictureSize size) const;

private:
    /// Of the whole flight, what is behind at `fraction` of the path: share panned, and width of ground shown.
    struct Progress {
        double panned = 0.0;
        double width = 0.0;
    };
    [[nodiscard]] Progress progressAt(double fraction) const;
    [[nodiscard]] Radians bearingAt(double panned) const;
    [[nodiscard]] LeaningView leanAt(double fraction) const;

    FramedCamera _from;
    FramedCamera _to;
    GreatCircle _way;
    /// Both views are of one map that is moved in its plane.
    bool _inPlane;
    double _distance;
    double _length = 0.0;     ///< Without leaning.
    double _startRate = 0.0;  ///< r0 of the paper.
};

}  // namespace demarche
