#include "viz/session/commands.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr double longestTick = 0.1;
constexpr double glideSeconds = 0.7;
constexpr double hintStays = 3.0;
/// Time constant of the spin's decay, and the speed on the screen below which it stops.
constexpr double spinDecaySeconds = 0.35;
constexpr double slowestSpinPixelsPerSecond = 6.0;
constexpr double largestSpinLatitude = 89.0;
constexpr double slowestPlayback = 0.25;
constexpr double fastestPlayback = 8.0;

bool spins(const Session& s) { return s.spin != GlobeSpin{}; }

void startGlide(Session& s, const SessionContext& context) {
    s.glide = CameraGlide{.from = context.shownCamera};
    s.userCamera.reset();
    s.spin = {};
}

void returnView(Session& s, const SessionContext& context) {
    startGlide(s, context);
    s.projection = released(s.projection, context.story);
}

void turn(Session& s, double seconds, const SessionContext& context) {
    if (!s.userCamera || !spins(s)) return;
    MapCamera& camera = *s.userCamera;
    const auto turned = [&](double lon) { return std::remainder(lon + s.spin.lonPerSecond * seconds, 360.0); };
    camera.target.lon = turned(camera.target.lon);
    if (s.spin.turnsMeridian) {
        MapProjection map = wantedProjection(s.projection, context.story);
        map.centre = LonLat{turned(map.centre.value_or(LonLat{}).lon), map.centre.value_or(LonLat{}).lat};
        s.projection = heldIn(map, context.story);
    }
    camera.target.lat =
        std::clamp(camera.target.lat + s.spin.latPerSecond * seconds, -largestSpinLatitude, largestSpinLatitude);
    const double decay = std::exp(-seconds / spinDecaySeconds);
    s.spin.lonPerSecond *= decay;
    s.spin.latPerSecond *= decay;
    const double radians = Radians(Degrees(std::hypot(s.spin.lonPerSecond, s.spin.latPerSecond))).value;
    if (radians * camera.pixelsPerRadian < slowestSpinPixelsPerSecond) s.spin = {};
}

/// The moment at which playing waits for the presenter, when it lies after `from` and not after `to`.
std::optional<double> holdBetween(std::span<const StepMoments> steps, double from, double to) {
    for (StepIndex s = stepAt(steps, from); s < steps.size() && steps[s].start <= to; ++s) {
        if (steps[s].hold && *steps[s].hold > from && *steps[s].hold <= to) return steps[s].hold;
    }
    return std::nullopt;
}

struct Applier {
    Session s;
    const SessionContext& context;

    void operator()(const Tick& tick) {
        const double seconds = std::clamp(tick.seconds, 0.0, longestTick);
        turn(s, seconds, context);
        s.projection = advanced(s.projection, seconds, context.story);
        s.hintSeconds = std::max(0.0, s.hintSeconds - seconds);
        if (s.glide) {
            s.glide->progress += seconds / glideSeconds;
            if (s.glide->progress >= 1.0) s.glide.reset();
        }
        if (s.playback == Playback::Paused || s.scrubbing) return;
        s.idleSeconds += seconds;
        const double before = s.seconds;
        s.seconds += seconds * s.speed;
        if (const auto hold = holdBetween(context.steps, before, s.seconds)) {
            s.seconds = *hold;
            s.playback = Playback::Paused;
            return;
        }
        if (s.seconds < context.duration) return;
        s.seconds = context.duration;
        s.playback = Playback::Paused;
    }

    void operator()(const TogglePlayback&) {
        const bool atEnd = s.seconds >= context.duration;
        if (s.playback == Playback::Paused && atEnd) {
            returnView(s, context);
            s.seconds = 0.0;
        }
        s.playback = s.playback == Playback::Paused ? Playback::Playing : Playback::Paused;
    }

    void operator()(const SetSpeed& speed) { s.speed = std::clamp(speed.factor, slowestPlayback, fastestPlayback); }

    void operator()(const Scrub& scrub) {
        s.scrubbing = true;
        s.glide.reset();
        const StepIndex before = stepAt(context.steps, s.seconds);
        s.seconds = std::clamp(scrub.seconds, 0.0, context.duration);
        if (stepAt(context.steps, s.seconds) == before) return;
        s.userCamera.reset();
        s.projection = {};
    }

    void operator()(const EndScrub&) { s.scrubbing = false; }

    /// The page of the card of this step that a paused viewer comes to next.
    [[nodiscard]] std::optional<double> pageBeside(int steps) const {
        if (s.playback == Playback::Playing || context.pages.empty()) return std::nullopt;
        constexpr double same = 1e-6;
        if (steps == 1) {
            const auto next = std::ranges::find_if(context.pages, [&](double at) { return at > s.seconds + same; });
            return next == context.pages.end() ? std::nullopt : std::optional(*next);
        }
        if (steps != -1 || s.seconds < context.pages.front() - same) return std::nullopt;
        double before = context.steps[stepAt(context.steps, s.seconds)].rest;
        for (const double at : context.pages) {
            if (at < s.seconds - same) before = at;
        }
        return before;
    }

    void operator()(const StepBy& by) {
        if (const auto page = pageBeside(by.steps)) {
            s.seconds = *page;
            return;
        }
        const int last = static_cast<int>(context.steps.size()) - 1;
        const int now = static_cast<int>(stepAt(context.steps, s.seconds));
        (*this)(GoToStep{static_cast<StepIndex>(std::clamp(now + by.steps, 0, last))});
    }

    void operator()(const GoToStep& go) {
        if (go.step >= context.steps.size()) return;
        const bool flies = s.playback == Playback::Playing && go.step > 0;
        if (flies && s.projection.chosen && shownInstead(s.projection, context.story)) {
            // The flight to the step leads from the viewer's projection to the step's.
            startGlide(s, context);
            s.projection.chosen->until = go.step;
        } else {
            returnView(s, context);
        }
        const StepMoments& moments = context.steps[go.step];
        s.seconds = s.playback == Playback::Playing ? moments.start : moments.rest;
        // What is selected belongs to the step that was looked at.
        s.selection = NothingSelected{};
    }

    void operator()(const GoToEnd&) {
        returnView(s, context);
        s.seconds = context.duration;
        s.playback = Playback::Paused;
        s.selection = NothingSelected{};
    }

    void operator()(const HoldCamera& hold) {
        s.userCamera = hold.camera;
        s.spin = {};
        s.glide.reset();
        if (hold.projection) s.projection = heldIn(*hold.projection, context.story);
    }

    void operator()(const GlideTo& glide) {
        startGlide(s, context);
        s.userCamera = glide.camera;
        if (glide.projection) s.projection = withChosen(s.projection, *glide.projection, context.story);
    }

    void operator()(const LetGo& letGo) {
        if (s.userCamera) s.spin = letGo.spin;
    }

    void operator()(const ReturnCamera&) {
        if (s.userCamera) returnView(s, context);
    }

    void operator()(const Select& select) { s.selection = select.selection; }
    void operator()(const ChooseEdition& choose) { s.edition = choose.edition; }
    void operator()(const ToggleKeys&) { s.keysShown = !s.keysShown; }
    void operator()(const ToggleFullscreen&) { s.fullscreen = !s.fullscreen; }

    void operator()(const Clear&) {
        if (s.keysShown) {
            s.keysShown = false;
        } else if (!std::holds_alternative<NothingSelected>(s.selection)) {
            s.selection = NothingSelected{};
        } else if (s.userCamera) {
            returnView(s, context);
        } else if (s.fullscreen) {
            s.fullscreen = false;
        } else {
            s.hintSeconds = hintStays;
        }
    }

    void operator()(const Wake&) { s.idleSeconds = 0.0; }

    void operator()(const StoryChanged& changed) {
        const StoryMapping& mapping = changed.mapping;
        s.seconds = mappedSeconds(mapping, {s.seconds, s.playback}, {context.duration, context.steps});
        s.selection = mappedSelection(mapping, s.selection);
    }

    void operator()(const Quit&) { s.quit = true; }
};

}  // namespace

Session apply(const Session& session, const Command& command, const SessionContext& context) {
    Applier applier{session, context};
    std::visit(applier, command);
    return applier.s;
}

}  // namespace demarche
