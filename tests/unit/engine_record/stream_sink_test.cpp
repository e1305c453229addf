#include "engine/record/stream_sink.h"

#include "engine/base/file_descriptor.h"
#include "engine/record/y4m_sink.h"
#include "tests/unit/engine_record/test_film.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>

namespace demarche {
namespace {

using test::contentOf;
using test::TemporaryFolder;
using test::writeFilm;
using test::writeFrames;

constexpr FilmFormat threeSmallFrames{.size = {4, 2}, .rate = {30000, 1001}, .firstFrame = 7, .frameCount = 3};

/// What a sink made by `make(descriptor)` sends.
template <class Make>
std::string sent(Make make) {
    const TemporaryFolder folder;
    const FileDescriptor file(::open((folder.path / "stream").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
    auto sink = make(file.get());
    const auto report = writeFilm(sink, threeSmallFrames);
    EXPECT_TRUE(report);
    EXPECT_EQ(report->frames, 3);
    EXPECT_TRUE(report->path.empty());
    return contentOf(folder.path / "stream");
}

std::string pictureText(std::int64_t index, PixelFormat format) {
    const auto bytes = test::picture(index, threeSmallFrames.size, format);
    return {bytes.begin(), bytes.end()};
}

TEST(StreamSink, SendsRawFramesAndNothingElse) {
    for (const auto& [stream, pixels] :
         {std::pair{StreamFormat::Rgb24, PixelFormat::Rgb24}, std::pair{StreamFormat::Rgba, PixelFormat::Rgba}}) {
        const auto bytes = sent([stream](int descriptor) { return StreamSink(descriptor, stream); });
        EXPECT_EQ(bytes, pictureText(7, pixels) + pictureText(8, pixels) + pictureText(9, pixels));
    }
}

TEST(StreamSink, SendsY4mByteForByte) {
    const auto bytes = sent([](int descriptor) { return StreamSink(descriptor, StreamFormat::Y4m); });
    std::string expected = "YUV4MPEG2 W4 H2 F30000:1001 Ip A1:1 C420mpeg2 XCOLORRANGE=LIMITED\n";
    for (const std::int64_t index : {7, 8, 9}) {
        expected += y4mFrameMark;
        expected += pictureText(index, PixelFormat::Yuv420);
    }
    EXPECT_EQ(bytes, expected);
}

TEST(StreamSink, FailsPlainlyWhenTheReaderHasGone) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const FileDescriptor writing(ends[1]);
    ::close(ends[0]);
    StreamSink sink(writing.get(), StreamFormat::Rgba);
    const auto report = writeFilm(sink, threeSmallFrames);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().message, "the program that reads the film has stopped reading");
}

TEST(StreamSink, FailsPlainlyWhenTheDiskIsFull) {
    const FileDescriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
    if (!full.valid()) GTEST_SKIP() << "no /dev/full here";
    StreamSink sink(full.get(), StreamFormat::Rgba);
    const auto report = writeFilm(sink, threeSmallFrames);
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().message.find("No space left"), std::string::npos);
}

TEST(StreamSink, RefusesATerminal) {
    const FileDescriptor terminal(::open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!terminal.valid()) GTEST_SKIP() << "no pseudo terminals here";
    EXPECT_FALSE(StreamSink(terminal.get(), StreamFormat::Rgba).begin(threeSmallFrames));
}

TEST(HashSink, PrintsOneLineForEachFrame) {
    const auto text = sent([](int descriptor) { return HashSink(descriptor); });
    std::string expected;
    for (const std::int64_t index : {7, 8, 9}) {
        const auto pixels = test::picture(index, threeSmallFrames.size, PixelFormat::Rgba);
        expected += hashLine({index, pixels}) + "\n";
    }
    EXPECT_EQ(text, expected);
    EXPECT_EQ(text.substr(0, 2), "7 ");
    EXPECT_EQ(text.find('\n'), 2u + 64u);
}

TEST(Y4mFileSink, KeepsACompleteFilmAndAnInterruptedOneApart) {
    const TemporaryFolder folder;
    Y4mFileSink whole(folder.path / "film.y4m", ExistingFile::Refuse);
    ASSERT_TRUE(writeFilm(whole, threeSmallFrames));
    EXPECT_EQ(std::filesystem::file_size(folder.path / "film.y4m"),
              y4mHeader(threeSmallFrames.size, threeSmallFrames.rate).size() + 3 * (6 + 12));

    Y4mFileSink part(folder.path / "film.y4m", ExistingFile::Replace);
    ASSERT_TRUE(part.begin(threeSmallFrames));
    ASSERT_TRUE(writeFrames(part, threeSmallFrames, 1));
    const auto report = part.finish(FilmEnding::Interrupted);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->path, folder.path / "film.partial.y4m");
    EXPECT_EQ(folder.fileCount(), 2);
    EXPECT_GT(std::filesystem::file_size(folder.path / "film.y4m"),
              std::filesystem::file_size(folder.path / "film.partial.y4m"));
}

TEST(Y4mFileSink, RefusesWhatTheDiskCannotHold) {
    const TemporaryFolder folder;
    FilmFormat endless = threeSmallFrames;
    endless.size = {3840, 2160};
    endless.frameCount = 1'000'000'000;
    const auto begun = Y4mFileSink(folder.path / "film.y4m", ExistingFile::Refuse).begin(endless);
    ASSERT_FALSE(begun);
    EXPECT_NE(begun.error().message.find("too full"), std::string::npos);
    EXPECT_EQ(folder.fileCount(), 0);
}

}  // namespace
}  // namespace demarche
