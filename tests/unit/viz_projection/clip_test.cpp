// Hard shapes against what d3-geo makes of them.
#include <gtest/gtest.h>

#include <glm/common.hpp>

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/unit/viz_projection/clip_cases.h"
#include "tests/unit/viz_projection/picture_difference.h"
#include "tests/unit/viz_projection/proj_table.h"
#include "tests/unit/viz_projection/shapes_support.h"
#include "viz/projection/projected_shapes.h"

namespace demarche {
namespace {

std::string nameOf(const test::ClipCase& row) {
    return test::nameOf(row.projection.kind) + (row.projection.centre.lat == 0.0 ? " 0 " : " 40 ") + row.shape.name;
}

/// In d3-geo's pixels.
std::vector<PlaneRing> ourRings(const test::ClipCase& row, double tolerancePixels) {
    const Projection projection(row.projection);
    const double tolerance = tolerancePixels / test::clipScale;
    std::vector<PlaneRing> rings = row.shape.wholeSphere
                                       ? std::vector<PlaneRing>(1, projectSphere(projection, tolerance))
                                       : projectRegion(projection, SphericalRegion(row.shape.rings), tolerance);
    for (PlaneRing& ring : rings) std::ranges::transform(ring, ring.begin(), test::toPixel);
    return rings;
}

std::vector<PlaneLine> ourLines(const test::ClipCase& row) {
    auto lines = projectLine(Projection(row.projection), row.shape.line, test::clipTolerance / test::clipScale);
    for (PlaneLine& line : lines) std::ranges::transform(line, line.begin(), test::toPixel);
    return lines;
}

/// Pixels run downwards.
double pixelAreaOf(const std::vector<PlaneRing>& rings) { return -test::areaOf(rings); }

double relativeError(double found, double expected) {
    if (expected == 0.0) return found == 0.0 ? 0.0 : 1.0;
    return std::abs(found - expected) / expected;
}

/// Where we mean something else: clip lines below, each with a test of its own.
bool drawnOtherwise(const test::ClipCase& row) {
    static const std::set<std::string> lines = {"line-over-pole", "line-antipodal", "line-along-180"};
    return lines.contains(row.shape.name);
}

TEST(ClippedAreas, are_as_large_as_those_of_d3) {
    int rows = 0;
    double worst = 0.0;
    for (const test::ClipCase& row : test::readClipCases()) {
        const double error = relativeError(pixelAreaOf(ourRings(row, 1e-5)), row.area);
        EXPECT_LE(error, 1e-3) << nameOf(row);
        worst = std::max(worst, error);
        ++rows;
    }
    EXPECT_EQ(rows, 252);
    RecordProperty("worst", std::to_string(worst * 1e6) + "e-6");
}

TEST(ClippedAreas, are_as_large_as_those_of_d3_with_its_coarse_chords_but_for_small_ones) {
    int apart = 0;
    for (const test::ClipCase& row : test::readClipCases()) {
        const double error = relativeError(pixelAreaOf(ourRings(row, test::clipTolerance)), row.coarseArea);
        if (error > 1e-3) ++apart;
    }
    EXPECT_LE(apart, 10);
    RecordProperty("apart", apart);
}

TEST(ClippedAreas, cover_what_those_of_d3_cover) {
    double worst = 0.0;
    for (const test::ClipCase& row : test::readClipCases()) {
        const auto rings = ourRings(row, test::clipTolerance);
        const double outline = std::max(1.0, test::lengthOf(row.rings) + test::lengthOf(rings));
        const double apart = test::differingArea(rings, row.rings) / outline;
        EXPECT_LE(apart, test::clipTolerance) << nameOf(row);
        worst = std::max(worst, apart);
    }
    RecordProperty("worst", std::to_string(worst));
}

TEST(ClippedLines, run_where_those_of_d3_run) {
    double worst = 0.0;
    for (const test::ClipCase& row : test::readClipCases()) {
        if (drawnOtherwise(row)) continue;
        const auto lines = ourLines(row);
        ASSERT_EQ(lines.empty(), row.lines.empty()) << nameOf(row);
        const double apart = test::differingDistance(lines, row.lines);
        EXPECT_LE(apart, 2.0 * test::clipTolerance) << nameOf(row);
        EXPECT_NEAR(test::lengthOf(lines), test::lengthOf(row.lines), 0.5) << nameOf(row);
        worst = std::max(worst, apart);
    }
    RecordProperty("worst", std::to_string(worst));
}

TEST(ClippedShapes, reach_as_far_as_those_of_d3) {
    for (const test::ClipCase& row : test::readClipCases()) {
        if (drawnOtherwise(row) || !row.shape.points.empty()) continue;
        test::PixelBounds bounds;
        bool shown = false;
        for (const auto& ring : ourRings(row, test::clipTolerance)) {
            for (const glm::dvec2 pixel : ring) bounds.add(pixel);
            shown = true;
        }
        for (const auto& line : ourLines(row)) {
            for (const glm::dvec2 pixel : line) bounds.add(pixel);
            shown = true;
        }
        ASSERT_EQ(shown, row.bounds.has_value()) << nameOf(row);
        if (!shown) continue;
        for (const glm::dvec2 apart : {bounds.min - row.bounds->min, bounds.max - row.bounds->max}) {
            EXPECT_LE(std::max(std::abs(apart.x), std::abs(apart.y)), 2.0 * test::clipTolerance) << nameOf(row);
        }
    }
}

TEST(ClippedPoints, are_where_those_of_d3_are) {
    int compared = 0;
    for (const test::ClipCase& row : test::readClipCases()) {
        if (row.shape.points.empty()) continue;
        std::vector<glm::dvec2> pixels;
        for (const LonLat place : row.shape.points) {
            const auto point = Projection(row.projection).forward(place);
            const bool beyond =
                row.projection.kind == ProjectionKind::Mercator && point && std::abs(point->y) > mercatorEdge;
            if (point && !beyond) pixels.push_back(test::toPixel(*point));
        }
        ASSERT_EQ(pixels.size(), row.points.size()) << nameOf(row);
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            EXPECT_NEAR(pixels[i].x, row.points[i].x, 0.006) << nameOf(row);
            EXPECT_NEAR(pixels[i].y, row.points[i].y, 0.006) << nameOf(row);
        }
        compared += static_cast<int>(pixels.size());
    }
    EXPECT_GE(compared, 40);
}

}  // namespace
}  // namespace demarche
