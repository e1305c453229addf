// A frame is a function of the story alone: not of the process, its environment, the range asked for, or the workers.
#include "engine/base/sha256.h"
#include "tests/film/program.h"

#include <set>

namespace demarche::test {
namespace {

std::vector<std::string> hashes(std::vector<std::string> options, std::vector<std::string> environment = {}) {
    options.insert(options.begin(), {"hash", roadToAbuDhabi, "--size", "640x360"});
    const ProgramResult result = demarche(std::move(options), std::move(environment));
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    return linesOf(result.output);
}

std::string rawFrames(const std::string& format, const std::string& frames) {
    const ProgramResult result =
        demarche({"record", roadToAbuDhabi, "-o", "-", "--format", format, "--size", "640x360", "--frames", frames});
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    return result.output;
}

TEST(Film, has_the_same_frames_in_another_process_with_odd_environment) {
    const auto plain = hashes({"--fps", "4"});
    const auto odd = hashes({"--fps", "4"}, {"LP_NUM_THREADS=0", "TZ=Asia/Kathmandu", "LC_ALL=de_DE.UTF-8"});
    ASSERT_GT(plain.size(), 100U);
    EXPECT_EQ(plain, odd);
    EXPECT_GT(std::set(plain.begin(), plain.end()).size(), 100U);
}

TEST(Film, hash_lines_are_index_and_digest) {
    const auto lines = hashes({"--frames", "7-8"});
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_TRUE(lines[0].starts_with("7 "));
    EXPECT_EQ(lines[0].size(), std::string("7 ").size() + 64U);
    EXPECT_TRUE(lines[1].starts_with("8 "));
}

TEST(Film, has_the_same_frames_alone_as_within_a_longer_range) {
    const auto longer = hashes({"--frames", "170-230"});
    const auto alone = hashes({"--frames", "190-210"});
    ASSERT_EQ(longer.size(), 61U);
    EXPECT_EQ(std::vector(longer.begin() + 20, longer.begin() + 41), alone);
    EXPECT_GT(std::set(alone.begin(), alone.end()).size(), 1U) << "frames that never differ prove nothing";
}

TEST(Film, has_the_same_frames_with_any_number_of_workers) {
    const auto one = hashes({"--frames", "170-199", "--workers", "1"});
    ASSERT_EQ(one.size(), 30U);
    EXPECT_EQ(hashes({"--frames", "170-199", "--workers", "2"}), one);
    EXPECT_EQ(hashes({"--frames", "170-199", "--workers", "3"}), one);
}

TEST(Film, hashes_what_the_pipe_carries) {
    const std::string rgba = rawFrames("rgba", "200-200");
    ASSERT_EQ(rgba.size(), 640U * 360U * 4U);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(rgba.data());
    const auto line = hashes({"--frames", "200-200"});
    ASSERT_EQ(line.size(), 1U);
    EXPECT_EQ(line[0], "200 " + sha256Hex({bytes, rgba.size()}));
}

TEST(Film, rgb24_is_rgba_without_alpha) {
    const std::string rgba = rawFrames("rgba", "200-201");
    const std::string rgb = rawFrames("rgb24", "200-201");
    ASSERT_EQ(rgb.size(), 2U * 640U * 360U * 3U);
    std::string stripped;
    for (std::size_t i = 0; i < rgba.size(); ++i) {
        if (i % 4 != 3) stripped.push_back(rgba[i]);
    }
    EXPECT_TRUE(rgb == stripped);
}

TEST(Film, still_is_the_frame_of_the_same_moment) {
    const ScratchFolder folder;
    const std::string frames = (folder / "frames").string();
    const std::string still = (folder / "still.png").string();
    const auto recorded =
        demarche({"record", roadToAbuDhabi, "-o", frames, "--size", "640x360", "--frames", "1050-1050"});
    ASSERT_EQ(recorded.exitCode, 0) << recorded.errors;
    const auto taken = demarche({"still", roadToAbuDhabi, "-o", still, "--size", "640x360", "--at", "35"});
    ASSERT_EQ(taken.exitCode, 0) << taken.errors;
    std::vector<std::filesystem::path> written;
    for (const auto& entry : std::filesystem::directory_iterator(frames)) written.push_back(entry.path());
    ASSERT_EQ(written.size(), 1U);
    EXPECT_TRUE(picture(written.front()) == picture(still));
    EXPECT_EQ(picture(still).size(), (PictureSize{640, 360}));
}

TEST(Film, supersampled_still_is_the_frame_of_the_same_moment_and_has_the_size_asked_for) {
    const ScratchFolder folder;
    const std::string frames = (folder / "frames").string();
    const std::string still = (folder / "still.png").string();
    const auto recorded = demarche(
        {"record", roadToAbuDhabi, "-o", frames, "--size", "640x360", "--frames", "1050-1050", "--supersample", "2"});
    ASSERT_EQ(recorded.exitCode, 0) << recorded.errors;
    const auto taken =
        demarche({"still", roadToAbuDhabi, "-o", still, "--size", "640x360", "--at", "35", "--supersample", "2"});
    ASSERT_EQ(taken.exitCode, 0) << taken.errors;
    for (const auto& entry : std::filesystem::directory_iterator(frames)) {
        EXPECT_TRUE(picture(entry.path()) == picture(still));
    }
    EXPECT_EQ(picture(still).size(), (PictureSize{640, 360}));
    const std::string plain = (folder / "plain.png").string();
    ASSERT_EQ(demarche({"still", roadToAbuDhabi, "-o", plain, "--size", "640x360", "--at", "35"}).exitCode, 0);
    EXPECT_FALSE(picture(plain) == picture(still));
}

TEST(Film, theme_and_boundary_view_change_the_picture) {
    const auto plain = hashes({"--frames", "1100-1100", "--theme", "dark", "--boundary-view", "un"});
    EXPECT_NE(hashes({"--frames", "1100-1100", "--theme", "light", "--boundary-view", "un"}), plain);
    EXPECT_NE(hashes({"--frames", "1100-1100", "--theme", "dark", "--boundary-view", "defacto"}), plain);
}

}  // namespace
}  // namespace demarche::test
