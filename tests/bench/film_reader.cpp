#include "tests/bench/film_reader.h"

#include <algorithm>
#include <functional>

namespace demarche::bench {
namespace {

constexpr std::size_t sampledEvery = 27;

}  // namespace

FilmReader::FilmReader(RawFormat format) : _format(format), _frameBytes(format.rowBytes * format.rows) {}

void FilmReader::take(std::span<const std::byte> bytes) {
    if (bytes.empty()) return;
    if (_frames == 0 && _offset == 0) _firstByte = Clock::now();
    while (!bytes.empty()) {
        const auto part = bytes.first(std::min(bytes.size(), _frameBytes - _offset));
        sample(part);
        _offset += part.size();
        bytes = bytes.subspan(part.size());
        if (_offset == _frameBytes) endFrame();
    }
}

void FilmReader::sample(std::span<const std::byte> bytes) {
    const std::size_t end = _offset + bytes.size();
    const std::size_t stride = sampledEvery * _format.rowBytes;
    for (std::size_t row = _offset / stride * stride; row < end; row += stride) {
        const std::size_t from = std::max(row, _offset);
        const std::size_t to = std::min(row + _format.rowBytes, end);
        if (from < to) _sampled.append(reinterpret_cast<const char*>(bytes.data()) + (from - _offset), to - from);
    }
}

void FilmReader::endFrame() {
    _lastFrame = Clock::now();
    if (_frames == 0) _firstFrame = _lastFrame;
    _seen.insert(std::hash<std::string>{}(_sampled));
    _sampled.clear();
    _offset = 0;
    ++_frames;
}

}  // namespace demarche::bench
