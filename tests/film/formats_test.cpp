// What the files and pipes of a recording hold, as other programs see them.
#include "tests/film/program.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace demarche::test {
namespace {

/// "key=value" lines of ffprobe for the video stream, its frames counted by decoding.
std::map<std::string, std::string> streamOf(const std::filesystem::path& film) {
    const std::string entries =
        "stream=codec_name,pix_fmt,width,height,color_space,color_primaries,color_transfer,color_range,"
        "r_frame_rate,nb_read_frames";
    const ProgramResult probed = ffprobe({"-count_frames", "-select_streams", "v:0", "-show_entries", entries, "-of",
                                          "default=noprint_wrappers=1", film.string()});
    EXPECT_EQ(probed.exitCode, 0) << probed.errors;
    std::map<std::string, std::string> values;
    for (const std::string& line : linesOf(probed.output)) {
        const auto equals = line.find('=');
        if (equals != std::string::npos) values[line.substr(0, equals)] = line.substr(equals + 1);
    }
    return values;
}

TEST(Formats, mp4_is_h264_in_bt709_of_the_size_and_length_asked_for) {
    const ScratchFolder folder;
    const auto film = folder / "film.mp4";
    const auto result =
        demarche({"record", roadToAbuDhabi, "-o", film.string(), "--size", "640x360", "--frames", "190-204"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    auto stream = streamOf(film);
    EXPECT_EQ(stream["codec_name"], "h264");
    EXPECT_EQ(stream["pix_fmt"], "yuv420p");
    EXPECT_EQ(stream["width"], "640");
    EXPECT_EQ(stream["height"], "360");
    EXPECT_EQ(stream["color_space"], "bt709");
    EXPECT_EQ(stream["color_primaries"], "bt709");
    EXPECT_EQ(stream["color_transfer"], "bt709");
    EXPECT_EQ(stream["color_range"], "tv");
    EXPECT_EQ(stream["r_frame_rate"], "30/1");
    EXPECT_EQ(stream["nb_read_frames"], "15");
}

TEST(Formats, a_manifest_says_what_was_filmed_and_is_not_overwritten) {
    const ScratchFolder folder;
    const std::string film = (folder / "film.mp4").string();
    const std::string manifest = (folder / "film.json").string();
    const std::vector<std::string> arguments{"record",          roadToAbuDhabi, "-o",      film,         "--size",
                                             "640x360",         "--frames",     "190-192", "--manifest", manifest,
                                             "--boundary-view", "defacto"};
    const auto result = demarche(arguments);
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const auto json = nlohmann::json::parse(std::ifstream(manifest));
    EXPECT_EQ(json.at("film"), "film.mp4");
    EXPECT_EQ(json.at("boundary_view"), "defacto");
    EXPECT_EQ(json.at("frames"), 3);
    EXPECT_EQ(json.at("size").at("width"), 640);
    EXPECT_EQ(json.at("steps").at(1).at("projection"), "azimuthal-equidistant");
    std::filesystem::remove(film);
    EXPECT_EQ(demarche(arguments).exitCode, 2);
    EXPECT_FALSE(std::filesystem::exists(film));
}

TEST(Formats, mkv_and_webm_play_too) {
    const ScratchFolder folder;
    for (const std::string name : {"film.mkv", "film.webm"}) {
        const auto film = folder / name;
        const auto result = demarche(
            {"record", fourCities, "-o", film.string(), "--size", "320x180", "--fps", "30000/1001", "--frames", "0-4"});
        ASSERT_EQ(result.exitCode, 0) << result.errors;
        auto stream = streamOf(film);
        EXPECT_EQ(stream["nb_read_frames"], "5") << name;
        EXPECT_EQ(stream["width"], "320") << name;
        EXPECT_EQ(stream["color_space"], "bt709") << name;
    }
}

TEST(Formats, y4m_starts_with_its_header_and_holds_whole_frames) {
    const ScratchFolder folder;
    const auto film = folder / "film.y4m";
    const auto result = demarche(
        {"record", roadToAbuDhabi, "-o", film.string(), "--size", "640x360", "--fps", "25", "--frames", "0-2"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const std::string bytes = fileText(film);
    const std::string header = bytes.substr(0, bytes.find('\n') + 1);
    EXPECT_TRUE(header.starts_with("YUV4MPEG2 W640 H360 F25:1 ")) << header;
    EXPECT_EQ(bytes.size(), header.size() + 3U * (std::string("FRAME\n").size() + 640U * 360U * 3U / 2U));
    EXPECT_EQ(bytes.substr(header.size(), 6), "FRAME\n");

    const auto piped = demarche({"record", roadToAbuDhabi, "-o", "-", "--format", "y4m", "--size", "640x360", "--fps",
                                 "25", "--frames", "0-2"});
    EXPECT_TRUE(piped.output == bytes) << "the pipe carries other bytes than the file";
}

TEST(Formats, pictures_are_named_by_the_index_of_their_frame) {
    const ScratchFolder folder;
    const auto pattern = folder / "scene_%06d.png";
    const auto result =
        demarche({"record", fourCities, "-o", pattern.string(), "--size", "320x180", "--frames", "30-32"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    for (const std::string name : {"scene_000030.png", "scene_000031.png", "scene_000032.png"}) {
        EXPECT_EQ(picture(folder / name).size(), (PictureSize{320, 180})) << name;
    }
}

TEST(Formats, a_pipe_carries_frames_alone_and_messages_go_to_standard_error) {
    const auto result =
        demarche({"record", fourCities, "-o", "-", "--format", "rgb24", "--size", "320x180", "--frames", "0-9"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_EQ(result.output.size(), 10U * 320U * 180U * 3U);
    EXPECT_NE(result.errors.find("10 frames"), std::string::npos) << result.errors;
}

}  // namespace
}  // namespace demarche::test
