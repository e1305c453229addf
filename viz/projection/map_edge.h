// The closed line round what a projection shows of the sphere.
//
//      antimeridian, in turned longitude and latitude        circle, as the viewer sees it
//        2  +---------<---------+ 2..1                              , - ~ - ,
//           |     side 1        |                                 ,           , ^
//    side 2 v                   ^ side 0                         ,      o------,| turn from 0 to 4
//           |     side 3        |                                 ,           ,
//      3..4 +--------->---------+ 0                                 ' - , _ '
#pragma once

#include "viz/projection/sphere_map.h"

namespace demarche {

/// Immutable. Positions on the edge are turns from 0 to 4, one for each side or quarter, with the map on the left.
class MapEdge {
public:
    static constexpr double fullTurn = 4.0;

    /// Of a circle of 180 degrees the last thousandth of a degree is left out, so that it has an edge; smaller circles
    /// are widened by 60 mm on the ground, so that an outline along the horizon is not torn by rounding.
    explicit MapEdge(SphereBoundary boundary);

    [[nodiscard]] SphereCut cut() const { return _cut; }
    /// Radians from the centre to a circular edge.
    [[nodiscard]] double angle() const { return _angle; }
    /// Any turn: whole turns are taken off.
    [[nodiscard]] MapPoint at(double turn) const;
    /// The turn, 0 to 4, of a point on the edge.
    [[nodiscard]] double turnOf(const MapPoint& point) const;

private:
    SphereCut _cut;
    double _angle;
};

}  // namespace demarche
