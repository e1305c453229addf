// What fuzzing found worth keeping, inputs that once crashed a reader among it, is read again by every build.
#include "tests/fuzz/fuzz_targets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace demarche {
namespace {

class FuzzCorpus : public testing::TestWithParam<FuzzTarget> {};

std::vector<std::filesystem::path> corpusOf(std::string_view target) {
    std::vector<std::filesystem::path> files;
    const std::filesystem::path folder = std::filesystem::path(DEMARCHE_SOURCE_DIR "/tests/fuzz/corpus") / target;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

TEST_P(FuzzCorpus, IsReadWithoutACrashAndEveryPromiseKept) {
    const std::vector<std::filesystem::path> files = corpusOf(GetParam().name);
    EXPECT_GE(files.size(), 10U);
    for (const std::filesystem::path& path : files) {
        SCOPED_TRACE(path.string());
        std::ifstream file(path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        GetParam().run(bytes);
    }
}

TEST_P(FuzzCorpus, IsSmall) {
    std::uintmax_t bytes = 0;
    const std::vector<std::filesystem::path> files = corpusOf(GetParam().name);
    for (const std::filesystem::path& path : files) bytes += std::filesystem::file_size(path);
    EXPECT_LE(files.size(), 500U);
    EXPECT_LE(bytes, 200'000U);
}

TEST_P(FuzzCorpus, TheTargetTakesEmptyAndHostileBytes) {
    GetParam().run({});
    GetParam().run(std::string_view("\0\xFF\xFE{[\"", 6));
}

INSTANTIATE_TEST_SUITE_P(All, FuzzCorpus, testing::ValuesIn(fuzzTargets),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
}  // namespace demarche
