// Land's vertex shader and MapView::project put the same vertex on the same pixel.
#include "tests/gpu/viz_render/composed_story.h"
#include "tests/support/gl_fixture.h"
#include "viz/render/map_pass.h"

#include <glm/geometric.hpp>

#include <algorithm>

namespace demarche::test {
namespace {

constexpr PictureSize landSize{1920, 1080};

struct Look {
    std::string name;
    LonLat place;
    double pixelsPerRadian = 400.0;
    double tilt = 0.0;
};

struct Deviation {
    std::size_t compared = 0;
    double worstPixels = 0.0;
};

class LandShader : public GlTest, public testing::WithParamInterface<Look> {
protected:
    static MapLayer layerOver(ComposedStory& story, const Look& look) {
        const MapCamera camera{
            .target = look.place, .pixelsPerRadian = look.pixelsPerRadian, .tilt = Degrees(look.tilt)};
        return story.mapFrom(camera).map;
    }

    /// Over every vertex of the layer's level that is in front of the globe and in the picture of `expected`.
    static Deviation deviation(const MapLayer& layer, const MapView& expected) {
        auto pass = MapPass::create();
        EXPECT_TRUE(pass.has_value()) << format(pass.error());
        const Framebuffer target = clearedFramebuffer(landSize);
        const auto count = static_cast<std::uint32_t>(layer.level->vertices.size());
        const auto clip = pass->captureClipPositions(gpu(), layer, count);
        Deviation result;
        for (std::size_t i = 0; i < count; ++i) {
            const LandVertex& v = layer.level->vertices[i];
            const glm::dvec3 point =
                glm::dvec3(v.high[0], v.high[1], v.high[2]) + glm::dvec3(v.low[0], v.low[1], v.low[2]);
            if (expected.aboveHorizon(glm::normalize(point)) <= 0.0) continue;
            const glm::dvec2 pixel = expected.project(point);
            if (!Rect{.width = landSize.width, .height = landSize.height}.contains(pixel)) continue;
            const glm::dvec2 ndc = glm::dvec2(clip[i].x, clip[i].y) / static_cast<double>(clip[i].w);
            const glm::dvec2 drawn{(ndc.x + 1.0) / 2.0 * landSize.width, (1.0 - ndc.y) / 2.0 * landSize.height};
            result.worstPixels = std::max(result.worstPixels, glm::distance(drawn, pixel));
            ++result.compared;
        }
        return result;
    }
};

TEST_P(LandShader, agrees_with_the_projection_on_the_processor_within_a_hundredth_of_a_pixel) {
    ComposedStory story(landSize);
    const MapLayer layer = layerOver(story, GetParam());
    const Deviation found = deviation(layer, layer.view);
    EXPECT_GT(found.compared, 20U);
    EXPECT_LT(found.worstPixels, 0.01);
    RecordProperty("vertices", static_cast<int>(found.compared));
    RecordProperty("worst_micropixels", static_cast<int>(found.worstPixels * 1e6));
}

TEST_P(LandShader, disagrees_with_a_view_a_fiftieth_of_a_pixel_aside) {
    ComposedStory story(landSize);
    const MapLayer layer = layerOver(story, GetParam());
    MapViewDescriptor aside = layer.view.descriptor();
    aside.principalPoint.x += 0.02;
    EXPECT_GT(deviation(layer, MapView(aside)).worstPixels, 0.01);
}

INSTANTIATE_TEST_SUITE_P(Looks, LandShader,
                         testing::Values(Look{"whole_globe", {20.0, 45.0}, 400.0},
                                         Look{"whole_globe_at_the_antimeridian", {180.0, -17.0}, 400.0},
                                         Look{"europe", {20.0, 50.0}, 2000.0}, Look{"aegean", {25.5, 38.0}, 20000.0},
                                         Look{"norwegian_coast", {6.0, 61.0}, 20000.0},
                                         Look{"aegean_islands", {25.5, 37.2}, 60000.0},
                                         Look{"near_the_pole", {-60.0, 82.0}, 20000.0},
                                         Look{"europe_tilted", {20.0, 50.0}, 2000.0, 40.0},
                                         Look{"aegean_tilted", {25.5, 38.0}, 20000.0, 60.0}),
                         [](const auto& instance) { return instance.param.name; });

}  // namespace
}  // namespace demarche::test
