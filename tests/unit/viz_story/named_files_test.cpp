// Files that a story names: found in its folder alone, and never opened when they are no ordinary files.
#include "story_text.h"

#include "viz/story/story_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

namespace demarche {
namespace {

namespace fs = std::filesystem;

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view line = R"({"type": "LineString", "coordinates": [[30, 50], [31, 51]]})";

/// A folder "story" with a story in it, and what lies beside it.
class NamedFiles : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder() / "overlays");
        write(folder() / "overlays" / "line.geojson", line);
        write(_scratch / "outside.geojson", line);
    }

    [[nodiscard]] fs::path folder() const { return _scratch / "story"; }
    [[nodiscard]] fs::path beside(const std::string& name) const { return _scratch / name; }

    static void write(const fs::path& file, std::string_view text) { std::ofstream(file) << text; }

    /// The story with an overlay from this file, whose name is a TOML text; it stands at 30:8.
    [[nodiscard]] StoryResult readWith(const std::string& quotedName) const {
        write(folder() / "story.toml",
              soundStory + "\n[[overlay]]\nid = \"zone\"\nname = \"Zone\"\nfile = " + quotedName + "\n");
        return readStory(folder());
    }
    [[nodiscard]] std::string wordsWith(const std::string& quotedName) const {
        const StoryResult result = readWith(quotedName);
        EXPECT_EQ(result.story, nullptr) << quotedName;
        EXPECT_THAT(places(result.diagnostics), ElementsAre("30:8 error")) << quotedName;
        return allWords(result.diagnostics);
    }

private:
    test::ScratchFolder _scratch;
};

TEST_F(NamedFiles, AreReadFromTheFolderAndItsFolders) {
    for (const char* name : {"\"overlays/line.geojson\"", "\"./overlays/../overlays/line.geojson\""}) {
        const StoryResult result = readWith(name);
        ASSERT_NE(result.story, nullptr) << allWords(result.diagnostics);
        EXPECT_EQ(result.story->overlays[0].shapes.lines.size(), 1U);
    }
}

TEST_F(NamedFiles, ThatAreMissingAreNamedAtTheWordAndWatchedFor) {
    EXPECT_THAT(wordsWith("\"overlays/none.geojson\""),
                AllOf(HasSubstr("the file cannot be found"), HasSubstr("found \"overlays/none.geojson\""),
                      HasSubstr("put a file that can be read into the story's folder"), Not(HasSubstr("story file"))));
    EXPECT_THAT(readWith("\"overlays/none.geojson\"").files, Contains(folder() / "overlays/none.geojson"));
}

TEST_F(NamedFiles, OutsideOfTheFolderAreNotOpened) {
    const std::string outside = "it lies outside of the story's folder";
    EXPECT_THAT(wordsWith("\"../outside.geojson\""), HasSubstr(outside));
    EXPECT_THAT(wordsWith("\"overlays/../../outside.geojson\""), HasSubstr(outside));
    EXPECT_THAT(wordsWith("\"../story-of-another/line.geojson\""), HasSubstr(outside));
    EXPECT_THAT(wordsWith('"' + beside("outside.geojson").string() + '"'), HasSubstr("its name is absolute"));
    EXPECT_THAT(wordsWith('"' + (folder() / "overlays/line.geojson").string() + '"'),
                HasSubstr("its name is absolute"));
}

TEST_F(NamedFiles, BehindLinksThatLeadOutOfTheFolderAreNotOpened) {
    fs::create_symlink(beside("outside.geojson"), folder() / "link.geojson");
    fs::create_directory_symlink(beside(""), folder() / "up");
    EXPECT_THAT(wordsWith("\"link.geojson\""), HasSubstr("outside of the story's folder"));
    EXPECT_THAT(wordsWith("\"up/outside.geojson\""), HasSubstr("outside of the story's folder"));
    fs::create_symlink("overlays/line.geojson", folder() / "inner.geojson");
    EXPECT_NE(readWith("\"inner.geojson\"").story, nullptr);
}

TEST_F(NamedFiles, OfAFolderThatIsItselfALinkAreFound) {
    EXPECT_NE(readWith("\"overlays/line.geojson\"").story, nullptr);
    fs::create_directory_symlink(folder(), beside("linked"));
    EXPECT_NE(readStory(beside("linked")).story, nullptr);
}

TEST_F(NamedFiles, WithNamesOfOtherSystemsAreNotOpened) {
    EXPECT_THAT(wordsWith("\"https://example.org/line.geojson\""), HasSubstr("looks like an address or a drive"));
    EXPECT_THAT(wordsWith("'C:line.geojson'"), HasSubstr("looks like an address or a drive"));
    EXPECT_THAT(wordsWith("'overlays\\line.geojson'"), HasSubstr("holds a backslash"));
    EXPECT_THAT(wordsWith("\"line\\u0000.geojson\""), HasSubstr("NUL"));
    EXPECT_THAT(wordsWith("\" \""), HasSubstr("file of overlay \"zone\" is empty"));
}

TEST_F(NamedFiles, ThatAreNoOrdinaryFilesAreRefusedWithoutWaiting) {
    ASSERT_EQ(::mkfifo((folder() / "pipe.geojson").c_str(), 0600), 0);
    EXPECT_THAT(wordsWith("\"pipe.geojson\""), HasSubstr("this is a named pipe"));
    EXPECT_THAT(wordsWith("\"overlays\""), HasSubstr("this is a folder"));
    fs::create_symlink("/dev/zero", folder() / "zero.geojson");
    EXPECT_THAT(wordsWith("\"zero.geojson\""), HasSubstr("outside of the story's folder"));
}

TEST_F(NamedFiles, ThatAreTooLargeAreRefusedByTheirSizeAlone) {
    write(folder() / "large.geojson", line);
    fs::resize_file(folder() / "large.geojson", maxStoryBytes + 1);  // Sparse: takes no room.
    EXPECT_THAT(wordsWith("\"large.geojson\""), HasSubstr("larger than 64 MB"));
}

TEST_F(NamedFiles, HaveTheirOwnFaultsBehindThoseOfTheStory) {
    write(folder() / "overlays" / "line.geojson",
          "{\"type\": \"LineString\",\n \"coordinates\": [[30, 91], [31, 51]]}");
    const StoryResult result = readWith("\"overlays/line.geojson\"\nwidth_km = 0");
    ASSERT_EQ(result.diagnostics.size(), 2U) << allWords(result.diagnostics);
    EXPECT_THAT(format(result.diagnostics[0]), HasSubstr("story.toml:31:12: error: width_km"));
    EXPECT_THAT(format(result.diagnostics[1]), HasSubstr((folder() / "overlays/line.geojson").string() + ":2:"));
}

}  // namespace
}  // namespace demarche
