// All names of the map in five hundred views: none touches another, a panel or the edge.
#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/label_field.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <map>

namespace demarche {
namespace {

constexpr int views = 500;
constexpr std::array<std::string_view, 6> languages{"en", "ru", "uk", "ar", "de", "fr"};

const std::vector<CityMark>& cities() {
    static const Gazetteer gazetteer = std::move(*Gazetteer::open(DEMARCHE_SOURCE_DIR "/assets/maps/gazetteer.dgaz"));
    static const std::vector<CityMark> marks = cityMarks(gazetteer);
    return marks;
}

FrameState withDegrees(FrameState state) {
    state.layers.graticuleLabels = 1.0;
    return state;
}

/// A name with the boxes that hold it.
struct Name {
    std::string kind;
    std::string text;
    std::vector<Rect> boxes;
};

/// What is only coming up, or nearly gone, is in nobody's way.
constexpr double readable = 0.3;

std::vector<Name> namesIn(const Picture& picture) {
    std::vector<Name> names;
    const auto add = [&](const char* kind, const std::string& text, double opacity, std::vector<Rect> boxes) {
        if (opacity > readable) names.push_back({kind, text, std::move(boxes)});
    };
    for (const PictureLabel& label : picture.labels) add("site", label.text, label.opacity, {label.rect});
    for (const PictureOverlayLabel& label : picture.overlayLabels) {
        add("overlay", label.text, label.opacity, {label.rect});
    }
    for (const PictureLinkLabel& label : picture.linkLabels) add("link", label.text, label.opacity, label.boxes);
    if (const auto& bar = picture.scaleBar) add("scale bar", bar->words, bar->opacity, {bar->rect});
    if (const auto& arrow = picture.northArrow) add("north arrow", "N", arrow->opacity, {arrow->rect});
    for (const PictureGraticuleLabel& label : picture.graticuleLabels) {
        add("degree", label.text, label.opacity, {label.rect});
    }
    for (const PictureSea& sea : picture.seas) add("sea", sea.name, sea.opacity, sea.boxes);
    for (const PictureRiver& river : picture.rivers) add("river", river.name, river.opacity, river.boxes);
    for (const PictureCity& city : picture.cities) add("city", city.name, city.opacity, {city.rect});
    return names;
}

std::vector<Rect> panelsIn(const Picture& picture, const Layout& layout) {
    std::vector<Rect> panels{layout.header, layout.legend};
    if (picture.strip.opacity > readable) panels.push_back(layout.strip);
    if (picture.card && picture.card->opacity > readable) panels.push_back(picture.card->rect);
    return panels;
}

TEST(NamesTogether, TouchNothingInFiveHundredViews) {
    test::Projector projector(test::bundledStory(), {1920, 1080});
    const Layout& layout = projector.stage.layout;
    test::Numbers numbers(20260212);
    std::map<std::string, int> shown;
    for (int i = 0; i < views; ++i) {
        // Half of them look where the story happens.
        const bool near = i % 2 == 1;
        const MapCamera camera{
            .target = {near ? numbers.between(0.0, 60.0) : numbers.between(-180.0, 180.0),
                       near ? numbers.between(20.0, 65.0) : numbers.between(-60.0, 75.0)},
            .pixelsPerRadian = std::exp(numbers.between(std::log(400.0), std::log(near ? 5000.0 : 20000.0)))};
        const double seconds = numbers.between(8.0, projector.stage.schedule.duration());
        buildDrawList({.stage = projector.stage,
                       .map = test::bundledMap(),
                       .theme = projector.theme,
                       .mapStyle = projector.mapStyle,
                       .boundaryLegend = test::boundaryLegend,
                       .viewer = {.camera = camera},
                       .cities = cities(),
                       .seas = test::bundledSeas(),
                       .rivers = test::bundledRivers(),
                       .nameLanguage = languages[static_cast<std::size_t>(i) % languages.size()]},
                      withDegrees(projector.stateAt(seconds)), projector.text, projector.list, projector.picture);
        const std::vector<Name> names = namesIn(projector.picture);
        const std::vector<Rect> panels = panelsIn(projector.picture, layout);
        for (std::size_t a = 0; a < names.size(); ++a) {
            ++shown[names[a].kind];
            const std::string where = fmt::format("{} {} in view {}", names[a].kind, names[a].text, i);
            for (const Rect& box : names[a].boxes) {
                EXPECT_TRUE(layout.safe.inflated(1.0).contains(box)) << where;
                for (const Rect& panel : panels) EXPECT_GT(gapBetween(box, panel), 0.0) << where;
                for (std::size_t b = 0; b < a; ++b) {
                    for (const Rect& other : names[b].boxes) {
                        EXPECT_GT(gapBetween(box, other), 0.0) << where << " and " << names[b].text;
                    }
                }
            }
        }
    }
    std::printf("500 views:");
    for (const auto& [kind, count] : shown) std::printf(" %d %s", count, kind.c_str());
    std::printf(" names, none touching another, a panel or the edge\n");
    // Not by hiding them all.
    EXPECT_GT(shown["city"], 300);
    EXPECT_GT(shown["site"], 100);
    EXPECT_GT(shown["link"], 10);
    EXPECT_GT(shown["sea"], 300);
    EXPECT_GT(shown["river"], 100);
    EXPECT_GT(shown["degree"], 100);
    EXPECT_GT(shown["scale bar"], 20);
}

}  // namespace
}  // namespace demarche
