// Where the frames of a film go: the interface every output has, and what is said across it.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/base/files.h"
#include "engine/math/rect.h"
#include "engine/record/frame_conversion.h"
#include "engine/record/frame_range.h"
#include "engine/record/frame_rate.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace demarche {

/// What is known of a film before its first frame.
struct FilmFormat {
    PictureSize size;
    FrameRate rate;
    std::int64_t firstFrame = 0;  ///< Index of the first frame to come; names pictures and hash lines.
    std::int64_t frameCount = 0;  ///< How many will come if nothing interrupts; at least 1.
};

/// One frame, already in the sink's pixelFormat(): whoever renders converts, perhaps in another process.
struct FrameView {
    std::int64_t index = 0;
    std::span<const std::uint8_t> pixels;  ///< frameBytes(size, pixelFormat()) bytes, top row first.
};

/// Interrupted: the user stopped it, and what was written so far is to be kept as a valid, shorter film.
enum class FilmEnding { Complete, Interrupted };

struct FilmReport {
    std::filesystem::path path;  ///< The film, or the folder or pattern of its pictures; empty for a stream.
    std::int64_t frames = 0;
};

/// begin, write for each frame in order of index, finish. A sink destroyed without finish(), or after a failure, leaves
/// no half film under any name; single pictures already complete stay. Sinks block and never drop a frame.
/// Every failure here is one of the environment (disk, pipe, encoder), not of the story or of how the program was
/// called, except a size that the pixel format cannot hold and a name already taken, both found in begin(). A process
/// that forks workers forks before begin(): a worker holding the encoder's pipe would keep it open for ever.
class FrameSink {
public:
    virtual ~FrameSink() = default;

    [[nodiscard]] virtual PixelFormat pixelFormat() const = 0;
    /// Fails when a name that these frames would take is taken and must not be replaced: a wrong use, to be told before
    /// any work. begin() looks again.
    [[nodiscard]] virtual Expected<void> checkNames(const FrameSpan& /*frames*/) const { return {}; }
    /// Checks everything that can be checked before the first frame is rendered: tools, folder, names, room.
    [[nodiscard]] virtual Expected<void> begin(const FilmFormat& format) = 0;
    [[nodiscard]] virtual Expected<void> write(const FrameView& frame) = 0;
    /// Interrupted films in one file are kept as NAME.partial.EXT beside the name asked for (replacing an earlier one);
    /// with no frame written yet nothing is kept and the report's path is empty.
    [[nodiscard]] virtual Expected<FilmReport> finish(FilmEnding ending) = 0;
};

/// Fails with advice when `size` cannot be held in `format`, such as an odd height in 4:2:0.
[[nodiscard]] Expected<void> checkSize(PictureSize size, PixelFormat format);

/// Fails when `path` is taken by a file and must not be replaced.
[[nodiscard]] Expected<void> checkNameIsFree(const std::filesystem::path& path, ExistingFile existing);

/// "film.mp4" -> "film.partial.mp4".
[[nodiscard]] std::filesystem::path partialFilmPath(const std::filesystem::path& path);

/// Fails when the disk that holds `folder` has less than `bytes` left beside a reserve of 50 MiB.
[[nodiscard]] Expected<void> checkDiskRoom(const std::filesystem::path& folder, std::uint64_t bytes);

}  // namespace demarche
