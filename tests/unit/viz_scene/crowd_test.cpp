// Pictures of a story with far more places and links than there is room for.
#include "tests/support/large_story.h"
#include "tests/unit/viz_scene/scene_fixture.h"

#include "viz/story/story_reader.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace demarche {
namespace {

using test::Projector;

constexpr PictureSize size{1280, 720};

std::shared_ptr<const Story> crowdedStory() {
    static const std::shared_ptr<const Story> story = [] {
        const StoryResult read = readStoryText(
            test::largeStoryToml({.places = 1200, .events = 2400, .links = 2400, .steps = 24, .stripEntries = 1000}),
            "crowded.toml");
        if (!read) throw std::runtime_error(format(read.diagnostics.front()));
        return read.story;
    }();
    return story;
}

/// Rests of steps and moments in the flights between them.
std::vector<double> moments(const Schedule& schedule) {
    std::vector<double> all;
    for (StepIndex s = 0; s < schedule.steps().size(); s += 5) {
        const StepTimes& step = schedule.steps()[s];
        for (const double share : {0.2, 0.5, 0.8}) all.push_back(step.start + share * step.flightSeconds);
        all.push_back(schedule.restMoment(s));
    }
    return all;
}

void expectNothingTouches(const PictureLabel& label, const Picture& p, const Layout& layout, double seconds) {
    const std::string where = fmt::format("{} at {:.2f} s", label.text, seconds);
    EXPECT_TRUE(layout.safe.contains(label.rect)) << where;
    for (const PictureLabel& other : p.labels) {
        EXPECT_TRUE(&other == &label || !label.rect.intersects(other.rect)) << where << " over " << other.text;
    }
    for (const PictureSite& site : p.sites) {
        if (site.place == label.place || site.opacity <= 0.0) continue;
        const Rect disc = Rect{site.position.x, site.position.y, 0.0, 0.0}.inflated(site.radius);
        EXPECT_FALSE(label.rect.intersects(disc)) << where << " over site " << site.number;
    }
    for (const Rect& panel : {layout.header, layout.legend, layout.strip}) {
        EXPECT_FALSE(label.rect.intersects(panel)) << where;
    }
    EXPECT_FALSE(p.card && label.rect.intersects(p.card->rect)) << where;
}

TEST(CrowdedPictures, HaveLabelsThatTouchNothing) {
    Projector projector(crowdedStory(), size);
    std::size_t labels = 0;
    for (const double seconds : moments(projector.stage.schedule)) {
        projector.show(seconds);
        labels += projector.picture.labels.size();
        for (const PictureLabel& label : projector.picture.labels) {
            expectNothingTouches(label, projector.picture, projector.stage.layout, seconds);
        }
    }
    EXPECT_GT(labels, 100U);
}

TEST(CrowdedPictures, HaveNoMoreThanTheStatedNumberOfLabels) {
    Projector projector(crowdedStory(), size);
    for (StepIndex s = 0; s < projector.story->steps.size(); s += 5) {
        projector.showResting(s);
        EXPECT_LE(projector.picture.labels.size(), mostLabels);
    }
}

TEST(CrowdedPictures, LabelWhatTheStepSpeaksOfBeforeAnythingElse) {
    Projector projector(crowdedStory(), size);
    for (StepIndex s = 0; s < projector.story->steps.size(); s += 5) {
        projector.showResting(s);
        const Picture& p = projector.picture;
        const auto spokenOf = [&](const PictureLabel& label) {
            return std::ranges::find(p.sites, label.place, &PictureSite::place)->emphasis > 0.0;
        };
        EXPECT_TRUE(std::ranges::any_of(p.labels, spokenOf)) << s;
        EXPECT_TRUE(std::ranges::is_partitioned(p.labels, spokenOf)) << s;
    }
}

TEST(CrowdedPictures, DoNotDependOnWhichStepsHaveBeenMetBefore) {
    Projector all(crowdedStory(), size);
    for (const double seconds : moments(all.stage.schedule)) all.show(seconds);
    for (const double seconds : moments(all.stage.schedule)) {
        all.show(seconds);
        Projector alone(crowdedStory(), size);
        alone.show(seconds);
        EXPECT_TRUE(all.list.shapes == alone.list.shapes) << seconds;
        EXPECT_TRUE(all.list.strokeVertices == alone.list.strokeVertices) << seconds;
        ASSERT_EQ(all.picture.labels.size(), alone.picture.labels.size()) << seconds;
        for (std::size_t i = 0; i < all.picture.labels.size(); ++i) {
            EXPECT_EQ(all.picture.labels[i].place, alone.picture.labels[i].place) << seconds;
            EXPECT_EQ(all.picture.labels[i].rect, alone.picture.labels[i].rect) << seconds;
        }
    }
}

TEST(CrowdedPictures, DrawWhatIsEmphasisedAsLargeAsEver) {
    Projector projector(crowdedStory(), size);
    projector.showResting(10);
    double background = 1e9;
    for (const PictureSite& site : projector.picture.sites) {
        const double full = siteDiscRadius * projector.stage.layout.unit;
        if (site.emphasis == 1.0) {
            EXPECT_DOUBLE_EQ(site.radius, full);
        }
        if (site.emphasis == 0.0) background = std::min(background, site.radius / full);
    }
    EXPECT_LT(background, 0.5);
}

TEST(CrowdedPictures, HaveAMarkOnTheStripForEveryGroupOfEntriesOnly) {
    Projector projector(crowdedStory(), size);
    projector.showResting(10);
    const Layout& layout = projector.stage.layout;
    std::size_t marks = 0;
    for (const Shape& shape : projector.list.shapes) {
        const bool mark = std::abs(shape.rect.width - 14.0 * layout.unit) < 1e-6 &&
                          std::abs(shape.rect.centre().y - layout.stripAxisY) < 1e-6;
        marks += mark ? 1U : 0U;
    }
    EXPECT_GT(marks, 40U);
    EXPECT_LT(marks, 100U);
    EXPECT_EQ(projector.picture.strip.entryX.size(), 1000U);
}

}  // namespace
}  // namespace demarche
