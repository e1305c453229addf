#include "engine/image/image_compare.h"
#include "engine/image/image_file.h"

// A second, independent decoder to hold ours against.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#include <stb_image.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace demarche {
namespace {

namespace fs = std::filesystem;

/// PngSuite (Willem van Schaik) as it stands beside the repository on machines that have it.
const fs::path suite = fs::path(DEMARCHE_SOURCE_DIR) / ".." / "shared" / "testdata" / "png";

std::vector<fs::path> pngFilesIn(const char* folder) {
    std::vector<fs::path> result;
    for (const auto& entry : fs::directory_iterator(suite / folder)) {
        if (entry.path().extension() == ".png") result.push_back(entry.path());
    }
    std::ranges::sort(result);
    return result;
}

class PngSuiteTest : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(suite)) GTEST_SKIP() << "PngSuite is not here: " << suite;
    }

    static Image decodedByStb(const fs::path& path) {
        int width = 0;
        int height = 0;
        stbi_uc* pixels = stbi_load(path.c_str(), &width, &height, nullptr, 4);
        if (pixels == nullptr) return {};
        Image image({width, height});
        std::copy_n(pixels, image.bytes().size(), image.bytes().begin());
        stbi_image_free(pixels);
        return image;
    }

    /// Highest channel difference that the two decoders may have.
    static void expectLikeStb(const fs::path& path, int tolerance) {
        const auto image = readImageFile(path);
        ASSERT_TRUE(image.has_value()) << format(image.error());
        const auto difference = compareImages(*image, decodedByStb(path));
        ASSERT_TRUE(difference.has_value()) << path << ": " << format(difference.error());
        EXPECT_LE(difference->maxChannelDifference, tolerance) << path << ": " << describe(*difference);
    }
};

TEST_F(PngSuiteTest, PicturesUpTo8BitsAreReadAsByASecondDecoder) {
    const auto files = pngFilesIn("primary");
    EXPECT_GT(files.size(), 50U);
    for (const fs::path& path : files) expectLikeStb(path, 0);
}

TEST_F(PngSuiteTest, PicturesOf16BitsDifferByRoundingOnly) {
    const auto files = pngFilesIn("16bit");
    EXPECT_GT(files.size(), 15U);
    // The second decoder cuts off the lower byte where ours rounds.
    for (const fs::path& path : files) expectLikeStb(path, 1);
}

TEST_F(PngSuiteTest, CorruptPicturesAreRefused) {
    const auto files = pngFilesIn("corrupt");
    EXPECT_EQ(files.size(), 14U);
    for (const fs::path& path : files) {
        const auto image = readImageFile(path);
        ASSERT_FALSE(image.has_value()) << path;
        EXPECT_EQ(image.error().where.file, path.string());
        EXPECT_FALSE(image.error().message.empty());
    }
}

}  // namespace
}  // namespace demarche
