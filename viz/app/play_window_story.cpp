// The part of PlayWindow that shows another story, and changes of the one that plays.
#include "viz/app/play_window.h"

#include "viz/app/console.h"
#include "viz/app/story_change.h"

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

void PlayWindow::takeChanges() {
    if (_live == nullptr) return;
    if (auto update = _live->take()) take(std::move(*update));
}

void PlayWindow::take(LiveUpdate update) {
    _faults = errorsOf(update.diagnostics);
    sayFaultsOnce();
    _dirty = true;
    _gui.unsettle();
    if (update.theme) {
        _production.setTheme(std::move(*update.theme));
        _gui.setColours(guiColours(_production.theme()));
        if (_composed) _composed->stale = true;
    }
    if (!update.story) return;
    if (update.story->edition != _session.edition) {
        // Chosen while the thread was at work.
        update.story->edition = _session.edition;
        update.story->stage.reset();
    }
    showStory(std::move(*update.story));
}

void PlayWindow::followEdition() {
    if (_session.edition == _production.edition()) return;
    if (_live != nullptr) _live->setEdition(_session.edition);
    showStory({.written = _production.written(), .edition = _session.edition});
}

void PlayWindow::showStory(StagedStory staged) {
    _session = changeStory(_production, std::move(staged), _session, context().shownCamera);
    _moments = stepMoments(*_production.story(), _production.schedule());
    _window.setTitle(windowTitle(*_production.story()));
    _pointed.reset();
    _dirty = true;
    if (_composed) _composed->stale = true;
    // At once: until then the picture below the mouse speaks of the story that is gone.
    composeIfChanged();
}

/// Warnings are for `demarche check`: lines move with every edit, and the same ones would be said after each.
void PlayWindow::sayFaultsOnce() {
    std::vector<std::string> lines;
    for (const Diagnostic& fault : _faults) lines.push_back(format(fault));
    if (lines == _said) return;
    say(_faults);
    if (_faults.empty()) say("The files are good again.");
    _said = std::move(lines);
}

}  // namespace demarche
