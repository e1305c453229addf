// What the renderer draws depends on the draw list alone: not on its caches, nor on what was drawn before.
#include "viz/render/renderer.h"

#include "engine/image/image_compare.h"
#include "tests/gpu/viz_render/composed_story.h"
#include "tests/support/gl_fixture.h"

#include <array>
#include <cmath>

namespace demarche::test {
namespace {

constexpr PictureSize storySize{640, 360};

class RendererTest : public GlTest {
protected:
    static Renderer renderer(MapCache cache = MapCache::On) {
        auto made = Renderer::create(gpu(), cache);
        EXPECT_TRUE(made.has_value()) << format(made.error());
        return std::move(*made);
    }

    static Image drawn(Renderer& renderer, const DrawList& list, TextEngine& text) {
        const Framebuffer target = clearedFramebuffer(list.size, {1.0F, 0.0F, 1.0F, 1.0F});
        const auto done = renderer.draw(list, text, target.target());
        EXPECT_TRUE(done.has_value()) << format(done.error());
        return readImage(target.target());
    }

    static void expectNear(Rgba8 pixel, Colour colour) {
        const std::array<float, 3> channels{colour.r, colour.g, colour.b};
        for (std::size_t c = 0; c < channels.size(); ++c) {
            // Half a step for rounding, one for the dither.
            EXPECT_NEAR(pixel[c], channels[c] * 255.0F, 1.6F) << "channel " << c;
        }
    }
};

TEST_F(RendererTest, keeping_the_map_never_changes_a_byte) {
    ComposedStory storyA(storySize);
    ComposedStory storyB(storySize);
    Renderer keeping = renderer(MapCache::On);
    Renderer anew = renderer(MapCache::Off);
    // A title that turns, a flight, a rest, and back again.
    const std::array moments{0.0, 0.5, 6.4, 6.5, 12.0, 12.5, 13.0, 35.0, 36.0, 12.0, 75.0, 76.0};
    for (const double seconds : moments) {
        const Image kept = drawn(keeping, storyA.at(seconds), storyA.text());
        const Image fresh = drawn(anew, storyB.at(seconds), storyB.text());
        EXPECT_TRUE(kept == fresh) << "at " << seconds;
    }
}

TEST_F(RendererTest, never_takes_the_map_of_another_list_for_the_one_it_has_kept) {
    // Both have built their map once.
    ComposedStory un(storySize, "un");
    ComposedStory deFacto(storySize, "defacto");
    const DrawList& a = un.mapOver({34.25, 45.15}, 3000.0);
    const DrawList& b = deFacto.mapOver({34.25, 45.15}, 3000.0);
    Renderer used = renderer();
    Renderer fresh = renderer();
    const Image before = drawn(used, a, un.text());
    const Image after = drawn(used, b, deFacto.text());
    EXPECT_FALSE(after == before);
    EXPECT_TRUE(after == drawn(fresh, b, deFacto.text()));
}

TEST_F(RendererTest, covers_every_pixel_of_the_target) {
    ComposedStory story(storySize);
    Renderer r = renderer();
    const Image image = drawn(r, story.at(10.0), story.text());
    for (int y = 0; y < storySize.height; ++y) {
        for (int x = 0; x < storySize.width; ++x)
            ASSERT_NE(image.at(x, y), (Rgba8{255, 0, 255, 255})) << x << ", " << y;
    }
}

TEST_F(RendererTest, the_same_list_is_the_same_picture_whatever_texts_came_before) {
    ComposedStory fresh(storySize);
    ComposedStory used(storySize);
    Renderer a = renderer();
    Renderer b = renderer();
    for (const double seconds : {70.0, 60.0, 50.0, 40.0, 20.0, 1.0}) {
        (void)drawn(b, used.at(seconds), used.text());
    }
    for (int i = 0; i < 300; ++i) {
        (void)used.text().layout("Text " + std::to_string(i), {.text = {.sizePixels = 11.0 + i % 17}}, 2.0);
    }
    for (const double seconds : {35.0, 45.0}) {
        EXPECT_TRUE(drawn(a, fresh.at(seconds), fresh.text()) == drawn(b, used.at(seconds), used.text()))
            << "at " << seconds;
    }
}

TEST_F(RendererTest, one_renderer_draws_pictures_of_several_sizes) {
    ComposedStory small(storySize);
    ComposedStory large({960, 540});
    Renderer r = renderer();
    Renderer other = renderer();
    const Image before = drawn(r, small.at(35.0), small.text());
    // Each text engine tells of its changes once, so each needs a renderer of its own for its glyphs.
    const Image between = drawn(other, large.at(35.0), large.text());
    EXPECT_EQ(between.size(), (PictureSize{960, 540}));
    EXPECT_TRUE(drawn(r, small.at(35.0), small.text()) == before);
}

TEST_F(RendererTest, draws_every_part_of_the_story_without_a_gl_error) {
    ComposedStory story(storySize);
    Renderer r = renderer();
    Image last;
    int changes = 0;
    for (double seconds = 0.0; seconds <= story.duration(); seconds += 4.0) {
        Image image = drawn(r, story.at(seconds), story.text());
        changes += image == last ? 0 : 1;
        last = std::move(image);
    }
    EXPECT_GT(changes, 15);
}

class LandColour : public RendererTest {
protected:
    /// The colour of the ground at a place, looked at from straight above, away from borders.
    static Rgba8 groundAt(LonLat place, const std::string& boundaryView) {
        ComposedStory story(storySize, boundaryView);
        Renderer r = renderer();
        const Image image = drawn(r, story.mapOver(place, 6000.0), story.text());
        return image.at(storySize.width / 2, storySize.height / 2);
    }

    static Colour tintOf(const std::string& state) {
        ComposedStory story(storySize);
        const auto units = story.map().units();
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (units[i].stateByView[0] == state) return story.mapStyle().unitColours[i];
        }
        ADD_FAILURE() << "no unit of " << state;
        return {};
    }
};

// None of these places is on a line of the graticule, whose steps are whole degrees.
constexpr LonLat nearMoscow{38.3, 55.3};
constexpr LonLat nearKyiv{31.3, 49.6};
constexpr LonLat simferopol{34.25, 45.15};

TEST_F(LandColour, fills_russia_and_ukraine_with_the_tints_of_their_delegations) {
    expectNear(groundAt(nearMoscow, "un"), tintOf("RUS"));
    expectNear(groundAt(nearKyiv, "un"), tintOf("UKR"));
    EXPECT_NE(tintOf("RUS"), tintOf("UKR"));
}

TEST_F(LandColour, shows_crimea_with_ukraine_in_one_boundary_view_and_with_russia_in_the_other) {
    expectNear(groundAt(simferopol, "un"), tintOf("UKR"));
    expectNear(groundAt(simferopol, "defacto"), tintOf("RUS"));
}

TEST_F(LandColour, leaves_the_sea_to_the_ocean) {
    ComposedStory story(storySize);
    expectNear(groundAt({-30.3, 45.3}, "un"), story.mapStyle().globe.ocean);
}

}  // namespace
}  // namespace demarche::test
