// Labels along links: readable, upright, in nobody's way, still while the step rests. And the look of links.
#include "viz/scene/link_labels.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/link_curve.h"
#include "viz/scene/link_layer.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace demarche {
namespace {

using test::Projector;

/// Two places, and links between them there and back; one step that shows all.
Story thereAndBack(std::size_t links, LonLat from = {-0.12, 51.5}, LonLat to = {30.5, 50.4}) {
    Story story;
    story.title = "There and back";
    story.places = {{.id = "a", .name = "Aaa", .position = from}, {.id = "b", .name = "Bbb", .position = to}};
    Step step{.id = "all", .headline = "All", .sites = {0, 1}};
    step.camera.fit = {from, to};
    for (LinkIndex l = 0; l < links; ++l) {
        story.links.push_back({.id = "l" + std::to_string(l),
                               .from = l % 2,
                               .to = 1 - l % 2,
                               .label = l % 2 == 0 ? "On the way there" : "And on the way back"});
        step.links.push_back(l);
    }
    story.steps = {step};
    return story;
}

Projector projectorOf(Story story, PictureSize size = {1920, 1080}) {
    return Projector(std::make_shared<const Story>(std::move(story)), size);
}

TEST(LinkLabels, AreInFullWhileTheirStepRests) {
    Projector projector(test::bundledStory(), {1920, 1080});
    for (const auto& [step, words] :
         {std::pair{"anchorage", "Territory, as agreed at Anchorage"}, std::pair{"moscow", "The envoy and colleagues"},
          std::pair{"abu-dhabi", "Security talks"}}) {
        projector.showResting(test::stepNamed(*projector.story, step));
        const auto label = std::ranges::find(projector.picture.linkLabels, words, &PictureLinkLabel::text);
        ASSERT_NE(label, projector.picture.linkLabels.end()) << step;
        EXPECT_GT(label->opacity, 0.99) << step;
    }
}

TEST(LinkLabels, OfParallelLinksAllFindRoom) {
    Projector projector = projectorOf(thereAndBack(3));
    projector.showResting(0);
    EXPECT_EQ(projector.picture.linkLabels.size(), 3U);
    for (const PictureLinkLabel& label : projector.picture.linkLabels) EXPECT_GT(label.opacity, 0.99) << label.text;
}

/// Angle of each glyph that stands in the label's boxes and is turned.
std::vector<double> turns(const Projector& projector, const PictureLinkLabel& label) {
    std::vector<double> result;
    for (const GlyphInstance& glyph : projector.list.glyphs) {
        if (glyph.along == glm::vec2(1.0F, 0.0F)) continue;
        if (label.rect.inflated(8.0).contains(glm::dvec2(glyph.position))) {
            result.push_back(std::atan2(static_cast<double>(glyph.along.y), static_cast<double>(glyph.along.x)));
        }
    }
    return result;
}

TEST(LinkLabels, AreReadFromLeftToRightWhicheverWayTheLinkGoes) {
    for (const LonLat to : {LonLat{30.0, 50.0}, LonLat{20.0, 62.0}, LonLat{-20.0, 60.0}, LonLat{-28.0, 48.0},
                            LonLat{-15.0, 36.0}, LonLat{15.0, 34.0}}) {
        Projector projector = projectorOf(thereAndBack(1, {0.0, 48.0}, to));
        projector.showResting(0);
        ASSERT_EQ(projector.picture.linkLabels.size(), 1U) << to.lon << ' ' << to.lat;
        const std::vector<double> angles = turns(projector, projector.picture.linkLabels.front());
        ASSERT_FALSE(angles.empty());
        for (const double angle : angles) EXPECT_LT(std::abs(angle), 1.7) << to.lon << ' ' << to.lat;
    }
}

TEST(LinkLabels, FadeWhereTheirLinkIsTooShort) {
    Projector projector = projectorOf(thereAndBack(1, {0.0, 48.0}, {0.5, 48.0}));
    Story story = *projector.story;
    story.steps[0].camera.spanDegrees = 40.0;
    Projector wide = projectorOf(story);
    wide.showResting(0);
    EXPECT_TRUE(wide.picture.linkLabels.empty());
}

TEST(LinkLabels, HoldStillWhileTheStepRestsAndComeWithoutPopping) {
    Projector projector(test::bundledStory(), {1920, 1080});
    std::vector<PictureLinkLabel> before;
    double largest = 0.0;
    for (int frame = 0; frame / 30.0 <= projector.stage.schedule.duration(); ++frame) {
        projector.show(frame / 30.0);
        std::vector<PictureLinkLabel> now = projector.picture.linkLabels;
        const double flight = projector.stateAt(frame / 30.0).camera.fraction;
        const auto opacityIn = [](const std::vector<PictureLinkLabel>& list, const PictureLinkLabel& label) {
            double most = 0.0;
            for (const PictureLinkLabel& other : list) {
                if (other.link == label.link) most = std::max(most, other.opacity);
            }
            return most;
        };
        if (frame > 0) {
            for (const PictureLinkLabel& label : now) {
                largest = std::max(largest, std::abs(label.opacity - opacityIn(before, label)));
                if (flight < 1.0) continue;
                for (const PictureLinkLabel& old : before) {
                    if (old.link != label.link || old.opacity < 0.5) continue;
                    EXPECT_LT(glm::distance(old.rect.centre(), label.rect.centre()), 1.5) << label.text;
                }
            }
            for (const PictureLinkLabel& label : before) {
                largest = std::max(largest, label.opacity - opacityIn(now, label));
            }
        }
        before = std::move(now);
    }
    EXPECT_LT(largest, 0.5) << "within a thirtieth of a second";
}

TEST(LinkLabels, ShowOnlyWhileAStepSpeaksOfTheLink) {
    Story story = thereAndBack(1);
    Step later{.id = "later", .headline = "Later"};
    later.camera = story.steps[0].camera;
    Step last = later;
    last.id = "last";
    story.steps.push_back(later);
    story.steps.push_back(last);
    Projector projector = projectorOf(story);
    projector.showResting(0);
    EXPECT_EQ(projector.picture.linkLabels.size(), 1U);
    projector.showResting(2);
    EXPECT_TRUE(projector.picture.linkLabels.empty());
}

/// Links are the first strokes over the map.
std::span<const StrokeVertex> strokeOf(const Projector& projector, std::size_t batch) {
    const StrokeBatch& strokes = projector.list.strokes[batch];
    return std::span(projector.list.strokeVertices).subspan(strokes.firstVertex, strokes.vertexCount);
}

double widestStroke(const Projector& projector) { return static_cast<double>(strokeOf(projector, 0).back().halfWidth); }

TEST(LinkLooks, WidthIsAFactor) {
    Story story = thereAndBack(1);
    Projector plain = projectorOf(story);
    plain.showResting(0);
    story.links[0].width = 2.0;
    Projector wide = projectorOf(story);
    wide.showResting(0);
    EXPECT_NEAR(widestStroke(wide), 2.0 * widestStroke(plain), 1e-3);
}

TEST(LinkLooks, LinesGrowFromThinToFullInTheirDirection) {
    Projector projector = projectorOf(thereAndBack(1));
    projector.showResting(0);
    const std::span<const StrokeVertex> line = strokeOf(projector, 0);
    ASSERT_GT(line.size(), 4U);
    EXPECT_LT(line.front().halfWidth, 0.5F * line.back().halfWidth);
    for (std::size_t i = 1; i < line.size(); ++i) EXPECT_GE(line[i].halfWidth, line[i - 1].halfWidth);
}

/// Largest distance of the link's true course in the picture from the line that is drawn, in pixels.
double largestStraying(const Projector& projector, const LinkCurve& curve) {
    const std::span<const StrokeVertex> line = strokeOf(projector, 0);
    std::vector<glm::dvec2> middle;
    for (std::size_t i = 0; i + 1 < line.size(); i += 2) {
        middle.push_back(0.5 * glm::dvec2(line[i].position + line[i + 1].position));
    }
    const MapView& view = projector.list.map.view;
    double largest = 0.0;
    for (int i = 1; i < 4000; ++i) {
        const glm::dvec3 point = curve.at(i / 4000.0);
        const glm::dvec2 at = view.project(point);
        if (view.visibility(point) < 1.0 || at.x < 0.0 || at.x > 1920.0 || at.y < 0.0 || at.y > 1080.0) continue;
        double nearest = 1e9;
        for (std::size_t k = 1; k < middle.size(); ++k) {
            const glm::dvec2 along = middle[k] - middle[k - 1];
            const double share = glm::dot(at - middle[k - 1], along) / std::max(1e-12, glm::dot(along, along));
            nearest = std::min(nearest, glm::distance(at, middle[k - 1] + along * std::clamp(share, 0.0, 1.0)));
        }
        largest = std::max(largest, nearest);
    }
    return largest;
}

TEST(LinkLooks, LinesHaveNoCornersBesideThePoleOfAMapNorFromTheSide) {
    const LonLat anchorage{-149.9, 61.2};
    const LonLat kyiv{30.5, 50.4};
    for (const ProjectionKind kind : {ProjectionKind::Equirectangular, ProjectionKind::EqualEarth}) {
        Story story = thereAndBack(1, anchorage, kyiv);
        story.steps[0].projection = {.kind = kind};
        story.steps[0].camera = {.centre = {30.0, 80.0}, .spanDegrees = 60.0};
        Projector projector = projectorOf(story);
        projector.showResting(0);
        EXPECT_LT(largestStraying(projector, LinkCurve(anchorage, kyiv)), 0.6);
    }
    const LonLat donetsk{37.8, 48.0};
    Story story = thereAndBack(1, kyiv, donetsk);
    story.steps[0].camera.tiltDegrees = 55.0;
    Projector projector = projectorOf(story);
    projector.showResting(0);
    EXPECT_LT(largestStraying(projector, LinkCurve(kyiv, donetsk)), 0.6);
}

TEST(LinkLooks, AnArrowPointsAtThePlaceAndKeepsOffItsRing) {
    for (const EventStatus status : {EventStatus::Held, EventStatus::Scheduled, EventStatus::Referred}) {
        Story story = thereAndBack(1);
        story.links[0].arrow = true;
        story.links[0].status = status;
        Projector projector = projectorOf(story);
        projector.showResting(0);
        ASSERT_GE(projector.list.strokes.size(), 2U);
        EXPECT_EQ(projector.list.strokes[1].style.dashLength, 0.0F);
        const std::span<const StrokeVertex> head = strokeOf(projector, 1).last(4);
        const auto corner = [&](std::size_t i) { return head[i]; };
        const auto middle = [&](std::size_t i) {
            return glm::dvec2(corner(i).position + corner(i + 1).position) * 0.5;
        };
        EXPECT_GT(corner(0).halfWidth, 5.0F);
        EXPECT_LT(corner(2).halfWidth, 1.0F) << "a tip";
        const glm::dvec2 place = projector.picture.sites[1].position;
        EXPECT_NEAR(glm::distance(middle(2), place), 31.0, 1.0);
        EXPECT_GT(glm::distance(middle(0), place), 45.0);
    }
}

}  // namespace
}  // namespace demarche
