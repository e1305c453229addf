// The night side: dark where the sun is down, untouched where it is up, between in twilight.
#include "tests/gpu/viz_render/composed_story.h"
#include "tests/support/gl_fixture.h"
#include "viz/geo/lonlat.h"
#include "viz/render/renderer.h"

namespace demarche::test {
namespace {

constexpr PictureSize nightSize{320, 180};

class NightTest : public GlTest, public testing::WithParamInterface<ProjectionKind> {
protected:
    /// The middle of a picture of the sea there, the sun over 0 degrees north and east. Off the graticule.
    int seaAt(double longitude, double night) {
        ComposedStory story(nightSize);
        story.setLayers({.night = night, .sun = unitVector({.lon = 0.0, .lat = 0.0})});
        const MapProjection projection{.kind = GetParam()};
        const DrawList& list = story.mapOver({longitude, -35.5}, 2000.0, {.from = projection, .to = projection});
        auto renderer = Renderer::create(gpu()).value();
        const Framebuffer target = clearedFramebuffer(nightSize, {1.0F, 0.0F, 1.0F, 1.0F});
        EXPECT_TRUE(renderer.draw(list, story.text(), target.target()).has_value());
        const Rgba8 pixel = readImage(target.target()).at(nightSize.width / 2 + 3, nightSize.height / 2 + 3);
        return pixel[0] + pixel[1] + pixel[2];
    }
};

TEST_P(NightTest, leaves_the_day_as_it_is) { EXPECT_EQ(seaAt(5.0, 1.0), seaAt(5.0, 0.0)); }

TEST_P(NightTest, darkens_the_other_side_and_twilight_less) {
    const int day = seaAt(-95.0, 0.0);
    const int twilight = seaAt(-102.0, 1.0);
    const int night = seaAt(-125.0, 1.0);
    EXPECT_LT(twilight, day - 5);
    EXPECT_LT(night, twilight - 10);
}

TEST_P(NightTest, fades_with_its_layer) {
    EXPECT_GT(seaAt(-125.0, 0.5), seaAt(-125.0, 1.0) + 10);
    EXPECT_LT(seaAt(-125.0, 0.5), seaAt(-125.0, 0.0) - 10);
}

INSTANTIATE_TEST_SUITE_P(OnGlobeAndMap, NightTest,
                         testing::Values(ProjectionKind::Perspective, ProjectionKind::EqualEarth));

}  // namespace
}  // namespace demarche::test
