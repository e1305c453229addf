// The whole picture: safe area, strip, and that it depends on nothing but its moment.
#include "tests/unit/viz_scene/scene_fixture.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>

namespace demarche {
namespace {

using test::bundledStory;
using test::Projector;

constexpr std::array<PictureSize, 5> sizes{PictureSize{1280, 720}, PictureSize{1920, 1080}, PictureSize{3840, 2160},
                                           PictureSize{2560, 960}, PictureSize{1024, 768}};

bool sameHue(Colour a, Colour b) { return a.r == b.r && a.g == b.g && a.b == b.b; }

TEST(Pictures, KeepAllTextGraphicsSafeAtEverySize) {
    for (const PictureSize size : sizes) {
        Projector projector(bundledStory(), size);
        // Halos and the soft edge of a letter may reach a pixel over; the letters themselves may not.
        const Rect safe = projector.stage.layout.safe.inflated(1.0);
        for (StepIndex s = 0; s < projector.story->steps.size(); ++s) {
            projector.showResting(s);
            EXPECT_GT(projector.list.glyphs.size(), 20U);
            for (const GlyphInstance& glyph : projector.list.glyphs) {
                if (sameHue(glyph.colour, projector.theme.halo)) continue;
                const Rect ink = test::glyphRect(projector.text, glyph);
                EXPECT_TRUE(ink.empty() || safe.contains(ink))
                    << projector.story->steps[s].id << ' ' << size.width << " x " << size.height << ": " << ink.x << ' '
                    << ink.y << ' ' << ink.right() << ' ' << ink.bottom();
            }
        }
    }
}

TEST(Pictures, KeepHeaderAndLegendApart) {
    for (const PictureSize size : sizes) {
        const Layout layout(size);
        EXPECT_FALSE(layout.header.intersects(layout.legend)) << size.width;
        EXPECT_FALSE(layout.header.intersects(layout.cardColumn)) << size.width;
        EXPECT_FALSE(layout.strip.intersects(layout.cardColumn)) << size.width;
        for (const Rect& r : {layout.header, layout.legend, layout.cardColumn, layout.strip}) {
            EXPECT_TRUE(layout.safe.contains(r)) << size.width;
            EXPECT_FALSE(r.empty()) << size.width;
        }
        EXPECT_FALSE(layout.freeBesideCard().intersects(layout.cardColumn));
        EXPECT_FALSE(layout.freeBesideCard().intersects(layout.strip));
        EXPECT_FALSE(layout.freeBesideCard().intersects(layout.legend));
    }
}

TEST(Strips, MoveTheirPlayheadOnlyForwards) {
    for (const PictureSize size : {PictureSize{1920, 1080}, PictureSize{2560, 960}}) {
        Projector projector(bundledStory(), size);
        double before = -1e9;
        for (int i = 0; i * 0.25 <= projector.stage.schedule.duration(); ++i) {
            projector.show(i * 0.25);
            if (projector.picture.strip.opacity <= 0.0) continue;
            const double x = projector.picture.strip.playheadX;
            EXPECT_GE(x, before) << i * 0.25;
            EXPECT_GE(x, projector.stage.layout.strip.x);
            EXPECT_LE(x, projector.stage.layout.strip.right());
            before = x;
        }
        EXPECT_EQ(before, projector.picture.strip.entryX.back());
    }
}

TEST(Strips, HoldAllEntriesInOrderInsideTheSafeArea) {
    for (const PictureSize size : sizes) {
        Projector projector(bundledStory(), size);
        projector.showResting(2);
        const PictureStrip& strip = projector.picture.strip;
        ASSERT_EQ(strip.entryX.size(), projector.story->strip.size());
        EXPECT_TRUE(std::ranges::is_sorted(strip.entryX));
        EXPECT_EQ(strip.toScale, (std::vector<bool>{false, false, false, false, true, true}));
        EXPECT_GT(strip.entryX.front(), projector.stage.layout.safe.x);
        EXPECT_LT(strip.entryX.back(), projector.stage.layout.safe.right());
        EXPECT_TRUE(projector.stage.layout.safe.contains(strip.rect));
    }
}

TEST(Strips, ReachAnEntryAsItsStepStarts) {
    Projector projector(bundledStory(), {1920, 1080});
    const auto& entries = projector.story->strip;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        projector.show(projector.stage.schedule.steps()[entries[i].step].start);
        if (projector.picture.strip.opacity <= 0.0) continue;  // The strip is only coming in.
        EXPECT_NEAR(projector.picture.strip.playheadX, projector.picture.strip.entryX[i], 0.5) << entries[i].label;
    }
}

/// A picture without what depends on the order in which text was met: bitmaps by their pixels, not by their numbers.
struct Frame {
    DrawList list;
    std::vector<std::vector<std::uint8_t>> glyphPixels;
};

Frame frameAt(Projector& projector, double seconds) {
    projector.show(seconds);
    Frame frame{.list = projector.list};
    const auto pixels = projector.text.atlasPixels();
    for (GlyphInstance& glyph : frame.list.glyphs) {
        const GlyphBitmapInfo& info = projector.text.bitmap(glyph.bitmap);
        std::vector<std::uint8_t> ink{static_cast<std::uint8_t>(info.width), static_cast<std::uint8_t>(info.height)};
        for (std::size_t y = info.y; y < static_cast<std::size_t>(info.y) + info.height; ++y) {
            const auto row = pixels.subspan(y * projector.text.atlasWidth() + info.x, info.width);
            ink.insert(ink.end(), row.begin(), row.end());
        }
        frame.glyphPixels.push_back(std::move(ink));
        glyph.bitmap = 0;
    }
    return frame;
}

void expectSame(const Frame& a, const Frame& b, double seconds) {
    EXPECT_EQ(a.list.strokeVertices, b.list.strokeVertices) << seconds;
    EXPECT_EQ(a.list.strokes, b.list.strokes) << seconds;
    EXPECT_EQ(a.list.shapes, b.list.shapes) << seconds;
    EXPECT_TRUE(a.list.glyphs == b.list.glyphs) << seconds;
    EXPECT_EQ(a.list.runs, b.list.runs) << seconds;
    EXPECT_TRUE(a.glyphPixels == b.glyphPixels) << seconds;
    EXPECT_EQ(a.list.map.strokeVertices, b.list.map.strokeVertices) << seconds;
    EXPECT_EQ(a.list.map.strokes, b.list.map.strokes) << seconds;
    EXPECT_EQ(a.list.map.landRanges, b.list.map.landRanges) << seconds;
    EXPECT_EQ(a.list.map.level, b.list.map.level) << seconds;
}

TEST(Pictures, AreTheSameInWhateverOrderTheyAreMade) {
    const std::vector<double> moments{0.0, 3.0, 6.4, 9.0, 14.5, 22.9, 31.0, 40.0, 55.0, 61.8, 70.0};
    Projector forwards(bundledStory(), {1920, 1080});
    std::map<double, Frame> frames;
    for (const double t : moments) frames.emplace(t, frameAt(forwards, t));

    Projector backwards(bundledStory(), {1920, 1080});
    for (auto t = moments.rbegin(); t != moments.rend(); ++t) expectSame(frames.at(*t), frameAt(backwards, *t), *t);

    for (const double t : {9.0, 61.8}) {
        Projector alone(bundledStory(), {1920, 1080});
        expectSame(frames.at(t), frameAt(alone, t), t);
    }
}

TEST(Pictures, AreComparedHonestly) {
    Projector projector(bundledStory(), {1920, 1080});
    const Frame a = frameAt(projector, 30.0);
    const Frame b = frameAt(projector, 30.5);
    EXPECT_FALSE(a.list.shapes == b.list.shapes && a.list.strokeVertices == b.list.strokeVertices);
}

}  // namespace
}  // namespace demarche
