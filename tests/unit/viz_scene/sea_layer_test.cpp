// Names of seas: in the language wanted, once each, quiet in flights, smooth while the view changes.
#include "viz/scene/sea_layer.h"

#include "tests/unit/viz_scene/scene_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <set>

namespace demarche {
namespace {

using testing::Contains;
using testing::Not;

const std::filesystem::path seasFile = DEMARCHE_SOURCE_DIR "/assets/maps/seas.toml";

struct MapOfSeas {
    explicit MapOfSeas(std::shared_ptr<const Story> story = test::bundledStory()) : projector(story, {1920, 1080}) {}

    const std::vector<PictureSea>& show(double seconds, std::optional<MapCamera> camera = {},
                                        std::string_view language = "en") {
        buildDrawList({.stage = projector.stage,
                       .map = test::bundledMap(),
                       .theme = projector.theme,
                       .mapStyle = projector.mapStyle,
                       .boundaryLegend = test::boundaryLegend,
                       .viewer = {.camera = camera},
                       .seas = test::bundledSeas(),
                       .nameLanguage = language},
                      projector.stateAt(seconds), projector.text, projector.list, projector.picture);
        return projector.picture.seas;
    }
    double restOf(const char* step) const {
        return projector.stage.schedule.restMoment(test::stepNamed(*projector.story, step));
    }

    test::Projector projector;
};

std::vector<std::string> namesIn(const std::vector<PictureSea>& shown) {
    std::vector<std::string> names;
    for (const PictureSea& sea : shown) names.push_back(sea.name);
    return names;
}

const SeaName& seaNamed(std::string_view english) {
    return *std::ranges::find(test::bundledSeas(), english,
                              [](const SeaName& sea) { return std::string_view(sea.in("en")); });
}

TEST(SeaNames, HaveAllLanguagesAndACurveOfReasonableLength) {
    EXPECT_GE(std::ranges::count(test::bundledSeas(), false, &SeaName::lake), 50);
    EXPECT_GE(std::ranges::count(test::bundledSeas(), true, &SeaName::lake), 20);
    for (const SeaName& sea : test::bundledSeas()) {
        for (const char* language : {"en", "fr", "es", "de", "ru", "uk", "ar"}) {
            EXPECT_TRUE(sea.names.contains(language)) << sea.in("en") << ' ' << language;
        }
        EXPECT_GT(sea.angle, sea.lake ? 0.01 : 0.02) << sea.in("en");
        EXPECT_LT(sea.angle, 1.2) << sea.in("en");
        for (std::size_t i = 1; i < sea.curve.size(); ++i) {
            EXPECT_LT(glm::distance(sea.curve[i - 1], sea.curve[i]), 0.05) << sea.in("en");
        }
    }
}

TEST(SeaNames, FollowTheUsageOfTheUnitedNationsWhereTheyAreContested) {
    EXPECT_EQ(seaNamed("Persian Gulf").in("ar"), "الخليج الفارسي");
    EXPECT_EQ(seaNamed("Sea of Japan").in("fr-CH"), "Mer du Japon");
    EXPECT_EQ(seaNamed("Black Sea").in("xx"), "Black Sea");
}

TEST(SeaNames, FaultsOfTheFileAreAllNamed) {
    const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "seas_with_faults.toml";
    std::ofstream(file) << "[[sea]]\nrank = 9\nnames.en = \"A\"\ncurve = [[1, 2], [3, 4]]\n"
                           "[[sea]]\nrank = 1\nnames.ru = \"B\"\ncurve = [[1, 2], [3, 95]]\n";
    const auto read = readSeaNames(file);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().size(), 3U);
    std::filesystem::remove(file);
}

TEST(SeaLayer, NamesTheSeasOfTheViewInTheLanguageWanted) {
    MapOfSeas map;
    const double moment = map.restOf("moscow-agenda");
    EXPECT_THAT(namesIn(map.show(moment)), Contains("Black Sea"));
    EXPECT_THAT(namesIn(map.show(moment, {}, "uk")), Contains("Чорне море"));
    EXPECT_THAT(namesIn(map.show(moment, {}, "ar")), Contains("البحر الأسود"));
}

TEST(SeaLayer, NamesLakesWhereLakesShow) {
    const MapCamera lakes{.target = {33.0, 61.2}, .pixelsPerRadian = 14000.0};
    Story empty;
    empty.steps = {{.id = "step", .headline = "Headline"}};
    MapOfSeas map(std::make_shared<const Story>(empty));
    EXPECT_THAT(namesIn(map.show(map.restOf("step"), lakes)), Contains("Lake Ladoga"));
    EXPECT_THAT(namesIn(map.show(map.restOf("step"), lakes, "ru")), Contains("Онежское озеро"));
    empty.steps[0].layers.lakes = false;
    MapOfSeas dry(std::make_shared<const Story>(empty));
    EXPECT_THAT(namesIn(dry.show(dry.restOf("step"), lakes)), Not(Contains("Lake Ladoga")));
}

TEST(SeaLayer, SlantsLettersButNotArabicOnes) {
    MapOfSeas map;
    const auto leaning = [&] {
        return std::ranges::count_if(map.projector.list.glyphs, [](const GlyphInstance& g) { return g.slant != 0.0F; });
    };
    map.show(map.restOf("moscow-agenda"));
    EXPECT_GE(leaning(), 8);
    map.show(map.restOf("moscow-agenda"), {}, "ar");
    EXPECT_EQ(leaning(), 0);
}

TEST(SeaLayer, IsOffWhereAStepSaysSoAndOnTitlePages) {
    Story story = *test::bundledStory();
    for (Step& step : story.steps) step.layers.seas = step.layers.waters = false;
    MapOfSeas off(std::make_shared<const Story>(story));
    EXPECT_TRUE(off.show(off.restOf("moscow-agenda")).empty());
    MapOfSeas map;
    EXPECT_TRUE(map.show(map.restOf("title")).empty());
}

TEST(SeaLayer, IsGoneInTheMiddleOfAFlight) {
    MapOfSeas map;
    const StepIndex step = test::stepNamed(*map.projector.story, "abu-dhabi");
    const StepTimes& times = map.projector.stage.schedule.steps()[step];
    EXPECT_TRUE(map.show(times.start + 0.5 * times.flightSeconds).empty());
    EXPECT_FALSE(map.show(map.restOf("abu-dhabi")).empty());
}

TEST(SeaLayer, NamesNoSeaTwiceAndChangesSmoothlyWhileTheGlobeIsTurned) {
    // Without sites: their labels change sides at once while somebody turns the globe.
    Story empty;
    empty.steps = {{.id = "step", .headline = "Headline"}};
    MapOfSeas map(std::make_shared<const Story>(empty));
    const double moment = map.restOf("step");
    std::map<std::string, double> before;
    double largest = 0.0;
    std::set<std::string> all;
    for (int frame = 0; frame < 1500; ++frame) {
        // About a pixel from one to the next.
        const MapCamera camera{.target = {0.0 + 0.04 * frame, 44.0 - 0.015 * frame}, .pixelsPerRadian = 1700.0};
        std::map<std::string, double> now;
        std::map<std::string, int> times;
        for (const PictureSea& sea : map.show(moment, camera)) {
            now[sea.name] = std::max(now[sea.name], sea.opacity);
            if (++times[sea.name] > 1) ADD_FAILURE() << sea.name << " twice";
            all.insert(sea.name);
        }
        if (frame > 0) {
            for (const auto& [name, opacity] : now) largest = std::max(largest, std::abs(opacity - before[name]));
            for (const auto& [name, opacity] : before) {
                if (!now.contains(name)) largest = std::max(largest, opacity);
            }
        }
        before = std::move(now);
    }
    EXPECT_GE(all.size(), 4U);
    // The largest at the limb, where a curve loses its points behind the horizon one by one.
    EXPECT_LT(largest, 0.6);
}

}  // namespace
}  // namespace demarche
