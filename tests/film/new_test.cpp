// demarche new: makes a sound story, touches nothing that is there, and leaves nothing behind when it fails.
#include "tests/film/program.h"

#include <gmock/gmock.h>

#include <fstream>
#include <set>

namespace demarche::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::set<std::string> entriesOf(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename());
    return names;
}

TEST(New, MakesAFolderWithAStoryThatPassesTheStrictCheck) {
    const ScratchFolder scratch;
    const std::string folder = (scratch / "my-story").string();
    const ProgramResult made = demarche({"new", folder});
    EXPECT_EQ(made.exitCode, 0) << made.errors;
    EXPECT_THAT(made.errors, AllOf(HasSubstr("demarche play " + folder), HasSubstr("demarche check " + folder)));
    EXPECT_EQ(entriesOf(scratch.path()), std::set<std::string>{"my-story"});
    EXPECT_EQ(entriesOf(folder), std::set<std::string>{"story.toml"});
    EXPECT_EQ(fileText(folder + "/story.toml"), fileText(DEMARCHE_SOURCE_DIR "/assets/starter/story.toml"));
    const ProgramResult checked = demarche({"check", folder, "--strict"});
    EXPECT_EQ(checked.exitCode, 0) << checked.errors;
    EXPECT_THAT(checked.errors, HasSubstr("3 steps, 2 events, 2 places: no errors"));
}

TEST(New, TakesAnEmptyFolderThatIsThere) {
    const ScratchFolder scratch;
    EXPECT_EQ(demarche({"new", scratch.path().string() + "/"}).exitCode, 0);
    EXPECT_EQ(entriesOf(scratch.path()), std::set<std::string>{"story.toml"});
    EXPECT_EQ(demarche({"check", scratch.path().string(), "--strict"}).exitCode, 0);
}

TEST(New, TouchesNothingThatIsThere) {
    const ScratchFolder scratch;
    std::ofstream(scratch / "story.toml") << "mine";
    const ProgramResult full = demarche({"new", scratch.path().string()});
    EXPECT_EQ(full.exitCode, 2);
    EXPECT_THAT(full.errors, HasSubstr("not empty"));
    const ProgramResult file = demarche({"new", (scratch / "story.toml").string()});
    EXPECT_EQ(file.exitCode, 2);
    EXPECT_THAT(file.errors, HasSubstr("not a folder"));
    std::filesystem::create_symlink(scratch / "nowhere", scratch / "link");
    EXPECT_EQ(demarche({"new", (scratch / "link").string()}).exitCode, 2);
    EXPECT_EQ(fileText(scratch / "story.toml"), "mine");
    EXPECT_EQ(entriesOf(scratch.path()), (std::set<std::string>{"link", "story.toml"}));
}

TEST(New, LeavesNothingBehindWhereItCannotWrite) {
    const ScratchFolder scratch;
    const ProgramResult parent = demarche({"new", (scratch / "a").string() + "/b"});
    EXPECT_EQ(parent.exitCode, 2);
    EXPECT_THAT(parent.errors, HasSubstr("no folder"));
    EXPECT_TRUE(entriesOf(scratch.path()).empty());
    EXPECT_EQ(demarche({"new", "/proc/my-story"}).exitCode, 3);
    EXPECT_EQ(demarche({"new"}).exitCode, 2);
    EXPECT_EQ(demarche({"new", ""}).exitCode, 2);
}

}  // namespace
}  // namespace demarche::test
