// Where the panels put their text: edges, wrapping, tags, discs, and strings that have broken programs before.
#include "viz/panels/panel_parts.h"
#include "viz/panels/panels.h"

#include "tests/support/drawn_text.h"
#include "tests/support/gl_fixture.h"
#include "tests/support/naughty_strings.h"
#include "viz/story/story_reader.h"

#include <algorithm>
#include <iostream>
#include <optional>

namespace demarche {
namespace {

using test::bounds;
using test::DrawnGlyph;
using test::drawnGlyphs;

constexpr PictureSize window{1280, 720};
constexpr Rect panel{200.0, 100.0, 300.0, 500.0};
constexpr std::string_view arabic = "اجتماع ثلاثي لبحث وقف إطلاق النار وتبادل الأسرى";
/// Room that a glyph's ink may take beside its advance.
constexpr double overhang = 3.0;

class PanelTextTest : public test::GlTest {
protected:
    void SetUp() override {
        const std::filesystem::path assets = std::filesystem::path(DEMARCHE_PROGRAM_DIR) / "assets";
        auto dark = readTheme(assets / "themes" / "dark.toml");
        ASSERT_TRUE(dark.has_value());
        theme = *dark;
        auto created = GuiHost::create({.fontFolder = assets / "fonts", .colours = guiColours(theme)});
        ASSERT_TRUE(created.has_value()) << format(created.error());
        gui.emplace(std::move(*created));
        target = clearedFramebuffer(window);
    }

    /// Glyphs of a frame with these panels, after windows have found their size.
    template <class Show>
    std::vector<DrawnGlyph> shown(const Show& show, int frames = 3) {
        for (int i = 0; i < frames; ++i) {
            gui->beginFrame({.size = window, .unit = panelUnit(window, 1.0), .seconds = 0.02});
            show();
            gui->endFrame(gpu(), target.target());
        }
        return drawnGlyphs(*gui);
    }

    /// The same within a window without padding.
    template <class Show>
    std::vector<DrawnGlyph> shownInPanel(const Show& show) {
        return shown([&] {
            ImGui::SetNextWindowPos({static_cast<float>(panel.x), static_cast<float>(panel.y)});
            ImGui::SetNextWindowSize({static_cast<float>(panel.width), static_cast<float>(panel.height)});
            ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0F, 0.0F));
            ImGui::Begin("panel", nullptr, ImGuiWindowFlags_NoDecoration);
            show();
            ImGui::End();
            ImGui::PopStyleVar();
        });
    }

    Rect textShown(std::string_view text, const TextLook& look, float reservedRight = 0.0F) {
        return bounds(shownInPanel([&] { showText(*gui, text, look, reservedRight); }));
    }

    const Colour ink{1.0F, 1.0F, 1.0F, 1.0F};
    Theme theme;
    std::optional<GuiHost> gui;
    Framebuffer target;
};

TEST_F(PanelTextTest, EachScriptStartsAtItsOwnEdge) {
    const Rect latin = textShown("Talks on a ceasefire and an exchange of prisoners", {GuiFont::Title, ink});
    EXPECT_NEAR(latin.x, panel.x, overhang);
    const Rect arab = textShown(arabic, {GuiFont::Title, ink});
    EXPECT_NEAR(arab.right(), panel.right(), overhang);
    EXPECT_NEAR(textShown("שיחות", {GuiFont::Body, ink}).right(), panel.right(), overhang);
    for (const Rect& rect : {latin, arab}) {
        EXPECT_GE(rect.x, panel.x - overhang);
        EXPECT_LE(rect.right(), panel.right() + overhang);
        EXPECT_GT(rect.height, 1.5 * gui->text().size(GuiFont::Title)) << "two lines";
    }
}

TEST_F(PanelTextTest, ANameBesideASignStaysBesideIt) {
    const TextLook look{GuiFont::Title, ink, TextEdge::Left};
    EXPECT_NEAR(textShown("شيخ", look).x, panel.x, overhang);
    const Rect wrapped = textShown(arabic, look);
    EXPECT_NEAR(wrapped.x, panel.x, overhang);
    EXPECT_LE(wrapped.right(), panel.right() + overhang);
}

TEST_F(PanelTextTest, RoomIsKeptAtTheRight) {
    EXPECT_LE(textShown(arabic, {GuiFont::Body, ink}, 120.0F).right(), panel.right() - 120.0 + overhang);
    EXPECT_LE(textShown("Talks on a ceasefire and an exchange", {GuiFont::Body, ink}, 120.0F).right(),
              panel.right() - 120.0 + overhang);
}

TEST_F(PanelTextTest, TextThatScrolledOutIsNeitherDrawnNorInTheWay) {
    std::string many;
    for (int i = 0; i < 200; ++i) many += "Line of a long story\n";
    const auto glyphs = shownInPanel([&] {
        ImGui::SetScrollY(1000.0F);
        showText(*gui, many, {GuiFont::Body, ink});
    });
    ASSERT_FALSE(glyphs.empty());
    for (const DrawnGlyph& glyph : glyphs) {
        EXPECT_GE(glyph.clipLow.y, panel.y);
        EXPECT_LE(glyph.clipHigh.y, panel.bottom());
        EXPECT_TRUE(glyph.high.y > glyph.clipLow.y && glyph.low.y < glyph.clipHigh.y);
    }
}

TEST_F(PanelTextTest, TagsStayInTheWindowHoweverLongTheNames) {
    const std::string longName(300, 'W');
    for (const float x : {0.0F, 5.0F, 640.0F, 1275.0F}) {
        for (const std::string_view name : {std::string_view("Davos"), std::string_view(longName), arabic}) {
            const auto glyphs = shown([&] { showTag(*gui, {.id = "tag", .bottomMiddle = {x, 400.0F}}, name, name); });
            const Rect rect = bounds(glyphs);
            ASSERT_FALSE(glyphs.empty());
            EXPECT_GE(rect.x, 0.0) << name;
            EXPECT_LE(rect.right(), window.width) << name;
            EXPECT_LE(rect.bottom(), 400.0) << name;
            // Six lines at most.
            EXPECT_LE(rect.height, 8.0 * gui->text().size(GuiFont::Heading)) << name;
        }
    }
}

TEST_F(PanelTextTest, LettersStayInTheirDisc) {
    const float radius = static_cast<float>(15.0 * panelUnit(window, 1.0));
    for (const std::string_view letters : {"VP", "WWW", "م ب", "\uFDFD", "Щ", "##"}) {
        const auto glyphs = shownInPanel(
            [&] { drawDisc(*gui, {350.0F, 300.0F}, letters, theme.accent, Colour{0.0F, 0.0F, 0.0F, 1.0F}); });
        const Rect rect = bounds(glyphs);
        EXPECT_GE(rect.x, 350.0F - radius - 1.0F) << letters;
        EXPECT_LE(rect.right(), 350.0F + radius + 1.0F) << letters;
        EXPECT_NEAR(rect.centre().x, 350.0, 3.0) << letters;
    }
}

TEST_F(PanelTextTest, NaughtyStringsAreShownAsTheyAreAndStayInTheirPanel) {
    const std::vector<std::string> strings = test::naughtyStrings();
    if (strings.empty()) GTEST_SKIP() << "the list of naughty strings is not here";
#ifdef DEMARCHE_SANITIZE
    constexpr std::size_t step = 16;
#else
    constexpr std::size_t step = 1;
#endif
    const Layout layout(window);
    const Picture picture{.size = window};
    Commands commands;
    std::size_t panels = 0;
    for (std::size_t i = 0; i < strings.size(); i += step) {
        const StoryResult read = readStoryText(test::storyThatSays(test::tomlString(strings[i])), "story.toml");
        if (!read) continue;
        const Schedule schedule(*read.story);
        Session session;
        for (const Selection& selection : {Selection{SelectedPlace{0}}, Selection{SelectedLink{0}}}) {
            session.selection = selection;
            // The windows are there from the string before.
            const int frames = i == 0 ? 3 : 1;
            const auto glyphs = shown(
                [&] {
                    showPanels({*gui, *read.story, schedule, session, theme, layout, picture}, std::nullopt, commands);
                },
                frames);
            ++panels;
            ASSERT_FALSE(glyphs.empty()) << strings[i];
            for (const DrawnGlyph& glyph : glyphs) {
                EXPECT_GE(glyph.low.x, glyph.clipLow.x - overhang) << strings[i];
                EXPECT_LE(glyph.high.x, glyph.clipHigh.x + overhang) << strings[i];
            }
        }
    }
    std::cout << panels << " panels\n";
#ifndef DEMARCHE_SANITIZE
    EXPECT_EQ(panels, 2U * (strings.size() - 2U)) << "all but the two empty ones";
#endif
    RecordProperty("panels", std::to_string(panels));
}

}  // namespace
}  // namespace demarche
