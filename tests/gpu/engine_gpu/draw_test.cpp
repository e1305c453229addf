#include "tests/support/gl_fixture.h"

#include "engine/gpu/stream_buffer.h"

#include <glad/gl.h>

#include <array>
#include <cstddef>
#include <vector>

namespace demarche {
namespace {

struct Vertex {
    glm::vec2 position;
    std::array<std::uint8_t, 4> colour;
};

constexpr const char* colouredVertex = R"(
layout(location = 0) in vec2 position;
layout(location = 1) in vec4 colour;
layout(location = 2) in vec2 shift;
out vec4 tint;
void main() { tint = colour; gl_Position = vec4(position + shift, 0.0, 1.0); }
)";
constexpr const char* colouredFragment = R"(
in vec4 tint;
out vec4 fragment;
void main() { fragment = tint; }
)";

constexpr std::array<std::uint8_t, 4> red = {255, 0, 0, 255};
constexpr std::array<std::uint8_t, 4> green = {0, 255, 0, 255};
constexpr std::array<std::uint8_t, 4> halfWhite = {128, 128, 128, 128};  // Premultiplied.

/// Two triangles over the clip rectangle from (x0, y0) to (x1, y1), counter-clockwise.
std::array<Vertex, 6> quad(float x0, float y0, float x1, float y1, std::array<std::uint8_t, 4> colour) {
    return {Vertex{{x0, y0}, colour}, Vertex{{x1, y0}, colour}, Vertex{{x1, y1}, colour},
            Vertex{{x0, y0}, colour}, Vertex{{x1, y1}, colour}, Vertex{{x0, y1}, colour}};
}

VertexStream vertexStream(const Buffer& buffer) {
    return {
        .buffer = &buffer,
        .strideBytes = sizeof(Vertex),
        .attributes = {{.location = 0, .format = AttributeFormat::Float2, .offsetBytes = offsetof(Vertex, position)},
                       {.location = 1, .format = AttributeFormat::U8Norm4, .offsetBytes = offsetof(Vertex, colour)}}};
}

class DrawTest : public test::GlTest {
protected:
    void SetUp() override {
        coloured = program({.name = "coloured", .vertex = colouredVertex, .fragment = colouredFragment});
    }

    void drawQuad(const std::array<Vertex, 6>& vertices, const RenderState& state) {
        const Buffer buffer = Buffer::of(std::span(vertices));
        const VertexArray array({.streams = {vertexStream(buffer)}});
        gpu().apply(state);
        gpu().drawArrays({.program = coloured, .vertices = array}, {0, 6});
    }

    ShaderProgram coloured;
};

TEST_F(DrawTest, AQuadOverTheUpperHalfColoursTheTopRows) {
    const Framebuffer target = clearedFramebuffer({4, 4});
    drawQuad(quad(-1, 0, 1, 1, green), {});
    const Image image = readImage(target.target());
    EXPECT_EQ(image.at(0, 0), green);
    EXPECT_EQ(image.at(3, 1), green);
    EXPECT_EQ(image.at(0, 2), (Rgba8{0, 0, 0, 255}));
}

TEST_F(DrawTest, OverMixesPremultipliedColours) {
    const Framebuffer target = clearedFramebuffer({2, 2}, {1.0F, 0.0F, 0.0F, 1.0F});
    drawQuad(quad(-1, -1, 1, 1, halfWhite), {.blend = Blend::Over});
    const Rgba8 pixel = readImage(target.target()).at(0, 0);
    EXPECT_NEAR(pixel[0], 255, 1);  // 128 + 255 * (1 - 128/255)
    EXPECT_NEAR(pixel[1], 128, 1);
    EXPECT_EQ(pixel[3], 255);
}

TEST_F(DrawTest, AdditiveAddsColourAndKeepsTheTargetsAlpha) {
    const Framebuffer target = clearedFramebuffer({2, 2}, {0.2F, 0.0F, 0.0F, 0.4F});
    drawQuad(quad(-1, -1, 1, 1, halfWhite), {.blend = Blend::Additive});
    EXPECT_EQ(readImage(target.target()).at(1, 1), (Rgba8{179, 128, 128, 102}));
}

TEST_F(DrawTest, OpaqueReplacesEvenWhatIsTransparent) {
    const Framebuffer target = clearedFramebuffer({2, 2}, {1.0F, 0.0F, 0.0F, 1.0F});
    drawQuad(quad(-1, -1, 1, 1, halfWhite), {.blend = Blend::Opaque});
    EXPECT_EQ(readImage(target.target()).at(1, 1), halfWhite);
}

TEST_F(DrawTest, CullingDropsTheSideItNames) {
    const Framebuffer target = clearedFramebuffer({2, 2}, {1.0F, 0.0F, 0.0F, 1.0F});
    drawQuad(quad(-1, -1, 1, 1, green), {.cull = Cull::Front});
    EXPECT_EQ(readImage(target.target()).at(0, 0), red);
    drawQuad(quad(-1, -1, 1, 1, green), {.cull = Cull::Back});
    EXPECT_EQ(readImage(target.target()).at(0, 0), green);
}

TEST_F(DrawTest, ForgottenStateIsSetAgain) {
    const Framebuffer target = clearedFramebuffer({2, 2}, {1.0F, 0.0F, 0.0F, 1.0F});
    gpu().apply({});
    // Foreign code changes GL without telling.
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 0, 1, 1);
    gpu().forgetState();
    gpu().apply({});
    gpu().clear({0.0F, 1.0F, 0.0F, 1.0F});
    EXPECT_EQ(readImage(target.target()), Image({2, 2}, green));
}

TEST_F(DrawTest, AViewportCountsFromTheTopLeft) {
    const Framebuffer target = clearedFramebuffer({4, 4});
    gpu().setViewport({1, 0, 2, 1});
    drawQuad(quad(-1, -1, 1, 1, green), {});
    const Image image = readImage(target.target());
    EXPECT_EQ(image.at(1, 0), green);
    EXPECT_EQ(image.at(2, 0), green);
    EXPECT_NE(image.at(0, 0), green);
    EXPECT_NE(image.at(1, 1), green);
}

TEST_F(DrawTest, IndexedRangesDrawOnlyTheirParts) {
    std::vector<Vertex> vertices;
    for (const float x : {-1.0F, -0.5F, 0.0F, 0.5F}) {
        for (const Vertex& vertex : quad(x, -1, x + 0.5F, 1, green)) vertices.push_back(vertex);
    }
    const std::array<std::uint32_t, 12> indices = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    const Buffer vertexBuffer = Buffer::of(std::span(vertices));
    const Buffer indexBuffer = Buffer::of(std::span(indices));
    const VertexArray array({.streams = {vertexStream(vertexBuffer)}, .indices = &indexBuffer});

    const Framebuffer target = clearedFramebuffer({4, 1}, {1.0F, 0.0F, 0.0F, 1.0F});
    // The first column, and the fourth by a base vertex: 6 + 12 = 18.
    const std::array<IndexRange, 2> ranges = {IndexRange{0, 6}, IndexRange{6, 6, 12}};
    gpu().multiDrawElements({.program = coloured, .vertices = array}, ranges);
    const Image image = readImage(target.target());
    EXPECT_EQ(image.at(0, 0), green);
    EXPECT_EQ(image.at(1, 0), red);
    EXPECT_EQ(image.at(2, 0), red);
    EXPECT_EQ(image.at(3, 0), green);

    gpu().drawElements({.program = coloured, .vertices = array}, {.first = 6, .count = 6});
    EXPECT_EQ(readImage(target.target()).at(1, 0), green);
}

TEST_F(DrawTest, SixteenBitIndicesAreReadAsSuch) {
    const auto vertices = quad(-1, -1, 1, 1, green);
    const std::array<std::uint16_t, 7> indices = {99, 0, 1, 2, 3, 4, 5};
    const Buffer vertexBuffer = Buffer::of(std::span(vertices));
    const Buffer indexBuffer = Buffer::of(std::span(indices));
    const VertexArray array(
        {.streams = {vertexStream(vertexBuffer)}, .indices = &indexBuffer, .indexType = IndexType::U16});
    const Framebuffer target = clearedFramebuffer({2, 2});
    gpu().drawElements({.program = coloured, .vertices = array}, {.first = 1, .count = 6});
    EXPECT_EQ(readImage(target.target()), Image({2, 2}, green));
}

TEST_F(DrawTest, InstancesTakeOneRecordEachAndMayStartLater) {
    const auto vertices = quad(-1, -1, -0.5F, 1, green);
    const std::array<glm::vec2, 3> shifts = {glm::vec2{0.0F, 0.0F}, glm::vec2{0.5F, 0.0F}, glm::vec2{1.5F, 0.0F}};
    const Buffer vertexBuffer = Buffer::of(std::span(vertices));
    const Buffer shiftBuffer = Buffer::of(std::span(shifts));
    VertexArray array({.streams = {vertexStream(vertexBuffer),
                                   {.buffer = &shiftBuffer,
                                    .strideBytes = sizeof(glm::vec2),
                                    .step = VertexStep::PerInstance,
                                    .attributes = {{.location = 2, .format = AttributeFormat::Float2}}}}});
    const Framebuffer target = clearedFramebuffer({4, 1}, {1.0F, 0.0F, 0.0F, 1.0F});
    gpu().drawArrays({.program = coloured, .vertices = array}, {0, 6}, 2);
    Image image = readImage(target.target());
    EXPECT_EQ(image.at(0, 0), green);
    EXPECT_EQ(image.at(1, 0), green);
    EXPECT_EQ(image.at(3, 0), red);
    array.setStreamOffset(1, 2 * sizeof(glm::vec2));
    gpu().drawArrays({.program = coloured, .vertices = array}, {0, 6}, 1);
    image = readImage(target.target());
    EXPECT_EQ(image.at(2, 0), red);
    EXPECT_EQ(image.at(3, 0), green);
}

TEST_F(DrawTest, AStreamBufferGrowsByDoublingAndKeepsItsId) {
    StreamBuffer stream(16);
    const std::uint32_t id = stream.buffer().id();
    const std::vector<float> values(100, 1.0F);
    stream.replace(std::span(values));
    EXPECT_EQ(stream.capacityBytes(), 512U);
    EXPECT_EQ(stream.usedBytes(), 400U);
    stream.replace(std::span(values).first(3));
    EXPECT_EQ(stream.capacityBytes(), 512U);
    EXPECT_EQ(stream.usedBytes(), 12U);
    EXPECT_EQ(stream.buffer().id(), id);
    stream.replace(std::span(values).first(0));
    EXPECT_EQ(stream.usedBytes(), 0U);
}

TEST_F(DrawTest, RefillingAStreamBufferDoesNotChangeEarlierDraws) {
    StreamBuffer stream(16);
    const VertexArray array({.streams = {vertexStream(stream.buffer())}});
    const Framebuffer target = clearedFramebuffer({2, 1}, {1.0F, 0.0F, 0.0F, 1.0F});
    stream.replace(std::span<const Vertex>(quad(-1, -1, 0, 1, green)));
    gpu().drawArrays({.program = coloured, .vertices = array}, {0, 6});
    stream.replace(std::span<const Vertex>(quad(0, -1, 1, 1, halfWhite)));
    gpu().drawArrays({.program = coloured, .vertices = array}, {0, 6});
    const Image image = readImage(target.target());
    EXPECT_EQ(image.at(0, 0), green);
    EXPECT_EQ(image.at(1, 0), halfWhite);
}

}  // namespace
}  // namespace demarche
