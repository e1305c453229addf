#include "engine/record/frame_sink.h"

#include <fmt/format.h>

namespace demarche {
namespace {

constexpr std::uint64_t mebibyte = 1 << 20;
constexpr std::uint64_t diskReserve = 50 * mebibyte;

}  // namespace

Expected<void> checkSize(PictureSize size, PixelFormat format) {
    if (fits(size, format)) return {};
    Diagnostic problem{
        .message = "a film of this size cannot be written",
        .found = fmt::format("{}x{}", size.width, size.height),
        .expected = "width and height above 0",
    };
    if (format == PixelFormat::Yuv420) {
        problem.expected = "an even width and height, because two pixels share one colour sample";
        problem.action =
            fmt::format("Use {}x{}, or write PNG pictures", size.width + size.width % 2, size.height + size.height % 2);
    }
    return std::unexpected(problem);
}

Expected<void> checkNameIsFree(const std::filesystem::path& path, ExistingFile existing) {
    std::error_code ignored;
    const bool taken = std::filesystem::exists(path, ignored) && !std::filesystem::is_directory(path, ignored);
    if (existing == ExistingFile::Replace || !taken) return {};
    return failure(fmt::format("{} exists already", path.string()), "Choose another name, or add --overwrite");
}

std::filesystem::path partialFilmPath(const std::filesystem::path& path) {
    return path.parent_path() / (path.stem().string() + ".partial" + path.extension().string());
}

Expected<void> checkDiskRoom(const std::filesystem::path& folder, std::uint64_t bytes) {
    const auto free = freeDiskBytes(folder);
    if (!free) return std::unexpected(free.error());
    if (*free >= diskReserve && bytes <= *free - diskReserve) return {};
    return failure(fmt::format("the disk is too full for this film: {} MiB free, about {} MiB needed", *free / mebibyte,
                               bytes / mebibyte + diskReserve / mebibyte),
                   "Free some space, or choose another disk");
}

}  // namespace demarche
