#include "engine/image/decoders.h"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 65500
#include <stb_image.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace demarche {
namespace {

std::string reason() {
    const char* text = stbi_failure_reason();
    return text == nullptr ? "" : text;
}

}  // namespace

bool looksLikeJpeg(std::span<const std::uint8_t> file) {
    return file.size() >= 3 && file[0] == 0xff && file[1] == 0xd8 && file[2] == 0xff;
}

Expected<Image> decodeJpeg(std::span<const std::uint8_t> file) {
    constexpr const char* damaged = "the JPEG picture is damaged or not supported";
    if (file.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        return decodeFailure(damaged, "more than 2 GB");
    }
    const auto length = static_cast<int>(file.size());
    int width = 0;
    int height = 0;
    int channels = 0;
    if (stbi_info_from_memory(file.data(), length, &width, &height, &channels) == 0) {
        return decodeFailure(damaged, reason());
    }
    if (auto accepted = checkReadSize(width, height); !accepted) return std::unexpected(accepted.error());
    const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(
        stbi_load_from_memory(file.data(), length, &width, &height, &channels, 4), &stbi_image_free);
    if (pixels == nullptr) return decodeFailure(damaged, reason());
    Image image({width, height});
    std::copy_n(pixels.get(), image.bytes().size(), image.bytes().begin());
    return image;
}

}  // namespace demarche
