#include "viz/live/live_reload.h"

#include <utility>

namespace demarche {

LiveReload::LiveReload(LiveStory story, LiveReloadDescription description)
    : _story(std::move(story)),
      _description(std::move(description)),
      _size(_description.size),
      _edition(_description.edition) {}

Expected<std::unique_ptr<LiveReload>> LiveReload::start(LiveStory story, LiveReloadDescription description) {
    std::unique_ptr<LiveReload> reload(new LiveReload(std::move(story), std::move(description)));
    auto thread = WatchThread::start(reload->_story.files(), [self = reload.get()] { return self->readAgain(); });
    if (!thread) return std::unexpected(thread.error());
    reload->_thread.emplace(std::move(*thread));
    return reload;
}

void LiveReload::setSize(PictureSize size) {
    const std::scoped_lock lock(_mutex);
    _size = size;
}

void LiveReload::setEdition(const EditionChoice& edition) {
    const std::scoped_lock lock(_mutex);
    _edition = edition;
}

std::optional<LiveUpdate> LiveReload::take() {
    const std::scoped_lock lock(_mutex);
    return std::exchange(_update, std::nullopt);
}

StagedStory LiveReload::staged(std::shared_ptr<const Story> written) {
    StagedStory result{.written = std::move(written)};
    PictureSize size;
    {
        const std::scoped_lock lock(_mutex);
        size = _size;
        result.edition = _edition;
    }
    if (!_text) {
        auto text = TextEngine::open(_description.fontFolder);
        if (!text) return result;
        _text.emplace(std::move(*text));
    }
    result.stage = std::make_unique<Stage>(editionOf(result.written, result.edition), size, *_text);
    _text->forgetUnused();
    return result;
}

std::vector<std::filesystem::path> LiveReload::readAgain() {
    auto reading = _story.refresh();
    if (!reading) return _story.files();
    LiveUpdate update{.theme = std::move(reading->theme), .diagnostics = std::move(reading->diagnostics)};
    if (reading->story) update.story = staged(std::move(reading->story));
    {
        const std::scoped_lock lock(_mutex);
        if (_update) {
            // Nobody has taken the one before: what it brings still holds where this one is silent.
            if (!update.story) update.story = std::move(_update->story);
            if (!update.theme) update.theme = std::move(_update->theme);
        }
        _update = std::move(update);
    }
    _description.wake();
    return _story.files();
}

}  // namespace demarche
