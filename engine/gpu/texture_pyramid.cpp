#include "engine/gpu/texture_pyramid.h"

#include <glad/gl.h>

#include <cassert>
#include <cmath>
#include <cstddef>
#include <utility>

namespace demarche {
namespace {

// As for other textures: editing leaves the passes' bindings alone.
constexpr GLenum editUnit = GL_TEXTURE0 + 15;

void bindForEditing(GLuint id) {
    glActiveTexture(editUnit);
    glBindTexture(GL_TEXTURE_2D, id);
}

}  // namespace

TexturePyramid::TexturePyramid(PictureSize finest, int levels) {
    assert(finest.width >> (levels - 1) > 0 && finest.height >> (levels - 1) > 0);
    glGenTextures(1, &_id);
    bindForEditing(_id);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    for (int level = 0; level < levels; ++level) {
        glTexImage2D(GL_TEXTURE_2D, level, GL_R8, finest.width >> level, finest.height >> level, 0, GL_RED,
                     GL_UNSIGNED_BYTE, nullptr);
    }
    sampleAt(0.0F);
}

TexturePyramid::TexturePyramid(TexturePyramid&& other) noexcept : _id(std::exchange(other._id, 0)) {}

TexturePyramid& TexturePyramid::operator=(TexturePyramid&& other) noexcept {
    std::swap(_id, other._id);
    return *this;
}

TexturePyramid::~TexturePyramid() {
    if (_id != 0) glDeleteTextures(1, &_id);
}

void TexturePyramid::upload(int level, const PixelRect& rect, std::span<const std::uint8_t> texels) {
    assert(texels.size() == static_cast<std::size_t>(rect.width) * static_cast<std::size_t>(rect.height));
    bindForEditing(_id);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, level, rect.x, rect.y, rect.width, rect.height, GL_RED, GL_UNSIGNED_BYTE,
                    texels.data());
}

void TexturePyramid::sampleAt(float level) const {
    // Of one level alone the driver asks nothing about levels, which is quicker without a GPU.
    const float finest = std::floor(level);
    const bool whole = finest == level;
    bindForEditing(_id);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_BASE_LEVEL, static_cast<GLint>(finest));
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, static_cast<GLint>(finest) + (whole ? 0 : 1));
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, whole ? GL_LINEAR : GL_LINEAR_MIPMAP_LINEAR);
    glTexParameterf(GL_TEXTURE_2D, GL_TEXTURE_MIN_LOD, level - finest);
    glTexParameterf(GL_TEXTURE_2D, GL_TEXTURE_MAX_LOD, level - finest);
}

void TexturePyramid::bind(int unit) const {
    assert(unit >= 0 && unit < 14);
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    glBindTexture(GL_TEXTURE_2D, _id);
}

}  // namespace demarche
