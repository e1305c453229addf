#include "viz/live/live_reload.h"

#include "tests/support/scratch_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <thread>

namespace demarche {
namespace {

namespace fs = std::filesystem;

const fs::path assets = DEMARCHE_PROGRAM_DIR "/assets";

std::string storyTitled(const std::string& title, const std::string& theme = "dark") {
    return "format = 1\ntitle = \"" + title + "\"\ntheme = \"" + theme +
           "\"\n\n[[step]]\nid = \"one\"\nheadline = \"One\"\n";
}

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

bool hasErrors(const Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics, [](const auto& d) { return d.severity == Severity::Error; });
}

class LiveStories : public testing::Test {
protected:
    LiveStories() {
        fs::create_directory(folder / "themes");
        for (const char* name : {"dark.toml", "light.toml"}) {
            fs::copy_file(assets / "themes" / name, folder / "themes" / name);
        }
        write(file, storyTitled("First"));
    }

    LiveStory shown(const std::string& theme = "") {
        LiveStory live({.story = file, .theme = {.folder = folder / "themes", .given = theme}});
        const StoryResult read = readStory(file);
        EXPECT_TRUE(read);
        live.shows(read.story, read.files);
        return live;
    }

    test::ScratchFolder folder;
    const fs::path file = folder / "story.toml";
};

TEST_F(LiveStories, AreNotReadAgainWhileTheirFilesHoldTheSame) {
    LiveStory live = shown();
    EXPECT_FALSE(live.refresh().has_value());
    write(file, storyTitled("First"));
    EXPECT_FALSE(live.refresh().has_value());
}

TEST_F(LiveStories, BringWhatWasSavedBetweenReadingAndShowing) {
    LiveStory live({.story = file, .theme = {.folder = folder / "themes"}});
    const StoryResult read = readStory(file);
    write(file, storyTitled("Second"));
    live.shows(read.story, read.files);
    const auto reading = live.refresh();
    ASSERT_TRUE(reading.has_value());
    ASSERT_TRUE(reading->story);
    EXPECT_EQ(reading->story->title, "Second");
}

TEST_F(LiveStories, KeepTheGoodOneWhileTheFileIsBrokenMissingOrAFolder) {
    LiveStory live = shown();
    const auto expectFaultsAlone = [&](const char* what) {
        const auto reading = live.refresh();
        ASSERT_TRUE(reading.has_value()) << what;
        EXPECT_FALSE(reading->story) << what;
        EXPECT_FALSE(reading->theme.has_value()) << what;
        EXPECT_FALSE(reading->diagnostics.empty()) << what;
    };
    write(file, "format = 1\ntitle = ");
    expectFaultsAlone("half");
    write(file, "");
    expectFaultsAlone("empty");
    fs::remove(file);
    expectFaultsAlone("missing");
    fs::create_directory(file);
    EXPECT_FALSE(live.refresh().has_value()) << "as unreadable as before";
    fs::remove(file);
    write(file, storyTitled("First"));
    const auto good = live.refresh();
    ASSERT_TRUE(good.has_value());
    EXPECT_FALSE(hasErrors(good->diagnostics));
    EXPECT_FALSE(good->story) << "the one that is shown all the time";
    write(file, storyTitled("Second"));
    EXPECT_EQ(live.refresh()->story->title, "Second");
}

TEST_F(LiveStories, FollowTheThemeTheyName) {
    LiveStory live = shown();
    write(file, storyTitled("First", "light"));
    const auto reading = live.refresh();
    ASSERT_TRUE(reading && reading->theme);
    EXPECT_EQ(reading->theme->name, "light");
    write(folder / "themes" / "dark.toml", "");
    EXPECT_FALSE(live.refresh().has_value()) << "no longer theirs";
    write(folder / "themes" / "light.toml", "[map]\n");
    const auto broken = live.refresh();
    ASSERT_TRUE(broken.has_value());
    EXPECT_FALSE(broken->theme.has_value());
    EXPECT_FALSE(broken->diagnostics.empty());
    write(file, storyTitled("Second", "light"));
    const auto next = live.refresh();
    ASSERT_TRUE(next && next->story) << "a broken theme does not hold up the story";
    EXPECT_FALSE(next->diagnostics.empty()) << "nor is it forgotten";
}

TEST_F(LiveStories, FollowTheFilesThatTheyName) {
    LiveStory live = shown();
    const fs::path overlay = folder / "overlays" / "zone.geojson";
    fs::create_directory(folder / "overlays");
    write(file,
          storyTitled("First") + "\n[[overlay]]\nid = \"zone\"\nname = \"Zone\"\nfile = \"overlays/zone.geojson\"\n");
    auto reading = live.refresh();
    ASSERT_TRUE(reading.has_value());
    EXPECT_FALSE(reading->story) << "the overlay is missing";
    EXPECT_TRUE(std::ranges::any_of(live.files(), [&](const auto& f) { return fs::weakly_canonical(f) == overlay; }));
    write(overlay, R"({"type": "LineString", "coordinates": [[10, 50], [12, 51]]})");
    reading = live.refresh();
    ASSERT_TRUE(reading.has_value());
    EXPECT_TRUE(reading->story) << format(reading->diagnostics.front());
    write(overlay, "{");
    reading = live.refresh();
    ASSERT_TRUE(reading.has_value());
    EXPECT_FALSE(reading->story);
    EXPECT_FALSE(reading->diagnostics.empty());
}

TEST_F(LiveStories, FollowAThemeFileOfTheUsersOwn) {
    const fs::path own = folder / "own.toml";
    fs::copy_file(assets / "themes" / "light.toml", own);
    LiveStory live = shown(own.string());
    write(file, storyTitled("First", "light"));
    EXPECT_FALSE(live.refresh()->theme.has_value()) << "the command line has chosen";
    write(own, test::fileText(own) + "\n# Saved.\n");
    const auto reading = live.refresh();
    ASSERT_TRUE(reading && reading->theme);
    EXPECT_EQ(reading->theme->name, "own");
}

TEST_F(LiveStories, ArriveStagedFromTheThreadThatWatches) {
    std::atomic<int> woken = 0;
    auto live =
        LiveReload::start(shown(), {.fontFolder = assets / "fonts", .size = {640, 360}, .wake = [&] { ++woken; }});
    ASSERT_TRUE(live.has_value());
    const auto next = [&](int times) {
        for (int i = 0; i < 2000 && woken < times; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
        return (*live)->take();
    };
    write(file, storyTitled("Second"));
    auto update = next(1);
    ASSERT_TRUE(update && update->story && update->story->stage);
    EXPECT_EQ(update->story->written->title, "Second");
    EXPECT_EQ(update->story->stage->story, update->story->written);
    EXPECT_EQ(update->story->stage->layout.size, (PictureSize{640, 360}));
    EXPECT_FALSE((*live)->take().has_value()) << "taken";
    (*live)->setSize({320, 180});
    write(file, storyTitled("Third"));
    for (int i = 0; i < 2000 && woken < 2; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    write(file, "broken");
    update = next(3);
    ASSERT_TRUE(update && update->story && update->story->stage) << "a good one that nobody has taken yet is not lost";
    EXPECT_EQ(update->story->written->title, "Third");
    EXPECT_EQ(update->story->stage->layout.size, (PictureSize{320, 180}));
    EXPECT_FALSE(update->diagnostics.empty());
}

}  // namespace
}  // namespace demarche
