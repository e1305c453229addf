// demarche check: reads a story and lists every fault; needs no OpenGL.
#include "viz/app/asset_location.h"
#include "viz/app/commands.h"
#include "viz/app/console.h"
#include "viz/app/story_library.h"
#include "viz/story/story_reader.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>

namespace demarche {

void addCheckCommand(CLI::App& program, Action& action) {
    auto given = std::make_shared<std::string>();
    CLI::App* command = program.add_subcommand("check", "List every fault of a story file");
    command->add_option("STORY", *given, "Story file, its folder, or the name of a bundled story");
    command->footer("Example: demarche check my-story/story.toml");
    command->callback([given, &action] {
        action = [given] {
            const StoryResult result = readStory(findStory(*given), storyLibrary());
            say(result.diagnostics);
            if (!result) return ExitCode::Content;
            say(fmt::format("{}: {} steps, {} events, {} places: no errors", result.story->title,
                            result.story->steps.size(), result.story->events.size(), result.story->places.size()));
            return ExitCode::Fine;
        };
    });
}

}  // namespace demarche
