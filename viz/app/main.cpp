// Entry: reads the command line, runs one sub-command, turns its result into the exit status.
#include "viz/app/commands.h"
#include "viz/app/console.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <exception>
#include <string>
#include <vector>

namespace {

constexpr const char* examples =
    "Examples:\n"
    "  demarche                                   play the bundled story in a window\n"
    "  demarche new my-story                      make a small story to start from\n"
    "  demarche play my-story/                    play a story of your own\n"
    "  demarche check my-story/ --strict          list its faults and the claims without a source\n"
    "  demarche record my-story/ -o film.mp4      film it, 1920x1080 at 30 frames a second\n"
    "  demarche still my-story/ --step moscow -o moscow.png\n"
    "  demarche still my-story/ --language ar -o names-in-arabic.png\n"
    "  demarche describe my-story/ --at 12.5      what is on the picture, as JSON\n"
    "Exit status: 0 fine, 1 fault in a story, 2 wrong use, 3 no OpenGL, display, encoder or disk, 130 interrupted.";

/// `demarche [play] [STORY]`: without a sub-command, play is meant.
std::vector<std::string> withDefaultCommand(int argc, char** argv, const CLI::App& program) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool help = !arguments.empty() &&
                      (arguments.front() == "--help" || arguments.front() == "-h" || arguments.front() == "--version");
    const auto commands = program.get_subcommands([](const CLI::App*) { return true; });
    const bool named = !arguments.empty() && std::ranges::any_of(commands, [&](const CLI::App* command) {
        return command->get_name() == arguments.front();
    });
    if (!help && !named) arguments.insert(arguments.begin(), "play");
    // CLI11 takes its arguments last first.
    return {arguments.rbegin(), arguments.rend()};
}

}  // namespace

int main(int argc, char** argv) {
    using namespace demarche;
    try {
        CLI::App program("Demarche presents, explores and films a sequence of diplomatic events on a map.", "demarche");
        program.footer(examples);
        program.set_version_flag("--version", "demarche " DEMARCHE_VERSION);
        program.require_subcommand(1);
        Action action;
        addPlayCommand(program, action);
        addRecordCommand(program, action);
        addStillCommand(program, action);
        addHashCommand(program, action);
        addDescribeCommand(program, action);
        addCheckCommand(program, action);
        addNewCommand(program, action);
        addPlaceCommand(program, action);
        addWhereCommand(program, action);
        try {
            program.parse(withDefaultCommand(argc, argv, program));
        } catch (const CLI::ParseError& error) {
            const bool asked = error.get_exit_code() == 0;
            program.exit(error);
            return static_cast<int>(asked ? ExitCode::Fine : ExitCode::Usage);
        }
        return static_cast<int>(action());
    } catch (const std::exception& error) {
        say(std::string("error: ") + error.what());
        return static_cast<int>(ExitCode::Environment);
    }
}
