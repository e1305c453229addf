#include "engine/record/encoder_sink.h"

#include "engine/record/y4m_sink.h"

#include <fmt/format.h>

#include <cassert>
#include <utility>

namespace demarche {
namespace {

using std::chrono::milliseconds;

constexpr std::string_view pictureAdvice = "Or record pictures instead: -o FOLDER";
constexpr milliseconds lastWordsPatience{2000};

/// The last lines of what the encoder said, as one line.
std::string lastWords(std::string_view text) {
    constexpr std::size_t longest = 600;
    if (text.size() > longest) text.remove_prefix(text.size() - longest);
    std::string words;
    for (const char c : text) {
        if (c != '\n' && c != '\r') {
            words += c;
        } else if (!words.empty() && !words.ends_with(" | ")) {
            words += " | ";
        }
    }
    if (words.ends_with(" | ")) words.resize(words.size() - 3);
    return words;
}

}  // namespace

EncoderSink::EncoderSink(EncoderSinkDescriptor descriptor) : _descriptor(std::move(descriptor)) {}

Expected<void> EncoderSink::begin(const FilmFormat& format) {
    if (auto size = checkSize(format.size, pixelFormat()); !size) return size;
    const auto program = findProgram("ffmpeg");
    if (!program) {
        return failure("ffmpeg is needed to write this film, and is not on the PATH",
                       "Install the package ffmpeg, or record pictures instead: -o FOLDER");
    }
    auto file = PendingFile::create(_descriptor.path, _descriptor.existing);
    if (!file) return std::unexpected(file.error());
    if (auto room = checkDiskRoom(_descriptor.path.parent_path(), 0); !room) return room;

    auto encoder = ChildProcess::start(*program, ffmpegArguments({.container = _descriptor.container,
                                                                  .format = format,
                                                                  .settings = _descriptor.settings,
                                                                  .output = file->temporaryPath()}));
    if (!encoder) return std::unexpected(encoder.error());
    _file.emplace(std::move(*file));
    _encoder.emplace(std::move(*encoder));
    _frames = 0;
    const std::string header = y4mHeader(format.size, format.rate);
    return send({reinterpret_cast<const std::uint8_t*>(header.data()), header.size()});
}

Expected<void> EncoderSink::write(const FrameView& frame) {
    assert(_encoder && "begin() first");
    auto sent = send({reinterpret_cast<const std::uint8_t*>(y4mFrameMark.data()), y4mFrameMark.size()});
    if (sent) sent = send(frame.pixels);
    if (sent) ++_frames;
    return sent;
}

Expected<void> EncoderSink::send(std::span<const std::uint8_t> bytes) {
    switch (_encoder->write(bytes, _descriptor.writePatience)) {
        case ChildProcess::Outcome::Done: return {};
        case ChildProcess::Outcome::Closed: {
            const auto status = _encoder->closeAndWait(lastWordsPatience);
            return giveUp(fmt::format("ffmpeg stopped after {} frames ({})", _frames,
                                      status ? status->text() : "still running, but no longer reading"));
        }
        case ChildProcess::Outcome::TimedOut:
            return giveUp(fmt::format("ffmpeg has taken nothing for {} seconds, after {} frames",
                                      static_cast<double>(_descriptor.writePatience.count()) / 1000.0, _frames));
    }
    return {};
}

std::unexpected<Diagnostic> EncoderSink::giveUp(std::string message) {
    _encoder->kill();
    Diagnostic problem{.message = std::move(message), .action = std::string(pictureAdvice)};
    if (const std::string words = lastWords(_encoder->errorTail()); !words.empty()) {
        problem.message += fmt::format("; it said: {}", words);
    }
    _encoder.reset();
    _file.reset();
    return std::unexpected(std::move(problem));
}

Expected<FilmReport> EncoderSink::finish(FilmEnding ending) {
    assert(_encoder && "begin() first");
    if (ending == FilmEnding::Interrupted && _frames == 0) {
        _encoder.reset();
        _file.reset();
        return FilmReport{};
    }
    const auto status = _encoder->closeAndWait(_descriptor.finishPatience);
    if (!status) return giveUp("ffmpeg does not end after the last frame");
    if (!status->success()) return giveUp(fmt::format("ffmpeg failed at the end of the film ({})", status->text()));
    if (const auto size = _file->size(); !size || *size == 0) return giveUp("ffmpeg ended without writing a film");

    PendingFile file = std::move(*_file);
    _encoder.reset();
    _file.reset();
    const std::filesystem::path path =
        ending == FilmEnding::Complete ? _descriptor.path : partialFilmPath(_descriptor.path);
    const auto committed = ending == FilmEnding::Complete ? file.commit() : file.commitAs(path);
    if (!committed) return std::unexpected(committed.error());
    return FilmReport{path, _frames};
}

}  // namespace demarche
