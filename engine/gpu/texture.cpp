#include "engine/gpu/texture.h"

#include <glad/gl.h>

#include <array>
#include <cassert>
#include <utility>
#include <vector>

namespace demarche {
namespace {

// Passes use the units below; editing a texture here leaves their bindings alone. 3.3 guarantees 48 units.
constexpr GLenum editUnit = GL_TEXTURE0 + 15;

struct GlTextureFormat {
    GLint internal;
    GLenum pixels;
    std::size_t pixelBytes;
};

GlTextureFormat glFormat(TextureFormat format) {
    if (format == TextureFormat::Rgba32) return {GL_RGBA8, GL_RGBA, 4};
    return {GL_R8, GL_RED, 1};
}

void bindForEditing(GLuint id) {
    glActiveTexture(editUnit);
    glBindTexture(GL_TEXTURE_2D, id);
}

std::size_t byteCount(const TextureDescription& description) {
    return static_cast<std::size_t>(description.size.width) * static_cast<std::size_t>(description.size.height) *
           glFormat(description.format).pixelBytes;
}

}  // namespace

Texture2D::Texture2D(const TextureDescription& description) : _description(description) {
    assert(description.size.width > 0 && description.size.height > 0);
    const GlTextureFormat format = glFormat(description.format);
    const GLint filter = description.filter == TextureFilter::Nearest ? GL_NEAREST : GL_LINEAR;
    const GLint wrap = description.wrap == TextureWrap::Clamp ? GL_CLAMP_TO_EDGE : GL_REPEAT;
    glGenTextures(1, &_id);
    bindForEditing(_id);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, wrap);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, wrap);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    if (description.format == TextureFormat::A8) {
        constexpr std::array<GLint, 4> whiteWithAlpha{GL_ONE, GL_ONE, GL_ONE, GL_RED};
        glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, whiteWithAlpha.data());
    }
    // Drivers leave new storage undefined; the picture must not depend on it.
    const std::vector<std::byte> zeros(byteCount(description));
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, format.internal, description.size.width, description.size.height, 0, format.pixels,
                 GL_UNSIGNED_BYTE, zeros.data());
}

Texture2D::Texture2D(Texture2D&& other) noexcept
    : _id(std::exchange(other._id, 0)), _description(std::exchange(other._description, {})) {}

Texture2D& Texture2D::operator=(Texture2D&& other) noexcept {
    std::swap(_id, other._id);
    std::swap(_description, other._description);
    return *this;
}

Texture2D::~Texture2D() {
    if (_id != 0) glDeleteTextures(1, &_id);
}

void Texture2D::upload(std::span<const std::byte> pixels) {
    assert(pixels.size() == byteCount(_description));
    upload({0, 0, _description.size.width, _description.size.height}, pixels);
}

void Texture2D::upload(const PixelRect& rect, std::span<const std::byte> pixels, int rowPixels) {
    assert(_id != 0 && rect.x >= 0 && rect.y >= 0 && rect.width >= 0 && rect.height >= 0);
    assert(rect.x + rect.width <= _description.size.width && rect.y + rect.height <= _description.size.height);
    if (rect.width == 0 || rect.height == 0) return;
    const GlTextureFormat format = glFormat(_description.format);
    const int stride = rowPixels == 0 ? rect.width : rowPixels;
    assert(stride >= rect.width);
    assert(pixels.size() >= (static_cast<std::size_t>(stride) * static_cast<std::size_t>(rect.height - 1) +
                             static_cast<std::size_t>(rect.width)) *
                                format.pixelBytes);
    bindForEditing(_id);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, stride);
    glTexSubImage2D(GL_TEXTURE_2D, 0, rect.x, rect.y, rect.width, rect.height, format.pixels, GL_UNSIGNED_BYTE,
                    pixels.data());
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void Texture2D::bind(int unit) const {
    assert(unit >= 0 && unit < 14);
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    glBindTexture(GL_TEXTURE_2D, _id);
}

}  // namespace demarche
