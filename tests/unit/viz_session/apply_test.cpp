#include "viz/session/commands.h"

#include <gtest/gtest.h>

#include <array>

namespace demarche {
namespace {

constexpr std::array<StepMoments, 3> steps{{{0.0, 4.0}, {5.0, 9.0}, {10.0, 17.0}}};
const SessionContext context{.duration = 20.0, .steps = steps, .shownCamera = {.target = {1.0, 2.0}}};

Session after(Session session, std::initializer_list<Command> commands) {
    for (const Command& command : commands) session = apply(session, command, context);
    return session;
}

Session pausedAt(double seconds) { return {.seconds = seconds, .playback = Playback::Paused}; }

TEST(Playing, MovesThePlayheadBySpeed) {
    EXPECT_DOUBLE_EQ(after({}, {Tick{0.05}}).seconds, 0.05);
    EXPECT_DOUBLE_EQ(after({}, {SetSpeed{2.0}, Tick{0.05}}).seconds, 0.1);
}

TEST(Playing, DoesNotSkipWhenTheMachineStalls) { EXPECT_DOUBLE_EQ(after({}, {Tick{30.0}}).seconds, 0.1); }

TEST(Playing, IgnoresAClockThatGoesBack) { EXPECT_EQ(after({}, {Tick{-5.0}}).seconds, 0.0); }

TEST(Playing, StopsOnTheLastFrameAndStartsAgainFromThere) {
    const Session end = after({.seconds = 19.95}, {Tick{0.1}});
    EXPECT_EQ(end.seconds, 20.0);
    EXPECT_EQ(end.playback, Playback::Paused);
    const Session again = after(end, {TogglePlayback{}});
    EXPECT_EQ(again.seconds, 0.0);
    EXPECT_EQ(again.playback, Playback::Playing);
}

TEST(Playing, KeepsSpeedWithinReason) {
    EXPECT_EQ(after({}, {SetSpeed{1000.0}}).speed, 8.0);
    EXPECT_EQ(after({}, {SetSpeed{0.0}}).speed, 0.25);
}

TEST(Playing, WaitsForThePresenterWhereAStepSaysSo) {
    constexpr std::array<StepMoments, 2> held{{{.start = 0.0, .rest = 4.0, .hold = 4.6}, {.start = 5.0, .rest = 9.0}}};
    const SessionContext there{.duration = 10.0, .steps = held};
    const auto tick = [&](Session session) { return apply(session, Tick{0.1}, there); };
    const Session before = tick({.seconds = 4.4});
    EXPECT_DOUBLE_EQ(before.seconds, 4.5);
    EXPECT_EQ(before.playback, Playback::Playing);
    const Session waits = tick({.seconds = 4.55});
    EXPECT_EQ(waits.seconds, 4.6) << "not past it";
    EXPECT_EQ(waits.playback, Playback::Paused);
    const Session goesOn = tick(apply(waits, TogglePlayback{}, there));
    EXPECT_DOUBLE_EQ(goesOn.seconds, 4.7) << "once is enough";
    EXPECT_EQ(goesOn.playback, Playback::Playing);
    EXPECT_EQ(tick({.seconds = 4.55, .speed = 8.0}).seconds, 4.6) << "at any speed";
}

TEST(Editions, AreChosenAndLeaveTheRestAlone) {
    const Session told = after(pausedAt(3.0), {ChooseEdition{{.language = "ar", .account = "second"}}});
    EXPECT_EQ(told.edition, (EditionChoice{.language = "ar", .account = "second"}));
    EXPECT_EQ(told.seconds, 3.0);
    EXPECT_EQ(told.playback, Playback::Paused);
}

TEST(Pausing, HoldsThePlayheadAndNothingMoves) {
    const Session paused = after({.seconds = 3.0}, {TogglePlayback{}, Tick{0.1}});
    EXPECT_EQ(paused.seconds, 3.0);
    EXPECT_FALSE(moves(paused));
}

TEST(Stepping, GoesToTheStartWhilePlayingAndToTheFullCardWhilePaused) {
    EXPECT_EQ(after({.seconds = 1.0}, {StepBy{1}}).seconds, 5.0);
    EXPECT_EQ(after(pausedAt(1.0), {StepBy{1}}).seconds, 9.0);
    EXPECT_EQ(after(pausedAt(17.0), {StepBy{-1}}).seconds, 9.0);
}

TEST(Stepping, TurnsThePagesOfACardWhilePaused) {
    constexpr std::array pages{9.4, 9.8};
    SessionContext there = context;
    there.pages = pages;
    const auto step = [&](const Session& session, int by) { return apply(session, StepBy{by}, there).seconds; };
    EXPECT_EQ(step(pausedAt(9.0), 1), 9.4);
    EXPECT_EQ(step(pausedAt(9.4), 1), 9.8);
    EXPECT_EQ(step(pausedAt(9.8), 1), 17.0) << "after the last page the next step";
    EXPECT_EQ(step(pausedAt(9.8), -1), 9.4);
    EXPECT_EQ(step(pausedAt(9.4), -1), 9.0) << "back to where the step rests";
    EXPECT_EQ(step(pausedAt(9.0), -1), 4.0) << "before the first page the step before";
    EXPECT_EQ(step({.seconds = 9.0}, 1), 10.0) << "who plays steps over them";
}

TEST(Stepping, StaysInsideTheStory) {
    EXPECT_EQ(after(pausedAt(12.0), {StepBy{1}, StepBy{1}}).seconds, 17.0);
    EXPECT_EQ(after(pausedAt(1.0), {StepBy{-1}}).seconds, 4.0);
    EXPECT_EQ(after(pausedAt(1.0), {GoToStep{99}}).seconds, 1.0);
}

TEST(Stepping, HandsTheCameraBackInAGlide) {
    const Session s = after(pausedAt(1.0), {HoldCamera{{.target = {7.0, 8.0}}}, LetGo{{10.0, 0.0}}, StepBy{1}});
    EXPECT_FALSE(s.userCamera.has_value());
    EXPECT_EQ(s.spin, GlobeSpin{});
    ASSERT_TRUE(s.glide.has_value());
    EXPECT_EQ(s.glide->from, context.shownCamera);
    EXPECT_TRUE(moves(s));
}

TEST(Stepping, ClearsWhatWasSelected) {
    const Session s = after(pausedAt(1.0), {Select{SelectedPlace{2}}, StepBy{1}});
    EXPECT_TRUE(std::holds_alternative<NothingSelected>(s.selection));
}

TEST(Stepping, ToTheEndShowsTheLastFrame) {
    const Session s = after({}, {GoToEnd{}});
    EXPECT_EQ(s.seconds, 20.0);
    EXPECT_EQ(s.playback, Playback::Paused);
}

TEST(Scrubbing, FollowsTheHandWithinTheStoryAndHoldsTime) {
    Session s = after({}, {Scrub{7.5}, Tick{0.1}});
    EXPECT_EQ(s.seconds, 7.5);
    EXPECT_EQ(after(s, {Scrub{-3.0}}).seconds, 0.0);
    EXPECT_EQ(after(s, {Scrub{99.0}}).seconds, 20.0);
    s = after(s, {EndScrub{}, Tick{0.1}});
    EXPECT_DOUBLE_EQ(s.seconds, 7.6);
}

TEST(Scrubbing, HandsTheCameraBackWhenItReachesAnotherStep) {
    EXPECT_TRUE(after(pausedAt(1.0), {HoldCamera{}, Scrub{2.0}}).userCamera.has_value());
    EXPECT_FALSE(after(pausedAt(1.0), {HoldCamera{}, Scrub{6.0}}).userCamera.has_value());
}

TEST(HeldGlobe, GoesOnTurningAndComesToRest) {
    Session s =
        after(pausedAt(1.0), {HoldCamera{{.target = {0.0, 0.0}, .pixelsPerRadian = 800.0}}, LetGo{{40.0, 5.0}}});
    const double before = s.userCamera->target.lon;
    s = after(s, {Tick{0.1}});
    EXPECT_GT(s.userCamera->target.lon, before);
    int ticks = 0;
    while (moves(s) && ticks < 1000) {
        s = after(s, {Tick{0.1}});
        ++ticks;
    }
    EXPECT_LT(ticks, 50);
    EXPECT_EQ(s.seconds, 1.0);
}

TEST(HeldGlobe, NeverSpinsOverThePole) {
    Session s = after({}, {HoldCamera{{.target = {0.0, 88.0}}}, LetGo{{0.0, 500.0}}});
    for (int i = 0; i < 20; ++i) s = after(s, {Tick{0.1}});
    EXPECT_LE(s.userCamera->target.lat, 89.0);
}

TEST(HeldGlobe, StopsWhenItIsGrabbed) {
    const Session s = after({}, {HoldCamera{}, LetGo{{40.0, 0.0}}, HoldCamera{}});
    EXPECT_EQ(s.spin, GlobeSpin{});
}

TEST(HeldGlobe, DoesNotSpinWhenNobodyHoldsIt) { EXPECT_EQ(after({}, {LetGo{{40.0, 0.0}}}).spin, GlobeSpin{}); }

TEST(HeldGlobe, GlidesToACameraOfTheViewersChoice) {
    const Session s = after(pausedAt(1.0), {GlideTo{{.target = {7.0, 8.0}}}});
    EXPECT_EQ(s.userCamera->target, (LonLat{7.0, 8.0}));
    ASSERT_TRUE(s.glide.has_value());
    EXPECT_EQ(s.glide->from, context.shownCamera);
}

TEST(Returning, GlidesBackOnceAndEnds) {
    Session s = after(pausedAt(1.0), {HoldCamera{}, ReturnCamera{}});
    EXPECT_FALSE(s.userCamera.has_value());
    ASSERT_TRUE(s.glide.has_value());
    for (int i = 0; i < 10; ++i) s = after(s, {Tick{0.1}});
    EXPECT_FALSE(moves(s));
    EXPECT_FALSE(after(s, {ReturnCamera{}}).glide.has_value());
}

TEST(Escape, TakesAwayOneThingAtATimeAndNeverQuits) {
    Session s =
        after(pausedAt(1.0), {HoldCamera{}, Select{SelectedLink{0}}, ToggleKeys{}, ToggleFullscreen{}, Clear{}});
    EXPECT_FALSE(s.keysShown);
    EXPECT_TRUE(std::holds_alternative<SelectedLink>(s.selection));
    s = after(s, {Clear{}});
    EXPECT_TRUE(std::holds_alternative<NothingSelected>(s.selection));
    EXPECT_TRUE(s.userCamera.has_value());
    s = after(s, {Clear{}});
    EXPECT_FALSE(s.userCamera.has_value());
    EXPECT_TRUE(s.fullscreen);
    s = after(s, {Clear{}});
    EXPECT_FALSE(s.fullscreen);
    EXPECT_EQ(s.hintSeconds, 0.0);
    s = after(s, {Clear{}, Clear{}, Clear{}});
    EXPECT_GT(s.hintSeconds, 0.0);
    EXPECT_FALSE(s.quit);
    EXPECT_TRUE(after(s, {Quit{}}).quit);
}

TEST(Escape, LetsTheHintGoAgain) {
    Session s = after(pausedAt(1.0), {Clear{}});
    EXPECT_TRUE(moves(s));
    for (int i = 0; i < 40; ++i) s = after(s, {Tick{0.1}});
    EXPECT_FALSE(moves(s));
}

TEST(Transport, HidesWhilePlayingUntouchedAndComesBack) {
    Session s;
    EXPECT_EQ(transportOpacity(s), 1.0);
    for (int i = 0; i < 40; ++i) s = after(s, {Tick{0.1}});
    EXPECT_EQ(transportOpacity(s), 0.0);
    EXPECT_EQ(transportOpacity(after(s, {Wake{}})), 1.0);
    EXPECT_EQ(transportOpacity(after(s, {TogglePlayback{}})), 1.0);
}

TEST(StepAt, FindsTheRunningStep) {
    EXPECT_EQ(stepAt(steps, 0.0), 0U);
    EXPECT_EQ(stepAt(steps, 4.999), 0U);
    EXPECT_EQ(stepAt(steps, 5.0), 1U);
    EXPECT_EQ(stepAt(steps, 500.0), 2U);
}

}  // namespace
}  // namespace demarche
