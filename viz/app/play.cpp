// demarche play: a window that plays a story and lets its viewer explore it.
#include "viz/app/asset_location.h"
#include "viz/app/commands.h"
#include "viz/app/console.h"
#include "viz/app/edition_options.h"
#include "viz/app/picture_options.h"
#include "viz/app/play_options.h"
#include "viz/app/play_window.h"
#include "viz/app/story_library.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

namespace demarche {
namespace {

Diagnostic withHeadlessWay(Diagnostic fault) {
    fault.action =
        "Without a display make a film or a picture: demarche record STORY -o film.mp4, demarche still STORY -o "
        "picture.png";
    return fault;
}

/// Nothing when the system cannot watch files: the story plays without.
std::unique_ptr<LiveReload> followFiles(LiveStory story, const Production& production) {
    story.shows(production.written(), production.storyFiles());
    auto live = LiveReload::start(std::move(story), {.fontFolder = assetFolder() / "fonts",
                                                     .size = production.size(),
                                                     .edition = production.edition(),
                                                     .wake = [] { Window::wake(); }});
    if (live) return std::move(*live);
    Diagnostic reason = std::move(live.error());
    reason.severity = Severity::Warning;
    say(Diagnostics{std::move(reason)});
    return nullptr;
}

ExitCode play(const PlayOptions& options) {
    auto size = parseSize(options.window);
    if (!size) return fail(size.error(), ExitCode::Usage);
    size->width = std::max(size->width, smallestWindow.width);
    size->height = std::max(size->height, smallestWindow.height);
    const std::filesystem::path story = findStory(options.story);
    LiveStory liveStory({.story = story,
                         .theme = {.folder = assetFolder() / "themes", .given = options.theme},
                         .library = storyLibrary()});
    Diagnostics warnings;
    auto production = Production::load({.story = story,
                                        .size = *size,
                                        .theme = options.theme,
                                        .boundaryView = options.boundaryView,
                                        .edition = options.edition},
                                       warnings);
    say(warnings);
    if (!production) return fail(production.error().diagnostics, production.error().code);
    const auto seconds = momentOf(options.moment, *production->story(), production->schedule());
    if (!seconds) return fail(seconds.error(), ExitCode::Usage);

    const Session start{.seconds = *seconds,
                        .playback = options.paused ? Playback::Paused : Playback::Playing,
                        .edition = options.edition,
                        .fullscreen = options.fullscreen};
    auto window = PlayWindow::create(*production, {.size = *size,
                                                   .uiScale = options.uiScale,
                                                   .frameLog = options.logFrames ? FrameLog::On : FrameLog::Off,
                                                   .start = start});
    if (!window) return fail(withHeadlessWay(window.error()), ExitCode::Environment);
    const std::unique_ptr<LiveReload> live = followFiles(std::move(liveStory), *production);
    if (const auto played = window->run(live.get()); !played) return fail(played.error(), ExitCode::Environment);
    return ExitCode::Fine;
}

}  // namespace

void addPlayCommand(CLI::App& program, Action& action) {
    auto options = std::make_shared<PlayOptions>();
    CLI::App* command = program.add_subcommand("play", "Play and explore a story in a window");
    command->add_option("STORY", options->story, "Story file, its folder, or the name of a bundled story")
        ->default_str(bundledStory);
    command->add_option("--theme", options->theme,
                        "Colours: dark, light, print, contrast, or a theme file (default: the story's own)");
    command->add_option("--boundary-view", options->boundaryView,
                        "Boundary view: un or defacto (default: the story's own)");
    addEditionOptions(*command, options->edition);
    command->add_option("--window", options->window, "Size of the window: WIDTHxHEIGHT, at least 640x360")
        ->capture_default_str();
    command->add_flag("--fullscreen", options->fullscreen, "Fill the screen");
    command->add_option("--ui-scale", options->uiScale, "Size of the panels, 0.5 to 3")
        ->check(CLI::Range(0.5, 3.0))
        ->capture_default_str();
    addMomentOptions(*command, options->moment);
    command->add_flag("--paused", options->paused, "Wait at the start for Space");
    command->add_flag("--log-frames", options->logFrames,
                      "Say on standard error, as JSON, what each frame drawn shows");
    command->footer(
        "Keys: Space plays and pauses, Left and Right step, the mouse turns and zooms the globe, ? lists all.\n"
        "Example: demarche play road-to-abu-dhabi --step moscow --paused");
    command->callback([options, &action] { action = [options] { return play(*options); }; });
}

}  // namespace demarche
