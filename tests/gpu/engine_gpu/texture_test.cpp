#include "tests/support/gl_fixture.h"

#include <array>
#include <vector>

namespace demarche {
namespace {

/// Draws a texture over the target, its first row (v = 0) at the top.
class TextureTest : public test::GlTest {
protected:
    void SetUp() override {
        sampling = program({.name = "sampling",
                            .vertex = R"(
out vec2 uv;
void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0;
    uv = vec2(corner.x, 1.0 - corner.y);
    gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
})",
                            .fragment = R"(
uniform sampler2D picture;
in vec2 uv;
out vec4 f;
void main() { f = texture(picture, uv); })"});
    }

    [[nodiscard]] Image drawn(const Texture2D& texture, PictureSize size, int unit = 3) const {
        const VertexArray none{VertexArrayDescription{}};
        const Framebuffer target = clearedFramebuffer(size);
        texture.bind(unit);
        sampling.set(sampling.uniform("picture"), unit);
        gpu().drawArrays({.program = sampling, .vertices = none}, {0, 3});
        return readImage(target.target());
    }

    ShaderProgram sampling;
};

TEST_F(TextureTest, ANewTextureIsTransparent) {
    const Texture2D texture({.size = {3, 3}});
    EXPECT_EQ(drawn(texture, {3, 3}), Image({3, 3}, {0, 0, 0, 0}));
}

TEST_F(TextureTest, AnUploadedPictureComesBackByteForByte) {
    Image picture({5, 3});
    for (int y = 0; y < 3; ++y) {
        for (int x = 0; x < 5; ++x) {
            picture.set(x, y, {static_cast<std::uint8_t>(x * 50), static_cast<std::uint8_t>(y * 80), 7, 200});
        }
    }
    Texture2D texture({.size = {5, 3}, .filter = TextureFilter::Nearest});
    texture.upload(std::as_bytes(std::as_const(picture).bytes()));
    EXPECT_EQ(drawn(texture, {5, 3}), picture);
}

TEST_F(TextureTest, APartIsTakenFromALargerPictureByItsRowLength) {
    // 4 pixels a row, of which the 2x2 part from (1, 0) is wanted; odd sizes would break an unpack alignment of 4.
    const std::array<std::uint8_t, 8> coverage = {1, 2, 3, 4, 5, 6, 7, 8};
    Texture2D texture({.size = {3, 3}, .format = TextureFormat::R8, .filter = TextureFilter::Nearest});
    texture.upload({1, 1, 2, 2}, std::as_bytes(std::span(coverage)).subspan(1), 4);
    const Image image = drawn(texture, {3, 3});
    const std::array<std::uint8_t, 9> expected = {0, 0, 0, 0, 2, 3, 0, 6, 7};
    for (int i = 0; i < 9; ++i) EXPECT_EQ(image.at(i % 3, i / 3)[0], expected[static_cast<std::size_t>(i)]) << i;
}

TEST_F(TextureTest, CoverageAsAlphaIsReadAsWhite) {
    const std::array<std::uint8_t, 2> coverage = {0, 130};
    Texture2D texture({.size = {2, 1}, .format = TextureFormat::A8, .filter = TextureFilter::Nearest});
    texture.upload(std::as_bytes(std::span(coverage)));
    const Image image = drawn(texture, {2, 1});
    EXPECT_EQ(image.at(0, 0), (std::array<std::uint8_t, 4>{255, 255, 255, 0}));
    EXPECT_EQ(image.at(1, 0), (std::array<std::uint8_t, 4>{255, 255, 255, 130}));
}

TEST_F(TextureTest, TheFilterDecidesHowAMagnifiedTextureLooks) {
    const std::array<std::uint8_t, 2> coverage = {0, 255};
    Texture2D nearest({.size = {2, 1}, .format = TextureFormat::R8, .filter = TextureFilter::Nearest});
    Texture2D linear({.size = {2, 1}, .format = TextureFormat::R8, .filter = TextureFilter::Linear});
    nearest.upload(std::as_bytes(std::span(coverage)));
    linear.upload(std::as_bytes(std::span(coverage)));
    const Image sharp = drawn(nearest, {8, 1});
    const Image soft = drawn(linear, {8, 1});
    EXPECT_EQ(sharp.at(3, 0)[0], 0);
    EXPECT_EQ(sharp.at(4, 0)[0], 255);
    EXPECT_GT(soft.at(3, 0)[0], 50);
    EXPECT_LT(soft.at(4, 0)[0], 205);
}

TEST_F(TextureTest, UploadingDoesNotDisturbBoundTextures) {
    const std::array<std::uint8_t, 1> full = {255};
    Texture2D first({.size = {1, 1}, .format = TextureFormat::R8});
    first.upload(std::as_bytes(std::span(full)));
    const VertexArray none{VertexArrayDescription{}};
    const Framebuffer target = clearedFramebuffer({1, 1});
    first.bind(0);
    const Texture2D second({.size = {1, 1}, .format = TextureFormat::R8});
    sampling.set(sampling.uniform("picture"), 0);
    gpu().drawArrays({.program = sampling, .vertices = none}, {0, 3});
    EXPECT_EQ(readImage(target.target()).at(0, 0)[0], 255);
}

TEST_F(TextureTest, ADrawnPictureCanBeSampledByTheNextPass) {
    auto source = Framebuffer::create(gpu(), {2, 2}, ColourStorage::Texture);
    ASSERT_TRUE(source.has_value());
    gpu().setTarget(source->target());
    gpu().apply({.scissor = PixelRect{0, 0, 2, 1}});
    gpu().clear({0.0F, 1.0F, 0.0F, 1.0F});
    const Image image = drawn(source->colour(), {2, 2});
    // The picture's top row is at v = 1, so this shader shows it at the bottom.
    EXPECT_EQ(image.at(0, 1), (Rgba8{0, 255, 0, 255}));
}

}  // namespace
}  // namespace demarche
