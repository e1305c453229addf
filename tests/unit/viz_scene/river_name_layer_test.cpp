// Names of rivers: on rivers of the map, beside their lines, once each, quiet in flights, off where a step says so.
#include "viz/scene/river_name_layer.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>

namespace demarche {
namespace {

using testing::Contains;
using testing::Not;

const std::filesystem::path riversFile = DEMARCHE_SOURCE_DIR "/assets/maps/rivers.toml";

const MapCamera ukraine{.target = {32.0, 49.0}, .pixelsPerRadian = 6000.0};

struct MapOfRivers {
    explicit MapOfRivers(std::shared_ptr<const Story> story = test::emptyStory())
        : projector(std::move(story), {1920, 1080}) {}

    const std::vector<PictureRiver>& show(double seconds, std::optional<MapCamera> camera = ukraine,
                                          std::string_view language = "en") {
        buildDrawList({.stage = projector.stage,
                       .map = test::bundledMap(),
                       .theme = projector.theme,
                       .mapStyle = projector.mapStyle,
                       .boundaryLegend = test::boundaryLegend,
                       .viewer = {.camera = camera},
                       .rivers = test::bundledRivers(),
                       .nameLanguage = language},
                      projector.stateAt(seconds), projector.text, projector.list, projector.picture);
        return projector.picture.rivers;
    }
    const std::vector<PictureRiver>& atRest(std::optional<MapCamera> camera = ukraine,
                                            std::string_view language = "en") {
        return show(projector.stage.schedule.restMoment(0), camera, language);
    }

    test::Projector projector;
};

std::vector<std::string> namesIn(const std::vector<PictureRiver>& shown) {
    std::vector<std::string> names;
    for (const PictureRiver& river : shown) names.push_back(river.name);
    return names;
}

TEST(RiverNames, HaveAllLanguagesAndACourseOfReasonableLengthOnTheMap) {
    const auto read = readRiverNames(riversFile);
    ASSERT_TRUE(read.has_value());
    for (const RiverName& river : *read) {
        EXPECT_TRUE(std::ranges::any_of(test::bundledRivers(),
                                        [&](const RiverName& r) { return r.in("en") == river.in("en"); }))
            << "the map has no " << river.in("en");
    }
    for (const RiverName& river : test::bundledRivers()) {
        for (const char* language : {"en", "fr", "es", "de", "ru", "uk", "ar"}) {
            EXPECT_TRUE(river.names.contains(language)) << river.in("en") << ' ' << language;
        }
        const double km = river.along.back() * earthRadiusKm;
        const double straight = std::acos(glm::dot(unitVector(river.from), unitVector(river.to))) * earthRadiusKm;
        EXPECT_GT(km, 0.95 * straight) << river.in("en");
        EXPECT_LT(km, 3.2 * straight + 500.0) << river.in("en") << ": " << straight << " km as the crow flies";
    }
}

TEST(RiverNames, FaultsOfTheFileAreAllNamed) {
    const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "rivers_with_faults.toml";
    std::ofstream(file) << "[[river]]\nnames.ru = \"B\"\nbetween = [[1, 2], [3, 95]]\n[[river]]\nnames.en = \"C\"\n";
    const auto read = readRiverNames(file);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().size(), 3U);
    std::filesystem::remove(file);
}

TEST(RiverNameLayer, NamesTheDniproInTheLanguageWanted) {
    MapOfRivers map;
    EXPECT_THAT(namesIn(map.atRest()), Contains("Dnipro"));
    EXPECT_THAT(namesIn(map.atRest(ukraine, "uk")), Contains("Дніпро"));
    EXPECT_THAT(namesIn(map.atRest(ukraine, "ru-RU")), Contains("Днепр"));
    EXPECT_THAT(namesIn(map.atRest(ukraine, "xx")), Contains("Dnipro"));
}

TEST(RiverNameLayer, StandsBesideTheLineAndNotOnIt) {
    MapOfRivers map;
    int looked = 0;
    for (const PictureRiver& shown : map.atRest()) {
        const MapView view = resolveView(map.projector.stage.cameras,
                                         map.projector.stateAt(map.projector.stage.schedule.restMoment(0)).camera,
                                         ukraine, map.projector.stage.layout);
        for (const RiverName& river : test::bundledRivers()) {
            if (river.in("en") != shown.name) continue;
            double nearest = 1e9;
            for (const glm::dvec3& place : river.course) {
                if (view.aboveHorizon(place) <= 0.0) continue;
                const glm::dvec2 pixel = view.project(place);
                for (const Rect& box : shown.boxes) {
                    EXPECT_FALSE(box.inflated(-5.0).contains(pixel)) << shown.name;
                    nearest = std::min(nearest, glm::distance(pixel, {box.x + box.width / 2, box.y + box.height / 2}));
                }
            }
            EXPECT_LT(nearest, 45.0) << shown.name;
            ++looked;
        }
    }
    EXPECT_GE(looked, 3);
}

TEST(RiverNameLayer, NamesNoRiverOfAWholeGlobeAndNoneTwice) {
    MapOfRivers map;
    EXPECT_TRUE(map.atRest(MapCamera{.target = {20.0, 30.0}, .pixelsPerRadian = 450.0}).empty());
    std::map<std::string, int> all;
    for (int frame = 0; frame < 300; ++frame) {
        const MapCamera camera{.target = {-10.0 + 0.2 * frame, 50.0 - 0.05 * frame}, .pixelsPerRadian = 4000.0};
        std::map<std::string, int> times;
        for (const PictureRiver& river : map.atRest(camera)) {
            if (++times[river.name] > 1) ADD_FAILURE() << river.name << " twice";
            ++all[river.name];
        }
    }
    EXPECT_GE(all.size(), 8U);
}

TEST(RiverNameLayer, IsOffWhereAStepSaysSo) {
    for (const bool names : {true, false}) {
        Story story = *test::emptyStory();
        (names ? story.steps[0].layers.waters : story.steps[0].layers.rivers) = false;
        MapOfRivers off(std::make_shared<const Story>(story));
        EXPECT_TRUE(off.atRest().empty());
    }
}

TEST(RiverNameLayer, LeavesToTheStorysOverlayWhatThatNames) {
    MapOfRivers map(test::bundledStory());
    const StepIndex step = test::stepNamed(*map.projector.story, "moscow-agenda");
    map.show(map.projector.stage.schedule.restMoment(step), {});
    for (const PictureOverlayLabel& label : map.projector.picture.overlayLabels) {
        if (label.opacity < 0.3) continue;
        EXPECT_THAT(namesIn(map.projector.picture.rivers), Not(Contains(label.text)));
    }
}

TEST(RiverNameLayer, IsGoneInTheMiddleOfAFlight) {
    MapOfRivers map(test::bundledStory());
    const StepIndex step = test::stepNamed(*map.projector.story, "abu-dhabi");
    const StepTimes& times = map.projector.stage.schedule.steps()[step];
    EXPECT_TRUE(map.show(times.start + 0.5 * times.flightSeconds, {}).empty());
}

}  // namespace
}  // namespace demarche
