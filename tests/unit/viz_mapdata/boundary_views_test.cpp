// What the lines of the bundled map are in each boundary view.
#include "tests/unit/viz_mapdata/bundled_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace demarche::testing {
namespace {

constexpr BoundaryViewIndex un = 0;
constexpr BoundaryViewIndex defacto = 1;

std::vector<const MapArc*> arcsNamed(const std::string& name) {
    std::vector<const MapArc*> found;
    for (const MapArc& arc : bundledMap().level(2.0).arcs) {
        if (arc.name == name) found.push_back(&arc);
    }
    return found;
}

LonLat placeOn(const MapArc& arc) {
    return lonLat(bundledMap().level(2.0).linePoints[arc.firstPoint + arc.pointCount / 2]);
}

TEST(BoundaryViews, UnIsTheFirstAndDefactoTheSecond) {
    EXPECT_EQ(bundledMap().boundaryView("un"), un);
    EXPECT_EQ(bundledMap().boundaryView("defacto"), defacto);
    EXPECT_EQ(bundledMap().boundaryView("UN"), std::nullopt);
}

TEST(BoundaryViews, TheLineAtPerekopIsNoBorderInUnAndDisputedInDefacto) {
    const auto arcs = arcsNamed("Crimea");
    ASSERT_FALSE(arcs.empty());
    for (const MapArc* arc : arcs) {
        EXPECT_EQ(arc->roleByView[un], LineRole::Hidden);
        EXPECT_EQ(arc->roleByView[defacto], LineRole::Disputed);
        // In pieces: across the isthmus, and through the shallow waters of the Syvash to its east.
        EXPECT_NEAR(placeOn(*arc).lat, 46.0, 0.4);
        EXPECT_NEAR(placeOn(*arc).lon, 33.9, 1.2);
    }
}

TEST(BoundaryViews, KosovosLineIsDisputedInBothViews) {
    const auto arcs = arcsNamed("Kosovo (Security Council resolution 1244)");
    ASSERT_FALSE(arcs.empty());
    for (const MapArc* arc : arcs) {
        EXPECT_EQ(arc->roleByView[un], LineRole::Disputed);
        EXPECT_EQ(arc->roleByView[defacto], LineRole::Disputed);
    }
}

TEST(BoundaryViews, LinesOfKashmirAreDisputed) {
    EXPECT_FALSE(arcsNamed("Line of Control in Jammu and Kashmir").empty());
    EXPECT_FALSE(arcsNamed("Line of Actual Control, Aksai Chin").empty());
    EXPECT_FALSE(arcsNamed("Indian claim").empty());
}

TEST(BoundaryViews, DatedClaimLinesAreLeftOut) {
    // The line of the Donbas before February 2022 and those of Karabakh before September 2023.
    for (const char* name : {"Ukrainian claim", "Ceasefire Line 1994", "Former USSR oblast in 1991"}) {
        EXPECT_TRUE(arcsNamed(name).empty()) << name;
    }
}

TEST(BoundaryViews, DisputedLinesHaveNames) {
    for (const MapArc& arc : bundledMap().level(2.0).arcs) {
        const bool disputed = std::ranges::find(arc.roleByView, LineRole::Disputed) != arc.roleByView.end();
        EXPECT_TRUE(!disputed || !arc.name.empty());
    }
}

TEST(BoundaryViews, CoastsAreCoastsInEveryView) {
    for (const MapArc& arc : bundledMap().level(2.0).arcs) {
        EXPECT_EQ(arc.roleByView[un] == LineRole::Coast, arc.roleByView[defacto] == LineRole::Coast);
    }
}

TEST(BoundaryViews, NoLineRunsAlongTheAntimeridian) {
    const MapLevel& level = bundledMap().level(2.0);
    for (const MapArc& arc : level.arcs) {
        for (std::uint32_t i = 1; i < arc.pointCount; ++i) {
            const LonLat a = lonLat(level.linePoints[arc.firstPoint + i - 1]);
            const LonLat b = lonLat(level.linePoints[arc.firstPoint + i]);
            EXPECT_FALSE(std::abs(a.lon) > 179.9999 && std::abs(b.lon) > 179.9999 && a.lat != b.lat) << a.lat;
        }
    }
}

TEST(BoundaryViews, UnitsHaveUniqueIdsAndAStateInEveryView) {
    std::set<std::string> ids;
    for (const MapUnit& unit : bundledMap().units()) {
        EXPECT_TRUE(ids.insert(unit.id).second) << unit.id;
        EXPECT_FALSE(unit.name.empty()) << unit.id;
        ASSERT_EQ(unit.stateByView.size(), 2u);
        for (const std::string& state : unit.stateByView) EXPECT_EQ(state.size(), 3u) << unit.id;
    }
}

}  // namespace
}  // namespace demarche::testing
