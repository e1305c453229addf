#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/province_lines.h"
#include "viz/scene/river_lines.h"

#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace demarche {
namespace {

using test::bundledMap;
using test::bundledStory;
using test::bundledTheme;

const MapStyle& style() {
    static const MapStyle made = makeMapStyle(bundledMap(), *bundledStory(), bundledTheme("dark"), 0);
    return made;
}

MapView viewAt(LonLat target, double pixelsPerRadian, PictureSize size = {1920, 1080}, Degrees tilt = {}) {
    return MapView({.camera = {.target = target, .pixelsPerRadian = pixelsPerRadian, .tilt = tilt},
                    .size = size,
                    .principalPoint = {size.width * 0.62, size.height * 0.5}});
}

MapLayer built(const MapView& view) {
    MapLayer layer;
    buildMapLayer({.map = bundledMap(), .style = style(), .view = view}, layer);
    return layer;
}

std::size_t landTriangles(const MapLayer& layer) {
    std::size_t indices = 0;
    for (const LandRange& range : layer.landRanges) indices += range.count;
    return indices / 3;
}

glm::dvec3 position(const LandVertex& v) {
    return {static_cast<double>(v.high[0]) + v.low[0], static_cast<double>(v.high[1]) + v.low[1],
            static_cast<double>(v.high[2]) + v.low[2]};
}

bool inPicture(const MapView& view, const glm::dvec3& unit) {
    if (view.aboveHorizon(unit) <= 0.0) return false;
    const glm::dvec2 p = view.project(unit);
    return p.x >= 0.0 && p.y >= 0.0 && p.x < view.size().width && p.y < view.size().height;
}

const std::vector<LonLat> targets{{37.6, 55.8},   {15.0, 38.0},  {-100.0, 60.0}, {0.0, 66.0},
                                  {120.0, -10.0}, {179.9, 66.0}, {20.0, -66.0}};
// Among them the scales just beyond which the next finer level is taken: there the map is at its heaviest.
const std::vector<double> scales{280.0, 350.0, 558.0, 900.0, 1116.0, 1500.0, 2231.0, 2500.0, 4461.0, 8000.0, 40000.0};

TEST(MapLayers, AreLeftAloneWhileNothingChanges) {
    MapLayer layer = built(viewAt({20.0, 50.0}, 900.0));
    const std::uint64_t revision = layer.revision;
    EXPECT_GT(revision, 0U);
    const StrokeVertex* memory = layer.strokeVertices.data();
    buildMapLayer({.map = bundledMap(), .style = style(), .view = viewAt({20.0, 50.0}, 900.0)}, layer);
    EXPECT_EQ(layer.revision, revision);
    EXPECT_EQ(layer.strokeVertices.data(), memory);
}

TEST(MapLayers, AreRebuiltForEveryChangeOfViewOrStyle) {
    MapLayer layer = built(viewAt({20.0, 50.0}, 900.0));
    std::uint64_t revision = layer.revision;
    const auto rebuiltFor = [&](const MapStyle& changed, const MapView& view) {
        buildMapLayer({.map = bundledMap(), .style = changed, .view = view}, layer);
        return layer.revision > std::exchange(revision, layer.revision);
    };
    EXPECT_TRUE(rebuiltFor(style(), viewAt({20.0, 50.0000001}, 900.0)));
    EXPECT_TRUE(rebuiltFor(style(), viewAt({20.0, 50.0}, 900.001)));
    EXPECT_TRUE(rebuiltFor(style(), viewAt({20.0, 50.0}, 900.0, {1280, 720})));
    MapStyle changed = style();
    changed.unitColours.back().r += 0.01F;
    EXPECT_TRUE(rebuiltFor(changed, viewAt({20.0, 50.0}, 900.0, {1280, 720})));
    changed.boundaryView = 1;
    EXPECT_TRUE(rebuiltFor(changed, viewAt({20.0, 50.0}, 900.0, {1280, 720})));
}

TEST(MapLayers, ThatAreOffAreNotDrawn) {
    const MapView view = viewAt({20.0, 50.0}, 900.0);
    const auto with = [&](const MapLayersState& layers) {
        MapLayer layer;
        buildMapLayer({.map = bundledMap(), .style = style(), .view = view, .layers = layers}, layer);
        return layer;
    };
    const MapLayer all = with({});
    MapStyle byDay = style();
    byDay.night.colour = byDay.night.colour.faded(0.0F);
    EXPECT_EQ(all.style, byDay);
    const std::size_t strokes = all.strokes.size();
    EXPECT_EQ(with({.borders = 0.0}).strokes.size(), strokes - 1);
    EXPECT_EQ(with({.disputedLines = 0.0}).strokes.size(), strokes - 1);
    EXPECT_EQ(with({.rivers = 0.0}).strokes.size(), strokes - 1);
    EXPECT_EQ(with({.lakes = 0.0}).strokes.size(), strokes - 1);
    EXPECT_LT(with({.graticule = 0.0}).strokes.size(), strokes);
    const MapLayer untinted = with({.tints = 0.0});
    const std::size_t units = bundledMap().units().size();
    for (const Colour& colour : std::span(untinted.style.unitColours).first(units)) {
        EXPECT_NEAR(colour.r, style().land.r, 1e-3);
        EXPECT_NEAR(colour.b, style().land.b, 1e-3);
    }
    const MapLayer dry = with({.lakes = 0.0});
    for (std::size_t i = 0; i < units; ++i) {
        EXPECT_NEAR(dry.style.unitColours[units + i].r, style().unitColours[i].r, 1e-6);
        EXPECT_NEAR(dry.style.unitColours[units + i].b, style().unitColours[i].b, 1e-6);
    }
    EXPECT_FLOAT_EQ(with({.borders = 0.5}).style.border.a, 0.5F * style().border.a);
}

TEST(MapLayers, AreRebuiltWhenALayerFades) {
    MapLayer layer = built(viewAt({20.0, 50.0}, 900.0));
    const std::uint64_t revision = layer.revision;
    buildMapLayer(
        {.map = bundledMap(), .style = style(), .view = viewAt({20.0, 50.0}, 900.0), .layers = {.tints = 0.5}}, layer);
    EXPECT_GT(layer.revision, revision);
}

TEST(MapLayers, HaveRevisionsThatNoOtherLayerHas) {
    const MapLayer one = built(viewAt({20.0, 50.0}, 900.0));
    const MapLayer other = built(viewAt({20.0, 50.0}, 900.0));
    EXPECT_NE(one.revision, other.revision);
}

TEST(MapLayers, RebuiltInAnyOrderAreTheSame) {
    MapLayer used = built(viewAt({-100.0, 60.0}, 4000.0));
    buildMapLayer({.map = bundledMap(), .style = style(), .view = viewAt({20.0, 50.0}, 900.0)}, used);
    const MapLayer fresh = built(viewAt({20.0, 50.0}, 900.0));
    EXPECT_EQ(used.landRanges, fresh.landRanges);
    EXPECT_EQ(used.strokeVertices, fresh.strokeVertices);
    EXPECT_EQ(used.strokes, fresh.strokes);
    EXPECT_EQ(used.level, fresh.level);
}

TEST(MapLayers, TakeALevelWithinAPixelAndAHalfOrTheFinest) {
    const double finest = bundledMap().tolerancesKm().front();
    for (const double scale : scales) {
        const MapView view = viewAt({20.0, 50.0}, scale);
        const MapLayer layer = built(view);
        const double pixels = layer.level->toleranceKm / view.kilometresPerPixel();
        EXPECT_TRUE(pixels <= 1.6 || layer.level->toleranceKm == finest) << scale << ": " << pixels << " pixels";
    }
}

TEST(MapLayers, SelectTheTileOfEveryTriangleInThePicture) {
    for (const LonLat target : targets) {
        for (const double scale : scales) {
            const MapView view = viewAt(target, scale);
            const MapLayer layer = built(view);
            std::size_t missed = 0;
            std::size_t seen = 0;
            for (const LandTile& tile : layer.level->tiles) {
                const bool selected = std::ranges::any_of(layer.landRanges, [&](const LandRange& r) {
                    return tile.firstIndex >= r.first && tile.firstIndex + tile.indexCount <= r.first + r.count;
                });
                // Every seventh triangle: corners and middle.
                for (std::uint32_t i = tile.firstIndex; i + 2 < tile.firstIndex + tile.indexCount; i += 21) {
                    const auto corner = [&](std::uint32_t k) {
                        return position(layer.level->vertices[layer.level->indices[i + k]]);
                    };
                    const glm::dvec3 middle = glm::normalize(corner(0) + corner(1) + corner(2));
                    if (!inPicture(view, middle) && !inPicture(view, corner(0)) && !inPicture(view, corner(1)))
                        continue;
                    ++seen;
                    if (!selected) ++missed;
                }
            }
            EXPECT_EQ(missed, 0U) << target.lon << ' ' << target.lat << ' ' << scale << " of " << seen;
        }
    }
}

TEST(MapLayers, RangesOfLandAreWholeTrianglesInOrderWithoutOverlap) {
    for (const double scale : scales) {
        const MapLayer layer = built(viewAt({37.6, 55.8}, scale));
        std::uint64_t end = 0;
        for (const LandRange& range : layer.landRanges) {
            EXPECT_EQ(range.first % 3, 0U);
            EXPECT_EQ(range.count % 3, 0U);
            EXPECT_GE(range.first, end);
            end = std::uint64_t{range.first} + range.count;
        }
        EXPECT_LE(end, layer.level->indices.size());
    }
}

/// The most that any of the views has, all targets and scales, with a camera that leans so far.
struct Most {
    std::size_t triangles = 0;
    std::size_t strokeVertices = 0;
};

Most mostOf(std::initializer_list<double> tilts) {
    Most most;
    for (const double tilt : tilts) {
        for (const LonLat target : targets) {
            for (const double scale : scales) {
                const MapLayer layer = built(viewAt(target, scale, {1920, 1080}, Degrees(tilt)));
                most.triangles = std::max(most.triangles, landTriangles(layer));
                most.strokeVertices = std::max(most.strokeVertices, layer.strokeVertices.size());
            }
        }
    }
    ::testing::Test::RecordProperty("land_triangles", std::to_string(most.triangles));
    ::testing::Test::RecordProperty("stroke_vertices", std::to_string(most.strokeVertices));
    return most;
}

TEST(MapLayers, StayWithinTheirBudgetAtEveryZoom) {
    const Most most = mostOf({0.0});
    EXPECT_LE(most.triangles, 140000U);
    EXPECT_LE(most.strokeVertices, 48000U);
}

TEST(MapLayers, StayWithinTheirBudgetWhenTheCameraLeans) {
    const Most most = mostOf({30.0, 60.0});
    EXPECT_LE(most.triangles, 140000U);
    EXPECT_LE(most.strokeVertices, 54000U);
}

TEST(MapLayers, TintTheStatesThatTakePart) {
    const MapStyle& made = style();
    const Theme& theme = bundledTheme("dark");
    const auto units = bundledMap().units();
    ASSERT_EQ(made.unitColours.size(), 2 * units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        const std::string& state = units[i].stateByView[0];
        const bool takesPart = state == "RUS" || state == "USA" || state == "UKR";
        EXPECT_EQ(made.unitColours[i] != theme.land, takesPart) << units[i].id;
        EXPECT_EQ(made.unitColours[units.size() + i], theme.globe.ocean) << "lakes of " << units[i].id;
    }
}

TEST(Provinces, HaveLinesInTheStatesAskedForFromACertainScaleOn) {
    const auto vertices = [](const std::vector<std::string>& states, double scale) {
        MapLayer layer;
        MapLayersState layers;
        for (const std::string& state : states) layers.provinces.push_back({.state = state, .opacity = 1.0});
        buildMapLayer({.map = bundledMap(), .style = style(), .view = viewAt({31.0, 49.0}, scale), .layers = layers},
                      layer);
        return layer.strokeVertices.size();
    };
    const std::size_t none = vertices({}, 3000.0);
    const std::size_t ukraine = vertices({"UKR"}, 3000.0);
    EXPECT_GT(ukraine, none + 500);
    EXPECT_GT(vertices({"UKR", "POL"}, 3000.0), ukraine);
    EXPECT_EQ(vertices({"CHL"}, 3000.0), none) << "out of sight";
    EXPECT_EQ(vertices({"UKR"}, 800.0), vertices({}, 800.0));
    for (double scale = 500.0; scale < 3000.0; scale *= 1.02) {
        EXPECT_GE(provinceOpacity(1.02 * scale), provinceOpacity(scale));
        EXPECT_LT(provinceOpacity(1.02 * scale) - provinceOpacity(scale), 0.08);
    }
    EXPECT_EQ(provinceOpacity(3000.0), 1.0);
}

TEST(Provinces, FadeInLikeOtherLayers) {
    const MapView view = viewAt({31.0, 49.0}, 3000.0);
    const auto most = [&](double opacity) {
        MapLayer layer;
        buildMapLayer({.map = bundledMap(),
                       .style = style(),
                       .view = view,
                       .layers = {.provinces = {{.state = "UKR", .opacity = opacity}}}},
                      layer);
        const auto batch = std::ranges::find(layer.strokes, style().province,
                                             [](const StrokeBatch& each) { return each.style.colour; });
        return batch == layer.strokes.end() ? 0.0F
                                            : layer.strokeVertices[batch->firstVertex + batch->vertexCount / 2].opacity;
    };
    EXPECT_FLOAT_EQ(most(1.0), 1.0F);
    EXPECT_FLOAT_EQ(most(0.25), 0.25F);
}

TEST(Rivers, ComeUpSoftlyAsTheScaleGrowsLongOnesFirst) {
    for (double scale = 200.0; scale < 60000.0; scale *= 1.02) {
        double longer = 1.0;
        for (const double km : {4000.0, 1500.0, 600.0, 150.0, 20.0}) {
            const double here = riverOpacity(km, scale);
            EXPECT_LE(here, longer);
            EXPECT_GE(here, 0.0);
            const double grown = riverOpacity(km, 1.02 * scale);
            EXPECT_GE(grown, here);
            EXPECT_LT(grown - here, 0.06) << "a river that comes up at once";
            longer = here;
        }
    }
    EXPECT_EQ(riverOpacity(4000.0, 600.0), 1.0);
    EXPECT_EQ(riverOpacity(400.0, 600.0), 0.0);
}

TEST(Rivers, AreInEveryLevelInWhichTheyShow) {
    const auto lengths = [](const MapLevel& level) {
        std::vector<double> all;
        for (const MapRiver& river : level.rivers) all.push_back(river.lengthKm);
        return all;
    };
    const std::vector<double> known = lengths(bundledMap().level(1.0));
    for (const double scale : scales) {
        // A picture of 480 lines: the same scale shows shorter rivers on the same level.
        const MapLayer layer = built(viewAt({20.0, 50.0}, scale));
        const std::vector<double> here = lengths(*layer.level);
        for (const double km : known) {
            if (riverOpacity(km, scale * 1080.0 / 480.0) > 0.0) {
                ASSERT_TRUE(std::ranges::find(here, km) != here.end()) << km << " km at " << scale;
            }
        }
    }
}

TEST(Rivers, RunThroughLakesOnlyWhereLakesAreOff) {
    const MapView lakeLadoga = viewAt({31.5, 60.8}, 6000.0);
    const auto vertices = [&](double lakes) {
        MapLayer layer;
        layer.level = &bundledMap().level(1.0);
        addRivers(lakeLadoga, {.lines = 1.0, .lakes = lakes}, 1.0, layer);
        return layer.strokeVertices.size();
    };
    EXPECT_LT(vertices(1.0), vertices(0.0));
}

TEST(MapLayers, FollowTheBoundaryViewInTheirTints) {
    const MapStyle deFacto = makeMapStyle(bundledMap(), *bundledStory(), bundledTheme("dark"), 1);
    EXPECT_NE(deFacto.unitColours, style().unitColours);
}

TEST(MapLayers, StayWithinThePictureAndAMargin) {
    for (const LonLat target : targets) {
        for (const double scale : {350.0, 4000.0, 40000.0}) {
            const MapLayer layer = built(viewAt(target, scale));
            for (const StrokeVertex& v : layer.strokeVertices) {
                ASSERT_TRUE(std::isfinite(v.position.x) && std::isfinite(v.position.y));
            }
        }
    }
}

}  // namespace
}  // namespace demarche
