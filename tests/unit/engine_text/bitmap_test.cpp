// Glyph bitmaps: fractions of a pixel, halos, and the atlas they live in.
#include "tests/unit/engine_text/text_fixture.h"

#include <cmath>
#include <numeric>
#include <set>

namespace demarche {
namespace {

class BitmapTest : public TextTest {
protected:
    /// Pixels wholly inside the glyph with a neighbour that is not.
    [[nodiscard]] std::vector<glm::ivec2> edgeOf(GlyphBitmapId id) const {
        std::vector<glm::ivec2> edge;
        for (int y = 0; y < engine->bitmap(id).height; ++y) {
            for (int x = 0; x < engine->bitmap(id).width; ++x) {
                const int lowest = std::min(
                    {coverage(id, x - 1, y), coverage(id, x + 1, y), coverage(id, x, y - 1), coverage(id, x, y + 1)});
                if (coverage(id, x, y) == 255 && lowest < 255) edge.emplace_back(x, y);
            }
        }
        return edge;
    }

    /// Horizontal centre of a glyph's ink, in pixels from the paragraph's left.
    [[nodiscard]] double inkCentre(const PlacedGlyph& glyph) const {
        double ink = 0.0;
        double moment = 0.0;
        for (int y = 0; y < engine->bitmap(glyph.bitmap).height; ++y) {
            for (int x = 0; x < engine->bitmap(glyph.bitmap).width; ++x) {
                ink += coverage(glyph.bitmap, x, y);
                moment += coverage(glyph.bitmap, x, y) * (x + 0.5);
            }
        }
        return static_cast<double>(glyph.position.x) + moment / ink;
    }
};

std::uint64_t sum(const std::vector<std::uint8_t>& pixels) {
    return std::accumulate(pixels.begin(), pixels.end(), std::uint64_t{0});
}

TEST_F(BitmapTest, ALetterHasOneBitmapForEachQuarterOfAPixel) {
    std::set<GlyphBitmapId> bitmaps;
    const Paragraph& p = engine->layout(std::string(200, 'n'), {.text = {.sizePixels = 17.3}});
    ASSERT_EQ(p.glyphs.size(), 200U);
    for (const PlacedGlyph& glyph : p.glyphs) {
        bitmaps.insert(glyph.bitmap);
        EXPECT_EQ(glyph.position.x, std::round(glyph.position.x));
        EXPECT_EQ(glyph.position.y, std::round(glyph.position.y));
    }
    EXPECT_EQ(bitmaps.size(), 4U);
    // The same letter, only shifted: the same amount of ink.
    const auto ink = static_cast<double>(sum(pixelsOf(*bitmaps.begin())));
    for (const GlyphBitmapId id : bitmaps) {
        EXPECT_NEAR(static_cast<double>(sum(pixelsOf(id))), ink, 0.01 * ink);
    }
}

TEST_F(BitmapTest, LettersStandWithinAnEighthOfAPixelOfTheirTruePlace) {
    // What the centre of box-filtered ink is off by at most, for stems of one to two pixels.
    constexpr double measurement = 0.07;
    for (const double size : {15.1, 17.0, 18.7, 21.3}) {
        const Paragraph& p = engine->layout(std::string(50, 'n'), {.text = {.sizePixels = size}});
        const double advance = p.width / 50.0;
        const double first = inkCentre(p.glyphs.at(0));
        for (std::size_t i = 0; i < p.glyphs.size(); ++i) {
            EXPECT_NEAR(inkCentre(p.glyphs[i]), first + advance * static_cast<double>(i), 0.125 + measurement);
        }
    }
}

TEST_F(BitmapTest, CoverageIsSoftAtTheEdgesAndFullInside) {
    const Paragraph& p = engine->layout("O", {.text = {.weight = FontWeight::Bold, .sizePixels = 60.0}});
    const auto pixels = pixelsOf(p.glyphs.at(0).bitmap);
    EXPECT_EQ(*std::ranges::max_element(pixels), 255);
    EXPECT_TRUE(std::ranges::any_of(pixels, [](auto v) { return v > 64 && v < 192; }));
}

TEST_F(BitmapTest, TheHaloIsBiggerThanItsGlyphAndCoversIt) {
    for (const double size : {12.0, 20.5, 31.0, 90.0}) {
        const double radius = size / 12.0;
        const Paragraph& p = engine->layout("g&\u0439\u0628", {.text = {.sizePixels = size}}, radius);
        ASSERT_EQ(p.glyphs.size(), p.halo.size());
        for (std::size_t i = 0; i < p.glyphs.size(); ++i) {
            const GlyphBitmapInfo& glyph = engine->bitmap(p.glyphs[i].bitmap);
            const GlyphBitmapInfo& halo = engine->bitmap(p.halo[i].bitmap);
            EXPECT_GE(halo.width, glyph.width + 2.0 * std::floor(radius));
            const auto offset = glm::ivec2(p.glyphs[i].position - p.halo[i].position);
            for (int y = 0; y < glyph.height; ++y) {
                for (int x = 0; x < glyph.width; ++x) {
                    ASSERT_GE(coverage(p.halo[i].bitmap, x + offset.x, y + offset.y),
                              coverage(p.glyphs[i].bitmap, x, y));
                }
            }
        }
    }
}

TEST_F(BitmapTest, TheHaloReachesItsRadiusAndNoFarther) {
    // A full stop is nearly a disc: its halo is a larger one.
    const double radius = 6.0;
    const Paragraph& p = engine->layout(".", {.text = {.weight = FontWeight::Bold, .sizePixels = 64.0}}, radius);
    const auto across = [&](GlyphBitmapId id) {
        const GlyphBitmapInfo& info = engine->bitmap(id);
        double ink = 0.0;
        for (int x = 0; x < info.width; ++x) ink += coverage(id, x, info.height / 2) / 255.0;
        return ink;
    };
    EXPECT_NEAR(across(p.halo.at(0).bitmap), across(p.glyphs.at(0).bitmap) + 2.0 * radius, 0.3);
}

TEST_F(BitmapTest, TheHaloHasNoPinholesInNarrowCounters) {
    const double radius = 10.0;
    const Paragraph& p = engine->layout("%8", {.text = {.weight = FontWeight::SemiBold, .sizePixels = 90.0}}, radius);
    for (std::size_t i = 0; i < p.glyphs.size(); ++i) {
        const std::vector<glm::ivec2> edge = edgeOf(p.glyphs[i].bitmap);
        const auto offset = glm::ivec2(p.glyphs[i].position - p.halo[i].position);
        const GlyphBitmapInfo& halo = engine->bitmap(p.halo[i].bitmap);
        for (int y = 0; y < halo.height; ++y) {
            for (int x = 0; x < halo.width; ++x) {
                double nearest = 1e9;
                for (const glm::ivec2 ink : edge) {
                    nearest = std::min(nearest, std::hypot(ink.x + offset.x - x, ink.y + offset.y - y));
                }
                if (nearest > radius - 0.5) continue;
                ASSERT_EQ(coverage(p.halo[i].bitmap, x, y), 255) << x << ' ' << y;
            }
        }
    }
}

TEST_F(BitmapTest, NoHaloIsMadeUnlessAskedFor) { EXPECT_TRUE(engine->layout("Abu Dhabi", {}).halo.empty()); }

TEST_F(BitmapTest, BitmapsInTheAtlasHaveAnEmptyPixelAround) {
    const Paragraph& p = engine->layout("Sphinx of black quartz, judge my vow", {.text = {.sizePixels = 41.0}}, 3.0);
    const auto pixels = engine->atlasPixels();
    const std::size_t side = engine->atlasWidth();
    for (const auto* glyphs : {&p.glyphs, &p.halo}) {
        for (const PlacedGlyph& glyph : *glyphs) {
            const GlyphBitmapInfo& b = engine->bitmap(glyph.bitmap);
            for (int y = -1; y <= b.height; ++y) {
                const std::size_t row = (b.y + static_cast<std::size_t>(y + 1) - 1) * side;
                ASSERT_EQ(pixels[row + b.x - 1], 0);
                ASSERT_EQ(pixels[row + b.x + b.width], 0);
            }
            for (int x = 0; x < b.width; ++x) {
                const std::size_t column = b.x + static_cast<std::size_t>(x);
                ASSERT_EQ(pixels[(b.y - 1U) * side + column], 0);
                ASSERT_EQ(pixels[(std::size_t{b.y} + b.height) * side + column], 0);
            }
        }
    }
}

TEST_F(BitmapTest, ChangesOfTheAtlasAreReportedOnceAndCoverEveryNewBitmap) {
    const auto first = engine->takeAtlasChanges();
    ASSERT_EQ(first.size(), 1U);
    EXPECT_EQ(first[0].width, engine->atlasWidth());
    EXPECT_TRUE(engine->takeAtlasChanges().empty());

    const Paragraph& p = engine->layout("Abu Dhabi", {.text = {.sizePixels = 30.0}}, 2.0);
    const auto changes = engine->takeAtlasChanges();
    for (const PlacedGlyph& glyph : p.glyphs) {
        const GlyphBitmapInfo& b = engine->bitmap(glyph.bitmap);
        EXPECT_TRUE(std::ranges::any_of(changes, [&](const AtlasChange& c) {
            return c.x <= b.x && c.y <= b.y && b.x + b.width <= c.x + c.width && b.y + b.height <= c.y + c.height;
        }));
    }
    EXPECT_TRUE(engine->takeAtlasChanges().empty());
}

TEST_F(BitmapTest, AFullAtlasStartsAnewAndGoesOnDrawing) {
    const Paragraph& early = engine->layout("early", {.text = {.sizePixels = 20.0}});
    const auto earlyPixels = pixelsOf(early.glyphs.at(0).bitmap);
    const std::uint64_t before = engine->atlasGeneration();
    for (double size = 100.0; engine->atlasGeneration() == before && size < 1000.0; size += 1.0) {
        engine->layout("ABCDEFGHIJKLMNOPQRSTUVWXYZ", {.text = {.sizePixels = size}});
    }
    ASSERT_GT(engine->atlasGeneration(), before);
    // The old paragraph may still be looked at, but its bitmaps are gone.
    EXPECT_EQ(early.glyphs.size(), 5U);
    EXPECT_EQ(engine->bitmap(early.glyphs[0].bitmap).width, 0);
    EXPECT_EQ(engine->takeAtlasChanges().at(0).height, engine->atlasHeight());

    const Paragraph& again = engine->layout("early", {.text = {.sizePixels = 20.0}});
    EXPECT_EQ(pixelsOf(again.glyphs.at(0).bitmap), earlyPixels);
    EXPECT_EQ(again.glyphs[0].position, early.glyphs[0].position);
}

TEST_F(BitmapTest, AParagraphTooLargeForTheWholeAtlasIsLaidOutWithoutTheBitmapsThatFindNoRoom) {
    const Paragraph& p = engine->layout("ABCDEFGHIJKLMNOPQRSTUVWXYZ", {.text = {.sizePixels = 1024.0}}, 64.0);
    EXPECT_EQ(p.lines.size(), 1U);
    EXPECT_GT(p.width, 10'000.0);
    EXPECT_LT(p.glyphs.size(), 26U);
}

TEST_F(BitmapTest, ForgettingDropsBitmapsAndRaisesTheGeneration) {
    const GlyphBitmapId id = engine->layout("a", {}).glyphs.at(0).bitmap;
    const std::uint64_t before = engine->atlasGeneration();
    engine->forgetUnused();
    EXPECT_GT(engine->atlasGeneration(), before);
    EXPECT_EQ(engine->bitmap(id).width, 0);
}

}  // namespace
}  // namespace demarche
