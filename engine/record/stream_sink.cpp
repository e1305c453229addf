#include "engine/record/stream_sink.h"

#include "engine/base/sha256.h"
#include "engine/record/output_stream.h"
#include "engine/record/y4m_sink.h"

#include <fmt/format.h>

#include <string_view>

namespace demarche {
namespace {

Expected<void> writeText(int descriptor, std::string_view text) {
    return writeToStream(descriptor, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

}  // namespace

PixelFormat StreamSink::pixelFormat() const {
    switch (_streamFormat) {
        case StreamFormat::Rgb24: return PixelFormat::Rgb24;
        case StreamFormat::Rgba: return PixelFormat::Rgba;
        case StreamFormat::Y4m: return PixelFormat::Yuv420;
    }
    return PixelFormat::Rgba;
}

Expected<void> StreamSink::begin(const FilmFormat& format) {
    _frames = 0;
    if (auto size = checkSize(format.size, pixelFormat()); !size) return size;
    if (auto stream = checkStreamTakesPictures(_descriptor); !stream) return stream;
    if (_streamFormat != StreamFormat::Y4m) return {};
    return writeText(_descriptor, y4mHeader(format.size, format.rate));
}

Expected<void> StreamSink::write(const FrameView& frame) {
    if (_streamFormat == StreamFormat::Y4m) {
        if (auto mark = writeText(_descriptor, y4mFrameMark); !mark) return mark;
    }
    if (auto written = writeToStream(_descriptor, frame.pixels); !written) return written;
    ++_frames;
    return {};
}

Expected<FilmReport> StreamSink::finish(FilmEnding /*ending*/) { return FilmReport{{}, _frames}; }

std::string hashLine(const FrameView& rgbaFrame) {
    return fmt::format("{} {}", rgbaFrame.index, sha256Hex(rgbaFrame.pixels));
}

Expected<void> HashSink::begin(const FilmFormat& format) {
    _frames = 0;
    return checkSize(format.size, pixelFormat());
}

Expected<void> HashSink::write(const FrameView& frame) {
    if (auto written = writeText(_descriptor, hashLine(frame) + '\n'); !written) return written;
    ++_frames;
    return {};
}

Expected<FilmReport> HashSink::finish(FilmEnding /*ending*/) { return FilmReport{{}, _frames}; }

}  // namespace demarche
