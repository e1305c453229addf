#include "engine/base/watch_thread.h"

#include "tests/unit/engine_base/temporary_folder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>

namespace demarche {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

class FileWatching : public testing::Test {
protected:
    FileWatching() { fs::create_directory(folder); }

    /// Watches the file and forgets what happened before.
    FileWatch watchOf(const fs::path& watched) {
        auto watch = FileWatch::create();
        EXPECT_TRUE(watch.has_value());
        const std::vector<fs::path> files{watched};
        watch->watch(files);
        return std::move(*watch);
    }

    test::TemporaryFolder root;
    const fs::path folder = fs::canonical(root.path) / "story";
    const fs::path file = folder / "story.toml";
};

TEST_F(FileWatching, FollowsLinksAndStopsWhereAFolderIsMissing) {
    fs::create_directory_symlink(folder, root.path / "link");
    const std::vector<fs::path> files{root.path / "link" / "story.toml", root.path / "none" / "further" / "story.toml"};
    const WatchedNames names = watchedNames(files);
    const fs::path top = fs::canonical(root.path);
    EXPECT_EQ(names, (WatchedNames{{top, {"link", "none"}}, {folder, {"story.toml"}}}));
}

TEST_F(FileWatching, EndsWhenLinksGoInACircle) {
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    const std::vector<fs::path> files{folder / "a"};
    EXPECT_EQ(watchedNames(files), (WatchedNames{{folder, {"a", "b"}}}));
}

TEST_F(FileWatching, SeesAFileThatIsWrittenInPlaceReplacedDeletedAndMadeAgain) {
    write(file, "one");
    FileWatch watch = watchOf(file);
    EXPECT_FALSE(watch.take());
    write(file, "two");
    EXPECT_TRUE(watch.take());
    write(folder / "story.toml~", "three");
    EXPECT_FALSE(watch.take()) << "other files in the folder are nobody's business";
    fs::rename(folder / "story.toml~", file);
    EXPECT_TRUE(watch.take());
    fs::remove(file);
    EXPECT_TRUE(watch.take());
    write(file, "four");
    EXPECT_TRUE(watch.take());
    EXPECT_FALSE(watch.take());
}

TEST_F(FileWatching, SeesAFolderThatIsDeletedAndMadeAgain) {
    write(file, "one");
    FileWatch watch = watchOf(file);
    fs::remove_all(folder);
    EXPECT_TRUE(watch.take());
    fs::create_directory(folder);
    EXPECT_TRUE(watch.take());
    write(file, "two");
    EXPECT_TRUE(watch.take());
}

TEST_F(FileWatching, SeesAFolderThatIsReplacedByAnother) {
    write(file, "one");
    FileWatch watch = watchOf(file);
    fs::rename(folder, root.path / "old");
    EXPECT_TRUE(watch.take());
    fs::create_directory(root.path / "new");
    write(root.path / "new" / "story.toml", "two");
    fs::rename(root.path / "new", folder);
    EXPECT_TRUE(watch.take());
    write(file, "three");
    EXPECT_TRUE(watch.take());
}

TEST_F(FileWatching, SeesALinkThatIsTurnedToAnotherFolderAndTheFilesBehindIt) {
    write(file, "one");
    fs::create_directory(root.path / "other");
    fs::create_directory_symlink(folder, root.path / "link");
    FileWatch watch = watchOf(root.path / "link" / "story.toml");
    write(file, "two");
    EXPECT_TRUE(watch.take());
    fs::create_directory_symlink(root.path / "other", root.path / "link.new");
    fs::rename(root.path / "link.new", root.path / "link");
    EXPECT_TRUE(watch.take());
    write(root.path / "other" / "story.toml", "three");
    EXPECT_TRUE(watch.take());
    write(file, "four");
    EXPECT_FALSE(watch.take());
}

/// Counts how often there was work, and waits for it.
struct Worker {
    std::atomic<int> runs = 0;
    std::vector<fs::path> files;

    Expected<WatchThread> start(SettleTimes times = {}) {
        return WatchThread::start(
            files,
            [this] {
                ++runs;
                runs.notify_all();
                return files;
            },
            times);
    }
    bool until(int wanted) {
        for (int i = 0; i < 1000 && runs < wanted; ++i) std::this_thread::sleep_for(5ms);
        return runs >= wanted;
    }
};

TEST_F(FileWatching, WorksOnceForABurstOfSaves) {
    Worker worker{.files = {file}};
    const auto thread = worker.start({.quiet = 200ms, .atMost = 5s});
    ASSERT_TRUE(thread.has_value());
    ASSERT_TRUE(worker.until(1)) << "at the start";
    for (int i = 0; i < 20; ++i) write(file, std::to_string(i));
    ASSERT_TRUE(worker.until(2));
    std::this_thread::sleep_for(400ms);
    EXPECT_EQ(worker.runs, 2);
}

TEST_F(FileWatching, DoesNotWaitForEverForAFileThatIsAlwaysBeingWritten) {
    Worker worker{.files = {file}};
    const auto thread = worker.start({.quiet = 10s, .atMost = 100ms});
    ASSERT_TRUE(worker.until(1));
    write(file, "one");
    EXPECT_TRUE(worker.until(2));
}

TEST_F(FileWatching, WorksAgainForFilesThatItHasJustHeardOf) {
    std::atomic<int> runs = 0;
    const auto thread = WatchThread::start({file}, [&] {
        ++runs;
        return std::vector<fs::path>{file, folder / "overlay.geojson"};
    });
    for (int i = 0; i < 1000 && runs < 2; ++i) std::this_thread::sleep_for(5ms);
    EXPECT_EQ(runs, 2);
    write(folder / "overlay.geojson", "{}");
    for (int i = 0; i < 1000 && runs < 3; ++i) std::this_thread::sleep_for(5ms);
    EXPECT_EQ(runs, 3);
}

TEST_F(FileWatching, StopsAtOnce) {
    Worker worker{.files = {file}};
    const auto thread = worker.start({.quiet = 1h, .atMost = 1h});  // Ends with this block, and not in an hour.
}

}  // namespace
}  // namespace demarche
