// The relief in the picture: nothing where it has no strength, the sea's depth where it has some.
#include "engine/image/image_compare.h"
#include "tests/gpu/viz_render/composed_story.h"
#include "tests/support/gl_fixture.h"
#include "viz/render/renderer.h"

#include <filesystem>
#include <memory>

namespace demarche::test {
namespace {

constexpr PictureSize reliefSize{640, 360};

class ReliefTest : public GlTest {
protected:
    static std::shared_ptr<const ReliefMap> bundledRelief() {
        const std::filesystem::path file = DEMARCHE_PROGRAM_DIR "/assets/maps/world.drel";
        return std::make_shared<const ReliefMap>(ReliefMap::open(file).value());
    }

    static Image drawn(const DrawList& list, TextEngine& text) {
        auto renderer = Renderer::create(gpu()).value();
        const Framebuffer target = clearedFramebuffer(list.size, {1.0F, 0.0F, 1.0F, 1.0F});
        EXPECT_TRUE(renderer.draw(list, text, target.target()).has_value());
        return readImage(target.target());
    }

    static int brightness(Rgba8 pixel) { return pixel[0] + pixel[1] + pixel[2]; }
};

TEST_F(ReliefTest, without_strength_is_as_if_there_were_none) {
    ComposedStory story(reliefSize);
    const Image without = drawn(story.mapOver({20.0, 50.0}, 300.0), story.text());
    ReliefStyle& relief = story.mapStyle().relief;
    relief = {.map = bundledRelief(), .shade = relief.shade.faded(0.0F), .light = relief.light.faded(0.0F)};
    EXPECT_TRUE(drawn(story.mapOver({20.0, 50.0}, 300.0), story.text()) == without);
}

TEST_F(ReliefTest, shades_the_deep_sea_more_than_the_shelf) {
    ComposedStory story(reliefSize);
    const LonLat shelf{3.0, 56.0};
    const LonLat deep{-20.0, 45.0};
    const auto middle = [&](LonLat place) {
        return brightness(
            drawn(story.mapOver(place, 2000.0), story.text()).at(reliefSize.width / 2 + 3, reliefSize.height / 2 + 3));
    };
    EXPECT_NEAR(middle(shelf), middle(deep), 3) << "without relief";
    story.mapStyle().relief.map = bundledRelief();
    EXPECT_GT(middle(shelf), middle(deep) + 15);
}

TEST_F(ReliefTest, is_gone_where_it_would_be_blurred) {
    ComposedStory story(reliefSize);
    const Image without = drawn(story.mapOver({8.0, 46.5}, 30000.0), story.text());
    story.mapStyle().relief.map = bundledRelief();
    EXPECT_TRUE(drawn(story.mapOver({8.0, 46.5}, 30000.0), story.text()) == without);
}

TEST_F(ReliefTest, has_no_seam_at_180_degrees_nor_at_the_edges_of_its_faces) {
    ComposedStory story(reliefSize);
    story.mapStyle().relief.map = bundledRelief();
    story.mapStyle().graticule = Colour{0, 0, 0, 0};
    // Mid-ocean, each on a line where something begins anew; the line runs down the middle of the picture.
    for (const LonLat place : {LonLat{180.0, 20.0}, LonLat{-135.0, 20.0}, LonLat{-45.0, 20.0}}) {
        const Image image = drawn(story.mapOver(place, 3000.0), story.text());
        int across = 0;
        int beside = 0;
        for (int y = 20; y < reliefSize.height - 20; ++y) {
            const auto step = [&](int x) {
                return std::abs(brightness(image.at(x, y)) - brightness(image.at(x + 1, y)));
            };
            across += step(reliefSize.width / 2 - 1);
            beside += step(reliefSize.width / 2 - 40);
        }
        EXPECT_LT(across, 2 * beside + reliefSize.height) << place.lon;
    }
}

}  // namespace
}  // namespace demarche::test
