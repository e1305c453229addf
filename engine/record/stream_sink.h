// Films into a pipe: raw pictures, YUV4MPEG2, or one hash line for each frame.
#pragma once

#include "engine/record/frame_sink.h"

#include <string>

namespace demarche {

enum class StreamFormat { Rgb24, Rgba, Y4m };

/// Raw frames, one after the other without anything between them (Rgb24, Rgba), or YUV4MPEG2 (Y4m).
class StreamSink final : public FrameSink {
public:
    /// `descriptor` stays the caller's and open; 1 is standard output.
    StreamSink(int descriptor, StreamFormat format) : _descriptor(descriptor), _streamFormat(format) {}

    [[nodiscard]] PixelFormat pixelFormat() const override;
    [[nodiscard]] Expected<void> begin(const FilmFormat& format) override;
    [[nodiscard]] Expected<void> write(const FrameView& frame) override;
    [[nodiscard]] Expected<FilmReport> finish(FilmEnding ending) override;

private:
    int _descriptor;
    StreamFormat _streamFormat;
    std::int64_t _frames = 0;
};

/// "INDEX SHA256" without a line end; the hash is over the frame's RGBA bytes, top row first.
[[nodiscard]] std::string hashLine(const FrameView& rgbaFrame);

/// One hashLine() for each frame: the same lines on two runs mean the same film, picture for picture.
class HashSink final : public FrameSink {
public:
    /// `descriptor` stays the caller's and open; may be a terminal.
    explicit HashSink(int descriptor) : _descriptor(descriptor) {}

    [[nodiscard]] PixelFormat pixelFormat() const override { return PixelFormat::Rgba; }
    [[nodiscard]] Expected<void> begin(const FilmFormat& format) override;
    [[nodiscard]] Expected<void> write(const FrameView& frame) override;
    [[nodiscard]] Expected<FilmReport> finish(FilmEnding ending) override;

private:
    int _descriptor;
    std::int64_t _frames = 0;
};

}  // namespace demarche
