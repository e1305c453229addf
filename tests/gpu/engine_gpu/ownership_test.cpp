#include "tests/support/gl_fixture.h"

#include "engine/gpu/stream_buffer.h"

#include <array>
#include <type_traits>
#include <utility>

namespace demarche {
namespace {

class OwnershipTest : public test::GlTest {};

template <class T>
constexpr bool movesButDoesNotCopy = !std::is_copy_constructible_v<T> && !std::is_copy_assignable_v<T> &&
                                     std::is_nothrow_move_constructible_v<T> && std::is_nothrow_move_assignable_v<T>;

static_assert(movesButDoesNotCopy<Buffer>);
static_assert(movesButDoesNotCopy<StreamBuffer>);
static_assert(movesButDoesNotCopy<VertexArray>);
static_assert(movesButDoesNotCopy<Texture2D>);
static_assert(movesButDoesNotCopy<Framebuffer>);
static_assert(movesButDoesNotCopy<ShaderProgram>);

/// A full object moved into a new one and into an empty one takes its id along and leaves none behind.
template <class T>
void expectMoveTakesTheId(T first) {
    const auto id = first.id();
    ASSERT_NE(id, 0U);
    T second(std::move(first));
    EXPECT_EQ(first.id(), 0U);  // NOLINT(bugprone-use-after-move): the moved-from state is what is tested
    EXPECT_EQ(second.id(), id);
    T third;
    third = std::move(second);
    EXPECT_EQ(second.id(), 0U);  // NOLINT(bugprone-use-after-move)
    EXPECT_EQ(third.id(), id);
}

TEST_F(OwnershipTest, AnEmptyOwnerHasIdZero) {
    EXPECT_EQ(Buffer().id(), 0U);
    EXPECT_EQ(VertexArray().id(), 0U);
    EXPECT_EQ(Texture2D().id(), 0U);
    EXPECT_EQ(Framebuffer().id(), 0U);
    EXPECT_EQ(ShaderProgram().id(), 0U);
}

TEST_F(OwnershipTest, AMovedBufferLeavesIdZero) { expectMoveTakesTheId(Buffer(64)); }

TEST_F(OwnershipTest, AMovedVertexArrayLeavesIdZero) { expectMoveTakesTheId(VertexArray(VertexArrayDescription{})); }

TEST_F(OwnershipTest, AMovedTextureLeavesIdZero) { expectMoveTakesTheId(Texture2D({.size = {4, 4}})); }

TEST_F(OwnershipTest, AMovedFramebufferLeavesIdZero) { expectMoveTakesTheId(clearedFramebuffer({4, 4})); }

TEST_F(OwnershipTest, AMovedProgramLeavesIdZero) {
    expectMoveTakesTheId(program({.name = "point", .vertex = "void main() { gl_Position = vec4(0.0); }"}));
}

TEST_F(OwnershipTest, AMovedBufferKeepsItsBytes) {
    const std::array<std::uint32_t, 3> values = {7, 8, 9};
    Buffer first = Buffer::of(std::span(values));
    const Buffer second = std::move(first);
    std::array<std::uint32_t, 3> back{};
    second.read(std::as_writable_bytes(std::span(back)));
    EXPECT_EQ(back, values);
}

}  // namespace
}  // namespace demarche
