// Text in Dear ImGui's draw lists: the text engine's glyphs at the text engine's places.
#include "tests/support/drawn_text.h"
#include "tests/support/gl_fixture.h"

#include <optional>

namespace demarche {
namespace {

constexpr PictureSize window{420, 200};
constexpr glm::vec2 corner{20.0F, 60.0F};
constexpr std::uint32_t white = IM_COL32_WHITE;

class GuiTextTest : public test::GlTest {
protected:
    void SetUp() override {
        auto created = GuiHost::create({.fontFolder = std::filesystem::path(DEMARCHE_PROGRAM_DIR) / "assets/fonts"});
        ASSERT_TRUE(created.has_value()) << format(created.error());
        gui.emplace(std::move(*created));
    }

    /// A frame of one window without a background that covers everything.
    template <class Fill>
    Image frame(const Fill& fill) {
        const Framebuffer target = clearedFramebuffer(window);
        gui->beginFrame({.size = window, .unit = 1.5, .seconds = 0.02});
        ImGui::SetNextWindowPos({0.0F, 0.0F});
        ImGui::SetNextWindowSize({static_cast<float>(window.width), static_cast<float>(window.height)});
        ImGui::Begin("window", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
        fill(*ImGui::GetWindowDrawList());
        ImGui::End();
        gui->endFrame(gpu(), target.target());
        return readImage(target.target());
    }

    Image frameOf(std::string_view text, const GuiTextStyle& style = {}) {
        return frame([&](ImDrawList& list) { gui->text().draw(list, text, style, {corner, white}); });
    }

    std::optional<GuiHost> gui;
};

/// Columns and rows that hold ink.
struct Ink {
    int left = window.width;
    int right = -1;
    int highestX = 0;  ///< Column of the topmost pixel.
    int lowestX = 0;   ///< Column of the bottommost pixel.
    int emptyColumns = 0;
};

Ink inkOf(const Image& image) {
    Ink ink;
    int highest = window.height;
    int lowest = -1;
    std::vector<bool> columns(static_cast<std::size_t>(window.width));
    for (int y = 0; y < window.height; ++y) {
        for (int x = 0; x < window.width; ++x) {
            if (image.at(x, y)[0] < 60) continue;
            columns[static_cast<std::size_t>(x)] = true;
            ink.left = std::min(ink.left, x);
            ink.right = std::max(ink.right, x);
            if (y < highest) ink.highestX = x;
            if (y > lowest) ink.lowestX = x;
            highest = std::min(highest, y);
            lowest = std::max(lowest, y);
        }
    }
    for (int x = ink.left; x <= ink.right; ++x) ink.emptyColumns += columns[static_cast<std::size_t>(x)] ? 0 : 1;
    return ink;
}

TEST_F(GuiTextTest, GlyphsStandWhereTheEnginePutsThem) {
    for (const std::string_view text : {"Abu Dhabi", "أبو ظبي 2026", "Москва ## %s", "שלום (a)"}) {
        frameOf(text);
        const std::vector<test::DrawnGlyph> drawn = test::drawnGlyphs(*gui);
        const Paragraph& wanted = gui->text().layout(text, {});
        ASSERT_EQ(drawn.size(), wanted.glyphs.size()) << text;
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const GlyphBitmapInfo& bitmap = gui->text().engine().bitmap(wanted.glyphs[i].bitmap);
            EXPECT_EQ(drawn[i].low, corner + wanted.glyphs[i].position) << text;
            EXPECT_EQ(drawn[i].high - drawn[i].low, glm::vec2(bitmap.width, bitmap.height)) << text;
            EXPECT_EQ(drawn[i].atlasLow, glm::vec2(bitmap.x, bitmap.y)) << text;
        }
    }
}

TEST_F(GuiTextTest, PixelsAreTheGlyphsCoverage) {
    const Image picture = frameOf("R");
    const Paragraph& paragraph = gui->text().layout("R", {});
    ASSERT_EQ(paragraph.glyphs.size(), 1U);
    const TextEngine& engine = gui->text().engine();
    const GlyphBitmapInfo& bitmap = engine.bitmap(paragraph.glyphs[0].bitmap);
    const glm::ivec2 at(corner + paragraph.glyphs[0].position);
    ASSERT_GT(bitmap.width, 8);
    for (int y = 0; y < bitmap.height; ++y) {
        for (int x = 0; x < bitmap.width; ++x) {
            const std::size_t texel =
                static_cast<std::size_t>(bitmap.y + y) * engine.atlasWidth() + static_cast<std::size_t>(bitmap.x + x);
            EXPECT_NEAR(picture.at(at.x + x, at.y + y)[1], engine.atlasPixels()[texel], 1);
        }
    }
}

TEST_F(GuiTextTest, ArabicIsJoinedAndRunsFromRightToLeft) {
    // Zah, beh, yeh: the first has the tall stem, the last the deep bowl.
    const Ink word = inkOf(frameOf("ظبي"));
    EXPECT_EQ(word.emptyColumns, 0);
    EXPECT_GT(word.highestX, (word.left + word.right) / 2);
    EXPECT_LT(word.lowestX, (word.left + word.right) / 2);
    const Ink apart = inkOf(frameOf("ظ\u200Cب\u200Cي"));
    EXPECT_GT(apart.emptyColumns, 0);
}

TEST_F(GuiTextTest, TextFromRightToLeftStartsAtTheRightAndIsWrapped) {
    const GuiTextStyle style{.maxWidthPixels = 200.0};
    frameOf("اجتماع ثلاثي لبحث وقف إطلاق النار", style);
    const Paragraph& paragraph = gui->text().layout("اجتماع ثلاثي لبحث وقف إطلاق النار", style);
    ASSERT_GE(paragraph.lines.size(), 2U);
    for (const TextLine& line : paragraph.lines) EXPECT_DOUBLE_EQ(line.x + line.width, 200.0);
    const Rect box = test::bounds(test::drawnGlyphs(*gui));
    EXPECT_GE(box.x, corner.x);
    EXPECT_NEAR(box.right(), corner.x + 200.0F, 4.0);
}

TEST_F(GuiTextTest, LinesOutOfSightCostNothing) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "line\n";
    frame([&](ImDrawList& list) { gui->text().draw(list, text, {}, {corner - glm::vec2(0.0F, 20000.0F), white}); });
    const std::size_t visible = test::drawnGlyphs(*gui).size();
    EXPECT_GT(visible, 0U);
    EXPECT_LT(visible, 100U);
    // One line much wider than the window.
    const std::string wide(60'000, 'i');
    frameOf(wide);
    EXPECT_LT(test::drawnGlyphs(*gui).size(), 200U);
}

TEST_F(GuiTextTest, AFullAtlasStartsAnewAndTheNextFrameIsWhole) {
    const auto kept = [&](ImDrawList& list) { gui->text().draw(list, "Kept", {}, {corner, white}); };
    for (int i = 0; i < 5; ++i) frame(kept);
    const Image whole = frame(kept);
    EXPECT_FALSE(gui->settling());
    frame([&](ImDrawList& list) {
        kept(list);
        for (const char* letter : {"A", "B", "C", "D", "E", "F", "G", "H", "K", "M", "N", "O", "P", "Q", "R", "S"}) {
            gui->text().draw(list, letter, {.scale = 26.0}, {{300.0F, -400.0F}, white});
        }
    });
    // Rather no text for a frame than the pieces of others.
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(test::drawnGlyphs(*gui)[i].colour >> 24U, 0U);
    EXPECT_TRUE(gui->settling());
    EXPECT_EQ(frame(kept), whole);
    EXPECT_FALSE(gui->settling());
}

TEST_F(GuiTextTest, DrawingTheSameAgainLaysNothingOut) {
    frameOf("اجتماع ثلاثي in Abu Dhabi");
    const Paragraph* first = &gui->text().layout("اجتماع ثلاثي in Abu Dhabi", {});
    const std::uint64_t generation = gui->text().engine().atlasGeneration();
    const Image picture = frameOf("اجتماع ثلاثي in Abu Dhabi");
    const int capacity = ImGui::GetDrawData()->CmdLists[0]->VtxBuffer.Capacity;
    for (int i = 0; i < 100; ++i) frameOf("اجتماع ثلاثي in Abu Dhabi");
    EXPECT_EQ(frameOf("اجتماع ثلاثي in Abu Dhabi"), picture);
    EXPECT_EQ(&gui->text().layout("اجتماع ثلاثي in Abu Dhabi", {}), first);
    EXPECT_EQ(gui->text().engine().atlasGeneration(), generation);
    EXPECT_EQ(ImGui::GetDrawData()->CmdLists[0]->VtxBuffer.Capacity, capacity);
}

}  // namespace
}  // namespace demarche
