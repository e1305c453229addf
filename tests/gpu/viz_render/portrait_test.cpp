// Pictures of people are discs, whatever was drawn before them.
#include "viz/render/renderer.h"

#include "tests/gpu/viz_render/composed_story.h"
#include "tests/support/gl_fixture.h"
#include "viz/scene/canvas.h"

namespace demarche::test {
namespace {

constexpr PictureSize portraitSize{320, 180};

class PortraitTest : public GlTest {
protected:
    static Portrait portrait(std::uint64_t id, Rgba8 upper, Rgba8 lower) {
        Portrait made{.id = id, .pixels = Image({portraitSide, portraitSide}, upper)};
        for (int y = portraitSide / 2; y < portraitSide; ++y) {
            for (int x = 0; x < portraitSide; ++x) made.pixels.set(x, y, lower);
        }
        return made;
    }

    Image drawn(const DrawList& list) {
        const Framebuffer target = clearedFramebuffer(portraitSize, {0.0F, 0.0F, 0.0F, 1.0F});
        EXPECT_TRUE(renderer.draw(list, story.text(), target.target()).has_value());
        return readImage(target.target());
    }

    ComposedStory story{portraitSize};
    Renderer renderer = std::move(*Renderer::create(gpu()));
};

TEST_F(PortraitTest, FillTheirCircleAndNothingElse) {
    DrawList list = story.at(10.0);
    clearOverlay(list);
    const Image before = drawn(list);
    const Portrait green = portrait(1, {0, 200, 0, 255}, {0, 0, 200, 255});
    const Portrait red = portrait(2, {200, 0, 0, 255}, {200, 0, 0, 255});
    Canvas canvas(list);
    canvas.portrait(green, {20.0, 20.0, 40.0, 40.0});
    canvas.portrait(red, {80.0, 20.0, 20.0, 20.0});
    const Image image = drawn(list);
    EXPECT_EQ(image.at(40, 30), (Rgba8{0, 200, 0, 255})) << "the first row of a picture is on top";
    EXPECT_EQ(image.at(40, 50), (Rgba8{0, 0, 200, 255}));
    EXPECT_EQ(image.at(90, 30), (Rgba8{200, 0, 0, 255}));
    for (const int corner : {22, 57}) EXPECT_EQ(image.at(corner, corner), before.at(corner, corner));
    EXPECT_EQ(image.at(18, 40), before.at(18, 40));
    // A pixel that the circle's edge cuts is between the picture and what lies below.
    const Rgba8 edge = image.at(25, 26);
    EXPECT_GT(edge[1], before.at(25, 26)[1]);
    EXPECT_LT(edge[1], 200);
}

TEST_F(PortraitTest, FadeAndKeepTheirOrderAmongOtherThings) {
    DrawList list = story.at(10.0);
    clearOverlay(list);
    const Portrait red = portrait(3, {200, 0, 0, 255}, {200, 0, 0, 255});
    Canvas canvas(list);
    canvas.shape(disc({40.0, 40.0}, 20.0, {0.0F, 0.0F, 1.0F, 1.0F}));
    canvas.setOpacity(0.5);
    canvas.portrait(red, {20.0, 20.0, 40.0, 40.0});
    canvas.setOpacity(1.0);
    canvas.shape(disc({40.0, 40.0}, 4.0, {1.0F, 1.0F, 1.0F, 1.0F}));
    const Image image = drawn(list);
    EXPECT_NEAR(image.at(30, 30)[0], 100, 2);
    EXPECT_NEAR(image.at(30, 30)[2], 128, 2);
    EXPECT_GE(image.at(40, 40)[1], 253);
}

}  // namespace
}  // namespace demarche::test
