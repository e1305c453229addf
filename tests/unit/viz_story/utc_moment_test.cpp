// Moments of universal time: one form, real dates only.
#include "viz/story/utc_moment.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(UtcMoment, CountsDaysFromNoonOfTheFirstOfJanuary2000) {
    EXPECT_DOUBLE_EQ(parseUtcMoment("2000-01-01T12:00Z").value(), 0.0);
    EXPECT_DOUBLE_EQ(parseUtcMoment("2000-03-01T18:00Z").value(), 60.25);
    EXPECT_DOUBLE_EQ(parseUtcMoment("1999-12-31T12:00Z").value(), -1.0);
}

TEST(UtcMoment, RefusesOtherFormsAndDatesThatDoNotExist) {
    for (const char* text : {"", "2026-02-23", "2026-02-23T18:00", "2026-02-23T18:00+01:00", "2026-02-29T00:00Z",
                             "2026-13-01T00:00Z", "2026-00-01T00:00Z", "2026-01-01T24:00Z", "2026-01-01T00:60Z",
                             "1949-01-01T00:00Z", "2051-01-01T00:00Z", "2026-02-23T18:0xZ"}) {
        EXPECT_EQ(parseUtcMoment(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace demarche
