#include "engine/image/image_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace demarche {
namespace {

/// Every byte value and every alpha occurs.
Image colourful(PictureSize size) {
    Image image(size);
    std::uint32_t value = 1;
    for (std::uint8_t& byte : image.bytes()) {
        value = value * 1664525U + 1013904223U;
        byte = static_cast<std::uint8_t>(value >> 24U);
    }
    return image;
}

class PngFileTest : public testing::Test {
protected:
    void SetUp() override {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        folder = std::filesystem::temp_directory_path() / (std::string("demarche_png_") + info->name());
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    std::filesystem::path folder;
};

TEST(Png, APictureComesBackByteForByte) {
    for (const PictureSize size : {PictureSize{1, 1}, PictureSize{3, 7}, PictureSize{640, 360}}) {
        const Image image = colourful(size);
        const auto bytes = encodePng(image, PngAlpha::Keep);
        ASSERT_TRUE(bytes.has_value()) << format(bytes.error());
        const auto back = decodeImage(*bytes);
        ASSERT_TRUE(back.has_value()) << format(back.error());
        EXPECT_EQ(*back, image);
    }
}

TEST(Png, AnOpaquePictureLosesOnlyItsAlpha) {
    Image image = colourful({31, 17});
    const auto withAlpha = encodePng(image, PngAlpha::Keep);
    const auto opaque = encodePng(image, PngAlpha::Opaque);
    ASSERT_TRUE(withAlpha.has_value() && opaque.has_value());
    EXPECT_LT(opaque->size(), withAlpha->size());
    for (std::size_t i = 3; i < image.bytes().size(); i += 4) image.bytes()[i] = 255;
    EXPECT_EQ(decodeImage(*opaque).value(), image);
}

TEST(Png, TheSamePictureGivesTheSameBytes) {
    const Image image = colourful({100, 50});
    EXPECT_EQ(encodePng(image, PngAlpha::Opaque).value(), encodePng(image, PngAlpha::Opaque).value());
}

TEST(Png, APictureWithoutPixelsIsNotWritten) {
    const auto bytes = encodePng(Image(), PngAlpha::Keep);
    ASSERT_FALSE(bytes.has_value());
    EXPECT_FALSE(bytes.error().found.empty());
}

TEST(Png, APictureCutOffAnywhereIsRefused) {
    const auto bytes = encodePng(colourful({20, 10}), PngAlpha::Keep).value();
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        EXPECT_FALSE(decodeImage(std::span(bytes).first(length)).has_value()) << length;
    }
}

TEST(Png, AChangedByteOfTheDataIsRefused) {
    auto bytes = encodePng(colourful({20, 10}), PngAlpha::Keep).value();
    for (std::size_t i = 8; i < bytes.size(); i += 7) {
        bytes[i] = static_cast<std::uint8_t>(bytes[i] ^ 0x10U);
        EXPECT_FALSE(decodeImage(bytes).has_value()) << i;
        bytes[i] = static_cast<std::uint8_t>(bytes[i] ^ 0x10U);
    }
}

TEST(Png, AHugePictureIsRefusedFromItsHeadAlone) {
    // 100,000 x 100,000, one bit a pixel, no data: reading it would take 40 GB. CRC-32 of type and content at the end.
    const std::vector<std::uint8_t> bytes = {0x89, 'P', 'N', 'G', 13,   10,   26,   10,   0,    0,    0,    13,
                                             'I',  'H', 'D', 'R', 0x00, 0x01, 0x86, 0xa0, 0x00, 0x01, 0x86, 0xa0,
                                             1,    0,   0,   0,   0,    0x80, 0x29, 0x36, 0x65, 0,    0,    0,
                                             1,    'I', 'D', 'A', 'T',  0,    0,    0,    0,    0};
    const auto image = decodeImage(bytes);
    ASSERT_FALSE(image.has_value());
    EXPECT_EQ(image.error().found, "100000x100000");
}

TEST(Png, OtherFilesAreRefusedWithWhatIsAccepted) {
    for (const std::string text : {"", "GIF89a", "<svg/>", "BM", "\xff\xd8"}) {
        const auto image = decodeImage(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
        ASSERT_FALSE(image.has_value());
        EXPECT_EQ(image.error().expected, "PNG or JPEG");
    }
}

TEST_F(PngFileTest, AWrittenFileIsReadBackAndNothingElseIsLeft) {
    const Image image = colourful({40, 30});
    const auto path = folder / "picture.png";
    ASSERT_TRUE(writePng(path, image, PngAlpha::Keep).has_value());
    EXPECT_EQ(readImageFile(path).value(), image);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()), 1);
}

TEST_F(PngFileTest, AnOlderFileIsReplaced) {
    const auto path = folder / "picture.png";
    ASSERT_TRUE(writePng(path, Image({2, 2}, {1, 2, 3, 255}), PngAlpha::Keep).has_value());
    ASSERT_TRUE(writePng(path, Image({3, 1}, {9, 9, 9, 255}), PngAlpha::Keep).has_value());
    EXPECT_EQ(readImageFile(path).value(), Image({3, 1}, {9, 9, 9, 255}));
}

TEST_F(PngFileTest, AMissingFolderIsReported) {
    EXPECT_FALSE(writePng(folder / "missing" / "picture.png", Image({1, 1}), PngAlpha::Keep).has_value());
}

TEST_F(PngFileTest, ADamagedFileIsReportedByName) {
    const auto path = folder / "picture.png";
    std::ofstream(path) << "\x89PNG\r\n\x1a\nnonsense";
    const auto image = readImageFile(path);
    ASSERT_FALSE(image.has_value());
    EXPECT_EQ(image.error().where.file, path.string());
    EXPECT_FALSE(readImageFile(folder / "missing.png").has_value());
}

}  // namespace
}  // namespace demarche
