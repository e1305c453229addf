// Pieces of a line that may be turned one by one: letters where they stand side by side, words where they join.
#include "tests/unit/engine_text/text_fixture.h"

#include <cmath>

namespace demarche {
namespace {

class PiecesTest : public TextTest {
protected:
    const Paragraph& inPieces(std::string_view text, double halo = 0.0) {
        return engine->layout(text, {.text = {.sizePixels = 24.0}, .inPieces = true}, halo);
    }
};

TEST_F(PiecesTest, AreLettersInScriptsThatDoNotJoin) {
    EXPECT_EQ(inPieces("Black Sea").pieces.size(), 8U);
    EXPECT_EQ(inPieces("Чёрное море").pieces.size(), 10U);
    EXPECT_EQ(inPieces("Μαύρη").pieces.size(), 5U);
}

TEST_F(PiecesTest, AreWholeWordsWhereLettersJoinOrHangFromOneLine) {
    EXPECT_EQ(inPieces("الخليج الفارسي").pieces.size(), 2U);
    EXPECT_EQ(inPieces("البحر").pieces.size(), 1U);
    EXPECT_EQ(inPieces("काला सागर").pieces.size(), 2U);
}

TEST_F(PiecesTest, KeepMarksWithTheirLetters) {
    const Paragraph& p = inPieces("e\u0301a\u0323\u0302x");
    EXPECT_EQ(p.pieces.size(), 3U);
}

TEST_F(PiecesTest, HoldEveryGlyphAndEveryHaloOnceAndInOrder) {
    for (const std::string_view text : {"Mer Noire (fr.)", "البحر الأسود 1936 Montreux", "Чёрное  море", "काला सागर"}) {
        const Paragraph& p = inPieces(text, 2.0);
        std::uint32_t glyphs = 0;
        std::uint32_t halos = 0;
        double right = -1e9;
        for (const TextPiece& piece : p.pieces) {
            EXPECT_EQ(piece.firstGlyph, glyphs) << text;
            EXPECT_EQ(piece.firstHalo, halos) << text;
            EXPECT_GE(piece.x, right - 0.02) << text;
            glyphs += piece.glyphCount;
            halos += piece.haloCount;
            right = piece.x + piece.width;
        }
        EXPECT_EQ(glyphs, p.glyphs.size()) << text;
        EXPECT_EQ(halos, p.halo.size()) << text;
        EXPECT_LE(right, p.width + 0.02) << text;
    }
}

TEST_F(PiecesTest, AreListedOnlyWhenAskedFor) {
    EXPECT_TRUE(engine->layout("Black Sea", {.text = {.sizePixels = 24.0}}).pieces.empty());
    EXPECT_FALSE(inPieces("Black Sea").pieces.empty()) << "the two are not taken for one another";
}

TEST_F(PiecesTest, ChangeNothingAboutTheGlyphs) {
    const Paragraph plain = engine->layout("Mer Noire", {.text = {.sizePixels = 24.0}});
    const Paragraph& pieces = inPieces("Mer Noire");
    ASSERT_EQ(plain.glyphs.size(), pieces.glyphs.size());
    for (std::size_t i = 0; i < plain.glyphs.size(); ++i) {
        EXPECT_EQ(plain.glyphs[i].bitmap, pieces.glyphs[i].bitmap);
        EXPECT_EQ(plain.glyphs[i].position, pieces.glyphs[i].position);
    }
}

}  // namespace
}  // namespace demarche
