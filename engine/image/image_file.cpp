#include "engine/image/image_file.h"

#include "engine/base/files.h"
#include "engine/image/decoders.h"

#include <fmt/format.h>

#include <utility>

namespace demarche {

std::unexpected<Diagnostic> decodeFailure(std::string message, std::string found) {
    auto result = failure(std::move(message));
    result.error().found = std::move(found);
    return result;
}

Expected<void> checkReadSize(std::int64_t width, std::int64_t height) {
    if (width > 0 && height > 0 && width <= maxReadPixels / height) return {};
    auto refused = failure("the picture's size is not accepted", "Make the picture smaller");
    refused.error().found = fmt::format("{}x{}", width, height);
    refused.error().expected = fmt::format("1 to {} million pixels", maxReadPixels / 1'000'000);
    return refused;
}

Expected<Image> decodeImage(std::span<const std::uint8_t> file) {
    if (looksLikePng(file)) return decodePng(file);
    if (looksLikeJpeg(file)) return decodeJpeg(file);
    auto refused = failure("this is not a picture that can be read", "Save the picture as PNG or JPEG");
    refused.error().expected = "PNG or JPEG";
    return refused;
}

Expected<Image> readImageFile(const std::filesystem::path& path) {
    const auto content = readFile(path, maxImageFileBytes);
    if (!content) return std::unexpected(content.error());
    auto image = decodeImage(std::span(reinterpret_cast<const std::uint8_t*>(content->data()), content->size()));
    if (!image) image.error().where.file = path.string();
    return image;
}

Expected<void> writePng(const std::filesystem::path& path, const Image& image, PngAlpha alpha) {
    const auto bytes = encodePng(image, alpha);
    if (!bytes) return std::unexpected(bytes.error());
    return writeFileAtomically(path, *bytes, ExistingFile::Replace);
}

}  // namespace demarche
