#include "assets/bake/simplify.h"
#include "assets/bake/level_ladder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace demarche::bake {
namespace {

GridPoint at(double lon, double lat) { return gridPoint({.lon = lon, .lat = lat}); }

BorderArc arcOf(Polyline points) { return {.points = std::move(points)}; }

Polyline circle(double lon, double lat, double radius, int points) {
    Polyline ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2.0 * std::acos(-1.0) * i / points;
        ring.push_back(at(lon + radius * std::cos(angle), lat + radius * std::sin(angle)));
    }
    ring.push_back(ring.front());
    return ring;
}

TEST(Simplifier, EndsStayAndSmallBendsGo) {
    Simplifier simplifier({arcOf({at(0, 0), at(1, 0.01), at(2, 0), at(3, 1), at(4, 0)})});
    simplifier.simplify(500.0);
    EXPECT_EQ(simplifier.points(0), (Polyline{at(0, 0), at(2, 0), at(3, 1), at(4, 0)}));
}

TEST(Simplifier, ARingKeepsThreePointsHoweverSmall) {
    Simplifier simplifier({arcOf(circle(10, 50, 0.1, 40))});
    simplifier.simplify(1e9);
    const Polyline ring = simplifier.points(0);
    EXPECT_EQ(ring.size(), 4u);
    EXPECT_EQ(ring.front(), ring.back());
}

TEST(Simplifier, APointStaysWhenAnotherLineLiesInItsTriangle) {
    // A bend around an island: without the bend the island would lie on the other side of the line.
    const std::vector<BorderArc> arcs{arcOf({at(0, 0), at(1, 1), at(2, 0)}), arcOf(circle(1, 0.5, 0.1, 8))};
    Simplifier simplifier(arcs);
    simplifier.simplify(1e9);
    EXPECT_EQ(simplifier.points(0).size(), 3u);
}

TEST(Simplifier, WithoutTheIslandTheBendGoes) {
    const std::vector<BorderArc> arcs{arcOf({at(0, 0), at(1, 1), at(2, 0)}), arcOf(circle(1, 0.5, 0.1, 8))};
    Simplifier simplifier(arcs);
    simplifier.drop(1);
    simplifier.simplify(1e9);
    EXPECT_EQ(simplifier.points(0).size(), 2u);
    EXPECT_TRUE(simplifier.points(1).empty());
}

TEST(Simplifier, TwoArcsBetweenTheSameJunctionsNeverFallTogether) {
    const std::vector<BorderArc> arcs{arcOf({at(0, 0), at(1, 0.2), at(2, 0)}),
                                      arcOf({at(0, 0), at(1, -0.2), at(2, 0)})};
    Simplifier simplifier(arcs);
    simplifier.simplify(1e9);
    EXPECT_EQ(simplifier.points(0).size() + simplifier.points(1).size(), 5u);
}

TEST(Simplifier, CornersOfTheFrameAtThePoleStay) {
    BorderArc frame = arcOf({at(-180, -80), at(-180, -90), at(180, -90), at(180, -80)});
    frame.frame = true;
    Simplifier simplifier({frame});
    simplifier.simplify(1e9);
    EXPECT_EQ(simplifier.points(0), frame.points);
}

TEST(Simplifier, ACoarserLevelHasOnlyPointsOfTheFinerOne) {
    Simplifier simplifier({arcOf(circle(10, 50, 3.0, 400))});
    simplifier.simplify(5.0);
    const Polyline fine = simplifier.points(0);
    simplifier.simplify(500.0);
    const Polyline coarse = simplifier.points(0);
    EXPECT_LT(coarse.size(), fine.size());
    for (const GridPoint point : coarse) EXPECT_NE(std::ranges::find(fine, point), fine.end());
}

TEST(Divided, LongPiecesOfAParallelStayOnIt) {
    const Polyline line = divided({at(-123, 49), at(-95, 49)}, 1.25);
    EXPECT_EQ(line.size(), 24u);
    for (const GridPoint point : line) EXPECT_EQ(point.y, at(0, 49).y);
}

}  // namespace
}  // namespace demarche::bake
