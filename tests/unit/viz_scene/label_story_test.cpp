// Labels over the whole of the bundled story: nothing overlaps, nothing pops, nothing jumps.
#include "tests/unit/viz_scene/scene_fixture.h"

#include "viz/scene/site_labels.h"
#include "viz/scene/site_layer.h"

#include <fmt/format.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace demarche {
namespace {

using test::bundledStory;
using test::Projector;

constexpr std::array<PictureSize, 2> sizes{PictureSize{1920, 1080}, PictureSize{2560, 960}};

/// Sites and labels alone: the map below them does not matter here.
void showLabels(Projector& projector, double seconds) {
    const FrameState state = projector.stateAt(seconds);
    projector.picture.sites.clear();
    projector.picture.labels.clear();
    clearOverlay(projector.list);
    Canvas canvas(projector.list);
    const MapView view = storyView(projector.stage.cameras, state.camera, projector.stage.layout);
    addSites({.stage = projector.stage, .theme = projector.theme, .view = view}, state, projector.text, canvas,
             projector.picture);
}

/// A label measured from its site: the edge that stays when it grows, and its top.
struct Placement {
    PlaceIndex place = 0;
    Rect fromSite;
    double opacity = 0.0;
};

std::vector<Placement> placements(const Picture& picture) {
    std::vector<Placement> result;
    for (const PictureLabel& label : picture.labels) {
        const auto site = std::ranges::find(picture.sites, label.place, &PictureSite::place);
        Rect r = label.rect;
        r.x -= site->position.x;
        r.y -= site->position.y;
        result.push_back({label.place, r, label.opacity});
    }
    return result;
}

double moved(const Placement& a, const Placement& b) {
    const Rect& r = a.fromSite;
    const Rect& s = b.fromSite;
    const double dx =
        std::min({std::abs(r.x - s.x), std::abs(r.right() - s.right()), std::abs(r.centre().x - s.centre().x)});
    return std::max(dx, std::abs(r.y - s.y));
}

struct Change {
    double amount = 0.0;
    double seconds = 0.0;
    std::string label;
};

struct Changes {
    Change opacity;
    Change place;
};

void note(Change& worst, double amount, double seconds, const std::string& label) {
    if (amount > worst.amount) worst = {amount, seconds, label};
}

Changes worstChanges(const Story& story, const std::vector<Placement>& before, const std::vector<Placement>& now,
                     double seconds) {
    constexpr double sameLabel = 6.0;  // Pixels: labels on other sides of a site stand farther away.
    Changes worst;
    std::vector<bool> met(before.size(), false);
    for (const Placement& label : now) {
        double old = 0.0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (before[i].place != label.place || moved(before[i], label) > sameLabel) continue;
            old = before[i].opacity;
            met[i] = true;
            note(worst.place, moved(before[i], label), seconds, story.places[label.place].name);
        }
        note(worst.opacity, std::abs(label.opacity - old), seconds, story.places[label.place].name);
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!met[i]) note(worst.opacity, before[i].opacity, seconds, story.places[before[i].place].name);
    }
    return worst;
}

TEST(LabelsOfTheStory, OverlapNeitherEachOtherNorAnythingElse) {
    for (const PictureSize size : sizes) {
        Projector projector(bundledStory(), size);
        const Layout& layout = projector.stage.layout;
        std::size_t labels = 0;
        for (int i = 0; i * 0.1 <= projector.stage.schedule.duration(); ++i) {
            projector.show(i * 0.1);
            const Picture& p = projector.picture;
            const bool titlePage = projector.story->steps[projector.stateAt(i * 0.1).step].titlePage;
            for (std::size_t a = 0; a < p.labels.size(); ++a) {
                const PictureLabel& label = p.labels[a];
                ++labels;
                const std::string where =
                    fmt::format("{} at {:.1f} s, {} x {}", label.text, i * 0.1, size.width, size.height);
                EXPECT_TRUE(layout.safe.contains(label.rect)) << where;
                for (std::size_t b = 0; b < a; ++b) {
                    EXPECT_FALSE(label.rect.intersects(p.labels[b].rect)) << where << " over " << p.labels[b].text;
                }
                EXPECT_FALSE(p.card && label.rect.intersects(p.card->rect)) << where;
                if (!titlePage) {
                    EXPECT_FALSE(label.rect.intersects(layout.header)) << where;
                    EXPECT_FALSE(label.rect.intersects(layout.legend)) << where;
                    EXPECT_FALSE(label.rect.intersects(layout.strip)) << where;
                }
                for (const PictureSite& site : p.sites) {
                    if (site.place == label.place || site.opacity <= 0.0) continue;
                    const Rect disc = Rect{site.position.x, site.position.y, 0.0, 0.0}.inflated(site.radius);
                    EXPECT_FALSE(label.rect.intersects(disc)) << where;
                }
            }
        }
        EXPECT_GT(labels, 1000U);
    }
}

/// The greatest changes between neighbouring frames of a sixtieth of a second.
Changes worstOfTheStory(PictureSize size) {
    Projector projector(bundledStory(), size);
    std::vector<Placement> before;
    Changes worst;
    for (int frame = 0; frame / 60.0 <= projector.stage.schedule.duration(); ++frame) {
        showLabels(projector, frame / 60.0);
        std::vector<Placement> now = placements(projector.picture);
        if (frame > 0) {
            const Changes c = worstChanges(*projector.story, before, now, frame / 60.0);
            note(worst.opacity, c.opacity.amount, c.opacity.seconds, c.opacity.label);
            note(worst.place, c.place.amount, c.place.seconds, c.place.label);
        }
        before = std::move(now);
    }
    return worst;
}

TEST(LabelsOfTheStory, StayWithTheirSitesFromFrameToFrame) {
    for (const PictureSize size : sizes) {
        const Change worst = worstOfTheStory(size).place;
        EXPECT_LE(worst.amount, 1.0) << worst.label << " at " << worst.seconds << " s, " << size.width << " wide";
    }
}

TEST(LabelsOfTheStory, ComeAndGoWithoutPopping) {
    for (const PictureSize size : sizes) {
        const Change worst = worstOfTheStory(size).opacity;
        EXPECT_LT(worst.amount, 0.25) << worst.label << " at " << worst.seconds << " s, " << size.width << " wide";
    }
}

TEST(LabelsOfTheStory, MoveWithTheMapAloneInAFlightOfTenSeconds) {
    // Slowed down to ten seconds: sixty pictures a second of the flight to Abu Dhabi.
    Projector projector(bundledStory(), {1920, 1080});
    const StepTimes& times = projector.stage.schedule.steps()[test::stepNamed(*projector.story, "abu-dhabi")];
    int appearances = 0;
    int disappearances = 0;
    double farthest = 0.0;
    std::vector<Placement> before;
    for (int frame = 0; frame <= 600; ++frame) {
        showLabels(projector, times.start + times.flightSeconds * frame / 600.0);
        std::vector<Placement> now = placements(projector.picture);
        const auto has = [](const std::vector<Placement>& list, const Placement& label) {
            return std::ranges::any_of(
                list, [&](const Placement& p) { return p.place == label.place && moved(p, label) < 6.0; });
        };
        if (frame > 0) {
            for (const Placement& label : now) appearances += has(before, label) ? 0 : 1;
            for (const Placement& label : before) disappearances += has(now, label) ? 0 : 1;
            // Measured from the site, so that what is left is what the map did not do.
            farthest = std::max(farthest, worstChanges(*projector.story, before, now, 0.0).place.amount);
        }
        before = std::move(now);
    }
    std::printf("10 s flight: %d labels of sites appear, %d disappear; largest move against the map %.3f pixels\n",
                appearances, disappearances, farthest);
    EXPECT_LE(farthest, 1.0);
    EXPECT_LE(appearances, 12);
    EXPECT_LE(disappearances, 12);
}

TEST(LabelsOfTheStory, OfTheCurrentStepAreReadableWhenItRests) {
    for (const PictureSize size : sizes) {
        Projector projector(bundledStory(), size);
        for (StepIndex s = 0; s < projector.story->steps.size(); ++s) {
            const double rest = projector.stage.schedule.restMoment(s);
            projector.show(rest);
            for (const PictureSite& site : projector.picture.sites) {
                if (site.emphasis < 1.0 || site.opacity < 1.0) continue;
                const auto label = std::ranges::find(projector.picture.labels, site.place, &PictureLabel::place);
                ASSERT_NE(label, projector.picture.labels.end())
                    << projector.story->places[site.place].name << " at " << rest;
                EXPECT_GT(label->opacity, 0.99) << label->text << " at " << rest << " s, " << size.width << " wide";
            }
        }
    }
}

}  // namespace
}  // namespace demarche
