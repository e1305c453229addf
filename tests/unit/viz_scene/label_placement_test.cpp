#include "viz/scene/label_placement.h"

#include "tests/unit/viz_scene/scene_fixture.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace demarche {
namespace {

constexpr std::array sides{LabelSide::East,      LabelSide::NorthEast, LabelSide::SouthEast, LabelSide::West,
                           LabelSide::NorthWest, LabelSide::SouthWest, LabelSide::North,     LabelSide::South};
constexpr int arrangements = 500;

enum class Links { None, Some };

/// Sites and panels anywhere in a picture of 1920 x 1080.
struct Arrangement {
    std::vector<LabelBox> labels;
    std::vector<Rect> panels;
    std::vector<glm::dvec2> trace;

    explicit Arrangement(int seed, Links links = Links::None) {
        test::Numbers numbers(static_cast<std::uint64_t>(seed));
        const int count = static_cast<int>(numbers.between(2.0, 14.0));
        for (int i = 0; i < count; ++i) {
            labels.push_back({.site = {numbers.between(0.0, 1920.0), numbers.between(0.0, 1080.0)},
                              .siteRadius = 33.0,
                              .width = numbers.between(60.0, 320.0),
                              .height = numbers.between(35.0, 70.0)});
        }
        panels = {{96.0, 54.0, 592.0, 66.0},
                  {96.0, 132.0, numbers.between(200.0, 592.0), 700.0},
                  {96.0, 954.0, 1728.0, 72.0}};
        if (links == Links::None) return;
        for (std::size_t i = 1; i < labels.size(); ++i) {
            const glm::dvec2 way = labels[i].site - labels[i - 1].site;
            const int pieces = static_cast<int>(glm::length(way) / 12.0) + 1;
            for (int k = 0; k <= pieces; ++k)
                trace.push_back(labels[i - 1].site + way * (static_cast<double>(k) / pieces));
        }
    }

    [[nodiscard]] LabelObstacles obstacles() const {
        return {.allowed = {96.0, 54.0, 1728.0, 972.0},
                .panels = panels,
                .sites = labels,
                .linkTrace = trace,
                .clearance = 10.0};
    }
};

struct Shown {
    Rect rect;
    double opacity;
    std::size_t label;
};

/// As the picture does it: each label fades before what is placed already, and only visible ones count as placed.
std::vector<Shown> show(const Arrangement& a) {
    const LabelObstacles obstacles = a.obstacles();
    const std::vector<LabelSide> chosen = chooseSides(a.labels, obstacles);
    std::vector<Shown> shown;
    LabelField field(obstacles);
    for (std::size_t i = 0; i < a.labels.size(); ++i) {
        const Rect rect = labelRect(a.labels[i], chosen[i]);
        const double opacity = labelOpacity(rect, field, i);
        if (opacity <= 0.0) continue;
        field.place(rect);
        shown.push_back({rect, opacity, i});
    }
    return shown;
}

bool collides(const Rect& rect, const Arrangement& a, std::span<const Rect> placed, std::size_t own) {
    const LabelObstacles obstacles = a.obstacles();
    if (2.0 * roomInside(rect, obstacles.allowed) < obstacles.clearance) return true;
    for (const Rect& panel : a.panels) {
        if (gapBetween(rect, panel) < obstacles.clearance) return true;
    }
    for (const Rect& other : placed) {
        if (gapBetween(rect, other) < obstacles.clearance) return true;
    }
    for (std::size_t s = 0; s < a.labels.size(); ++s) {
        const Rect disc = Rect{a.labels[s].site.x, a.labels[s].site.y, 0.0, 0.0}.inflated(a.labels[s].siteRadius);
        if (s != own && gapBetween(rect, disc) < obstacles.clearance) return true;
    }
    return false;
}

/// A label's box and those along its leader, as later labels must keep away from them.
void place(const LabelBox& label, LabelSide side, std::vector<Rect>& placed) {
    placed.push_back(labelRect(label, side));
    const auto leader = labelLeader(label, side);
    if (!leader) return;
    const int count = std::max(1, static_cast<int>(glm::distance(leader->from, leader->to) / 6.0));
    for (int k = 0; k <= count; ++k) {
        const glm::dvec2 at = glm::mix(leader->from, leader->to, static_cast<double>(k) / count);
        placed.push_back({at.x - 0.5, at.y - 0.5, 1.0, 1.0});
    }
}

/// Rank of the first label that collides although one of its sides would have been free.
std::optional<std::size_t> firstNeedlessCollision(const Arrangement& a) {
    const std::vector<LabelSide> chosen = chooseSides(a.labels, a.obstacles());
    std::vector<Rect> placed;
    for (std::size_t i = 0; i < a.labels.size(); ++i) {
        const Rect rect = labelRect(a.labels[i], chosen[i]);
        if (collides(rect, a, placed, i)) {
            for (const LabelSide side : sides) {
                if (!collides(labelRect(a.labels[i], side), a, placed, i)) return i;
            }
        }
        place(a.labels[i], chosen[i], placed);
    }
    return std::nullopt;
}

TEST(LabelPlacement, NoTwoVisibleLabelsOverlap) {
    std::size_t visible = 0;
    for (int seed = 0; seed < arrangements; ++seed) {
        const std::vector<Shown> shown = show(Arrangement(seed));
        visible += shown.size();
        for (std::size_t a = 0; a < shown.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b) EXPECT_FALSE(shown[a].rect.intersects(shown[b].rect)) << seed;
        }
    }
    // Not by hiding them all.
    EXPECT_GT(visible, 1500U);
}

TEST(LabelPlacement, NoVisibleLabelTouchesAPanelASiteOrTheEdge) {
    for (int seed = 0; seed < arrangements; ++seed) {
        const Arrangement a(seed);
        for (const Shown& label : show(a)) {
            EXPECT_TRUE(a.obstacles().allowed.contains(label.rect)) << seed;
            for (const Rect& panel : a.panels) EXPECT_GT(gapBetween(label.rect, panel), 0.0) << seed;
            for (std::size_t s = 0; s < a.labels.size(); ++s) {
                if (s == label.label) continue;
                const Rect disc =
                    Rect{a.labels[s].site.x, a.labels[s].site.y, 0.0, 0.0}.inflated(a.labels[s].siteRadius);
                EXPECT_GT(gapBetween(label.rect, disc), 0.0) << seed;
            }
        }
    }
}

TEST(LabelPlacement, ASideWithoutCollisionIsTakenWhenThereIsOne) {
    for (int seed = 0; seed < arrangements; ++seed) EXPECT_FALSE(firstNeedlessCollision(Arrangement(seed))) << seed;
}

TEST(LabelPlacement, LinksDriveNoLabelIntoACollision) {
    for (int seed = 0; seed < arrangements; ++seed) {
        EXPECT_FALSE(firstNeedlessCollision(Arrangement(seed, Links::Some))) << seed;
    }
}

TEST(LabelPlacement, ManyLinksInOnePlaceDriveNoLabelIntoACollisionEither) {
    Arrangement a(0);
    a.panels.clear();
    a.labels = {{.site = {900.0, 500.0}, .siteRadius = 33.0, .width = 200.0, .height = 60.0}};
    // Every side is thick with links but the west, where a panel stands.
    for (double x = 860.0; x < 1200.0; x += 4.0) {
        for (double y = 400.0; y < 620.0; y += 4.0) a.trace.push_back({x, y});
    }
    a.panels = {{660.0, 470.0, 200.0, 60.0}};
    EXPECT_FALSE(firstNeedlessCollision(a));
}

TEST(LabelPlacement, ALabelAvoidsALinkWhenItCan) {
    LabelBox box{.site = {900.0, 500.0}, .siteRadius = 33.0, .width = 200.0, .height = 60.0};
    std::vector<glm::dvec2> trace;
    for (double x = 900.0; x < 1400.0; x += 12.0) trace.push_back({x, 500.0});
    const LabelObstacles obstacles{.allowed = {0.0, 0.0, 1920.0, 1080.0}, .sites = {&box, 1}, .linkTrace = trace};
    const std::vector<LabelSide> chosen = chooseSides({&box, 1}, obstacles);
    const Rect rect = labelRect(box, chosen.front());
    EXPECT_TRUE(std::ranges::none_of(trace, [&](glm::dvec2 p) { return rect.contains(p); }));
}

TEST(LabelPlacement, ALoneLabelStandsToTheEast) {
    const LabelBox box{.site = {900.0, 500.0}, .siteRadius = 33.0, .width = 200.0, .height = 60.0};
    const LabelObstacles obstacles{.allowed = {0.0, 0.0, 1920.0, 1080.0}, .sites = {&box, 1}};
    EXPECT_EQ(chooseSides({&box, 1}, obstacles).front(), LabelSide::East);
}

/// A site in the middle of a ring of others, so near that no side beside it is free.
std::vector<LabelBox> crowdedSites() {
    std::vector<LabelBox> boxes{{.site = {900.0, 500.0}, .siteRadius = 33.0, .width = 90.0, .height = 36.0}};
    for (const glm::dvec2 around : {glm::dvec2{75.0, 0.0}, {-75.0, 0.0}, {0.0, 62.0}, {0.0, -62.0}}) {
        boxes.push_back({.site = boxes[0].site + around, .siteRadius = 20.0, .width = 0.0, .height = 0.0});
    }
    return boxes;
}

TEST(LabelLeaders, LeadOutOfACrowdWithoutTouchingIt) {
    const std::vector<LabelBox> boxes = crowdedSites();
    const LabelObstacles obstacles{.allowed = {0.0, 0.0, 1920.0, 1080.0}, .sites = boxes, .clearance = 8.0};
    const LabelSide side = chooseSides({boxes.data(), 1}, obstacles).front();
    const auto leader = labelLeader(boxes[0], side);
    ASSERT_TRUE(leader.has_value());
    EXPECT_GT(labelOpacity(boxes[0], side, LabelField(obstacles), 0), 0.99);
    EXPECT_LT(glm::distance(leader->from, boxes[0].site), boxes[0].siteRadius);
    const Rect rect = labelRect(boxes[0], side);
    EXPECT_FALSE(rect.contains(leader->to));
    EXPECT_LT(gapBetween(rect, {leader->to.x, leader->to.y, 0.0, 0.0}), 10.0);
    for (std::size_t other = 1; other < boxes.size(); ++other) {
        for (double share = 0.0; share <= 1.0; share += 0.05) {
            const glm::dvec2 at = glm::mix(leader->from, leader->to, share);
            EXPECT_GT(glm::distance(at, boxes[other].site), boxes[other].siteRadius);
        }
    }
}

/// Twelve sites of a town or a front, a little more than their discs apart.
std::vector<LabelBox> town(double spacing) {
    std::vector<LabelBox> boxes;
    test::Numbers numbers(11);
    for (int i = 0; i < 12; ++i) {
        const glm::dvec2 cell{static_cast<double>(i % 3), static_cast<double>(i / 3)};
        boxes.push_back({.site = glm::dvec2(900.0, 400.0) + spacing * cell +
                                 glm::dvec2(numbers.between(-9.0, 9.0), numbers.between(-9.0, 9.0)),
                         .siteRadius = 33.0,
                         .width = numbers.between(90.0, 200.0),
                         .height = 34.0});
    }
    return boxes;
}

TEST(LabelLeaders, PassBetweenNeighboursSoThatATownHasItsNames) {
    for (const auto& [spacing, least] : {std::pair{55.0, 8}, {65.0, 10}, {80.0, 11}}) {
        const std::vector<LabelBox> boxes = town(spacing);
        const LabelObstacles obstacles{.allowed = {96.0, 54.0, 1728.0, 972.0}, .sites = boxes, .clearance = 10.0};
        const std::vector<LabelSide> chosen = chooseSides(boxes, obstacles);
        LabelField field(obstacles);
        int shown = 0;
        int leaders = 0;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const double opacity = labelOpacity(boxes[i], chosen[i], field, i);
            if (opacity < 0.99) continue;
            ++shown;
            placeLabel(boxes[i], chosen[i], field);
            const auto leader = labelLeader(boxes[i], chosen[i]);
            if (!leader) continue;
            ++leaders;
            for (std::size_t other = 0; other < boxes.size(); ++other) {
                if (other == i) continue;
                for (double share = 0.0; share <= 1.0; share += 0.02) {
                    const glm::dvec2 at = glm::mix(leader->from, leader->to, share);
                    EXPECT_GT(glm::distance(at, boxes[other].site), 17.0) << spacing << ", through a disc";
                }
            }
        }
        EXPECT_GE(shown, least) << spacing;
        EXPECT_GE(leaders, 3) << spacing;
    }
}

TEST(LabelLeaders, AreAvoidedByLaterLabels) {
    const std::vector<LabelBox> boxes = crowdedSites();
    const LabelObstacles obstacles{.allowed = {0.0, 0.0, 1920.0, 1080.0}, .clearance = 8.0};
    LabelField field(obstacles);
    placeLabel(boxes[0], LabelSide::FarNorthEast, field);
    const LabelLeader leader = *labelLeader(boxes[0], LabelSide::FarNorthEast);
    const glm::dvec2 middle = (leader.from + leader.to) * 0.5;
    EXPECT_EQ(field.gap({middle.x - 3.0, middle.y - 3.0, 6.0, 6.0}, 99), 0.0);
}

TEST(LabelLeaders, AreDoneWithoutWhereThereIsRoom) {
    for (int seed = 0; seed < 200; ++seed) {
        const Arrangement a(seed);
        const std::vector<LabelSide> chosen = chooseSides(a.labels, a.obstacles());
        for (std::size_t i = 0; i < a.labels.size(); ++i) {
            if (!labelLeader(a.labels[i], chosen[i])) continue;
            std::vector<Rect> others;
            for (std::size_t other = 0; other < a.labels.size(); ++other) {
                if (other != i) place(a.labels[other], chosen[other], others);
            }
            for (const LabelSide side : sides) {
                EXPECT_TRUE(collides(labelRect(a.labels[i], side), a, others, i)) << seed;
            }
        }
    }
}

TEST(ManyLabels, FindRoomWithoutTouchingAnything) {
    test::Numbers numbers(7);
    std::vector<LabelBox> boxes;
    for (int i = 0; i < 10'000; ++i) {
        boxes.push_back({.site = {numbers.between(-2000.0, 4000.0), numbers.between(-1000.0, 2000.0)},
                         .siteRadius = 5.0,
                         .width = numbers.between(40.0, 140.0),
                         .height = 20.0});
    }
    const std::array panels{Rect{96.0, 54.0, 592.0, 700.0}};
    const LabelObstacles obstacles{
        .allowed = {96.0, 54.0, 1728.0, 972.0}, .panels = panels, .sites = boxes, .clearance = 2.0};
    const std::vector<PlacedLabel> placed = placeManyLabels(boxes, obstacles, 200);
    EXPECT_GT(placed.size(), 20U);
    EXPECT_LE(placed.size(), 200U);
    std::vector<Rect> rects;
    for (const auto& [label, side] : placed) {
        const Rect rect = labelRect(boxes[label], side);
        EXPECT_TRUE(obstacles.allowed.contains(rect));
        EXPECT_FALSE(rect.intersects(panels[0]));
        for (const Rect& other : rects) EXPECT_FALSE(rect.intersects(other));
        for (std::size_t s = 0; s < boxes.size(); ++s) {
            if (s == label) continue;
            EXPECT_GT(gapBetween(rect, {boxes[s].site.x, boxes[s].site.y, 0.0, 0.0}), 5.0);
        }
        rects.push_back(rect);
    }
    EXPECT_EQ(placeManyLabels(boxes, obstacles, 10).size(), 10U);
}

TEST(LabelPlacement, TheSameArrangementGivesTheSameSides) {
    for (int seed = 0; seed < 50; ++seed) {
        const Arrangement a(seed, Links::Some);
        const Arrangement b(seed, Links::Some);
        EXPECT_EQ(chooseSides(a.labels, a.obstacles()), chooseSides(b.labels, b.obstacles()));
    }
}

TEST(LabelPlacement, EverySideKeepsTheLabelOffItsOwnDisc) {
    const LabelBox box{.site = {500.0, 500.0}, .siteRadius = 33.0, .width = 120.0, .height = 50.0};
    constexpr double drawnRadius = 27.0;  // Of the ring around the current site.
    for (const LabelSide side : sides) {
        const Rect r = labelRect(box, side);
        EXPECT_EQ(r.width, box.width);
        EXPECT_EQ(r.height, box.height);
        const glm::dvec2 nearest = glm::clamp(box.site, {r.x, r.y}, {r.right(), r.bottom()});
        EXPECT_GT(glm::distance(nearest, box.site), drawnRadius);
    }
}

TEST(LabelOpacity, FallsSteadilyFromFullToNothingAsAPanelComesNear) {
    const Rect rect{500.0, 500.0, 100.0, 40.0};
    double before = 1.0;
    for (double gap = 20.0; gap >= -5.0; gap -= 0.25) {
        const std::array panels{Rect{600.0 + gap, 500.0, 50.0, 50.0}};
        const LabelObstacles obstacles{.allowed = {0.0, 0.0, 1920.0, 1080.0}, .panels = panels, .clearance = 10.0};
        const double opacity = labelOpacity(rect, LabelField(obstacles), 0);
        EXPECT_LE(opacity, before);
        EXPECT_LE(before - opacity, 0.04);
        EXPECT_EQ(opacity == 1.0, gap >= 10.0) << gap;
        EXPECT_EQ(opacity == 0.0, gap <= 0.0) << gap;
        before = opacity;
    }
}

TEST(GapBetween, IsTheDistanceOfTheNearestEdgesOrCorners) {
    const Rect a{0.0, 0.0, 10.0, 10.0};
    EXPECT_EQ(gapBetween(a, {15.0, 0.0, 5.0, 5.0}), 5.0);
    EXPECT_EQ(gapBetween(a, {0.0, -9.0, 5.0, 5.0}), 4.0);
    EXPECT_EQ(gapBetween(a, {13.0, 14.0, 5.0, 5.0}), 5.0);
    EXPECT_EQ(gapBetween(a, {5.0, 5.0, 50.0, 50.0}), 0.0);
    EXPECT_EQ(gapBetween(a, {10.0, 0.0, 5.0, 5.0}), 0.0);
}

}  // namespace
}  // namespace demarche
