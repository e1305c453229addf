// Brings saved changes to the window: reads and stages the story on a thread of its own, and hands over what is ready.
#pragma once

#include "engine/base/watch_thread.h"
#include "engine/text/text_engine.h"
#include "viz/live/live_story.h"
#include "viz/scene/staged_story.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace demarche {

/// What has changed since the last one that was taken.
struct LiveUpdate {
    std::optional<StagedStory> story;  ///< In the edition and for the size last asked for. Empty: as before.
    std::optional<Theme> theme;        ///< Empty: as before.
    Diagnostics diagnostics;           ///< Of all files as they are now.
};

struct LiveReloadDescription {
    std::filesystem::path fontFolder;
    PictureSize size;
    EditionChoice edition;
    std::function<void()> wake;  ///< Called on the thread when there is something to take.
};

class LiveReload {
public:
    /// Watches from now on. Fails when the system cannot watch files.
    [[nodiscard]] static Expected<std::unique_ptr<LiveReload>> start(LiveStory story,
                                                                     LiveReloadDescription description);
    LiveReload(const LiveReload&) = delete;
    LiveReload& operator=(const LiveReload&) = delete;
    ~LiveReload() = default;

    /// The size of picture that stages are made for.
    void setSize(PictureSize size);
    /// How stories are told from now on.
    void setEdition(const EditionChoice& edition);
    [[nodiscard]] std::optional<LiveUpdate> take();

private:
    LiveReload(LiveStory story, LiveReloadDescription description);
    std::vector<std::filesystem::path> readAgain();
    [[nodiscard]] StagedStory staged(std::shared_ptr<const Story> written);

    // The thread's own.
    LiveStory _story;
    LiveReloadDescription _description;
    /// Staging measures texts; a second engine measures the same while the window's own is drawing.
    std::optional<TextEngine> _text;

    std::mutex _mutex;  ///< Of what both threads touch.
    PictureSize _size;
    EditionChoice _edition;
    std::optional<LiveUpdate> _update;

    std::optional<WatchThread> _thread;  ///< Last: it ends before what it works with.
};

}  // namespace demarche
