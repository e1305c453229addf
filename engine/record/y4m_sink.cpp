#include "engine/record/y4m_sink.h"

#include <fmt/format.h>

#include <cassert>
#include <utility>

namespace demarche {
namespace {

std::span<const std::uint8_t> bytesOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

std::string y4mHeader(PictureSize size, FrameRate rate) {
    return fmt::format("YUV4MPEG2 W{} H{} F{}:{} Ip A1:1 C420mpeg2 XCOLORRANGE=LIMITED\n", size.width, size.height,
                       rate.numerator, rate.denominator);
}

Y4mFileSink::Y4mFileSink(std::filesystem::path path, ExistingFile existing)
    : _path(std::move(path)), _existing(existing) {}

Expected<void> Y4mFileSink::begin(const FilmFormat& format) {
    if (auto size = checkSize(format.size, pixelFormat()); !size) return size;
    auto file = PendingFile::create(_path, _existing);
    if (!file) return std::unexpected(file.error());
    const std::uint64_t bytes =
        static_cast<std::uint64_t>(format.frameCount) * (frameBytes(format.size, pixelFormat()) + y4mFrameMark.size());
    if (auto room = checkDiskRoom(_path.parent_path(), bytes); !room) return room;
    if (auto header = file->write(bytesOf(y4mHeader(format.size, format.rate))); !header) return header;
    _file = std::move(*file);
    _frames = 0;
    return {};
}

Expected<void> Y4mFileSink::write(const FrameView& frame) {
    assert(_file && "begin() first");
    auto written = _file->write(bytesOf(y4mFrameMark));
    if (written) written = _file->write(frame.pixels);
    if (!written) {
        _file.reset();
        return written;
    }
    ++_frames;
    return {};
}

Expected<FilmReport> Y4mFileSink::finish(FilmEnding ending) {
    assert(_file && "begin() first");
    PendingFile file = std::move(*_file);
    _file.reset();
    if (ending == FilmEnding::Interrupted && _frames == 0) return FilmReport{};
    const std::filesystem::path path = ending == FilmEnding::Complete ? _path : partialFilmPath(_path);
    const auto committed = ending == FilmEnding::Complete ? file.commit() : file.commitAs(path);
    if (!committed) return std::unexpected(committed.error());
    return FilmReport{path, _frames};
}

}  // namespace demarche
