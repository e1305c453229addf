#include "engine/gpu/framebuffer.h"

#include "engine/gpu/gpu.h"

#include <fmt/format.h>
#include <glad/gl.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace demarche {
namespace {

std::size_t rowBytesOf(const RenderTarget& target) { return static_cast<std::size_t>(target.size.width) * 4; }

void flipRows(std::span<std::byte> pixels, std::size_t rowBytes) {
    const std::size_t rows = pixels.size() / rowBytes;
    for (std::size_t top = 0, bottom = rows - 1; top < bottom; ++top, --bottom) {
        const auto upper = pixels.subspan(top * rowBytes, rowBytes);
        const auto lower = pixels.subspan(bottom * rowBytes, rowBytes);
        std::swap_ranges(upper.begin(), upper.end(), lower.begin());
    }
}

}  // namespace

Expected<Framebuffer> Framebuffer::create(const Gpu& gpu, PictureSize size, ColourStorage storage) {
    const int limit = gpu.capabilities().maxRenderSize;
    if (size.width < 1 || size.height < 1 || size.width > limit || size.height > limit) {
        auto refused = failure("the picture's size cannot be drawn", "Choose a smaller picture");
        refused.error().found = fmt::format("{}x{}", size.width, size.height);
        refused.error().expected = fmt::format("1x1 to {0}x{0} pixels", limit);
        return refused;
    }
    // Asked of GL, because the Framebuffer that gpu.target() names may be gone by now.
    GLint previous = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &previous);
    Framebuffer result;
    result._size = size;
    glGenFramebuffers(1, &result._id);
    glBindFramebuffer(GL_FRAMEBUFFER, result._id);
    if (storage != ColourStorage::Renderbuffer) {
        const bool mask = storage == ColourStorage::Mask;
        result._texture = Texture2D({.size = size,
                                     .format = mask ? TextureFormat::R8 : TextureFormat::Rgba32,
                                     .filter = mask ? TextureFilter::Nearest : TextureFilter::Linear});
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, result._texture.id(), 0);
    } else {
        glGenRenderbuffers(1, &result._renderbuffer);
        glBindRenderbuffer(GL_RENDERBUFFER, result._renderbuffer);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, size.width, size.height);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, result._renderbuffer);
    }
    const GLenum status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(previous));
    if (status != GL_FRAMEBUFFER_COMPLETE) {
        auto refused = failure("the graphics driver refused a picture to draw into",
                               "Choose a smaller picture, or close programs that use the GPU");
        refused.error().found = fmt::format("{}x{}, status {:#x}", size.width, size.height, status);
        return refused;
    }
    return result;
}

Framebuffer::Framebuffer(Framebuffer&& other) noexcept
    : _id(std::exchange(other._id, 0)),
      _renderbuffer(std::exchange(other._renderbuffer, 0)),
      _texture(std::move(other._texture)),
      _size(std::exchange(other._size, {})) {}

Framebuffer& Framebuffer::operator=(Framebuffer&& other) noexcept {
    std::swap(_id, other._id);
    std::swap(_renderbuffer, other._renderbuffer);
    std::swap(_texture, other._texture);
    std::swap(_size, other._size);
    return *this;
}

Framebuffer::~Framebuffer() {
    if (_id != 0) glDeleteFramebuffers(1, &_id);
    if (_renderbuffer != 0) glDeleteRenderbuffers(1, &_renderbuffer);
}

void readPixels(const RenderTarget& target, std::span<std::byte> destination, RowOrder order) {
    const std::size_t rowBytes = rowBytesOf(target);
    assert(rowBytes > 0 && destination.size() == rowBytes * static_cast<std::size_t>(target.size.height));
    GLint previous = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &previous);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, target.framebuffer);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, target.size.width, target.size.height, GL_RGBA, GL_UNSIGNED_BYTE, destination.data());
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(previous));
    if (order == RowOrder::TopFirst) flipRows(destination, rowBytes);
}

Image readImage(const RenderTarget& target) {
    Image image(target.size);
    readPixels(target, std::as_writable_bytes(image.bytes()), RowOrder::TopFirst);
    return image;
}

}  // namespace demarche
