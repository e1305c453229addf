// The decoder behind each picture format; image_file.cpp chooses.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/image/image.h"

#include <span>
#include <string>

namespace demarche {

[[nodiscard]] bool looksLikePng(std::span<const std::uint8_t> file);
[[nodiscard]] bool looksLikeJpeg(std::span<const std::uint8_t> file);
[[nodiscard]] Expected<Image> decodePng(std::span<const std::uint8_t> file);
[[nodiscard]] Expected<Image> decodeJpeg(std::span<const std::uint8_t> file);

/// "the PNG picture cannot be read; found CRC error".
[[nodiscard]] std::unexpected<Diagnostic> decodeFailure(std::string message, std::string found);
/// Nothing when a picture of that size may be read (see maxReadPixels).
[[nodiscard]] Expected<void> checkReadSize(std::int64_t width, std::int64_t height);

}  // namespace demarche
