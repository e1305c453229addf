#include "story_text.h"

#include "viz/story/story_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace demarche {
namespace {

using testing::HasSubstr;

class StoryFile : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::remove_all(_folder);
        std::filesystem::create_directories(_folder);
    }
    void TearDown() override { std::filesystem::remove_all(_folder); }

    [[nodiscard]] std::filesystem::path at(const std::string& name) const { return _folder / name; }

    static std::string words(const std::filesystem::path& path) { return allWords(readStory(path).diagnostics); }

private:
    std::filesystem::path _folder =
        std::filesystem::temp_directory_path() / ("demarche-story-file-" + std::to_string(::getpid()));
};

TEST_F(StoryFile, IsFoundInAFolderAndNamedAfterIt) {
    std::filesystem::create_directories(at("two-cities"));
    std::ofstream(at("two-cities") / "story.toml") << soundStory;
    const StoryResult result = readStory(at("two-cities"));
    ASSERT_NE(result.story, nullptr);
    EXPECT_EQ(result.story->id, "two-cities");
    EXPECT_EQ(readStory(at("two-cities") / "").story->id, "two-cities");
}

TEST_F(StoryFile, OfAnyNameIsRead) {
    std::ofstream(at("talk.toml")) << soundStory;
    const StoryResult result = readStory(at("talk.toml"));
    ASSERT_NE(result.story, nullptr);
    EXPECT_EQ(result.story->id, "talk");
}

TEST_F(StoryFile, ThatIsAPipeIsRefusedWithoutWaiting) {
    ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
    EXPECT_THAT(words(at("pipe")), HasSubstr("this is a named pipe"));
}

TEST_F(StoryFile, ThatIsADeviceIsRefusedWithoutReading) {
    EXPECT_THAT(words("/dev/zero"), HasSubstr("this is a device"));
}

TEST_F(StoryFile, ThatIsAFolderWithoutAStoryIsNotFound) {
    EXPECT_THAT(words(at("")), HasSubstr("story.toml: error: the file cannot be found"));
    std::filesystem::create_directories(at("story.toml"));
    EXPECT_THAT(words(at("")), HasSubstr("this is a folder"));
}

TEST_F(StoryFile, ThatIsNotThereIsNamed) {
    EXPECT_THAT(words(at("nowhere.toml")), HasSubstr("nowhere.toml: error: the file cannot be found"));
}

TEST_F(StoryFile, BeyondTheLimitIsRefusedByItsSizeAlone) {
    std::ofstream(at("large.toml")) << "x";
    std::filesystem::resize_file(at("large.toml"), maxStoryBytes + 1);  // Sparse: takes no room.
    EXPECT_THAT(words(at("large.toml")), HasSubstr("larger than 64 MB"));
}

TEST_F(StoryFile, WithANulInItsNameIsRefused) {
    EXPECT_THAT(words(std::filesystem::path(std::string("a\0b", 3))), HasSubstr("character NUL"));
}

}  // namespace
}  // namespace demarche
