#include "tests/support/gl_fixture.h"

#include <array>
#include <cmath>
#include <vector>

namespace demarche {
namespace {

constexpr const char* screenVertex = R"(
void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0;
    gl_Position = vec4(corner, 0.0, 1.0);
}
)";

class ShaderProgramTest : public test::GlTest {
protected:
    /// One pixel drawn by a fragment shader that covers everything.
    static Rgba8 drawnBy(const ShaderProgram& shaders) {
        const VertexArray none{VertexArrayDescription{}};
        const Framebuffer target = clearedFramebuffer({1, 1});
        gpu().drawArrays({.program = shaders, .vertices = none}, {0, 3});
        return readImage(target.target()).at(0, 0);
    }
};

TEST_F(ShaderProgramTest, ACompileErrorNamesShaderAndLine) {
    const auto created = ShaderProgram::create({.name = "broken",
                                                .vertex = screenVertex,
                                                .fragment = "out vec4 fragment;\nvoid main() {\n  fragment = 5;\n}\n"});
    ASSERT_FALSE(created.has_value());
    EXPECT_NE(created.error().message.find("fragment shader \"broken\""), std::string::npos);
    EXPECT_NE(created.error().found.find(":3("), std::string::npos) << created.error().found;
}

TEST_F(ShaderProgramTest, AnErrorInTheVertexShaderIsToldApart) {
    const auto created = ShaderProgram::create({.name = "broken", .vertex = "nonsense", .fragment = "void main() {}"});
    ASSERT_FALSE(created.has_value());
    EXPECT_NE(created.error().message.find("vertex shader"), std::string::npos);
    EXPECT_FALSE(created.error().found.empty());
}

TEST_F(ShaderProgramTest, ShadersThatDoNotFitTogetherAreReported) {
    const auto created = ShaderProgram::create(
        {.name = "unfit",
         .vertex = "out float value; void main() { value = 1.0; gl_Position = vec4(0.0); }",
         .fragment = "in vec3 value; out vec4 fragment; void main() { fragment = vec4(value, 1.0); }"});
    ASSERT_FALSE(created.has_value());
    EXPECT_NE(created.error().message.find("do not fit"), std::string::npos);
    EXPECT_FALSE(created.error().found.empty());
}

TEST_F(ShaderProgramTest, UniformsOfEveryTypeReachTheShader) {
    const ShaderProgram shaders = program({.name = "uniforms", .vertex = screenVertex, .fragment = R"(
uniform int count; uniform float scale; uniform vec2 two; uniform vec3 three; uniform vec4 four;
uniform mat3 rotate; uniform mat4 move; uniform float list[3]; uniform vec4 colours[2];
out vec4 fragment;
void main() {
    float sum = float(count) + scale + two.y + three.z + four.w + (rotate * vec3(1.0, 0.0, 0.0)).y
              + (move * vec4(0.0, 0.0, 0.0, 1.0)).x + list[2] + colours[1].z;
    fragment = vec4(sum / 255.0, 0.0, 0.0, 1.0);
})"});
    shaders.set(shaders.uniform("count"), 1);
    shaders.set(shaders.uniform("scale"), 2.0F);
    shaders.set(shaders.uniform("two"), glm::vec2(0.0F, 3.0F));
    shaders.set(shaders.uniform("three"), glm::vec3(0.0F, 0.0F, 4.0F));
    shaders.set(shaders.uniform("four"), glm::vec4(0.0F, 0.0F, 0.0F, 5.0F));
    glm::mat3 rotate(0.0F);
    rotate[0][1] = 6.0F;  // Column 0, row 1.
    shaders.set(shaders.uniform("rotate"), rotate);
    glm::mat4 move(1.0F);
    move[3][0] = 7.0F;
    shaders.set(shaders.uniform("move"), move);
    const std::array<float, 3> list = {0.0F, 0.0F, 8.0F};
    shaders.set(shaders.uniform("list"), list);
    const std::array<glm::vec4, 2> colours = {glm::vec4(0.0F), glm::vec4(0.0F, 0.0F, 9.0F, 0.0F)};
    shaders.set(shaders.uniform("colours"), colours);
    EXPECT_EQ(drawnBy(shaders)[0], 45);
}

TEST_F(ShaderProgramTest, SettingAnAbsentUniformDoesNothing) {
    const ShaderProgram shaders =
        program({.name = "plain", .vertex = screenVertex, .fragment = "out vec4 f; void main() { f = vec4(1.0); }"});
    shaders.set(shaders.uniform("missing"), 1.0F);
    EXPECT_EQ(shaders.uniform("missing").location, -1);
    EXPECT_EQ(drawnBy(shaders)[0], 255);
}

TEST_F(ShaderProgramTest, AUniformBlockReadsTheBoundBuffer) {
    const ShaderProgram shaders = program({.name = "block", .vertex = screenVertex, .fragment = R"(
layout(std140) uniform View { vec4 unused; vec4 tint; };
out vec4 f;
void main() { f = tint; })"});
    const std::array<glm::vec4, 2> view = {glm::vec4(0.0F), glm::vec4(0.0F, 1.0F, 0.0F, 1.0F)};
    const Buffer buffer = Buffer::of(std::span(view));
    shaders.setBlockBinding("View", 2);
    shaders.setBlockBinding("Missing", 3);
    gpu().bindUniformBuffer(2, buffer);
    EXPECT_EQ(drawnBy(shaders), (Rgba8{0, 255, 0, 255}));
}

TEST_F(ShaderProgramTest, CapturedPositionsComeBackExactly) {
    const Framebuffer target = clearedFramebuffer({1, 1});
    const ShaderProgram shaders = program({.name = "captured",
                                           .vertex = "layout(location = 0) in vec3 p; uniform float scale;\n"
                                                     "void main() { gl_Position = vec4(p * scale, 1.0); }",
                                           .capturedVaryings = {"gl_Position"}});
    shaders.set(shaders.uniform("scale"), 2.0F);
    const std::array<glm::vec3, 3> points = {glm::vec3(1.0F, 2.0F, 3.0F), glm::vec3(-0.1F, 0.25F, 1e-6F),
                                             glm::vec3(1e6F, 0.0F, -4.0F)};
    const Buffer input = Buffer::of(std::span(points));
    const VertexArray array({.streams = {{.buffer = &input,
                                          .strideBytes = sizeof(glm::vec3),
                                          .attributes = {{.location = 0, .format = AttributeFormat::Float3}}}}});
    const Buffer output(sizeof(glm::vec4) * points.size());
    gpu().capture({.program = shaders, .vertices = array}, {0, 3}, output);
    std::array<glm::vec4, 3> back{};
    output.read(std::as_writable_bytes(std::span(back)));
    for (std::size_t i = 0; i < points.size(); ++i) EXPECT_EQ(back[i], glm::vec4(points[i] * 2.0F, 1.0F));
    EXPECT_EQ(readImage(target.target()).at(0, 0), (Rgba8{0, 0, 0, 255}));
}

}  // namespace
}  // namespace demarche
