// Names of cities: in nobody's way, whatever the view, and smooth while it changes.
#include "viz/scene/city_layer.h"

#include "tests/unit/viz_scene/scene_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace demarche {
namespace {

using test::bundledMap;
using testing::Contains;

const std::vector<CityMark>& cities() {
    static const Gazetteer gazetteer = std::move(*Gazetteer::open(DEMARCHE_SOURCE_DIR "/assets/maps/gazetteer.dgaz"));
    static const std::vector<CityMark> marks = cityMarks(gazetteer);
    return marks;
}

struct MapOfCities {
    explicit MapOfCities(PictureSize size = {1920, 1080}) : projector(test::bundledStory(), size) {}

    const Picture& show(double seconds, std::optional<MapCamera> camera = {}, std::string_view language = "en") {
        buildDrawList({.stage = projector.stage,
                       .map = bundledMap(),
                       .theme = projector.theme,
                       .mapStyle = projector.mapStyle,
                       .boundaryLegend = test::boundaryLegend,
                       .viewer = {.camera = camera},
                       .cities = cities(),
                       .nameLanguage = language},
                      projector.stateAt(seconds), projector.text, projector.list, projector.picture);
        return projector.picture;
    }

    double restOf(const char* step) const {
        return projector.stage.schedule.restMoment(test::stepNamed(*projector.story, step));
    }

    test::Projector projector;
};

std::vector<std::string> namesIn(const Picture& picture) {
    std::vector<std::string> names;
    for (const PictureCity& city : picture.cities) names.push_back(city.name);
    return names;
}

TEST(CityNames, AreThoseOfTheRegionInTheLanguageWanted) {
    MapOfCities map;
    const double moment = map.restOf("moscow-agenda");
    EXPECT_THAT(namesIn(map.show(moment)), Contains("Kyiv"));
    EXPECT_THAT(namesIn(map.show(moment, {}, "uk")), Contains("Київ"));
    EXPECT_THAT(namesIn(map.show(moment, {}, "ru-RU")), Contains("Киев"));
    EXPECT_THAT(namesIn(map.show(moment, {}, "xx")), Contains("Kyiv")) << "English where there is no other name";
}

TEST(CityNames, GiveWayToTheStory) {
    MapOfCities map;
    EXPECT_THAT(namesIn(map.show(map.restOf("moscow-agenda"))), Contains("Kyiv"));
    // In this step Kyiv is a site with a label of its own.
    EXPECT_THAT(namesIn(map.show(map.restOf("reactions"))), testing::Not(Contains("Kyiv")));
    EXPECT_TRUE(map.show(map.restOf("title")).cities.empty());
}

TEST(CityNames, AreThereOrNotWhileTheCameraRests) {
    MapOfCities map;
    int shown = 0;
    for (const Step& step : map.projector.story->steps) {
        for (const PictureCity& city : map.show(map.restOf(step.id.c_str())).cities) {
            EXPECT_GT(city.opacity, 0.5) << city.name << " in " << step.id;
            ++shown;
        }
    }
    EXPECT_GT(shown, 20);
}

TEST(CityNames, ComeAndGoSmoothlyDuringAFlight) {
    MapOfCities map;
    const double start = map.projector.stage.schedule.steps()[6].start;
    std::map<std::string, double> before;
    int appearances = 0;
    int disappearances = 0;
    double largest = 0.0;
    for (int frame = 0; frame < 600; ++frame) {
        std::map<std::string, double> now;
        for (const PictureCity& city : map.show(start + frame / 60.0).cities) now[city.name] = city.opacity;
        if (frame > 0) {
            for (const auto& [name, opacity] : now) {
                const bool isNew = !before.contains(name);
                appearances += isNew ? 1 : 0;
                largest = std::max(largest, std::abs(opacity - (isNew ? 0.0 : before[name])));
            }
            for (const auto& [name, opacity] : before) {
                if (now.contains(name)) continue;
                ++disappearances;
                largest = std::max(largest, opacity);
            }
        }
        before = std::move(now);
    }
    std::printf("10 s flight at 60 frames a second: %d appearances, %d disappearances, largest step of opacity %.3f\n",
                appearances, disappearances, largest);
    EXPECT_LT(largest, 0.3);
    EXPECT_LT(appearances, 60);
}

TEST(CityNames, AreOffWhereAStepSaysSo) {
    Story story = *test::bundledStory();
    for (Step& step : story.steps) step.layers.cities = false;
    MapOfCities map;
    map.projector.story = std::make_shared<const Story>(story);
    EXPECT_TRUE(map.show(map.restOf("moscow-agenda")).cities.empty());
}

}  // namespace
}  // namespace demarche
