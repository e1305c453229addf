// Maps in every projection: the shader puts vertices where the projection does, and the picture has land where the map
// has.
#include "engine/image/image.h"
#include "tests/gpu/viz_render/composed_story.h"
#include "tests/support/gl_fixture.h"
#include "viz/mapdata/unit_lookup.h"
#include "viz/projection/projection_names.h"
#include "viz/render/flat_map_pass.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <utility>

namespace demarche::test {
namespace {

constexpr PictureSize flatSize{640, 360};

ProjectionState at(ProjectionKind kind) { return {.from = {.kind = kind}, .to = {.kind = kind}}; }

class FlatMap : public GlTest {
protected:
    /// Of all vertices in the picture, how far the GPU puts them from where the projection does.
    static double worstDeviation(const MapLayer& layer, const MapView& expected, std::size_t& compared) {
        auto pass = FlatMapPass::create();
        EXPECT_TRUE(pass.has_value());
        const Framebuffer target = clearedFramebuffer(flatSize);
        const auto clip = pass->captureClipPositions(gpu(), layer);
        double worst = 0.0;
        for (std::size_t i = 0; i < clip.size(); ++i) {
            const FlatVertex& v = layer.flat.vertices[i];
            const glm::dvec3 unit = glm::normalize(glm::dvec3(v.direction));
            if (expected.aboveHorizon(unit) < 0.02 || v.unit == FlatVertex::sea) continue;
            const glm::dvec2 pixel = expected.project(unit);
            const glm::dvec2 drawn{(clip[i].x + 1.0) / 2.0 * flatSize.width, (1.0 - clip[i].y) / 2.0 * flatSize.height};
            // On the seam itself a place has two pixels.
            if (glm::distance(drawn, pixel) > 100.0) continue;
            if (!Rect{.width = flatSize.width, .height = flatSize.height}.contains(pixel)) continue;
            worst = std::max(worst, glm::distance(drawn, pixel));
            ++compared;
        }
        return worst;
    }
};

TEST_F(FlatMap, puts_vertices_where_the_projection_does) {
    ComposedStory story(flatSize);
    for (const auto& [name, kind] : projectionNames) {
        if (kind == ProjectionKind::Perspective) continue;
        for (const double scale : {60.0, 900.0, 6000.0}) {
            const MapLayer layer = story.mapOver({31.0, 46.0}, scale, at(kind)).map;
            std::size_t compared = 0;
            // Directions are single precision: a pixel of this view is much more.
            EXPECT_LT(worstDeviation(layer, layer.view, compared), 0.01) << name << ' ' << scale;
            EXPECT_GT(compared, 20U) << name << ' ' << scale;
            MapViewDescriptor aside = layer.view.descriptor();
            aside.principalPoint.x += 0.02;
            compared = 0;
            EXPECT_GT(worstDeviation(layer, MapView(aside), compared), 0.01) << name;
        }
    }
}

struct Found {
    int compared = 0;
    int wrong = 0;
};

/// Land or sea by colour at every sixth pixel against the map's own answer at that place. Coasts, lines and pixels
/// beside the map are left out.
Found compareLand(const Image& picture, const WorldMap& map, const MapView& view, double shift) {
    const auto isLand = [&](int x, int y) { return picture.at(x, y)[0] > 128; };
    Found found;
    for (int y = 4; y < flatSize.height - 4; y += 6) {
        for (int x = 4; x < flatSize.width - 4; x += 6) {
            const bool land = isLand(x, y);
            bool even = true;
            for (const int d : {-3, -2, -1, 1, 2, 3})
                even = even && isLand(x + d, y) == land && isLand(x, y + d) == land;
            const auto place = view.placeAt({x + 0.5 + shift, y + 0.5});
            if (!even || !place) continue;
            ++found.compared;
            found.wrong += unitAt(map, *place).has_value() != land ? 1 : 0;
        }
    }
    return found;
}

class LandAndSea : public GlTest, public testing::WithParamInterface<ProjectionKind> {
protected:
    static void compareAt(ComposedStory& story, const ProjectionState& projection, LonLat target, double scale) {
        const MapLayer layer = story.mapOver(target, scale, projection).map;
        auto pass = FlatMapPass::create();
        ASSERT_TRUE(pass.has_value()) << format(pass.error());
        const Framebuffer framebuffer = clearedFramebuffer(flatSize);
        pass->draw(gpu(), layer);
        const Image picture = readImage(framebuffer.target());
        const Found found = compareLand(picture, story.map(), layer.view, 0.0);
        EXPECT_GT(found.compared, 150);
        // Of the coarse level's thin islands and inlets some are wider than the pixels left out beside coasts.
        EXPECT_LE(found.wrong, found.compared / 150) << found.compared;
        EXPECT_GT(compareLand(picture, story.map(), layer.view, 12.0).wrong, 2 * found.wrong + 2);
    }

    static ComposedStory blackAndWhite() {
        ComposedStory story(flatSize);
        std::ranges::fill(story.mapStyle().unitColours, Colour{1, 1, 1, 1});
        story.mapStyle().globe = {.space = {0, 0, 0, 1},
                                  .ocean = {0, 0, 0, 1},
                                  .oceanLimb = {0, 0, 0, 1},
                                  .limbShade = {0, 0, 0, 0},
                                  .atmosphere = {0, 0, 0, 1}};
        return story;
    }
};

TEST_P(LandAndSea, lie_where_the_map_has_them) {
    ComposedStory story = blackAndWhite();
    // The whole world, the date line, a pole, and a close view.
    for (const auto& [target, scale] : {std::pair{LonLat{0.0, 0.0}, 55.0}, std::pair{LonLat{179.0, 60.0}, 300.0},
                                        std::pair{LonLat{20.0, -80.0}, 200.0}, std::pair{LonLat{31.0, 46.0}, 3000.0}}) {
        SCOPED_TRACE(std::to_string(target.lon) + ", " + std::to_string(scale));
        compareAt(story, at(GetParam()), target, scale);
    }
}

TEST_P(LandAndSea, lie_there_about_any_centre) {
    if (isGlobe(GetParam())) GTEST_SKIP() << "a globe is centred on its target";
    ComposedStory story = blackAndWhite();
    for (const LonLat centre : {LonLat{150.0, 0.0}, LonLat{-37.3, 41.0}, LonLat{30.0, 90.0}, LonLat{11.0, -90.0}}) {
        SCOPED_TRACE(std::to_string(centre.lon) + ", " + std::to_string(centre.lat));
        const MapProjection projection{.kind = GetParam(), .centre = centre};
        compareAt(story, {.from = projection, .to = projection}, centre, 55.0);
    }
}

TEST_P(LandAndSea, lie_there_on_the_way_from_the_globe) {
    ComposedStory story = blackAndWhite();
    for (const double fraction : {0.1, 0.3, 0.5, 0.7, 0.95}) {
        SCOPED_TRACE(fraction);
        compareAt(story, {.from = {}, .to = {.kind = GetParam()}, .fraction = fraction}, {31.0, 46.0}, 60.0);
    }
}

INSTANTIATE_TEST_SUITE_P(Projections, LandAndSea,
                         testing::Values(ProjectionKind::Orthographic, ProjectionKind::AzimuthalEquidistant,
                                         ProjectionKind::AzimuthalEqualArea, ProjectionKind::EqualEarth,
                                         ProjectionKind::NaturalEarth, ProjectionKind::Robinson,
                                         ProjectionKind::Mercator, ProjectionKind::Equirectangular),
                         [](const auto& tested) {
                             std::string name(nameOf(tested.param));
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

}  // namespace
}  // namespace demarche::test
