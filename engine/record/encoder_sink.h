// Films through an ffmpeg process: .mp4, .mkv, .webm.
#pragma once

#include "engine/base/pending_file.h"
#include "engine/record/child_process.h"
#include "engine/record/encoder_arguments.h"
#include "engine/record/frame_sink.h"

#include <chrono>
#include <optional>

namespace demarche {

struct EncoderSinkDescriptor {
    std::filesystem::path path;
    FilmContainer container = FilmContainer::Mp4;
    ExistingFile existing = ExistingFile::Refuse;
    EncoderSettings settings;
    /// An encoder that takes nothing for this long is hung.
    std::chrono::milliseconds writePatience{60'000};
    /// After the last frame it still encodes what it holds back and moves the index to the front of the file.
    std::chrono::milliseconds finishPatience{600'000};
};

class EncoderSink final : public FrameSink {
public:
    explicit EncoderSink(EncoderSinkDescriptor descriptor);

    [[nodiscard]] PixelFormat pixelFormat() const override { return PixelFormat::Yuv420; }
    [[nodiscard]] Expected<void> checkNames(const FrameSpan& /*frames*/) const override {
        return checkNameIsFree(_descriptor.path, _descriptor.existing);
    }
    [[nodiscard]] Expected<void> begin(const FilmFormat& format) override;
    [[nodiscard]] Expected<void> write(const FrameView& frame) override;
    [[nodiscard]] Expected<FilmReport> finish(FilmEnding ending) override;

private:
    [[nodiscard]] Expected<void> send(std::span<const std::uint8_t> bytes);
    [[nodiscard]] std::unexpected<Diagnostic> giveUp(std::string message);

    EncoderSinkDescriptor _descriptor;
    std::optional<PendingFile> _file;  ///< Before the process: it is killed first, then its file is removed.
    std::optional<ChildProcess> _encoder;
    std::int64_t _frames = 0;
};

}  // namespace demarche
