// The triangles of an overlay's mask cover what an independent test says is inside: over the pole, across 180 degrees,
// half behind the globe, and when the far side of the globe is inside.
#include "viz/scene/overlay_fill.h"

#include "tests/support/hard_shapes.h"
#include "viz/geo/great_circle.h"
#include "viz/projection/azimuthal.h"
#include "viz/projection/projection_names.h"

#include <gtest/gtest.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche::test {
namespace {

constexpr PictureSize size{640, 360};

MapView viewOver(LonLat target, double pixelsPerRadian, Radians bearing = {}) {
    return MapView({.camera = {.target = target, .pixelsPerRadian = pixelsPerRadian, .bearing = bearing},
                    .size = size,
                    .principalPoint = {350.0, 170.0}});
}

bool holds(const MaskVertex& a, const MaskVertex& b, const MaskVertex& c, glm::dvec2 p) {
    const auto side = [&](const MaskVertex& u, const MaskVertex& v) {
        const glm::dvec2 e = glm::dvec2(v.position) - glm::dvec2(u.position);
        const glm::dvec2 q = p - glm::dvec2(u.position);
        return e.x * q.y - e.y * q.x;
    };
    const double x = side(a, b);
    const double y = side(b, c);
    const double z = side(c, a);
    return (x > 0.0 && y > 0.0 && z > 0.0) || (x < 0.0 && y < 0.0 && z < 0.0);
}

/// Parity of the toggled triangles over a pixel.
bool filled(const DrawList& list, glm::dvec2 p) {
    bool odd = false;
    for (const MaskBatch& batch : list.maskBatches) {
        if (batch.rule != MaskRule::Toggle) continue;
        for (std::uint32_t i = 0; i + 2 < batch.vertexCount; i += 3) {
            const auto* v = &list.maskVertices[batch.firstVertex + i];
            if (holds(v[0], v[1], v[2], p)) odd = !odd;
        }
    }
    return odd;
}

bool inAnyPiece(const DrawList& list, glm::dvec2 p) {
    return std::ranges::any_of(list.fillPieces, [&](const Rect& piece) { return piece.contains(p); });
}

struct Found {
    int compared = 0;
    int inside = 0;
    int wrong = 0;
};

/// Every few pixels of the globe, but those that the edge passes within two pixels.
Found compare(const HardShape& shape, const MapView& drawn, const MapView& expected) {
    const PreparedOverlay overlay({.shapes = {.polygons = {shape.polygon}}});
    DrawList list;
    const std::optional<Rect> bounds = appendOverlayMask({.geometry = overlay, .view = drawn}, list);
    if (bounds) appendFillPieces(*bounds, 0, list);
    const PlaneAnswer answer(shape);
    const auto insideAt = [&](glm::dvec2 p) {
        const std::optional<LonLat> place = expected.placeAt(p);
        return place && answer.inside(*place);
    };
    Found found;
    for (double y = 1.3; y < size.height; y += 10.0) {
        for (double x = 1.7; x < size.width; x += 10.0) {
            const glm::dvec2 p{x, y};
            // Near the outline of the globe a pixel covers much ground.
            const auto outline = expected.outlineRadius();
            if (outline && glm::length(p - expected.centrePixel()) > *outline - 3.0) continue;
            if (!outline && !expected.placeAt(p)) continue;
            const bool inside = insideAt(p);
            bool edge = false;
            for (const glm::dvec2 step : {glm::dvec2{2, 0}, glm::dvec2{-2, 0}, glm::dvec2{0, 2}, glm::dvec2{0, -2}}) {
                edge = edge || insideAt(p + step) != inside;
            }
            if (edge) continue;
            ++found.compared;
            found.inside += inside ? 1 : 0;
            const bool drawnInside = bounds && inAnyPiece(list, p) && filled(list, p);
            found.wrong += drawnInside == inside ? 0 : 1;
        }
    }
    return found;
}

struct Look {
    const char* name;
    LonLat target;
    double pixelsPerRadian;
    double bearing;
};

constexpr Look looks[] = {
    {"above", {20, 40}, 160, 0.0},         {"pole", {30, 88}, 160, 0.4},       {"far_side", {-170, -35}, 160, 0.0},
    {"south", {10, -85}, 160, 0.0},        {"date_line", {178, 5}, 160, 0.0},  {"limb", {-65, 20}, 160, -0.7},
    {"close_corner", {0.5, 20.5}, 6e3, 0}, {"close_inside", {15, 25}, 6e3, 0}, {"close_180", {175, 0}, 2e3, 1.0},
};

TEST(OverlayFill, CoversWhatIsInsideOnHardShapesFromEverySide) {
    for (const HardShape& shape : hardShapes()) {
        int inside = 0;
        for (const Look& look : looks) {
            const MapView view = viewOver(look.target, look.pixelsPerRadian, Radians{look.bearing});
            const Found found = compare(shape, view, view);
            EXPECT_EQ(found.wrong, 0) << shape.name << ", " << look.name << ", of " << found.compared;
            inside += found.inside;
        }
        EXPECT_GT(inside, 10) << shape.name;
    }
}

TEST(OverlayFill, CoversWhatIsInsideOnEveryMap) {
    for (const auto& [name, kind] : projectionNames) {
        // Centres on the equator, off it, at poles, and opposite an outline of some of the shapes.
        for (const LonLat centre : {LonLat{0, 0}, LonLat{150, 0}, LonLat{-60, -40}, LonLat{25, 90}, LonLat{10, -90},
                                    LonLat{-160, -20}, LonLat{-159.9, -30}}) {
            MapProjection projection{.kind = kind};
            if (!isGlobe(kind)) projection.centre = centre;
            const double scale = isAzimuthal(kind) ? 80.0 : 95.0;
            const MapView view({.target = centre, .pixelsPerRadian = scale}, {.from = projection, .to = projection},
                               size, {320.0, 180.0});
            for (const HardShape& shape : hardShapes()) {
                const Found found = compare(shape, view, view);
                EXPECT_LE(found.wrong, found.compared / 200)
                    << shape.name << ", " << name << " about " << centre.lon << ' ' << centre.lat << ": " << found.wrong
                    << " of " << found.compared;
            }
        }
    }
}

/// A ring of a hundred metres round the place opposite the centre turned the whole map inside out.
TEST(OverlayFill, IsNotTurnedInsideOutByATinyRingOppositeTheCentre) {
    HardShape shape{.name = "tiny ring", .outside = {0, 0}};
    GeoRing ring;
    for (int i = 0; i < 64; ++i) ring.push_back({-180.0 + 360.0 * i / 64.0, -89.999});
    shape.polygon.rings = {ring};
    for (const ProjectionKind kind : {ProjectionKind::AzimuthalEqualArea, ProjectionKind::AzimuthalEquidistant}) {
        const MapProjection projection{.kind = kind, .centre = LonLat{0, 90}};
        const MapView view({.target = {0, 90}, .pixelsPerRadian = 80.0}, {.from = projection, .to = projection}, size,
                           {320.0, 180.0});
        EXPECT_EQ(compare(shape, view, view).wrong, 0);
    }
}

TEST(OverlayFill, WouldBeFoundOutByAPictureThatIsAFewPixelsAside) {
    int wrong = 0;
    for (const HardShape& shape : hardShapes()) {
        MapViewDescriptor aside = viewOver({20, 40}, 160).descriptor();
        aside.principalPoint.x += 6.0;
        wrong += compare(shape, viewOver({20, 40}, 160), MapView(aside)).wrong;
    }
    EXPECT_GT(wrong, 10);
}

TEST(OverlayFill, SkipsWhatIsWhollyHidden) {
    const PreparedOverlay overlay({.shapes = {.polygons = {hardShapes().front().polygon}}});
    DrawList list;
    EXPECT_FALSE(appendOverlayMask({.geometry = overlay, .view = viewOver({180, 0}, 160)}, list).has_value());
}

TEST(OverlayFill, KeepsTheSamePointsWhileTheCameraPans) {
    GeoRing ring;
    for (int i = 0; i < 700; ++i) {
        const double a = i * 2.0 * std::numbers::pi / 700;
        const double r = 3.0 + 0.2 * std::sin(23 * a) + 0.06 * std::sin(131 * a);
        ring.push_back({30.0 + 1.5 * r * std::cos(a), 48.0 + r * std::sin(a)});
    }
    const PreparedOverlay overlay({.shapes = {.polygons = {{{ring}}}}});
    const auto path = [&](double lon) {
        const MapView view = viewOver({lon, 48}, 1500);
        GroundPath follower(view);
        follower.follow(overlay.polygons().front().front().line, 0.3);
        return follower.runs();
    };
    const auto before = path(30.0);
    ASSERT_EQ(before.size(), 1U);
    EXPECT_LT(before.front().size(), 650U);
    for (const double lon : {30.01, 30.2, 31.0}) {
        const auto after = path(lon);
        ASSERT_EQ(after.front().size(), before.front().size()) << lon;
        for (std::size_t i = 0; i < before.front().size(); ++i) {
            // Dashes stay where they are on the ground.
            EXPECT_EQ(after.front()[i].along, before.front()[i].along);
        }
    }
}

TEST(OverlayFill, MakesAZoneAroundAPointAtThePole) {
    const PreparedOverlay overlay({.shapes = {.points = {{0, 90}}}, .bufferKm = 400.0});
    DrawList list;
    const std::optional<Rect> bounds = appendOverlayMask({.geometry = overlay, .view = viewOver({40, 88}, 1600)}, list);
    ASSERT_TRUE(bounds.has_value());
    const double pixels = 400.0 / 6371.0 * 1600.0;
    // The square around the round zone stands as it likes.
    for (const double side : {bounds->width, bounds->height}) {
        EXPECT_GT(side, pixels);
        EXPECT_LT(side, 1.5 * pixels);
    }
}

/// As files cut their lines there: it ends at one edge of the map and goes on at the other.
TEST(GroundPath, KeepsAnEndOnTheSeamOnTheSideThatItComesFrom) {
    const MapProjection projection{.kind = ProjectionKind::EqualEarth};
    const MapView view({.target = {0, 0}, .pixelsPerRadian = 100.0}, {.from = projection, .to = projection}, {800, 620},
                       {400.0, 310.0});
    for (const double lat : {-71.3, -50.0, 0.0, 25.0, 33.3, 64.9}) {
        for (const double lon : {180.0, -180.0}) {
            const GeoLine line{{170, lat - 5.0}, {lon, lat}, {-170, lat + 3.0}};
            const PreparedOverlay overlay({.shapes = {.lines = {line}}});
            GroundPath follower(view);
            follower.follow(overlay.lines().front(), 0.3);
            ASSERT_EQ(follower.runs().size(), 2U) << lat;
            for (const std::vector<PathPoint>& run : follower.runs()) {
                const bool left = run.back().pixel.x < 400.0;
                for (const PathPoint& point : run) EXPECT_EQ(point.pixel.x < 400.0, left) << lat;
            }
        }
    }
}

/// Whether a triangle of any zone lies over a pixel.
bool inZone(const DrawList& list, glm::dvec2 p) {
    for (const MaskBatch& batch : list.maskBatches) {
        if (batch.rule != MaskRule::Most) continue;
        for (std::uint32_t i = 0; i + 2 < batch.vertexCount; i += 3) {
            const auto* v = &list.maskVertices[batch.firstVertex + i];
            if (holds(v[0], v[1], v[2], p)) return true;
        }
    }
    return false;
}

double kilometresBetween(const glm::dvec3& a, const glm::dvec3& b) {
    return earthRadiusKm * std::atan2(glm::length(glm::cross(a, b)), glm::dot(a, b));
}

/// Both sides of a world map's seam, up to its edges, and over the pole.
TEST(OverlayFill, MakesZonesThatGoOnAcrossTheSeam) {
    const PreparedOverlay across({.shapes = {.lines = {{{170, 20}, {-170, 25}}}}, .bufferKm = 600.0});
    const GreatCircle way(LonLat{170, 20}, LonLat{-170, 25});
    const PreparedOverlay polar({.shapes = {.points = {{0, 90}}}, .bufferKm = 1600.0});
    for (const auto& [name, kind] : projectionNames) {
        if (isAzimuthal(kind)) continue;
        const MapProjection projection{.kind = kind};
        const MapView view({.target = {0, 0}, .pixelsPerRadian = 100.0}, {.from = projection, .to = projection},
                           {800, 620}, {400.0, 310.0});
        DrawList list;
        ASSERT_TRUE(appendOverlayMask({.geometry = across, .view = view}, list).has_value());
        DrawList atPole;
        ASSERT_TRUE(appendOverlayMask({.geometry = polar, .view = view}, atPole).has_value());
        int inside = 0;
        int missing = 0;
        int stray = 0;
        for (double y = 0.37; y < 620.0; y += 2.0) {
            for (double x = 0.41; x < 800.0; x += 2.0) {
                const auto place = view.placeAt({x, y});
                if (!place || (std::abs(place->lon) < 165.0 && place->lat < 80.0)) continue;
                const glm::dvec3 unit = unitVector(*place);
                double nearest = 1e9;
                for (int i = 0; i <= 100; ++i) nearest = std::min(nearest, kilometresBetween(unit, way.at(i / 100.0)));
                const bool drawn = inZone(list, {x, y});
                inside += nearest < 290.0 ? 1 : 0;
                missing += nearest < 290.0 && !drawn ? 1 : 0;
                stray += nearest > 700.0 && drawn ? 1 : 0;
                const bool nearPole = place->lat > 83.0 && place->lat < 89.7;
                missing += nearPole && !inZone(atPole, {x, y}) ? 1 : 0;
            }
        }
        EXPECT_GT(inside, 50) << name;
        // A pixel may lie on the common side of two triangles.
        EXPECT_LE(missing, 1) << name;
        EXPECT_EQ(stray, 0) << name;
    }
}

}  // namespace
}  // namespace demarche::test
