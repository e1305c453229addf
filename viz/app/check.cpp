// demarche check: reads a story and lists every fault, for people or as JSON for tools; needs no OpenGL.
#include "engine/base/printable.h"
#include "viz/app/asset_location.h"
#include "viz/app/commands.h"
#include "viz/app/console.h"
#include "viz/app/excerpt.h"
#include "viz/app/standard_output.h"
#include "viz/app/story_library.h"
#include "viz/story/story_file.h"
#include "viz/story/story_reader.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <memory>

namespace demarche {
namespace {

using Json = nlohmann::ordered_json;

struct CheckOptions {
    std::string story;
    std::string format = "text";
    bool strict = false;
};

/// The lines that diagnostics point at, in the story's file and in those that it names.
class Lines {
public:
    explicit Lines(std::filesystem::path story) : _story(std::move(story)) {}

    /// Nothing where no line is known, or the file cannot be read again.
    [[nodiscard]] std::optional<Excerpt> at(const SourcePosition& where) {
        if (where.line == 0) return std::nullopt;
        const auto [entry, isNew] = _texts.try_emplace(where.file);
        if (isNew) {
            Expected<std::string> text = where.file == _story.string()
                                             ? readRegularFile(_story)
                                             : readFileInFolder(_story.parent_path(), nameInFolder(where.file));
            if (text) entry->second = TextLines(std::move(*text));
        }
        if (!entry->second) return std::nullopt;
        return excerptOf(entry->second->line(where.line), where.column);
    }

private:
    [[nodiscard]] std::string nameInFolder(const std::filesystem::path& file) const {
        return _story.has_parent_path() ? file.lexically_relative(_story.parent_path()).string() : file.string();
    }

    std::filesystem::path _story;
    std::map<std::string, std::optional<TextLines>> _texts;
};

std::string counted(std::size_t number, std::string_view what) {
    if (number == 0) return fmt::format("no {}s", what);
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

bool isFine(const StoryResult& result, bool strict) { return result && !(strict && result.counts.warnings > 0); }

std::string summary(const StoryResult& result, const std::filesystem::path& file, bool strict) {
    const DiagnosticCounts& counts = result.counts;
    std::string found = counted(counts.errors, "error");
    if (counts.warnings > 0) found += ", " + counted(counts.warnings, "warning");
    if (result.libraryFailed) return fmt::format("{}: not checked to the end", file.string());
    if (!result) return fmt::format("{}: {}", file.string(), found);
    if (!isFine(result, strict)) found += ", which --strict does not let pass";
    const Story& story = *result.story;
    return fmt::format("{}: {} steps, {} events, {} places: {}", story.title, story.steps.size(), story.events.size(),
                       story.places.size(), found);
}

void sayAll(const StoryResult& result, const std::filesystem::path& file, bool strict) {
    Lines lines(file);
    for (const Diagnostic& each : result.diagnostics) {
        std::string text = format(each);
        if (const auto excerpt = lines.at(each.where)) text += '\n' + withMark(*excerpt, each.where.line);
        if (text.ends_with('\n')) text.pop_back();
        say(text);
    }
    say(printable(summary(result, file, strict)));
}

Json jsonOf(const StoryResult& result, const std::filesystem::path& file, bool strict) {
    Lines lines(file);
    Json faults = Json::array();
    for (const Diagnostic& each : result.diagnostics) {
        const auto excerpt = lines.at(each.where);
        faults.push_back({{"severity", nameOf(each.severity)},
                          {"file", each.where.file},
                          {"line", each.where.line},
                          {"column", each.where.column},
                          {"message", each.message},
                          {"found", each.found},
                          {"expected", each.expected},
                          {"action", each.action},
                          {"excerpt", excerpt ? excerpt->line : ""}});
    }
    return {{"file", file.string()},
            {"fine", isFine(result, strict)},
            {"errors", result.counts.errors},
            {"warnings", result.counts.warnings},
            {"faults", faults}};
}

/// A file's name need not be UTF-8.
std::string textOf(const Json& document) { return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n'; }

ExitCode check(const CheckOptions& options) {
    const std::filesystem::path file = storyFileAt(findStory(options.story));
    const StoryResult result = readStory(file, storyLibrary());
    if (options.format != "json") {
        sayAll(result, file, options.strict);
    } else if (const auto printed = print(textOf(jsonOf(result, file, options.strict))); printed != ExitCode::Fine) {
        return printed;
    }
    if (result.libraryFailed) return ExitCode::Environment;
    return isFine(result, options.strict) ? ExitCode::Fine : ExitCode::Content;
}

constexpr const char* help =
    "Examples:\n"
    "  demarche check my-story/\n"
    "  demarche check my-story/ --strict             before it is shown or handed on\n"
    "  demarche check my-story/ --format json        for an editor or a script\n"
    "Text goes to standard error, each fault with its line and a mark under the column. JSON is one document on\n"
    "standard output:\n"
    "  file       the story's file\n"
    "  fine       true where the exit status is 0\n"
    "  errors     their number\n"
    "  warnings   their number\n"
    "  faults     list of at most 201, in the order of the file; the two numbers count the others too; each with\n"
    "    severity   \"error\", \"warning\" or \"note\"\n"
    "    file       where it is: the story's file, or one that the story names\n"
    "    line       from 1; 0 where none is known\n"
    "    column     from 1, in characters (Unicode code points); 0 where none is known\n"
    "    message    what is wrong\n"
    "    found, expected, action   what stands there, what would be right, what to do; may be empty\n"
    "    excerpt    the line, cut around the column where it is long; empty where none is known\n"
    "Exit status: 0 no errors (with --strict: and no warnings), 1 faults, 2 wrong use, 3 no disk or damaged data of\n"
    "the program.";

}  // namespace

void addCheckCommand(CLI::App& program, Action& action) {
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = program.add_subcommand("check", "List every fault of a story file");
    command->add_option("STORY", options->story, "Story file, its folder, or the name of a bundled story");
    command->add_flag("--strict", options->strict, "Let no warning pass: exit status 1 as for errors");
    command->add_option("--format", options->format, "text: for people; json: for tools, on standard output")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->footer(help);
    command->callback([options, &action] { action = [options] { return check(*options); }; });
}

}  // namespace demarche
