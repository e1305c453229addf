// A hundred single faults in the bundled stories, each of which has to be found where it was put.
#include "seeded_faults.h"
#include "story_text.h"

#include "viz/story/story_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <set>

namespace demarche {
namespace {

const std::string storiesFolder = DEMARCHE_SOURCE_DIR "/assets/stories/";

struct Figures {
    std::size_t faults = 0;
    std::size_t lines = 0;    ///< Found in the right line.
    std::size_t columns = 0;  ///< And at the right column.
    std::size_t errors = 0;   ///< Reported in all: one fault may have consequences.
    std::set<std::string> kinds;
    std::string misses;
};

StoryResult readIn(const std::string& folder, const std::string& text) {
    const StorySurroundings surroundings{
        .readFile = [&](std::string_view name) { return readFileInFolder(folder, name); },
        .library = {.findCity = {}, .themes = {"dark", "light", "summits"}}};
    return readStoryText(text, "story.toml", surroundings);
}

void judge(const test::SeededFault& fault, const std::string& folder, Figures& figures) {
    const StoryResult result = readIn(folder, fault.text);
    const auto inLine = [&](const Diagnostic& each) {
        return each.severity == Severity::Error && each.where.line == fault.line;
    };
    const auto atColumn = [&](const Diagnostic& each) { return inLine(each) && each.where.column == fault.column; };
    const bool line = std::ranges::any_of(result.diagnostics, inLine);
    const bool column = std::ranges::any_of(result.diagnostics, atColumn);
    ++figures.faults;
    figures.lines += line ? 1 : 0;
    figures.columns += column ? 1 : 0;
    figures.errors += result.counts.errors;
    figures.kinds.insert(fault.kind);
    EXPECT_EQ(result.story, nullptr) << fault.kind << " in line " << fault.line;
    if (column) return;
    figures.misses += fault.kind + ", put at " + std::to_string(fault.line) + ':' + std::to_string(fault.column) +
                      "; reported:\n" + allWords(result.diagnostics);
}

Figures figuresOf(std::size_t faultsInEach, std::uint32_t seed) {
    Figures figures;
    for (const char* name : {"road-to-abu-dhabi", "summits-1985-1988"}) {
        const std::string folder = storiesFolder + name;
        const std::string text = test::fileText(folder + "/story.toml");
        EXPECT_NE(readIn(folder, text).story, nullptr);
        for (const test::SeededFault& fault : test::seedFaults(text, faultsInEach, seed)) judge(fault, folder, figures);
    }
    return figures;
}

TEST(SeededFaults, AreFoundInTheirLinesAndNearlyAllAtTheirColumns) {
    const Figures figures = figuresOf(50, 1985);
    std::cout << figures.faults << " faults of " << figures.kinds.size() << " kinds: " << figures.lines
              << " found in the exact line, " << figures.columns << " at the exact column, " << figures.errors
              << " errors reported\n";
    EXPECT_EQ(figures.faults, 100U);
    EXPECT_GT(figures.kinds.size(), 50U);
    EXPECT_EQ(figures.lines, 100U) << figures.misses;
    EXPECT_GE(figures.columns, 95U) << figures.misses;
}

TEST(SeededFaults, OfOtherSeedsAreFoundAsWell) {
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const Figures figures = figuresOf(60, seed);
        EXPECT_EQ(figures.lines, figures.faults) << figures.misses;
        EXPECT_GE(figures.columns * 100, figures.faults * 95) << figures.misses;
    }
}

TEST(SeededFaults, AreTheSameOnEveryRun) {
    const std::string text = test::fileText(storiesFolder + "summits-1985-1988/story.toml");
    const auto once = test::seedFaults(text, 20, 7);
    const auto again = test::seedFaults(text, 20, 7);
    ASSERT_EQ(once.size(), again.size());
    for (std::size_t i = 0; i < once.size(); ++i) {
        EXPECT_EQ(once[i].text, again[i].text);
        EXPECT_NE(once[i].text, text) << once[i].kind;
    }
}

}  // namespace
}  // namespace demarche
