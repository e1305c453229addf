// The part of PlayWindow that shows another story, and changes of the one that plays.
#include "viz/app/play_window.h"

#include "viz/app/console.h"

#include <algorithm>
#include <utility>

namespace demarche {
namespace {

Diagnostics errorsOf(const Diagnostics& diagnostics) {
    Diagnostics errors;
    std::ranges::copy_if(diagnostics, std::back_inserter(errors),
                         [](const Diagnostic& d) { return d.severity == Severity::Error; });
    return errors;
}

}  // namespace

std::string windowTitle(const Story& story) { return story.title + " - Demarche"; }

void PlayWindow::noteMoments() {
    const Schedule& schedule = _production.schedule();
    _moments.clear();
    for (StepIndex s = 0; s < schedule.steps().size(); ++s) {
        _moments.push_back({.start = schedule.steps()[s].start, .rest = schedule.restMoment(s)});
    }
}

void PlayWindow::takeChanges() {
    if (_live == nullptr) return;
    if (auto update = _live->take()) take(std::move(*update));
}

void PlayWindow::take(LiveUpdate update) {
    _faults = errorsOf(update.diagnostics);
    sayOnce(update.diagnostics);
    _dirty = true;
    _gui.unsettle();
    if (update.theme) {
        _production.setTheme(std::move(*update.theme));
        _gui.setColours(guiColours(_production.theme()));
        if (_composed) _composed->stale = true;
    }
    if (update.stage) {
        showStory(std::move(update.stage));
    } else if (update.story) {
        showStory(std::move(update.story));
    }
}

void PlayWindow::showStory(std::shared_ptr<const Story> story) {
    showStory(std::make_unique<Stage>(std::move(story), _production.size(), _production.text()));
}

void PlayWindow::showStory(std::unique_ptr<Stage> stage) {
    const SessionContext before = context();
    const StoryMapping mapping =
        mapStory(*_production.story(), {.duration = before.duration, .steps = before.steps}, *stage->story);
    _production.restage(std::move(stage));
    noteMoments();
    // Not obey(): what was shown last belongs to the story that is gone.
    _session = apply(_session, StoryChanged{mapping},
                     {.duration = _production.schedule().duration(), .steps = _moments, .shownCamera = before.shownCamera});
    _window.setTitle(windowTitle(*_production.story()));
    _pointed.reset();
    _dirty = true;
    if (_composed) _composed->stale = true;
    composeIfChanged();
}

void PlayWindow::sayOnce(const Diagnostics& diagnostics) {
    std::vector<std::string> lines;
    for (const Diagnostic& diagnostic : diagnostics) lines.push_back(format(diagnostic));
    if (lines == _said) return;
    say(diagnostics);
    if (diagnostics.empty()) say("The story is good again.");
    _said = std::move(lines);
}

}  // namespace demarche
