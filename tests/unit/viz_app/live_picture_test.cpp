// What the audience sees while the story's file is edited: all that the window does with it, but for the window.
#include "viz/app/play_camera.h"
#include "viz/app/story_change.h"
#include "viz/live/live_story.h"
#include "viz/scene/draw_list_digest.h"

#include "tests/support/scratch_folder.h"
#include "tests/unit/viz_app/story_edits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <optional>

namespace demarche {
namespace {

namespace fs = std::filesystem;

const fs::path roadToAbuDhabi = DEMARCHE_SOURCE_DIR "/assets/stories/road-to-abu-dhabi";
constexpr PictureSize size{640, 360};

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

bool equal(const DrawList& a, const DrawList& b) {
    const MapLayer& m = a.map;
    const MapLayer& n = b.map;
    return m.view.descriptor() == n.view.descriptor() && m.style == n.style && m.landRanges == n.landRanges &&
           m.strokeVertices == n.strokeVertices && m.strokes == n.strokes && a.strokeVertices == b.strokeVertices &&
           a.strokes == b.strokes && a.shapes == b.shapes && a.glyphs == b.glyphs && a.runs == b.runs;
}

bool isBlank(const DrawList& list) {
    return list.map.landRanges.empty() || list.map.strokeVertices.empty() || list.shapes.empty() || list.glyphs.empty();
}

class LivePicture : public testing::Test {
protected:
    LivePicture() : good(test::fileText(roadToAbuDhabi / "story.toml")) {
        fs::copy(roadToAbuDhabi, folder.path(), fs::copy_options::recursive);
        live.emplace(LiveSources{.story = file, .theme = {.folder = DEMARCHE_PROGRAM_DIR "/assets/themes"}});
        Diagnostics warnings;
        auto loaded = Production::load({.story = file, .size = size}, warnings);
        EXPECT_TRUE(loaded.has_value());
        production.emplace(std::move(*loaded));
        live->shows(production->story(), production->storyFiles());
        session = {.seconds = restOf("moscow"), .playback = Playback::Paused};
    }

    double restOf(const std::string& step) const {
        const auto& steps = production->story()->steps;
        const auto found = std::ranges::find(steps, step, &Step::id);
        EXPECT_NE(found, steps.end()) << step;
        return production->schedule().restMoment(static_cast<StepIndex>(found - steps.begin()));
    }

    const DrawList& picture() {
        const FrameState state = evaluate(*production->story(), production->schedule(), session.seconds);
        return production->compose(session.seconds, viewerWishes(session, production->stage(), state));
    }

    /// True when a good story has come.
    bool follow() {
        auto reading = live->refresh();
        if (!reading) return false;
        faults = !reading->diagnostics.empty() && reading->diagnostics.front().severity == Severity::Error;
        if (reading->theme) production->setTheme(std::move(*reading->theme));
        if (!reading->story) return false;
        session = changeStory(*production, {.written = reading->story}, session, {});
        return true;
    }

    std::string stepShown() const { return production->story()->steps[production->state().step].id; }

    test::ScratchFolder folder;
    const fs::path file = folder / "story.toml";
    const std::string good;
    std::optional<LiveStory> live;
    std::optional<Production> production;
    Session session;
    bool faults = false;
};

TEST_F(LivePicture, ChangesForNoneOfAThousandEditsUntilAGoodFileIsSaved) {
    std::mt19937 random(20260212);
    DrawList before = picture();
    const DrawList first = before;
    int bad = 0;
    int changed = 0;
    for (int i = 0; i < 1000; ++i) {
        const std::string text = test::edited(good, random);
        if (i % 50 == 49) {
            fs::remove(file);
        } else {
            write(file, text);
        }
        const bool isGood = static_cast<bool>(readStory(file));
        const bool came = follow();
        const DrawList& now = picture();
        ASSERT_FALSE(isBlank(now)) << "edit " << i;
        if (isGood) {
            changed += came ? 1 : 0;
            ASSERT_FALSE(faults) << "edit " << i;
        } else {
            ++bad;
            ASSERT_FALSE(came) << "edit " << i;
            ASSERT_TRUE(equal(now, before)) << "edit " << i;
        }
        before = now;
    }
    std::printf("%d bad files, %d good ones that changed the story\n", bad, changed);
    EXPECT_GT(bad, 400);
    EXPECT_GT(changed, 100);
    write(file, good);
    follow();
    EXPECT_FALSE(faults);
    session.seconds = restOf("moscow");
    EXPECT_EQ(picture().shapes.size(), first.shapes.size());
    EXPECT_EQ(picture().strokes, first.strokes) << "the good file again gives the first picture";
    EXPECT_EQ(picture().strokeVertices, first.strokeVertices);
    EXPECT_EQ(picture().shapes, first.shapes);
}

TEST_F(LivePicture, KeepsStepViewAndSelectionWhenStepsAndPlacesAreAddedBefore) {
    session.userCamera = MapCamera{.target = {30.0, 50.0}, .pixelsPerRadian = 400.0};
    const auto& places = production->story()->places;
    const auto moscow = static_cast<PlaceIndex>(std::ranges::find(places, "moscow", &Place::id) - places.begin());
    session.selection = SelectedPlace{moscow};
    (void)picture();
    std::string text = good;
    text.insert(text.find("[[step]]"), "[[step]]\nid = \"added\"\nheadline = \"Added\"\nseconds = 7\n\n");
    text.insert(text.find("[[place]]"), "[[place]]\nid = \"oslo\"\nname = \"Oslo\"\nlon = 10.75\nlat = 59.91\n\n");
    write(file, text);
    ASSERT_TRUE(follow());
    const DrawList& now = picture();
    EXPECT_FALSE(isBlank(now));
    EXPECT_EQ(stepShown(), "moscow");
    EXPECT_DOUBLE_EQ(session.seconds, restOf("moscow"));
    EXPECT_EQ(session.selection, Selection(SelectedPlace{moscow + 1}));
    EXPECT_EQ(production->picture().camera.target, session.userCamera->target);
}

TEST_F(LivePicture, OfAFreshStartIsTheSameAsThatAfterManyChanges) {
    for (const char* word : {"Moskva", "Moscou", "Mosca"}) {
        std::string text = good;
        text.replace(text.find("\"Moscow\""), 8, std::string("\"") + word + '"');
        write(file, text);
        ASSERT_TRUE(follow());
        (void)picture();
    }
    Diagnostics warnings;
    auto fresh = Production::load({.story = file, .size = size}, warnings);
    ASSERT_TRUE(fresh.has_value());
    const DrawList& wanted = fresh->compose(session.seconds);
    const DrawList& now = picture();
    EXPECT_EQ(now.shapes, wanted.shapes);
    EXPECT_EQ(now.strokes, wanted.strokes);
    EXPECT_EQ(now.strokeVertices, wanted.strokeVertices);
    EXPECT_EQ(now.map.strokeVertices, wanted.map.strokeVertices);
    ASSERT_EQ(now.glyphs.size(), wanted.glyphs.size());
    for (std::size_t i = 0; i < now.glyphs.size(); ++i) EXPECT_EQ(now.glyphs[i].position, wanted.glyphs[i].position);
}

TEST_F(LivePicture, TakesTheColoursOfTheThemeThatTheStoryNames) {
    const Colour dark = picture().map.style.globe.ocean;
    std::string text = good;
    text.replace(text.find("\"dark\""), 6, "\"light\"");
    write(file, text);
    follow();
    ASSERT_FALSE(faults);
    EXPECT_NE(picture().map.style.globe.ocean, dark);
    write(file, good);
    follow();
    EXPECT_EQ(picture().map.style.globe.ocean, dark);
}

TEST_F(LivePicture, HasADigestThatFollowsIt) {
    const std::uint64_t first = digestOf(picture());
    EXPECT_EQ(digestOf(picture()), first);
    session.seconds += 0.5;
    EXPECT_NE(digestOf(picture()), first);
    session.seconds -= 0.5;
    EXPECT_EQ(digestOf(picture()), first);
    std::string text = good;
    text.replace(text.find("\"Moscow\""), 8, "\"Moskva\"");
    write(file, text);
    ASSERT_TRUE(follow());
    EXPECT_NE(digestOf(picture()), first);
}

}  // namespace
}  // namespace demarche
