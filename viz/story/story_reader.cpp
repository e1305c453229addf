#include "viz/story/story_reader.h"

#include "viz/story/default_steps.h"
#include "viz/story/edition.h"
#include "viz/story/relative_dates.h"
#include "viz/story/story_file.h"
#include "viz/story/story_parts.h"
#include "viz/story/text_checks.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

/// False when the file is written in another format: anything said about its other keys would be a guess.
bool hasSupportedFormat(TableReader& root) {
    const Value* format = root.find("format", ValueKind::Integer, "format = 1");
    if (!root.has("format")) {
        root.faults().error({.message = "the story does not say which format it is written in",
                             .expected = fmt::format("format = {}", supportedStoryFormat),
                             .action = fmt::format("Add format = {} as the first line.", supportedStoryFormat)});
        return true;
    }
    if (format == nullptr || format->integer == supportedStoryFormat) return true;
    const bool newer = format->integer > supportedStoryFormat;
    root.wrong(*format,
               newer ? fmt::format("story format {} is newer than this program", format->integer)
                     : fmt::format("there is no story format {}", format->integer),
               fmt::format("format = {}", supportedStoryFormat),
               newer ? fmt::format("This program reads format {}; use a newer program.", supportedStoryFormat) : "");
    return false;
}

void readLanguage(TableReader& root, Story& story) {
    story.language = root.text("language", story.language);
    if (!root.has("language") || isLanguageTag(story.language)) return;
    root.wrong(*root.find("language"), "this is not a language tag", "BCP 47, such as \"en\" or \"pt-BR\"");
}

void readHead(StoryReading& reading, TableReader& root) {
    Story& story = reading.story;
    story.title = root.requiredText("title", "\"Road to Abu Dhabi\"");
    story.subtitle = root.text("subtitle");
    story.author = root.text("author");
    readLanguage(root, story);
    story.asOf = readDate(root, "as_of", story.language);
    story.credit = root.text("credit");
    const std::vector<std::string>& themes = reading.surroundings.library.themes;
    if (const std::optional<std::size_t> theme = root.choiceOf("theme", themes)) story.theme = themes[*theme];
    const std::vector<std::string>& views = reading.surroundings.library.boundaryViews;
    if (const std::optional<std::size_t> view = root.choiceOf("boundary_view", views))
        story.boundaryView = views[*view];
    story.projection = readProjection(root, {});
}

void warnWithoutSources(StoryReading& reading, TableReader& root) {
    if (!reading.story.sources.empty() || root.has("source") || reading.faults.hasErrors()) return;
    reading.faults.warning({.message = "the story names no source, so nobody can check what it says",
                            .expected = "[[source]] with id and title, and cite = \"id\" on what it says",
                            .action = "Add the sources."});
}

void readParts(StoryReading& reading, TableReader& root) {
    readHead(reading, root);
    readSources(reading, root);
    readAccounts(reading, root);
    readDelegations(reading, root);
    readPeople(reading, root);
    readPlaces(reading, root);
    readEvents(reading, root);
    resolveRelativeDates(reading);
    readLinks(reading, root);
    if (!root.has("link") && !reading.faults.hasErrors()) addDefaultLinks(reading.story);
    readDisputes(reading, root);
    readNotes(reading, root);
    readOverlays(reading, root);
    readSteps(reading, root);
    readStrip(reading, root);
    warnWithoutSources(reading, root);
    root.finish();
    reading.story.languages = languagesOf(reading.story);
}

/// story.toml takes the name of its folder; another file its own, without the extension.
std::string idFrom(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.parent_path().filename();
    if (file.filename() == "story.toml" && !folder.empty() && folder != "." && folder != "..") return folder.string();
    return file.stem().string();
}

/// The same file with its folders spelt out, so that "." and ".." have names too.
std::filesystem::path spelledOut(const std::filesystem::path& file) {
    std::error_code error;
    std::filesystem::path result = std::filesystem::weakly_canonical(file, error);
    return error ? file : result;
}

StoryResult refusal(const FaultList& faults) { return {.diagnostics = faults.sorted(), .counts = faults.counts()}; }

StoryResult read(std::string_view text, std::string_view fileName, std::string id,
                 const StorySurroundings& surroundings) {
    FaultList faults{std::string(fileName)};
    text = withoutByteOrderMark(text);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        faults.error({.message = "the file is empty",
                      .expected = "a story: format = 1, title and at least one [[step]]",
                      .action = "Write the story, or check that the file was saved."});
        return refusal(faults);
    }
    if (!checkText(text, faults)) return refusal(faults);
    const Value document = parseToml(text, faults);
    if (faults.hasErrors()) return refusal(faults);

    TableReader root(document, "the story", faults);
    if (!hasSupportedFormat(root)) return refusal(faults);
    StoryReading reading(document, faults, surroundings);
    reading.story.id = std::move(id);
    readParts(reading, root);
    if (faults.hasErrors()) {
        StoryResult refused = refusal(faults);
        refused.libraryFailed = reading.libraryFailed;
        return refused;
    }
    return {.story = std::make_shared<const Story>(std::move(reading.story)),
            .diagnostics = faults.sorted(),
            .counts = faults.counts()};
}

}  // namespace

StoryResult readStoryText(std::string_view text, std::string_view fileName, const StorySurroundings& surroundings) {
    return read(text, fileName, idFrom(std::filesystem::path(fileName)), surroundings);
}

StoryResult readStory(const std::filesystem::path& fileOrFolder, const StoryLibrary& library) {
    const std::filesystem::path file = storyFileAt(fileOrFolder);
    const Expected<std::string> text = readRegularFile(file);
    if (!text) return {.diagnostics = {text.error()}, .counts = {.errors = 1}, .files = {file}};
    std::vector<std::filesystem::path> files{file};
    const std::filesystem::path folder = file.parent_path();
    const StorySurroundings surroundings{.readFile =
                                             [&](std::string_view name) {
                                                 files.push_back(folder / name);
                                                 return readFileInFolder(folder, name);
                                             },
                                         .library = library};
    StoryResult result = read(*text, file.string(), idFrom(spelledOut(file)), surroundings);
    result.files = std::move(files);
    // Named so that somebody outside of the story's folder can open them.
    for (Diagnostic& each : result.diagnostics) {
        if (each.where.file != file.string() && !each.where.file.empty()) each.where.file = folder / each.where.file;
    }
    return result;
}

}  // namespace demarche
