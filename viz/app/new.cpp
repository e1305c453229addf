// demarche new: a folder with a small story to start from, made whole or not at all.
#include "viz/app/asset_location.h"
#include "viz/app/commands.h"
#include "viz/app/console.h"

#include "engine/base/files.h"
#include "engine/base/printable.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <unistd.h>

#include <memory>
#include <span>

namespace demarche {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t mostStarterBytes = 1U << 20U;

Expected<void> writeStory(const fs::path& folder, std::string_view text) {
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    return writeFileAtomically(folder / "story.toml", bytes, ExistingFile::Refuse);
}

/// Filled under another name, so that nobody ever sees an empty one.
Expected<void> makeFolder(const fs::path& folder, std::string_view text) {
    const fs::path growing = folder.parent_path() / fmt::format(".{}.{}.part", folder.filename().string(), ::getpid());
    std::error_code error;
    if (!fs::create_directory(growing, error)) return systemFailure("cannot make", folder, error.value());
    Expected<void> written = writeStory(growing, text);
    if (written) {
        fs::rename(growing, folder, error);
        if (error) written = systemFailure("cannot make", folder, error.value());
    }
    if (!written) fs::remove_all(growing, error);
    return written;
}

ExitCode refuse(const fs::path& folder, std::string message, std::string action) {
    return fail(
        Diagnostic{.where = {.file = folder.string()}, .message = std::move(message), .action = std::move(action)},
        ExitCode::Usage);
}

ExitCode makeStory(const std::string& given) {
    if (given.empty()) return refuse("", "the folder has no name", "Name the folder to make.");
    fs::path folder = fs::path(given).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    std::error_code error;
    const bool exists = fs::exists(fs::symlink_status(folder, error));
    if (exists && !fs::is_directory(folder, error)) {
        return refuse(folder, "there is something of this name that is not a folder", "Choose another name.");
    }
    if (exists && !fs::is_empty(folder, error)) {
        return refuse(folder, "this folder is not empty, and nothing in it is touched",
                      "Choose a new name, or an empty folder.");
    }
    const fs::path parent = folder.has_parent_path() ? folder.parent_path() : ".";
    if (!exists && !fs::is_directory(parent, error)) {
        return refuse(folder, fmt::format("there is no folder {} to make it in", parent.string()),
                      "Make that one first.");
    }
    const auto text = readFile(assetFolder() / "starter" / "story.toml", mostStarterBytes);
    if (!text) return fail(text.error(), ExitCode::Environment);
    const Expected<void> made = exists ? writeStory(folder, *text) : makeFolder(folder, *text);
    if (!made) return fail(made.error(), ExitCode::Environment);
    const std::string name = printable(folder.string());
    say(
        fmt::format("{0}/story.toml is there. Next:\n"
                    "  demarche play {0}             see it; every change that you save shows at once\n"
                    "  demarche check {0} --strict   every fault, and every claim without a source",
                    name));
    return ExitCode::Fine;
}

}  // namespace

void addNewCommand(CLI::App& program, Action& action) {
    auto folder = std::make_shared<std::string>();
    CLI::App* command = program.add_subcommand("new", "Make a folder with a small story to start from");
    command->add_option("DIR", *folder, "Folder to make; an empty one may be there")->required();
    command->footer(
        "Example: demarche new my-story\n"
        "Nothing that is there is ever touched. Exit status: 0 made, 2 the name is taken, 3 the disk or the program's "
        "files\nfail.");
    command->callback([folder, &action] { action = [folder] { return makeStory(*folder); }; });
}

}  // namespace demarche
