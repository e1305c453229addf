#include "engine/base/files.h"

#include "engine/base/pending_file.h"
#include "tests/unit/engine_base/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <vector>

namespace demarche {
namespace {

using test::TemporaryFolder;

std::vector<std::uint8_t> bytesOf(std::string_view text) { return {text.begin(), text.end()}; }

TEST(ReadFile, GivesTheBytesOfAFileAsTheyAre) {
    const TemporaryFolder folder;
    const std::string content("a\r\n\0b", 5);
    std::ofstream(folder.path / "x", std::ios::binary) << content;
    EXPECT_EQ(readFile(folder.path / "x", 5).value(), content);
}

TEST(ReadFile, RefusesWhatIsLongerThanAllowed) {
    const TemporaryFolder folder;
    std::ofstream(folder.path / "x") << "123456";
    const auto read = readFile(folder.path / "x", 5);
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().message.find("longer than the 5 bytes"), std::string::npos) << read.error().message;
}

TEST(ReadFile, RefusesMissingFilesFoldersPipesAndDevices) {
    const TemporaryFolder folder;
    const auto pipe = folder.path / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_FALSE(readFile(folder.path / "missing", 10));
    EXPECT_FALSE(readFile(folder.path, 10));
    EXPECT_FALSE(readFile(pipe, 10));
    EXPECT_FALSE(readFile("/dev/zero", 10));
}

TEST(WriteFileAtomically, LeavesTheFileAndNothingElse) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder.path / "x", bytesOf("hello"), ExistingFile::Refuse));
    EXPECT_EQ(readFile(folder.path / "x", 100).value(), "hello");
    EXPECT_EQ(folder.fileCount(), 1);
}

TEST(WriteFileAtomically, ReplacesOnlyWhenAllowed) {
    const TemporaryFolder folder;
    const auto path = folder.path / "x";
    ASSERT_TRUE(writeFileAtomically(path, bytesOf("old"), ExistingFile::Refuse));
    const auto refused = writeFileAtomically(path, bytesOf("new"), ExistingFile::Refuse);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("exists already"), std::string::npos);
    EXPECT_EQ(readFile(path, 100).value(), "old");
    ASSERT_TRUE(writeFileAtomically(path, bytesOf("new"), ExistingFile::Replace));
    EXPECT_EQ(readFile(path, 100).value(), "new");
    EXPECT_EQ(folder.fileCount(), 1);
}

TEST(WriteFileAtomically, SaysWhyAFolderOrNameCannotBeUsed) {
    const TemporaryFolder folder;
    const auto missing = writeFileAtomically(folder.path / "no" / "x", bytesOf("a"), ExistingFile::Refuse);
    ASSERT_FALSE(missing);
    EXPECT_NE(missing.error().message.find("No such file"), std::string::npos) << missing.error().message;
    const auto longName = writeFileAtomically(folder.path / std::string(300, 'n'), bytesOf("a"), ExistingFile::Refuse);
    ASSERT_FALSE(longName);
    EXPECT_EQ(longName.error().action, "Choose a shorter name");
    EXPECT_FALSE(writeFileAtomically(folder.path, bytesOf("a"), ExistingFile::Replace));
}

TEST(PendingFile, LeavesNothingWhenItIsDropped) {
    const TemporaryFolder folder;
    {
        auto file = PendingFile::create(folder.path / "film.mp4", ExistingFile::Refuse);
        ASSERT_TRUE(file);
        ASSERT_TRUE(file->write(bytesOf("half")));
        EXPECT_EQ(folder.fileCount(), 1);
    }
    EXPECT_EQ(folder.fileCount(), 0);
}

TEST(PendingFile, RefusesASecondWriterOfTheSameName) {
    const TemporaryFolder folder;
    const auto first = PendingFile::create(folder.path / "film.mp4", ExistingFile::Refuse);
    ASSERT_TRUE(first);
    const auto second = PendingFile::create(folder.path / "film.mp4", ExistingFile::Replace);
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message.find("being written by another program"), std::string::npos);
}

TEST(PendingFile, TakesOverWhatAKilledProgramLeft) {
    const TemporaryFolder folder;
    std::ofstream(folder.path / "x.part") << "rubbish of an earlier run";
    auto file = PendingFile::create(folder.path / "x", ExistingFile::Refuse);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write(bytesOf("new")));
    ASSERT_TRUE(file->commit());
    EXPECT_EQ(readFile(folder.path / "x", 100).value(), "new");
    EXPECT_EQ(folder.fileCount(), 1);
}

TEST(PendingFile, DoesNotReplaceAFileThatAppearedMeanwhile) {
    const TemporaryFolder folder;
    auto file = PendingFile::create(folder.path / "x", ExistingFile::Refuse);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write(bytesOf("ours")));
    std::ofstream(folder.path / "x") << "theirs";
    EXPECT_FALSE(file->commit());
    EXPECT_EQ(readFile(folder.path / "x", 100).value(), "theirs");
    EXPECT_EQ(folder.fileCount(), 1);
}

TEST(CheckFolderIsWritable, TellsFoldersFromOtherThings) {
    const TemporaryFolder folder;
    EXPECT_TRUE(checkFolderIsWritable(folder.path));
    EXPECT_EQ(folder.fileCount(), 0);
    EXPECT_FALSE(checkFolderIsWritable(folder.path / "missing"));
    EXPECT_FALSE(checkFolderIsWritable("/dev/null"));
    EXPECT_FALSE(checkFolderIsWritable("/proc")) << "permission bits do not stop root, the file system does";
    EXPECT_GT(freeDiskBytes(folder.path).value(), 0u);
}

}  // namespace
}  // namespace demarche
