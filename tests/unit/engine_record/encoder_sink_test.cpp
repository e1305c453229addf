#include "engine/record/encoder_sink.h"

#include "tests/unit/engine_record/test_film.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace demarche {
namespace {

using std::chrono::milliseconds;
using test::PathVariable;
using test::TemporaryFolder;
using test::tenFrames;
using test::writeFilm;
using test::writeFrames;
using testing::HasSubstr;

EncoderSinkDescriptor impatient(const std::filesystem::path& path) {
    return {.path = path,
            .container = filmContainerOf(path).value(),
            .writePatience = milliseconds(300),
            .finishPatience = milliseconds(300)};
}

/// What ffprobe says of the film's one stream, "key=value" lines.
std::string probe(const std::filesystem::path& path) {
    const std::string command =
        "ffprobe -v error -count_frames -show_entries stream=codec_name,pix_fmt,color_space,color_primaries,"
        "color_transfer,color_range,chroma_location,nb_read_frames,r_frame_rate,width,height -of default=nw=1 "
        "-i 'file:" +
        path.string() + "' 2>&1";
    std::string text;
    FILE* const pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) return text;
    char block[512];
    while (std::fgets(block, sizeof block, pipe) != nullptr) text += block;
    ::pclose(pipe);
    return text;
}

#define SKIP_WITHOUT_FFMPEG() \
    if (!findProgram("ffmpeg") || !findProgram("ffprobe")) GTEST_SKIP() << "ffmpeg is not installed"

TEST(EncoderSink, MakesAnH264FilmTaggedBt709WithEachFrameOnce) {
    SKIP_WITHOUT_FFMPEG();
    for (const char* name : {"film.mp4", "film.mkv"}) {
        const TemporaryFolder folder;
        EncoderSink sink({.path = folder.path / name, .container = filmContainerOf(name).value()});
        const auto report = writeFilm(sink, tenFrames);
        ASSERT_TRUE(report) << format(report.error());
        EXPECT_EQ(report->frames, 10);
        EXPECT_EQ(report->path, folder.path / name);
        EXPECT_EQ(folder.fileCount(), 1);
        const std::string stream = probe(folder.path / name);
        for (const char* line : {"codec_name=h264", "pix_fmt=yuv420p", "color_space=bt709", "color_primaries=bt709",
                                 "color_transfer=bt709", "color_range=tv", "chroma_location=left", "nb_read_frames=10",
                                 "r_frame_rate=30000/1001", "width=64", "height=64"}) {
            EXPECT_THAT(stream, HasSubstr(line)) << name;
        }
    }
}

TEST(EncoderSink, MakesAVp9FilmForTheWeb) {
    SKIP_WITHOUT_FFMPEG();
    const TemporaryFolder folder;
    EncoderSink sink({.path = folder.path / "film.webm", .container = FilmContainer::WebM});
    const auto report = writeFilm(sink, tenFrames);
    ASSERT_TRUE(report) << format(report.error());
    const std::string stream = probe(folder.path / "film.webm");
    for (const char* line :
         {"codec_name=vp9", "pix_fmt=yuv420p", "color_space=bt709", "color_range=tv", "nb_read_frames=10"}) {
        EXPECT_THAT(stream, HasSubstr(line));
    }
}

TEST(EncoderSink, TheSameFramesGiveTheSameFile) {
    SKIP_WITHOUT_FFMPEG();
    const TemporaryFolder folder;
    for (const char* name : {"a.mp4", "b.mp4"}) {
        EncoderSink sink({.path = folder.path / name});
        ASSERT_TRUE(writeFilm(sink, tenFrames));
    }
    EXPECT_EQ(test::contentOf(folder.path / "a.mp4"), test::contentOf(folder.path / "b.mp4"));
}

TEST(EncoderSink, TakesHostileNamesAsPlainNames) {
    SKIP_WITHOUT_FFMPEG();
    const TemporaryFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path);
    for (const char* name : {";$(touch x).mp4", "-x.mp4", "concat:a|b.mp4", "%d 'quoted\" \n.mkv", "-y -f null.mp4"}) {
        EncoderSink sink({.path = name, .container = filmContainerOf(name).value()});
        const auto report = writeFilm(sink, tenFrames);
        EXPECT_TRUE(report) << name << ": " << format(report.error());
        EXPECT_GT(std::filesystem::file_size(name), 500u) << name;
    }
    EXPECT_EQ(folder.fileCount(), 5) << "nothing but the five films";
    std::filesystem::current_path(before);
}

TEST(EncoderSink, RefusesAnExistingFilmUnlessReplacingIsAllowed) {
    SKIP_WITHOUT_FFMPEG();
    const TemporaryFolder folder;
    const auto path = folder.path / "film.mp4";
    std::ofstream(path) << "precious";
    EncoderSink careful({.path = path});
    const auto refused = careful.begin(tenFrames);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("exists already"));
    EXPECT_EQ(test::contentOf(path), "precious");
    EncoderSink sink({.path = path, .existing = ExistingFile::Replace});
    ASSERT_TRUE(writeFilm(sink, tenFrames));
    EXPECT_THAT(probe(path), HasSubstr("nb_read_frames=10"));
}

TEST(EncoderSink, AnInterruptedFilmIsKeptAsAValidShorterOne) {
    SKIP_WITHOUT_FFMPEG();
    const TemporaryFolder folder;
    EncoderSink sink({.path = folder.path / "film.mp4"});
    ASSERT_TRUE(sink.begin(tenFrames));
    ASSERT_TRUE(writeFrames(sink, tenFrames, 4));
    const auto report = sink.finish(FilmEnding::Interrupted);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->path, folder.path / "film.partial.mp4");
    EXPECT_EQ(report->frames, 4);
    EXPECT_THAT(probe(report->path), HasSubstr("nb_read_frames=4"));
    EXPECT_EQ(folder.fileCount(), 1);
}

TEST(EncoderSink, LeavesNothingWhenItIsDroppedHalfWay) {
    SKIP_WITHOUT_FFMPEG();
    const TemporaryFolder folder;
    {
        EncoderSink sink({.path = folder.path / "film.mp4"});
        ASSERT_TRUE(sink.begin(tenFrames));
        ASSERT_TRUE(writeFrames(sink, tenFrames, 4));
    }
    EXPECT_EQ(folder.fileCount(), 0);
}

TEST(EncoderSink, ShowsWhatTheRealEncoderObjectsTo) {
    SKIP_WITHOUT_FFMPEG();
    const TemporaryFolder folder;
    EncoderSink sink({.path = folder.path / "film.mp4", .settings = {.preset = "no-such-preset"}});
    const auto report = writeFilm(sink, tenFrames);
    ASSERT_FALSE(report);
    EXPECT_THAT(report.error().message, HasSubstr("no-such-preset"));
    EXPECT_EQ(folder.fileCount(), 0);
}

TEST(EncoderSink, SaysBeforeTheFirstFrameThatFfmpegIsMissing) {
    const TemporaryFolder folder;
    const PathVariable path(folder.path.string());
    EncoderSink sink({.path = folder.path / "film.mp4"});
    const auto begun = sink.begin(tenFrames);
    ASSERT_FALSE(begun);
    EXPECT_THAT(begun.error().message, HasSubstr("ffmpeg"));
    EXPECT_THAT(begun.error().action, HasSubstr("-o FOLDER"));
    EXPECT_EQ(folder.fileCount(), 0);
}

TEST(EncoderSink, SaysBeforeTheFirstFrameThatTheSizeIsOddOrTheFolderMissing) {
    const TemporaryFolder folder;
    const TemporaryFolder tools;
    test::makeStandInEncoder(tools.path, "cat > /dev/null");
    const PathVariable path(tools.path.string() + ":/usr/bin:/bin");
    FilmFormat odd = tenFrames;
    odd.size = {1919, 1079};
    const auto refused = EncoderSink({.path = folder.path / "film.mp4"}).begin(odd);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().action, HasSubstr("1920x1080"));
    EXPECT_FALSE(EncoderSink({.path = folder.path / "missing" / "film.mp4"}).begin(tenFrames));
}

/// Films with a stand-in for ffmpeg; gives the diagnostic, and sees that nothing is left and nothing hangs.
std::string failureWith(const std::string& script) {
    const TemporaryFolder folder;
    const TemporaryFolder tools;
    test::makeStandInEncoder(tools.path, script);
    const PathVariable path(tools.path.string() + ":/usr/bin:/bin");
    EncoderSink sink(impatient(folder.path / "film.mp4"));
    FilmFormat film = tenFrames;
    film.size = {640, 360};
    film.frameCount = 20;  // 6.9 MB: more than the pipe holds.
    const auto report = writeFilm(sink, film);
    EXPECT_EQ(folder.fileCount(), 0);
    return report ? "no failure" : format(report.error());
}

TEST(EncoderSink, AnEncoderThatExitsEarlyIsReportedWithItsLastWords) {
    const std::string text = failureWith("echo 'something broke' >&2; head -c 1000000 > /dev/null; exit 3");
    EXPECT_THAT(text, HasSubstr("exit status 3"));
    EXPECT_THAT(text, HasSubstr("something broke"));
    EXPECT_THAT(text, HasSubstr("-o FOLDER"));
}

TEST(EncoderSink, AnEncoderThatRejectsItsOptionsIsReported) {
    EXPECT_THAT(failureWith("echo \"Unknown encoder 'libx264'\" >&2; exit 1"), HasSubstr("Unknown encoder"));
}

TEST(EncoderSink, AnEncoderThatHangsIsKilled) {
    EXPECT_THAT(failureWith("sleep 60"), HasSubstr("taken nothing for 0.3 seconds"));
}

TEST(EncoderSink, AnEncoderThatDoesNotEndIsKilled) {
    EXPECT_THAT(failureWith("cat > /dev/null; sleep 60"), HasSubstr("does not end"));
}

TEST(EncoderSink, AnEncoderThatFailsAtTheEndIsReported) {
    EXPECT_THAT(failureWith("cat > /dev/null; echo 'disk full' >&2; exit 1"), HasSubstr("disk full"));
}

TEST(EncoderSink, AnEncoderThatWritesNothingIsNoSuccess) {
    EXPECT_THAT(failureWith("cat > /dev/null"), HasSubstr("without writing a film"));
}

TEST(EncoderSink, MuchOnStandardErrorDoesNotBlockEitherSide) {
    const std::string text =
        failureWith("head -c 400000 /dev/zero | tr '\\0' x >&2; cat > /dev/null; echo end >&2; exit 1");
    EXPECT_THAT(text, HasSubstr("end"));
    EXPECT_LT(text.size(), 2000u);
}

TEST(FindProgram, TakesTheFirstExecutableFileOfThePath) {
    const TemporaryFolder first;
    const TemporaryFolder second;
    std::ofstream(first.path / "ffmpeg") << "not executable";
    test::makeStandInEncoder(second.path, "exit 0");
    const PathVariable path(fmt::format(":{}:{}", first.path.string(), second.path.string()));
    EXPECT_EQ(findProgram("ffmpeg"), second.path / "ffmpeg");
    EXPECT_EQ(findProgram("no-such-program"), std::nullopt);
}

}  // namespace
}  // namespace demarche
