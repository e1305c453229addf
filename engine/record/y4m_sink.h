// Films as YUV4MPEG2: uncompressed, self-describing, to a file or a stream.
#pragma once

#include "engine/base/files.h"
#include "engine/base/pending_file.h"
#include "engine/record/frame_sink.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace demarche {

/// The line a YUV4MPEG2 stream begins with: size, exact rate, progressive, square pixels, 4:2:0 with left-sited chroma
/// (420mpeg2), limited range.
[[nodiscard]] std::string y4mHeader(PictureSize size, FrameRate rate);
/// What stands before the planes of each frame.
inline constexpr std::string_view y4mFrameMark = "FRAME\n";

class Y4mFileSink final : public FrameSink {
public:
    Y4mFileSink(std::filesystem::path path, ExistingFile existing);

    [[nodiscard]] PixelFormat pixelFormat() const override { return PixelFormat::Yuv420; }
    [[nodiscard]] Expected<void> checkNames(const FrameSpan& /*frames*/) const override {
        return checkNameIsFree(_path, _existing);
    }
    [[nodiscard]] Expected<void> begin(const FilmFormat& format) override;
    [[nodiscard]] Expected<void> write(const FrameView& frame) override;
    [[nodiscard]] Expected<FilmReport> finish(FilmEnding ending) override;

private:
    std::filesystem::path _path;
    ExistingFile _existing;
    std::optional<PendingFile> _file;
    std::int64_t _frames = 0;
};

}  // namespace demarche
