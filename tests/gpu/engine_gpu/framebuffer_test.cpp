#include "tests/support/gl_fixture.h"

#include <algorithm>
#include <vector>

namespace demarche {
namespace {

constexpr Rgba8 redPixel = {255, 0, 0, 255};
constexpr Rgba8 greenPixel = {0, 255, 0, 255};
constexpr Rgba8 bluePixel = {0, 0, 255, 255};

class FramebufferTest : public test::GlTest {
protected:
    static void fill(const PixelRect& rect, const glm::vec4& rgba) {
        gpu().apply({.scissor = rect});
        gpu().clear(rgba);
        gpu().apply({});
    }
};

TEST_F(FramebufferTest, AClearedPictureReadsBackAsItsColour) {
    const Framebuffer framebuffer = clearedFramebuffer({7, 5}, {0.2F, 0.4F, 0.6F, 0.8F});
    const Image image = readImage(framebuffer.target());
    EXPECT_EQ(image, Image({7, 5}, {51, 102, 153, 204}));
}

TEST_F(FramebufferTest, ATextureTargetReadsBackLikeARenderbuffer) {
    auto framebuffer = Framebuffer::create(gpu(), {6, 3}, ColourStorage::Texture);
    ASSERT_TRUE(framebuffer.has_value());
    gpu().setTarget(framebuffer->target());
    gpu().apply({});
    gpu().clear({0.0F, 1.0F, 0.0F, 1.0F});
    EXPECT_EQ(readImage(framebuffer->target()), Image({6, 3}, greenPixel));
    EXPECT_NE(framebuffer->colour().id(), 0U);
    EXPECT_EQ(framebuffer->colour().size(), (PictureSize{6, 3}));
}

TEST_F(FramebufferTest, AnImpossibleSizeIsRefusedWithTheLimit) {
    for (const PictureSize size : {PictureSize{0, 10}, PictureSize{10, -1}, PictureSize{1'000'000, 10}}) {
        const auto framebuffer = Framebuffer::create(gpu(), size);
        ASSERT_FALSE(framebuffer.has_value());
        EXPECT_NE(framebuffer.error().expected.find(std::to_string(gpu().capabilities().maxRenderSize)),
                  std::string::npos);
    }
}

TEST_F(FramebufferTest, MakingAFramebufferLeavesTheTargetAlone) {
    const Framebuffer first = clearedFramebuffer({4, 4}, {1.0F, 0.0F, 0.0F, 1.0F});
    const auto second = Framebuffer::create(gpu(), {4, 4});
    gpu().clear({0.0F, 0.0F, 1.0F, 1.0F});
    EXPECT_EQ(readImage(first.target()), Image({4, 4}, bluePixel));
}

TEST_F(FramebufferTest, MakingAndCopyingSurviveTheEndOfTheLastTarget) {
    {
        const Framebuffer gone = clearedFramebuffer({4, 4});
    }
    const auto first = Framebuffer::create(gpu(), {4, 4});
    const auto second = Framebuffer::create(gpu(), {4, 4});
    ASSERT_TRUE(first.has_value() && second.has_value());
    gpu().blit(first->target(), second->target());
}

TEST_F(FramebufferTest, ScissorRectanglesCountFromTheTopLeft) {
    const Framebuffer framebuffer = clearedFramebuffer({8, 6}, {1.0F, 0.0F, 0.0F, 1.0F});
    fill({1, 0, 3, 2}, {0.0F, 1.0F, 0.0F, 1.0F});
    const Image image = readImage(framebuffer.target());
    for (int y = 0; y < 6; ++y) {
        for (int x = 0; x < 8; ++x) {
            const bool inside = x >= 1 && x < 4 && y < 2;
            EXPECT_EQ(image.at(x, y), inside ? greenPixel : redPixel) << x << ',' << y;
        }
    }
}

TEST_F(FramebufferTest, AScissorStaysTopLeftWhenTheTargetsHeightChanges) {
    const Framebuffer low = clearedFramebuffer({4, 4});
    const Framebuffer high = clearedFramebuffer({4, 10});
    gpu().setTarget(low.target());
    gpu().apply({.scissor = PixelRect{0, 0, 4, 1}});
    gpu().setTarget(high.target());
    gpu().clear({0.0F, 1.0F, 0.0F, 1.0F});
    const Image image = readImage(high.target());
    EXPECT_EQ(image.at(0, 0), greenPixel);
    EXPECT_NE(image.at(0, 1), greenPixel);
}

TEST_F(FramebufferTest, RowsCanBeReadEitherWay) {
    const Framebuffer framebuffer = clearedFramebuffer({2, 3}, {1.0F, 0.0F, 0.0F, 1.0F});
    fill({0, 0, 2, 1}, {0.0F, 1.0F, 0.0F, 1.0F});
    std::vector<std::byte> top(2 * 3 * 4);
    std::vector<std::byte> bottom(2 * 3 * 4);
    readPixels(framebuffer.target(), top, RowOrder::TopFirst);
    readPixels(framebuffer.target(), bottom, RowOrder::BottomFirst);
    EXPECT_EQ(top[1], std::byte{255});
    EXPECT_EQ(bottom[1], std::byte{0});
    for (std::size_t row = 0; row < 3; ++row) {
        EXPECT_TRUE(std::equal(top.begin() + static_cast<std::ptrdiff_t>(row * 8),
                               top.begin() + static_cast<std::ptrdiff_t>(row * 8 + 8),
                               bottom.begin() + static_cast<std::ptrdiff_t>((2 - row) * 8)));
    }
}

TEST_F(FramebufferTest, ABlitCopiesAPartToItsPlaceAndNothingElse) {
    const Framebuffer source = clearedFramebuffer({8, 8}, {0.0F, 0.0F, 1.0F, 1.0F});
    fill({2, 1, 1, 1}, {0.0F, 1.0F, 0.0F, 1.0F});
    const Framebuffer destination = clearedFramebuffer({10, 20}, {1.0F, 0.0F, 0.0F, 1.0F});
    gpu().blit(source.target(), {2, 1, 3, 2}, destination.target(), 5, 7);
    const Image image = readImage(destination.target());
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 10; ++x) {
            const bool inside = x >= 5 && x < 8 && y >= 7 && y < 9;
            const Rgba8 expected = x == 5 && y == 7 ? greenPixel : (inside ? bluePixel : redPixel);
            EXPECT_EQ(image.at(x, y), expected) << x << ',' << y;
        }
    }
}

TEST_F(FramebufferTest, ABlitIgnoresTheScissorAndKeepsIt) {
    const Framebuffer source = clearedFramebuffer({4, 4}, {0.0F, 1.0F, 0.0F, 1.0F});
    const Framebuffer destination = clearedFramebuffer({4, 4}, {1.0F, 0.0F, 0.0F, 1.0F});
    gpu().apply({.scissor = PixelRect{0, 0, 1, 1}});
    gpu().blit(source.target(), destination.target());
    EXPECT_EQ(readImage(destination.target()), Image({4, 4}, greenPixel));
    gpu().clear({0.0F, 0.0F, 1.0F, 1.0F});
    const Image image = readImage(destination.target());
    EXPECT_EQ(image.at(0, 0), bluePixel);
    EXPECT_EQ(image.at(1, 0), greenPixel);
}

}  // namespace
}  // namespace demarche
