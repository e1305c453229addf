#include "viz/scene/bent_text.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/canvas.h"

#include <glm/geometric.hpp>

#include <cmath>
#include <numbers>

namespace demarche {
namespace {

std::vector<glm::dvec2> arc(glm::dvec2 centre, double radius, double fromDegrees, double toDegrees) {
    std::vector<glm::dvec2> points;
    for (int i = 0; i <= 200; ++i) {
        const double angle = (fromDegrees + (toDegrees - fromDegrees) * i / 200.0) * std::numbers::pi / 180.0;
        points.push_back(centre + radius * glm::dvec2(std::cos(angle), std::sin(angle)));
    }
    return points;
}

class BentTextTest : public testing::Test {
protected:
    const Paragraph& words(std::string_view text) {
        return engine.layout(text, {.text = {.sizePixels = 24.0}, .inPieces = true}, 2.0);
    }
    TextEngine engine = test::freshText();
};

TEST_F(BentTextTest, ALengthIsMeasuredAlongTheCurve) {
    const TextPath half(arc({500.0, 500.0}, 100.0, 180.0, 360.0));
    EXPECT_NEAR(half.length(), 100.0 * std::numbers::pi, 0.1);
    const glm::dvec2 top = half.at(half.length() / 2.0);
    EXPECT_NEAR(top.x, 500.0, 0.1);
    EXPECT_NEAR(top.y, 400.0, 0.1);
    EXPECT_NEAR(half.direction(half.length() / 2.0, 10.0).x, 1.0, 1e-3);
    EXPECT_NEAR(half.beside(-20.0).length(), 120.0 * std::numbers::pi, 0.5) << "outside of the bend";
    EXPECT_NEAR(half.beside(20.0).length(), 80.0 * std::numbers::pi, 0.5) << "inside of it";
    EXPECT_NEAR(half.nearestTo({500.0, 300.0}), half.length() / 2.0, 1.0);
}

TEST_F(BentTextTest, OnAStraightPathIsTheLineAsLaidOut) {
    const Paragraph& p = words("Black Sea");
    const std::vector<glm::dvec2> straight{{100.0, 300.0}, {700.0, 300.0}};
    const BentText bent = bendText(p, TextPath(straight), 300.0);
    DrawList list;
    Canvas canvas(list);
    canvas.text(bent, {1.0F, 1.0F, 1.0F, 1.0F});
    ASSERT_EQ(list.glyphs.size(), p.glyphs.size());
    const glm::vec2 shift = list.glyphs.front().position - p.glyphs.front().position;
    for (std::size_t i = 0; i < p.glyphs.size(); ++i) {
        EXPECT_NEAR(list.glyphs[i].position.x - p.glyphs[i].position.x, shift.x, 0.01);
        EXPECT_NEAR(list.glyphs[i].position.y - p.glyphs[i].position.y, shift.y, 0.01);
        EXPECT_EQ(list.glyphs[i].along, glm::vec2(1.0F, 0.0F));
    }
    EXPECT_NEAR(bent.bounds.centre().x, 400.0, 1.0);
    EXPECT_LT(bent.sharpest, 1e-6);
}

TEST_F(BentTextTest, TurnsEachPieceAsTheCurveGoesThere) {
    const TextPath path(arc({500.0, 500.0}, 300.0, 200.0, 340.0));
    const BentText bent = bendText(words("Mediterranean"), path, path.length() / 2.0);
    ASSERT_EQ(bent.pieces.size(), 13U);
    double before = -10.0;
    for (const BentPiece& piece : bent.pieces) {
        EXPECT_NEAR(glm::length(piece.along), 1.0, 1e-9);
        const double angle = std::atan2(piece.along.y, piece.along.x);
        EXPECT_GT(angle, before) << "the way turns to the right all along";
        before = angle;
    }
    EXPECT_GT(bent.sharpest, 0.0);
    EXPECT_LT(bent.sharpest, 0.2);
}

TEST_F(BentTextTest, ItsBoxesHoldItsLetters) {
    for (const std::string_view text : {"Mediterranean", "البحر الأبيض المتوسط", "Ägäis"}) {
        const TextPath path(arc({500.0, 500.0}, 220.0, 190.0, 350.0));
        const BentText bent = bendText(words(text), path, path.length() / 2.0);
        DrawList list;
        Canvas canvas(list);
        canvas.text(bent, {1.0F, 1.0F, 1.0F, 1.0F});
        ASSERT_FALSE(list.glyphs.empty());
        for (const GlyphInstance& glyph : list.glyphs) {
            const GlyphBitmapInfo& info = engine.bitmap(glyph.bitmap);
            const glm::vec2 down(-glyph.along.y, glyph.along.x);
            const glm::vec2 middle = glyph.position + 0.5F * static_cast<float>(info.width) * glyph.along +
                                     0.5F * static_cast<float>(info.height) * down;
            const bool held = std::ranges::any_of(
                bent.boxes, [&](const Rect& box) { return box.inflated(1.0).contains(glm::dvec2(middle)); });
            EXPECT_TRUE(held) << text;
            EXPECT_TRUE(bent.bounds.inflated(2.0).contains(glm::dvec2(middle))) << text;
        }
    }
}

TEST_F(BentTextTest, HalosLieBelowAllLetters) {
    const TextPath path(arc({500.0, 500.0}, 300.0, 200.0, 340.0));
    const Paragraph& p = words("Black Sea");
    DrawList list;
    Canvas canvas(list);
    canvas.text(bendText(p, path, 300.0), {1.0F, 1.0F, 1.0F, 1.0F}, {0.0F, 0.0F, 0.0F, 1.0F});
    ASSERT_EQ(list.glyphs.size(), p.glyphs.size() + p.halo.size());
    for (std::size_t i = 0; i < list.glyphs.size(); ++i) {
        EXPECT_EQ(list.glyphs[i].colour.r, i < p.halo.size() ? 0.0F : 1.0F) << i;
    }
}

}  // namespace
}  // namespace demarche
