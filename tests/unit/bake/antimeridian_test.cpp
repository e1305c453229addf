#include "assets/bake/antimeridian.h"

#include <gtest/gtest.h>

namespace demarche::bake {
namespace {

GridPoint at(double lon, double lat) { return gridPoint({.lon = lon, .lat = lat}); }

TEST(Antimeridian, ALineThatJumpsGoesOnPastTheEdge) {
    const Polyline line = unwrapped({at(179, 10), at(180, 10), at(-180, 10), at(-179, 11), at(179, 12)});
    EXPECT_EQ(line, (Polyline{at(179, 10), at(180, 10), at(180, 10), at(181, 11), at(179, 12)}));
}

TEST(Antimeridian, ALineAcrossTheEdgeIsCutThere) {
    const std::vector<Polyline> pieces = cutAtAntimeridian({at(179, 10), at(181, 12)});
    ASSERT_EQ(pieces.size(), 2u);
    EXPECT_EQ(pieces[0], (Polyline{at(179, 10), at(180, 11)}));
    EXPECT_EQ(pieces[1], (Polyline{at(-180, 11), at(-179, 12)}));
}

TEST(Antimeridian, BothSidesMeetTheEdgeAtTheSameLatitude) {
    const std::vector<Polyline> pieces = cutAtAntimeridian({at(179.37, 10.123), at(180.91, 12.777), at(178.4, 13.2)});
    ASSERT_EQ(pieces.size(), 3u);
    EXPECT_EQ(pieces[0].back().y, pieces[1].front().y);
    EXPECT_EQ(pieces[1].back().y, pieces[2].front().y);
}

TEST(Antimeridian, APieceAlongTheEdgeIsLeftToTheFrame) {
    const std::vector<Polyline> pieces = cutAtAntimeridian({at(179, 10), at(180, 10), at(180, 12), at(179, 12)});
    ASSERT_EQ(pieces.size(), 2u);
    EXPECT_EQ(pieces[0].back(), at(180, 10));
    EXPECT_EQ(pieces[1].front(), at(180, 12));
}

TEST(Antimeridian, ARingAroundThePoleIsClosedAlongIt) {
    const Polyline ring = closedAroundPole({at(-180, -70), at(0, -75), at(180, -70)});
    EXPECT_EQ(ring, (Polyline{at(-180, -70), at(0, -75), at(180, -70), at(180, -90), at(-180, -90), at(-180, -70)}));
}

}  // namespace
}  // namespace demarche::bake
