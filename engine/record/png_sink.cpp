#include "engine/record/png_sink.h"

#include "engine/image/image_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <system_error>
#include <utility>

namespace demarche {

PngSink::PngSink(PictureNames names, ExistingFile existing) : _names(std::move(names)), _existing(existing) {}

Expected<void> PngSink::openFolder() {
    const std::filesystem::path folder = _names.folder.empty() ? "." : _names.folder;
    if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST)
        return systemFailure("cannot make folder", folder, errno);
    if (auto writable = checkFolderIsWritable(folder); !writable) return writable;
    _lockedFolder = FileDescriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!_lockedFolder.valid()) return systemFailure("cannot open folder", folder, errno);
    if (::flock(_lockedFolder.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        _lockedFolder.reset();
        return failure(fmt::format("another recording is writing into {}", folder.string()),
                       "Wait for it, or choose another folder");
    }
    return checkDiskRoom(folder, 0);
}

Expected<void> PngSink::begin(const FilmFormat& format) {
    if (auto size = checkSize(format.size, pixelFormat()); !size) return size;
    if (auto folder = openFolder(); !folder) return folder;
    _size = format.size;
    _frames = 0;
    return checkNames({.first = format.firstFrame, .count = format.frameCount});
}

Expected<void> PngSink::checkNames(const FrameSpan& frames) const {
    for (std::int64_t frame = frames.first; frame < frames.first + frames.count; ++frame) {
        if (auto free = checkNameIsFree(_names.pathOf(frame), _existing); !free) return free;
    }
    return {};
}

Expected<void> PngSink::write(const FrameView& frame) {
    assert(_lockedFolder.valid() && "begin() first");
    Image image(_size);
    assert(frame.pixels.size() == image.bytes().size());
    std::ranges::copy(frame.pixels, image.bytes().begin());
    const auto encoded = encodePng(image, PngAlpha::Opaque);
    if (!encoded) return std::unexpected(encoded.error());
    if (auto written = writeFileAtomically(_names.pathOf(frame.index), *encoded, _existing); !written) return written;
    ++_frames;
    return {};
}

Expected<FilmReport> PngSink::finish(FilmEnding /*ending*/) {
    _lockedFolder.reset();
    return FilmReport{_names.folder.empty() ? "." : _names.folder, _frames};
}

}  // namespace demarche
