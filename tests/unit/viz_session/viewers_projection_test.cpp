#include "viz/session/commands.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>

namespace demarche {
namespace {

constexpr MapProjection globe{};
constexpr MapProjection equalEarth{.kind = ProjectionKind::EqualEarth};
constexpr MapProjection mercator{.kind = ProjectionKind::Mercator, .centre = LonLat{40.0, 0.0}};
constexpr MapProjection robinson{.kind = ProjectionKind::Robinson, .centre = LonLat{40.0, 0.0}};

constexpr std::array<StepMoments, 3> moments{{{0.0, 4.0}, {5.0, 9.0}, {10.0, 17.0}}};

StoryProjection restingAt(StepIndex step, const MapProjection& projection = globe) {
    return {.state = {.from = projection, .to = projection, .fraction = 1.0}, .step = step};
}

StoryProjection flyingTo(StepIndex step, double fraction) {
    return {.state = {.from = globe, .to = equalEarth, .fraction = fraction}, .step = step};
}

Session apply(const Session& session, const Command& command, const StoryProjection& story) {
    return apply(session, command, {.duration = 20.0, .steps = moments, .shownCamera = {}, .story = story});
}

Session after(Session session, double seconds, const StoryProjection& story) {
    for (double t = 0.0; t < seconds - 1e-9; t += 0.05) session = apply(session, Tick{0.05}, story);
    return session;
}

Session paused(double seconds = 4.0) { return {.seconds = seconds, .playback = Playback::Paused}; }

ProjectionState shown(const Session& session, const StoryProjection& story) {
    return shownInstead(session.projection, story).value_or(story.state);
}

TEST(ViewersProjection, IsTheStorysOwnUntilSomebodyChooses) {
    EXPECT_FALSE(shownInstead({}, restingAt(0)).has_value());
    EXPECT_EQ(wantedProjection({}, restingAt(0, equalEarth)), equalEarth);
}

TEST(ViewersProjection, ComesSmoothlyWithinASecond) {
    const StoryProjection story = restingAt(0);
    Session session = apply(paused(), GlideTo{.camera = {}, .projection = mercator}, story);
    EXPECT_TRUE(moves(session));
    double before = 0.0;
    for (int tick = 0; tick < 19; ++tick) {
        const ProjectionState now = shown(session, story);
        EXPECT_EQ(now.from, globe);
        EXPECT_EQ(now.to, mercator);
        EXPECT_GE(now.fraction, before);
        EXPECT_LT(now.fraction - before, 0.12) << tick;
        before = now.fraction;
        session = apply(session, Tick{0.05}, story);
    }
    session = after(session, 0.2, story);
    EXPECT_TRUE(shown(session, story).rests());
    EXPECT_EQ(shown(session, story).nearer(), mercator);
    EXPECT_FALSE(moves(session));
    EXPECT_EQ(session.seconds, 4.0);
}

TEST(ViewersProjection, OneAfterTheOtherNeverJumps) {
    const StoryProjection story = restingAt(0);
    Session session = apply(paused(), GlideTo{.camera = {}, .projection = mercator}, story);
    session = after(session, 0.4, story);
    const ProjectionState before = shown(session, story);
    session = apply(session, GlideTo{.camera = {}, .projection = robinson}, story);
    EXPECT_EQ(shown(session, story), before);
    EXPECT_EQ(wantedProjection(session.projection, story), robinson);
    std::set<ProjectionKind> ends;
    for (int tick = 0; tick < 40; ++tick) {
        session = apply(session, Tick{0.05}, story);
        ends.insert(shown(session, story).to.kind);
    }
    EXPECT_EQ(ends, (std::set{ProjectionKind::Mercator, ProjectionKind::Robinson}));
    EXPECT_EQ(shown(session, story).nearer(), robinson);
    EXPECT_FALSE(moves(session));
}

TEST(ViewersProjection, TurnsRoundOnItsWay) {
    const StoryProjection story = restingAt(0, equalEarth);
    Session session = after(apply(paused(), GlideTo{.camera = {}, .projection = mercator}, story), 0.5, story);
    const double done = shown(session, story).fraction;
    session = apply(session, ReturnCamera{}, story);
    EXPECT_EQ(shown(session, story).nearer(), done < 0.5 ? equalEarth : mercator);
    session = after(session, 3.0, story);
    EXPECT_FALSE(shownInstead(session.projection, story).has_value());

    session = after(apply(paused(), GlideTo{.camera = {}, .projection = mercator}, story), 0.4, story);
    const double forth = shown(session, story).fraction;
    session = apply(session, GlideTo{.camera = {}, .projection = equalEarth}, story);
    EXPECT_NEAR(shown(session, story).fraction, 1.0 - forth, 1e-12);
    EXPECT_EQ(shown(session, story).to, equalEarth);
}

TEST(ViewersProjection, GoesBackWithTheCamera) {
    for (const Command& back : {Command(ReturnCamera{}), Command(Clear{}), Command(StepBy{1}), Command(GoToEnd{})}) {
        const StoryProjection story = restingAt(0);
        Session session = after(apply(paused(), GlideTo{.camera = {}, .projection = mercator}, story), 1.2, story);
        EXPECT_EQ(shown(session, story).nearer(), mercator);
        session = apply(session, back, story);
        const StoryProjection next = restingAt(1, equalEarth);
        EXPECT_EQ(shown(session, next), (ProjectionState{.from = mercator, .to = equalEarth, .fraction = 0.0}));
        session = after(session, 1.2, next);
        EXPECT_FALSE(shownInstead(session.projection, next).has_value());
        EXPECT_FALSE(moves(session));
    }
}

TEST(ViewersProjection, TurnsIntoThatOfTheNextStepOnTheFlightThere) {
    const StoryProjection story = restingAt(0);
    Session session = after(apply(paused(), GlideTo{.camera = {}, .projection = mercator}, story), 1.2, story);
    EXPECT_EQ(shown(session, flyingTo(1, 0.3)), (ProjectionState{.from = mercator, .to = equalEarth, .fraction = 0.3}));
    EXPECT_FALSE(shownInstead(session.projection, restingAt(1, equalEarth)).has_value());
    EXPECT_FALSE(shownInstead(session.projection, flyingTo(2, 0.3)).has_value());

    session.playback = Playback::Playing;
    session = apply(session, GoToStep{2}, story);
    EXPECT_EQ(shown(session, flyingTo(2, 0.3)).from, mercator) << "stepping while it plays flies too";
}

TEST(ViewersProjection, ChosenInAFlightGoesOnFromTheNearerEnd) {
    for (const double fraction : {0.3, 0.7}) {
        const StoryProjection story = flyingTo(1, fraction);
        const Session session = apply(paused(), GlideTo{.camera = {}, .projection = mercator}, story);
        const ProjectionState now = shown(session, story);
        const double fromGlobe = now.from == globe ? now.fraction : 1.0 - now.fraction;
        EXPECT_NEAR(fromGlobe, fraction, 1e-12);
        EXPECT_EQ(shown(after(session, 3.0, story), story).nearer(), mercator);
    }
}

TEST(ViewersProjection, LeafsThroughAllOfThemAndBack) {
    std::set<ProjectionKind> seen;
    ProjectionKind kind = ProjectionKind::Perspective;
    for (int i = 0; i < 9; ++i) {
        seen.insert(kind);
        EXPECT_EQ(projectionBeside(projectionBeside(kind, 1), -1), kind);
        kind = projectionBeside(kind, 1);
    }
    EXPECT_EQ(seen.size(), 9U);
    EXPECT_EQ(kind, ProjectionKind::Perspective);
    EXPECT_EQ(projectionBeside(ProjectionKind::Perspective, -1), ProjectionKind::AzimuthalEqualArea);
}

TEST(ViewersProjection, HasThePlaceLookedAtNearItsMeridian) {
    const LonLat anchorage{-150.0, 61.0};
    EXPECT_EQ(projectionFor(ProjectionKind::EqualEarth, globe, anchorage, globe).centre, (LonLat{-150.0, 0.0}));
    EXPECT_EQ(projectionFor(ProjectionKind::Robinson, mercator, anchorage, globe), robinson) << "as it was";
    EXPECT_EQ(projectionFor(ProjectionKind::Orthographic, mercator, anchorage, globe).centre, std::nullopt);
    const MapProjection polar{.kind = ProjectionKind::AzimuthalEqualArea, .centre = LonLat{0.0, 90.0}};
    EXPECT_EQ(projectionFor(ProjectionKind::AzimuthalEqualArea, mercator, anchorage, polar), polar) << "the story's";
}

TEST(HeldMap, TurnsItsMeridianAtOnceAndGoesOnTurning) {
    const StoryProjection story = restingAt(0, equalEarth);
    MapProjection turned = equalEarth;
    turned.centre = LonLat{170.0, 0.0};
    Session session = apply(paused(), HoldCamera{.camera = {.target = {172.0, 0.0}}, .projection = turned}, story);
    EXPECT_EQ(shown(session, story).nearer(), turned);
    EXPECT_TRUE(shown(session, story).rests());
    session = apply(session, LetGo{{.lonPerSecond = 200.0, .latPerSecond = 0.0, .turnsMeridian = true}}, story);
    session = after(session, 0.1, story);
    const double meridian = shown(session, story).nearer().centre->lon;
    EXPECT_LT(meridian, -170.0) << "round the antimeridian";
    EXPECT_NEAR(std::remainder(session.userCamera->target.lon - meridian, 360.0), 2.0, 1e-9);
    session = after(apply(session, ReturnCamera{}, story), 1.2, story);
    EXPECT_FALSE(shownInstead(session.projection, story).has_value());
}

}  // namespace
}  // namespace demarche
