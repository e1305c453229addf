// Pictures of people come from the story's folder, and a broken one is pointed at.
#include "story_text.h"

#include "engine/image/image_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace demarche {
namespace {

using testing::HasSubstr;

class Portraits : public testing::Test {
protected:
    StoryResult read() const {
        std::ofstream(folder / "story.toml")
            << soundStory << "\n[[person]]\nid = \"envoy\"\nname = \"Envoy\"\npicture = \"envoy.png\"\n";
        return readStory(folder.path());
    }
    void write(const std::string& name, std::string_view bytes) const {
        std::ofstream(folder / name, std::ios::binary) << bytes;
    }

    test::ScratchFolder folder;
};

TEST_F(Portraits, AreReadMadeSquareAndKnownByTheirContent) {
    Image wide({300, 200}, {255, 0, 0, 255});
    ASSERT_TRUE(writePng(folder / "envoy.png", wide, PngAlpha::Keep).has_value());
    const StoryResult one = read();
    ASSERT_NE(one.story, nullptr) << allWords(one.diagnostics);
    const auto portrait = one.story->people[0].portrait;
    ASSERT_NE(portrait, nullptr);
    EXPECT_EQ(portrait->pixels.size(), (PictureSize{portraitSide, portraitSide}));
    EXPECT_EQ(portrait->pixels.at(100, 100), (Rgba8{255, 0, 0, 255}));
    EXPECT_EQ(read().story->people[0].portrait->id, portrait->id);
    wide.set(0, 0, {0, 0, 0, 255});
    ASSERT_TRUE(writePng(folder / "envoy.png", wide, PngAlpha::Keep).has_value());
    EXPECT_NE(read().story->people[0].portrait->id, portrait->id);
}

TEST_F(Portraits, ThatAreNoPicturesAreRefusedWhereTheyAreNamed) {
    write("envoy.png", "GIF89a");
    const StoryResult result = read();
    EXPECT_EQ(result.story, nullptr);
    EXPECT_THAT(places(result.diagnostics), testing::ElementsAre("30:11 error"));
    EXPECT_THAT(allWords(result.diagnostics), HasSubstr("expected a PNG or JPEG file"));
}

TEST_F(Portraits, CutOffAreRefused) {
    ASSERT_TRUE(writePng(folder / "envoy.png", Image({64, 64}, {9, 9, 9, 255}), PngAlpha::Keep).has_value());
    const std::string whole = test::fileText(folder / "envoy.png");
    write("envoy.png", std::string_view(whole).substr(0, whole.size() / 2));
    EXPECT_EQ(read().story, nullptr);
}

TEST_F(Portraits, OutsideTheFolderAreNotOpened) {
    std::ofstream(folder / "story.toml")
        << soundStory << "\n[[person]]\nid = \"envoy\"\nname = \"Envoy\"\npicture = \"../envoy.png\"\n";
    EXPECT_EQ(readStory(folder.path()).story, nullptr);
}

}  // namespace
}  // namespace demarche
