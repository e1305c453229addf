#include "viz/panels/details_placement.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

constexpr Rect area{700.0, 130.0, 1100.0, 800.0};
constexpr Rect cardColumn{96.0, 130.0, 590.0, 800.0};
constexpr Rect card{96.0, 130.0, 590.0, 620.0};

DetailsPlace placed(const Rect& subject) {
    return placeDetails({.area = area, .cardColumn = cardColumn, .card = card, .width = 460.0, .subject = subject});
}

TEST(DetailsPlacement, StandsAtTheRightWhenTheSubjectIsElsewhere) {
    const DetailsPlace place = placed({900.0, 400.0, 200.0, 50.0});
    EXPECT_EQ(place.rect.right(), area.right());
    EXPECT_EQ(place.rect.width, 460.0);
    EXPECT_EQ(placed({}).rect, place.rect);
}

TEST(DetailsPlacement, NarrowsBesideASubjectThatReachesIntoIt) {
    const DetailsPlace place = placed({1200.0, 400.0, 220.0, 50.0});
    EXPECT_EQ(place.rect.x, 1420.0);
    EXPECT_EQ(place.rect.right(), area.right());
}

TEST(DetailsPlacement, CoversTheCardWhollyRatherThanTheSubject) {
    const DetailsPlace place = placed({1500.0, 400.0, 200.0, 50.0});
    EXPECT_EQ(place.rect, cardColumn);
    EXPECT_GE(place.rect.y + place.leastHeight, card.bottom());
}

TEST(DetailsPlacement, NeverCoversASubjectInTheFreeArea) {
    for (double x = area.x; x + 180.0 <= area.right(); x += 20.0) {
        const Rect subject{x, 300.0, 180.0, 50.0};
        EXPECT_FALSE(placed(subject).rect.intersects(subject)) << x;
    }
}

}  // namespace
}  // namespace demarche
