// Leaving out points by rank keeps a line near the whole one.
#include "viz/geo/line_detail.h"

#include "viz/geo/lonlat.h"

#include <gtest/gtest.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche::test {
namespace {

std::vector<glm::dvec3> wavyLine() {
    std::vector<glm::dvec3> line;
    for (int i = 0; i <= 400; ++i) {
        const double x = 0.02 * i;
        line.push_back(unitVector({30.0 + x, 48.0 + 0.4 * std::sin(3.0 * x) + 0.05 * std::sin(41.0 * x)}));
    }
    return line;
}

double distanceToLine(const glm::dvec3& p, const std::vector<glm::dvec3>& line) {
    double least = 1e9;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const glm::dvec3 way = line[i + 1] - line[i];
        const double t = std::clamp(glm::dot(p - line[i], way) / glm::dot(way, way), 0.0, 1.0);
        least = std::min(least, glm::distance(p, glm::normalize(line[i] + way * t)));
    }
    return least;
}

TEST(PointDetail, KeepsALineWithinTheTolerance) {
    const std::vector<glm::dvec3> line = wavyLine();
    const std::vector<double> detail = pointDetail(line);
    for (const double tolerance : {1e-2, 1e-3, 3e-4, 1e-5}) {
        std::vector<glm::dvec3> kept;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (detail[i] > tolerance) kept.push_back(line[i]);
        }
        double worst = 0.0;
        for (const glm::dvec3& p : line) worst = std::max(worst, distanceToLine(p, kept));
        EXPECT_LE(worst, 1.001 * tolerance) << kept.size() << " points";
        if (tolerance == 1e-3) {
            EXPECT_LT(kept.size(), line.size() / 3);
        }
    }
}

TEST(PointDetail, AlwaysKeepsTheEnds) {
    const std::vector<double> detail = pointDetail(wavyLine());
    EXPECT_TRUE(std::isinf(detail.front()));
    EXPECT_TRUE(std::isinf(detail.back()));
    EXPECT_EQ(pointDetail(std::vector<glm::dvec3>{unitVector({0, 0})}).size(), 1U);
    EXPECT_TRUE(pointDetail({}).empty());
}

TEST(PointDetail, GivesNoWeightToPointsOnAGreatCircle) {
    std::vector<glm::dvec3> line;
    for (int i = 0; i <= 90; ++i) line.push_back(unitVector({1.0 * i, 0.0}));
    const std::vector<double> detail = pointDetail(line);
    for (std::size_t i = 1; i + 1 < line.size(); ++i) EXPECT_LT(detail[i], 1e-9) << i;
}

}  // namespace
}  // namespace demarche::test
