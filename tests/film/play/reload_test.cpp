// A story that is edited while its window is open.
#include "tests/film/play/driven_player.h"
#include "tests/support/scratch_folder.h"
#include "tests/unit/viz_app/story_edits.h"
#include "viz/story/story_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <thread>

namespace demarche {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::DrivenPlayer;
using Clock = std::chrono::steady_clock;

void pause(int milliseconds) { std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds)); }

class ReloadTest : public testing::Test {
protected:
    void SetUp() override {
        if (!test::xvfbIsThere()) GTEST_SKIP() << "Xvfb or xdotool is not installed";
        fs::copy(DEMARCHE_SOURCE_DIR "/assets/stories/road-to-abu-dhabi", folder.path(), fs::copy_options::recursive);
        good = test::fileText(file);
    }

    /// As most programs do: a new file takes the name of the old one.
    void save(const std::string& text) const {
        std::ofstream(folder / "story.toml.new", std::ios::binary) << text;
        fs::rename(folder / "story.toml.new", file);
    }

    std::string titled(const std::string& title) const {
        std::string text = good;
        const std::string old = "title = \"Road to Abu Dhabi\"";
        return text.replace(text.find(old), old.size(), "title = \"" + title + '"');
    }

    /// Seconds from now until a frame shows it; a large number when none does.
    static double secondsUntil(const DrivenPlayer& player, const std::function<bool(const json&)>& shown) {
        const auto start = Clock::now();
        const auto seconds = [&] { return std::chrono::duration<double>(Clock::now() - start).count(); };
        while (seconds() < 10.0) {
            const json frame = player.lastFrame();
            if (frame.is_object() && shown(frame)) return seconds();
            pause(2);
        }
        return 1e3;
    }

    test::ScratchFolder folder;
    const fs::path file = folder / "story.toml";
    std::string good;
};

TEST_F(ReloadTest, ShowsWhatWasSavedWithinHalfASecond) {
    const DrivenPlayer player("--step moscow --paused", file);
    player.settle();
    std::vector<double> taken;
    for (int i = 0; i < 10; ++i) {
        const std::string title = "Saved " + std::to_string(i);
        save(titled(title));
        taken.push_back(secondsUntil(player, [&](const json& frame) { return frame["title"] == title; }));
        pause(50);
    }
    std::ranges::sort(taken);
    std::printf("from saving to the frame that shows it: median %.3f s, slowest %.3f s\n", taken[5], taken.back());
    // The aim is half a second; a machine that is busy with other tests takes longer.
    EXPECT_LT(taken.back(), 5.0);
    EXPECT_EQ(player.lastFrame()["step"], "moscow");
}

TEST_F(ReloadTest, AnotherAccountAndLanguageAreOneKeyAwayAndOutliveASave) {
    const DrivenPlayer player("--step moscow --paused", file);
    player.settle();
    const json before = player.lastFrame();
    EXPECT_EQ(before["account"], "news");
    player.key("a");
    player.key("l");
    EXPECT_TRUE(player.until([](const json& frame) {
        return frame["account"] == "background" && frame["language"] == "ar";
    })) << player.lastFrame();
    player.settle();
    const json told = player.lastFrame();
    EXPECT_NE(told["picture"], before["picture"]);
    EXPECT_EQ(told["step"], "moscow");
    EXPECT_EQ(told["seconds"], before["seconds"]);
    save(titled("Saved"));
    EXPECT_TRUE(player.until([](const json& frame) { return frame["title"] == "Saved"; }));
    player.settle();
    EXPECT_EQ(player.lastFrame()["account"], "background");
    EXPECT_EQ(player.lastFrame()["language"], "ar");
    player.key("a");
    EXPECT_TRUE(player.until([](const json& frame) { return frame["account"] == "news"; }));
}

TEST_F(ReloadTest, KeepsViewSelectionSpeedAndPause) {
    const DrivenPlayer player("--step moscow --paused", file);
    player.settle();
    const json sites = player.lastFrame()["sites"];
    player.click(static_cast<int>(sites["moscow"][0]), static_cast<int>(sites["moscow"][1]));
    player.moveMouse(600, 300);
    player.wheelUp();
    player.settle();
    const json before = player.lastFrame();
    ASSERT_EQ(before["selected"], "moscow");
    ASSERT_TRUE(before["held"].get<bool>());
    std::string text = titled("Changed");
    text.insert(text.find("[[place]]"), "[[place]]\nid = \"oslo\"\nname = \"Oslo\"\nlon = 10.75\nlat = 59.91\n\n");
    text.insert(text.find("[[step]]"), "[[step]]\nid = \"added\"\nheadline = \"Added\"\n\n");
    save(text);
    ASSERT_TRUE(player.until([](const json& frame) { return frame["title"] == "Changed"; }));
    const json after = player.lastFrame();
    for (const char* kept : {"step", "selected", "held", "camera", "playing", "speed"}) {
        EXPECT_EQ(after[kept], before[kept]) << kept;
    }
    EXPECT_GT(after["duration"].get<double>(), before["duration"].get<double>());
}

TEST_F(ReloadTest, KeepsTheLastGoodPictureThroughEditsAndSaysWhatIsWrongOnce) {
    const DrivenPlayer player("--step moscow --paused", file);
    player.settle();
    const std::string picture = player.lastFrame()["picture"];
    std::mt19937 random(23);
    int bad = 0;
    while (bad < 25) {
        const std::string text = test::edited(good, random);
        if (readStoryText(text, "story.toml")) continue;
        ++bad;
        if (bad % 3 == 0) {
            save(text);
        } else {
            std::ofstream(file, std::ios::binary) << text;
        }
        // Sooner than a burst of saves settles, or later.
        pause(bad % 2 == 0 ? 30 : 350);
    }
    ASSERT_TRUE(player.until([](const json& frame) { return frame["faults"] > 0; }));
    fs::remove(file);
    player.settle();
    for (const json& frame : player.frames()) ASSERT_EQ(frame["picture"], picture) << frame["frame"];
    EXPECT_EQ(player.lastFrame()["faults"], 1) << "the missing file";
    const auto said = player.said();
    EXPECT_EQ(std::ranges::count_if(said, [](const auto& line) { return line.contains("cannot be found"); }), 1);
    save(titled("Good again"));
    ASSERT_TRUE(player.until([](const json& frame) { return frame["title"] == "Good again"; }));
    EXPECT_EQ(player.lastFrame()["faults"], 0);
}

TEST_F(ReloadTest, RestsWhilePausedAndUntouched) {
    const DrivenPlayer player("--step moscow --paused", file);
    player.settle();
    save(titled("Saved"));
    ASSERT_TRUE(player.until([](const json& frame) { return frame["title"] == "Saved"; }));
    player.settle();
    const int drawn = player.framesDrawn();
    const double before = player.processorSeconds();
    pause(3000);
    const double used = player.processorSeconds() - before;
    std::printf("processor time in 3 s of rest: %.3f s\n", used);
    EXPECT_EQ(player.framesDrawn(), drawn);
    EXPECT_LT(used, 0.3);
}

TEST_F(ReloadTest, GoesOnPlaying) {
    const DrivenPlayer player("--step davos", file);
    ASSERT_TRUE(player.until([](const json& frame) { return frame["playing"].get<bool>(); }));
    const double before = player.lastFrame()["seconds"];
    save(titled("Saved"));
    ASSERT_TRUE(player.until([](const json& frame) { return frame["title"] == "Saved"; }));
    const json after = player.lastFrame();
    EXPECT_TRUE(after["playing"].get<bool>());
    EXPECT_GE(after["seconds"].get<double>(), before);
    EXPECT_LT(after["seconds"].get<double>(), before + 5.0);
}

}  // namespace
}  // namespace demarche
