#include "engine/record/png_sink.h"

#include "engine/image/image_file.h"
#include "tests/unit/engine_record/test_film.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace demarche {
namespace {

using test::TemporaryFolder;
using test::writeFilm;
using test::writeFrames;

constexpr FilmFormat threeFrames{.size = {33, 17}, .rate = {25, 1}, .firstFrame = 100, .frameCount = 3};

TEST(PictureNames, ReadThePatternsPeopleKnow) {
    EXPECT_EQ(parsePicturePattern("a/name_%06d.png").value().pathOf(12), "a/name_000012.png");
    EXPECT_EQ(parsePicturePattern("name_######.png").value().pathOf(12), "name_000012.png");
    EXPECT_EQ(parsePicturePattern("%d.png").value().pathOf(12), "12.png");
    EXPECT_EQ(parsePicturePattern("x##y.png").value().pathOf(1234), "x1234y.png");
    EXPECT_EQ(picturesInFolder("out").pathOf(0), "out/frame_000000.png");
}

TEST(PictureNames, RefuseWhatPrintfWouldMisuseOrWhatIsNoPattern) {
    for (const char* name : {"%s.png", "%06d%d.png", "%n.png", "%.png", "%06d.jpg", "#a#.png", "plain.png", "%%06d.png",
                             "%99999999999d.png", "%-6d.png", "####", "%06d/x.png"}) {
        EXPECT_FALSE(parsePicturePattern(name)) << name;
    }
}

TEST(PngSink, WritesNumberedPicturesWithTheFramesPixels) {
    const TemporaryFolder folder;
    PngSink sink(picturesInFolder(folder.path / "film"), ExistingFile::Refuse);
    const auto report = writeFilm(sink, threeFrames);
    ASSERT_TRUE(report) << format(report.error());
    EXPECT_EQ(report->path, folder.path / "film");
    EXPECT_EQ(report->frames, 3);
    for (const std::int64_t index : {100, 101, 102}) {
        const auto image = readImageFile(folder.path / "film" / ("frame_000" + std::to_string(index) + ".png"));
        ASSERT_TRUE(image) << format(image.error());
        const auto expected = test::picture(index, threeFrames.size, PixelFormat::Rgba);
        EXPECT_TRUE(std::ranges::equal(image->bytes(), expected));
    }
}

TEST(PngSink, RefusesToOverwriteBeforeTheFirstFrame) {
    const TemporaryFolder folder;
    std::ofstream(folder.path / "frame_000102.png") << "precious";
    const auto refused = PngSink(picturesInFolder(folder.path), ExistingFile::Refuse).begin(threeFrames);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("frame_000102.png exists already"), std::string::npos);
    EXPECT_EQ(folder.fileCount(), 1);
    PngSink sink(picturesInFolder(folder.path), ExistingFile::Replace);
    EXPECT_TRUE(writeFilm(sink, threeFrames));
    EXPECT_EQ(folder.fileCount(), 3);
}

TEST(PngSink, RefusesASecondRecordingIntoTheSameFolder) {
    const TemporaryFolder folder;
    PngSink first(picturesInFolder(folder.path), ExistingFile::Refuse);
    ASSERT_TRUE(first.begin(threeFrames));
    const auto refused = PngSink(picturesInFolder(folder.path), ExistingFile::Replace).begin(threeFrames);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("another recording"), std::string::npos);
}

TEST(PngSink, LeavesCompletePicturesOnlyWhenItIsDropped) {
    const TemporaryFolder folder;
    {
        PngSink sink(picturesInFolder(folder.path), ExistingFile::Refuse);
        ASSERT_TRUE(sink.begin(threeFrames));
        ASSERT_TRUE(writeFrames(sink, threeFrames, 2));
    }
    EXPECT_EQ(folder.fileCount(), 2);
    EXPECT_TRUE(readImageFile(folder.path / "frame_000101.png"));
}

TEST(PngSink, SaysThatTheFolderCannotBeUsedBeforeTheFirstFrame) {
    const TemporaryFolder folder;
    EXPECT_FALSE(PngSink(picturesInFolder(folder.path / "no" / "no"), ExistingFile::Refuse).begin(threeFrames));
    EXPECT_FALSE(PngSink(picturesInFolder("/proc"), ExistingFile::Refuse).begin(threeFrames));
    EXPECT_FALSE(PngSink(picturesInFolder("/dev/null"), ExistingFile::Refuse).begin(threeFrames));
}

}  // namespace
}  // namespace demarche
