#include "viz/scene/label_fades.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace demarche {
namespace {

// Texts of sites change during the first second of a step, sites and links come in during its flight.
constexpr double settledAfter = 1.2;
// The work grows with the square of the sites and with the steps: beyond this, labels fade by distance alone.
constexpr std::size_t mostSites = 64;
constexpr std::size_t mostSteps = 200;

struct Span {
    double start;
    double end;
};

/// When the picture of a story moves, with room for a whole fade on both sides.
std::vector<Span> movingSpans(const Story& story, const Schedule& schedule) {
    std::vector<Span> spans;
    for (StepIndex s = 0; s < schedule.steps().size(); ++s) {
        const StepTimes& step = schedule.steps()[s];
        const bool turns = story.steps[s].camera.turnDegreesPerSecond != 0.0;
        const double moves = turns ? step.seconds : std::max(step.flightSeconds, settledAfter);
        const Span span{step.start - LabelFades::fadeSeconds, step.start + moves + LabelFades::fadeSeconds};
        if (!spans.empty() && spans.back().end >= span.start) {
            spans.back().end = std::max(spans.back().end, span.end);
        } else {
            spans.push_back(span);
        }
    }
    return spans;
}

/// Lowers samples so that neighbours differ by at most `step`.
void limitChange(std::vector<float>& samples, float step) {
    for (std::size_t i = 1; i < samples.size(); ++i) samples[i] = std::min(samples[i], samples[i - 1] + step);
    for (std::size_t i = samples.size(); i-- > 1;) samples[i - 1] = std::min(samples[i - 1], samples[i] + step);
}

}  // namespace

LabelFades::LabelFades(const Story& story, const Schedule& schedule,
                       const std::function<std::vector<LabelState>(double seconds)>& statesAt) {
    if (schedule.sites().size() > mostSites || schedule.steps().size() > mostSteps) return;
    for (const Span& span : movingSpans(story, schedule)) {
        const auto count = static_cast<std::size_t>(std::ceil((span.end - span.start) / sampleSeconds)) + 1;
        Window window{.start = span.start, .samples = count, .series = {}};
        for (std::size_t i = 0; i < count; ++i) {
            for (const LabelState& label : statesAt(span.start + static_cast<double>(i) * sampleSeconds)) {
                auto series = std::ranges::find_if(
                    window.series, [&](const Series& s) { return s.place == label.place && s.side == label.side; });
                if (series == window.series.end()) {
                    window.series.push_back({label.place, label.side, std::vector<float>(count)});
                    series = std::prev(window.series.end());
                }
                series->opacity[i] = static_cast<float>(label.opacity);
            }
        }
        for (Series& series : window.series) {
            limitChange(series.opacity, static_cast<float>(sampleSeconds / fadeSeconds));
        }
        _windows.push_back(std::move(window));
    }
}

double LabelFades::limit(PlaceIndex place, LabelSide side, double seconds) const {
    for (const Window& window : _windows) {
        const double at = (seconds - window.start) / sampleSeconds;
        if (at < 0.0 || at > static_cast<double>(window.samples - 1)) continue;
        const auto series =
            std::ranges::find_if(window.series, [&](const Series& s) { return s.place == place && s.side == side; });
        if (series == window.series.end()) return 0.0;
        const auto before = static_cast<std::size_t>(at);
        const std::size_t after = std::min(before + 1, window.samples - 1);
        const double part = at - static_cast<double>(before);
        return series->opacity[before] * (1.0 - part) + series->opacity[after] * part;
    }
    return 1.0;
}

}  // namespace demarche
