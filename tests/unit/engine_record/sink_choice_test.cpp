#include "engine/record/sink_choice.h"

#include "engine/record/encoder_sink.h"
#include "engine/record/png_sink.h"
#include "engine/record/y4m_sink.h"
#include "tests/unit/engine_record/test_film.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

template <class Sink>
bool chooses(const std::string& output, std::optional<StreamFormat> format = std::nullopt) {
    const auto sink = makeSink({.output = output, .streamFormat = format});
    return sink && dynamic_cast<const Sink*>(sink->get()) != nullptr;
}

Diagnostic refusalOf(const std::string& output, std::optional<StreamFormat> format = std::nullopt) {
    const auto sink = makeSink({.output = output, .streamFormat = format});
    return sink ? Diagnostic{.message = "not refused"} : sink.error();
}

TEST(MakeSink, ChoosesByExtensionFolderOrPattern) {
    EXPECT_TRUE(chooses<EncoderSink>("film.mp4"));
    EXPECT_TRUE(chooses<EncoderSink>("film.MKV"));
    EXPECT_TRUE(chooses<EncoderSink>("a b/100%.webm"));
    EXPECT_TRUE(chooses<Y4mFileSink>("film.y4m"));
    EXPECT_TRUE(chooses<PngSink>("out/name_%06d.png"));
    EXPECT_TRUE(chooses<PngSink>("name_######.png"));
    EXPECT_TRUE(chooses<PngSink>("out"));
    EXPECT_TRUE(chooses<PngSink>("out.d/"));
    EXPECT_TRUE(chooses<StreamSink>("-", StreamFormat::Rgb24));
}

TEST(MakeSink, AFolderThatExistsTakesPicturesWhateverItsName) {
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder.path / "takes.2025");
    EXPECT_TRUE(chooses<PngSink>((folder.path / "takes.2025").string()));
}

TEST(MakeSink, SaysWhatIsAccepted) {
    EXPECT_THAT(refusalOf("film.avi").expected, testing::HasSubstr(".mp4, .mkv, .webm, .y4m"));
    EXPECT_THAT(refusalOf("one.png").expected, testing::HasSubstr("scene_%06d.png"));
    EXPECT_THAT(refusalOf("bad_%s.png").expected, testing::HasSubstr("scene_######.png"));
    EXPECT_THAT(refusalOf("name_%06d").expected, testing::HasSubstr("extension .png"));
    EXPECT_THAT(refusalOf("-").action, testing::HasSubstr("--format rgb24, rgba or y4m"));
    EXPECT_THAT(refusalOf("film.mp4", StreamFormat::Rgba).message, testing::HasSubstr("pipes only"));
    EXPECT_THAT(refusalOf("").message, testing::HasSubstr("no name"));
    EXPECT_THAT(refusalOf(std::string("a\0.mp4", 6)).message, testing::HasSubstr("zero byte"));
}

TEST(MakeSink, StreamFormatsHaveNames) {
    EXPECT_EQ(parseStreamFormat("rgb24").value(), StreamFormat::Rgb24);
    EXPECT_EQ(parseStreamFormat("rgba").value(), StreamFormat::Rgba);
    EXPECT_EQ(parseStreamFormat("y4m").value(), StreamFormat::Y4m);
    EXPECT_EQ(parseStreamFormat("gif").error().expected, "rgb24, rgba or y4m");
}

}  // namespace
}  // namespace demarche
