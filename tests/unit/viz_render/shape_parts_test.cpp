// Shapes that are drawn in parts are covered by them once, and no part with a cheap shader has a corner or a border.
#include "viz/render/shape_parts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace demarche {
namespace {

constexpr Colour red{1.0F, 0.0F, 0.0F, 1.0F};
constexpr Colour blue{0.0F, 0.0F, 1.0F, 1.0F};

std::vector<ShapePart> partsOf(const Shape& shape) {
    std::vector<ShapePart> parts;
    appendParts(shape, parts);
    return parts;
}

Shape card() {
    return {.rect = {96.0, 132.5, 592.0, 700.0},
            .cornerRadius = 12.0F,
            .borderWidth = 1.0F,
            .fill = red,
            .fillEnd = red,
            .border = blue};
}

TEST(ShapeParts, of_a_card_cover_it_and_its_soft_edge_once) {
    const std::vector<ShapePart> parts = partsOf(card());
    ASSERT_EQ(parts.size(), 5U);
    const Rect whole = card().rect.inflated(1.0);
    double area = 0.0;
    for (const ShapePart& part : parts) {
        area += part.drawn.width * part.drawn.height;
        EXPECT_GE(part.drawn.x, whole.x);
        EXPECT_GE(part.drawn.y, whole.y);
        EXPECT_LE(part.drawn.right(), whole.right());
        EXPECT_LE(part.drawn.bottom(), whole.bottom());
        for (const ShapePart& other : parts) {
            if (&other == &part) continue;
            const double wide =
                std::min(part.drawn.right(), other.drawn.right()) - std::max(part.drawn.x, other.drawn.x);
            const double high =
                std::min(part.drawn.bottom(), other.drawn.bottom()) - std::max(part.drawn.y, other.drawn.y);
            EXPECT_LE(std::min(wide, high), 0.0);
        }
    }
    EXPECT_DOUBLE_EQ(area, whole.width * whole.height);
}

TEST(ShapeParts, that_are_plain_are_whole_pixels_away_from_corners_and_border) {
    const ShapePart plain = partsOf(card()).front();
    ASSERT_TRUE(plain.plain);
    EXPECT_EQ(plain.drawn.x, std::floor(plain.drawn.x));
    EXPECT_EQ(plain.drawn.y, std::floor(plain.drawn.y));
    EXPECT_EQ(plain.drawn.right(), std::floor(plain.drawn.right()));
    EXPECT_EQ(plain.drawn.bottom(), std::floor(plain.drawn.bottom()));
    EXPECT_GE(plain.drawn.x - card().rect.x, 12.0);
    EXPECT_GE(plain.drawn.y - card().rect.y, 12.0);
    EXPECT_GE(card().rect.right() - plain.drawn.right(), 12.0);
    EXPECT_GE(card().rect.bottom() - plain.drawn.bottom(), 12.0);
}

TEST(ShapeParts, of_what_is_small_soft_or_shaded_are_one) {
    Shape small = card();
    small.rect.height = 60.0;
    Shape soft = card();
    soft.softness = 20.0F;
    Shape shaded = card();
    shaded.fillEnd = blue;
    for (const Shape& shape : {small, soft, shaded}) {
        const std::vector<ShapePart> parts = partsOf(shape);
        ASSERT_EQ(parts.size(), 1U);
        EXPECT_FALSE(parts.front().plain);
        EXPECT_EQ(parts.front().drawn, shape.rect.inflated(1.0));
    }
}

TEST(ShapeParts, of_a_rectangle_without_corners_and_border_are_one_that_is_plain) {
    const Shape scrim{.rect = {0.0, 900.0, 1920.0, 180.0}, .fill = red.withAlpha(0.0F), .fillEnd = red};
    const std::vector<ShapePart> parts = partsOf(scrim);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_TRUE(parts.front().plain);
}

}  // namespace
}  // namespace demarche
