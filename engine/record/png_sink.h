// Films as numbered PNG pictures.
#pragma once

#include "engine/base/file_descriptor.h"
#include "engine/base/files.h"
#include "engine/record/frame_sink.h"
#include "engine/record/picture_names.h"

namespace demarche {

/// Each picture appears under its name only when it is complete, so an interrupted or failed recording leaves valid
/// pictures and finish() has nothing to add. The folder is made when missing (its parent must exist) and locked (flock)
/// while recording: a second recording into it is refused.
class PngSink final : public FrameSink {
public:
    PngSink(PictureNames names, ExistingFile existing);

    [[nodiscard]] PixelFormat pixelFormat() const override { return PixelFormat::Rgba; }
    [[nodiscard]] Expected<void> checkNames(const FrameSpan& frames) const override;
    /// Refuses, unless replacing is allowed, when any of the film's names is taken.
    [[nodiscard]] Expected<void> begin(const FilmFormat& format) override;
    [[nodiscard]] Expected<void> write(const FrameView& frame) override;
    [[nodiscard]] Expected<FilmReport> finish(FilmEnding ending) override;

private:
    [[nodiscard]] Expected<void> openFolder();

    PictureNames _names;
    ExistingFile _existing;
    FileDescriptor _lockedFolder;
    PictureSize _size;
    std::int64_t _frames = 0;
};

}  // namespace demarche
