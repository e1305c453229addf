// What the tests of the text engine share: an open engine, and pictures of paragraphs put together from its bitmaps.
#pragma once

#include "engine/text/text_engine.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace demarche {

inline std::filesystem::path fontDirectory() { return std::filesystem::path(DEMARCHE_PROGRAM_DIR) / "assets/fonts"; }

class TextTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = TextEngine::open(fontDirectory());
        ASSERT_TRUE(opened.has_value()) << format(opened.error());
        engine = std::make_unique<TextEngine>(std::move(*opened));
    }

    double widthOf(std::string_view text, const TextStyle& style = {.sizePixels = 32.0}) {
        return engine->layout(text, {.text = style}).width;
    }

    [[nodiscard]] std::uint8_t coverage(GlyphBitmapId id, int x, int y) const {
        const GlyphBitmapInfo& info = engine->bitmap(id);
        if (x < 0 || y < 0 || x >= info.width || y >= info.height) return 0;
        const std::size_t row = info.y + static_cast<std::size_t>(y);
        return engine->atlasPixels()[row * engine->atlasWidth() + info.x + static_cast<std::size_t>(x)];
    }

    [[nodiscard]] std::vector<std::uint8_t> pixelsOf(GlyphBitmapId id) const {
        const GlyphBitmapInfo& info = engine->bitmap(id);
        std::vector<std::uint8_t> pixels;
        for (int y = 0; y < info.height; ++y) {
            for (int x = 0; x < info.width; ++x) pixels.push_back(coverage(id, x, y));
        }
        return pixels;
    }

    std::unique_ptr<TextEngine> engine;
};

}  // namespace demarche
