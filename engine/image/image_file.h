// Pictures from and to files: PNG and JPEG in, PNG out.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/image/image.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace demarche {

/// Largest picture that is read, in pixels; checked from the file's head before memory is taken (64 Mpx = 256 MiB).
inline constexpr std::int64_t maxReadPixels = 64LL * 1024 * 1024;

/// The longest file that readImageFile opens.
inline constexpr std::uint64_t maxImageFileBytes = 256ULL * 1024 * 1024;

/// PNG or JPEG by its first bytes, any bit depth, palette or grey: 16 bits are scaled to 8, missing alpha is opaque.
/// Sample values are kept as they stand: gamma, colour profiles and EXIF orientation are not applied. A PNG with any
/// defect (check sum, missing data) is refused; JPEG has no check sums, so one cut off in its data may come out part
/// grey.
[[nodiscard]] Expected<Image> decodeImage(std::span<const std::uint8_t> file);

/// The same from a regular file; the diagnostic names it.
[[nodiscard]] Expected<Image> readImageFile(const std::filesystem::path& path);

enum class PngAlpha {
    Keep,    ///< RGBA.
    Opaque,  ///< RGB: alpha is left out, not mixed with anything. Smaller and quicker.
};

/// PNG, filter UP, zlib level 3: the quickest of those measured for map-like pictures. No time stamp and no text, so
/// the same picture gives the same bytes (for one version of libpng and zlib). Fails for an empty picture.
[[nodiscard]] Expected<std::vector<std::uint8_t>> encodePng(const Image& image, PngAlpha alpha);

/// Writes it so that nobody sees half a file; a file of that name is replaced. The folder must exist.
[[nodiscard]] Expected<void> writePng(const std::filesystem::path& path, const Image& image, PngAlpha alpha);

}  // namespace demarche
