#include "viz/dates/edtf.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace demarche {
namespace {

constexpr CivilDay far = 1'000'000'000;

CivilDay on(std::int64_t year, int month, int day) { return dayOf({.year = year, .month = month, .day = day}); }

EdtfValue read(std::string_view text) {
    std::expected<EdtfValue, EdtfFault> value = parseEdtf(text);
    EXPECT_TRUE(value.has_value()) << text << ": " << (value ? "" : value.error().message);
    return value ? *value : EdtfValue{.spans = {EdtfSpan{}}};
}

struct Days {
    CivilDay earliest;
    CivilDay latest;
    bool operator==(const Days&) const = default;
};

void PrintTo(const Days& days, std::ostream* out) {
    const auto print = [&](CivilDay day) {
        const CivilDate date = dateOf(day);
        *out << date.year << '-' << date.month << '-' << date.day;
    };
    print(days.earliest);
    *out << " to ";
    print(days.latest);
}

Days asWritten(std::string_view text) {
    const EdtfValue value = read(text);
    EXPECT_EQ(value.earliest.end, EdtfEnd::Known) << text;
    EXPECT_EQ(value.latest.end, EdtfEnd::Known) << text;
    return {value.earliest.day, value.latest.day};
}

Days possibly(std::string_view text) {
    const EdtfValue value = read(text);
    return {value.possiblyEarliest.day, value.possiblyLatest.day};
}

TEST(CivilDay, CountsFromTheYear1970AndBackAgain) {
    EXPECT_EQ(on(1970, 1, 1), 0);
    EXPECT_EQ(on(1969, 12, 31), -1);
    EXPECT_EQ(on(2000, 3, 1), 11'017);
    EXPECT_EQ(on(0, 1, 1), -719'528);
    CivilDate expected{.year = -801, .month = 1, .day = 1};
    for (CivilDay day = on(-801, 1, 1); day < on(803, 1, 1); ++day) {
        ASSERT_EQ(dateOf(day), expected) << day;
        ASSERT_EQ(dayOf(expected), day);
        if (++expected.day > daysInMonth(expected.year, expected.month)) {
            expected.day = 1;
            if (++expected.month > 12) {
                expected.month = 1;
                ++expected.year;
            }
        }
    }
    EXPECT_EQ(dateOf(on(-1'000'000'000'001, 3, 1)), (CivilDate{.year = -1'000'000'000'001, .month = 3, .day = 1}));
}

TEST(Edtf, LeapDaysExistInLeapYearsOnlyTheYearZeroIncluded) {
    for (const char* text : {"2024-02-29", "2000-02-29", "0000-02-29", "-0004-02-29", "XXXX-02-29", "190X-02-29"}) {
        EXPECT_TRUE(parseEdtf(text).has_value()) << text;
    }
    for (const char* text : {"2023-02-29", "1900-02-29", "-0001-02-29", "XXX1-02-29", "2023-02-30", "XXXX-02-30"}) {
        EXPECT_FALSE(parseEdtf(text).has_value()) << text;
    }
    EXPECT_EQ(asWritten("190X-02-29"), (Days{on(1904, 2, 29), on(1908, 2, 29)}));
}

TEST(Edtf, YearsBeforeChristAndLongYearsHaveBounds) {
    EXPECT_EQ(asWritten("0000"), (Days{on(0, 1, 1), on(0, 12, 31)}));
    EXPECT_EQ(asWritten("-0400-03"), (Days{on(-400, 3, 1), on(-400, 3, 31)}));
    EXPECT_EQ(asWritten("-01XX"), (Days{on(-199, 1, 1), on(-100, 12, 31)}));
    EXPECT_EQ(asWritten("-000X"), (Days{on(-9, 1, 1), on(-1, 12, 31)}));
    EXPECT_EQ(asWritten("Y17E7"), (Days{on(170'000'000, 1, 1), on(170'000'000, 12, 31)}));
    EXPECT_EQ(asWritten("Y-17E7"), (Days{on(-170'000'000, 1, 1), on(-170'000'000, 12, 31)}));
    EXPECT_EQ(asWritten("Y-20E2S3"), (Days{on(-2009, 1, 1), on(-2000, 12, 31)}));
    EXPECT_EQ(asWritten("1953S3"), (Days{on(1950, 1, 1), on(1959, 12, 31)}));
    EXPECT_LT(read("Y-1E12").earliest.day, -far);
    EXPECT_EQ(parseEdtf("Y1000000000001").error().at, 0U);
    EXPECT_FALSE(parseEdtf("Y99999999999999999999999999").has_value());
    EXPECT_FALSE(parseEdtf("Y9E12").has_value());
}

TEST(Edtf, UnspecifiedDigitsOfMonthAndDayBoundTheDate) {
    EXPECT_EQ(asWritten("156X-12-25"), (Days{on(1560, 12, 25), on(1569, 12, 25)}));
    EXPECT_EQ(asWritten("2004-XX"), (Days{on(2004, 1, 1), on(2004, 12, 31)}));
    EXPECT_EQ(asWritten("1984-1X"), (Days{on(1984, 10, 1), on(1984, 12, 31)}));
    EXPECT_EQ(asWritten("2026-03-0X"), (Days{on(2026, 3, 1), on(2026, 3, 9)}));
    EXPECT_EQ(asWritten("2015-02-X9"), (Days{on(2015, 2, 9), on(2015, 2, 19)}));
    EXPECT_EQ(asWritten("2025-XX-31"), (Days{on(2025, 1, 31), on(2025, 12, 31)}));
    EXPECT_EQ(asWritten("2025-0X-31"), (Days{on(2025, 1, 31), on(2025, 8, 31)}));
}

TEST(Edtf, AYearThatIsNotGivenHasNoBoundsButKeepsItsDay) {
    const EdtfValue value = read("XXXX-XX-23");
    EXPECT_EQ(value.earliest.end, EdtfEnd::Unknown);
    EXPECT_EQ(value.possiblyLatest.end, EdtfEnd::Unknown);
    const EdtfDate& date = value.spans.front().first.date;
    EXPECT_FALSE(date.year.isGiven());
    EXPECT_EQ(date.dayOfMonth(), 23);
    EXPECT_EQ(date.precision(), EdtfPrecision::Day);
    EXPECT_TRUE(value.isUncertain());
    EXPECT_EQ(read("XXXX-12-21/1890-09-2X").earliest.end, EdtfEnd::Unknown);
}

TEST(Edtf, SeasonsQuartersAndHalvesAreMonths) {
    EXPECT_EQ(asWritten("2026-21"), (Days{on(2026, 3, 1), on(2026, 5, 31)}));
    EXPECT_EQ(asWritten("2019-24"), (Days{on(2019, 12, 1), on(2020, 2, 29)}));
    EXPECT_EQ(asWritten("2001-30"), (Days{on(2001, 12, 1), on(2002, 2, 28)}));
    EXPECT_EQ(asWritten("2001-32"), (Days{on(2001, 6, 1), on(2001, 8, 31)}));
    EXPECT_EQ(asWritten("2001-36"), (Days{on(2001, 10, 1), on(2001, 12, 31)}));
    EXPECT_EQ(asWritten("2001-38"), (Days{on(2001, 5, 1), on(2001, 8, 31)}));
    EXPECT_EQ(asWritten("2001-41"), (Days{on(2001, 7, 1), on(2001, 12, 31)}));
}

TEST(Edtf, CircaHasTheStatedWidthOfThePartAtWhichItStands) {
    EXPECT_EQ(possibly("2004-06-11~"), (Days{on(2004, 6, 8), on(2004, 6, 14)}));
    EXPECT_EQ(possibly("2004-06-11?"), (Days{on(2004, 6, 8), on(2004, 6, 14)}));
    EXPECT_EQ(possibly("2004-06-11%"), (Days{on(2004, 6, 5), on(2004, 6, 17)}));
    EXPECT_EQ(possibly("2004-06~"), (Days{on(2004, 5, 1), on(2004, 7, 31)}));
    EXPECT_EQ(possibly("2026-03~"), (Days{on(2026, 2, 1), on(2026, 4, 30)}));
    EXPECT_EQ(possibly("2004-01~"), (Days{on(2003, 12, 1), on(2004, 2, 29)}));
    EXPECT_EQ(possibly("2026-21~"), (Days{on(2025, 12, 1), on(2026, 8, 31)}));
    EXPECT_EQ(possibly("1984~"), (Days{on(1983, 1, 1), on(1985, 12, 31)}));
    EXPECT_EQ(possibly("1984%"), (Days{on(1982, 1, 1), on(1986, 12, 31)}));
    EXPECT_EQ(possibly("156X~"), (Days{on(1550, 1, 1), on(1579, 12, 31)}));
    EXPECT_EQ(possibly("16XX~"), (Days{on(1500, 1, 1), on(1799, 12, 31)}));
    EXPECT_EQ(possibly("1950S2~"), (Days{on(1800, 1, 1), on(2099, 12, 31)}));
    EXPECT_EQ(possibly("0000~"), (Days{on(-1, 1, 1), on(1, 12, 31)}));
    EXPECT_EQ(possibly("1984~/2004"), (Days{on(1983, 1, 1), on(2004, 12, 31)}));
    EXPECT_EQ(asWritten("2004-06-11~"), (Days{on(2004, 6, 11), on(2004, 6, 11)}));
}

TEST(Edtf, AMarkBeforeAPartSpeaksOfItAndOneBehindAlsoOfThoseBefore) {
    EXPECT_EQ(possibly("2004-06-~11"), (Days{on(2004, 6, 8), on(2004, 6, 14)}));
    EXPECT_EQ(possibly("2004?-06-11"), (Days{on(2003, 6, 11), on(2005, 6, 11)}));
    EXPECT_EQ(possibly("2004-06~-11"), (Days{on(2004, 5, 11), on(2004, 7, 11)}));
    EXPECT_EQ(possibly("2004?-06-~11"), (Days{on(2003, 6, 8), on(2005, 6, 14)}));
    EXPECT_EQ(possibly("?2004-%06"), (Days{on(2003, 4, 1), on(2005, 8, 31)}));
    EXPECT_EQ(possibly("2024-02-29~/2024-03"), (Days{on(2024, 2, 26), on(2024, 3, 31)}));
    EXPECT_EQ(possibly("2024?-02-29"), (Days{on(2023, 2, 28), on(2025, 2, 28)}));

    const EdtfDate group = read("2004-06~-11").spans.front().first.date;
    EXPECT_EQ(group.yearQualifier, EdtfQualifier::Approximate);
    EXPECT_EQ(group.monthQualifier, EdtfQualifier::Approximate);
    EXPECT_EQ(group.dayQualifier, EdtfQualifier::None);
    const EdtfDate alone = read("2004-%06-11").spans.front().first.date;
    EXPECT_EQ(alone.yearQualifier, EdtfQualifier::None);
    EXPECT_EQ(alone.monthQualifier, EdtfQualifier::UncertainAndApproximate);
}

TEST(Edtf, OpenAndUnknownEndsAreToldApart) {
    EXPECT_EQ(read("../1985").earliest.end, EdtfEnd::Open);
    EXPECT_EQ(read("/1985").earliest.end, EdtfEnd::Unknown);
    EXPECT_EQ(read("1985/..").latest.end, EdtfEnd::Open);
    EXPECT_EQ(read("1985/").latest.end, EdtfEnd::Unknown);
    EXPECT_EQ(read("[..1760-12-03]").earliest.end, EdtfEnd::Open);
    EXPECT_EQ(read("[..1760-12-03]").latest, (EdtfBound{.end = EdtfEnd::Known, .day = on(1760, 12, 3)}));
    EXPECT_EQ(read("[1760-01,1760-12..]").latest.end, EdtfEnd::Open);
}

TEST(Edtf, SetsReachFromTheirFirstToTheirLastDayInAnyOrder) {
    EXPECT_EQ(asWritten("[1668,1667-05]"), (Days{on(1667, 5, 1), on(1668, 12, 31)}));
    EXPECT_EQ(asWritten("{1667,1668,1670..1672}"), (Days{on(1667, 1, 1), on(1672, 12, 31)}));
    EXPECT_EQ(read("[1667,1668]").form, EdtfForm::OneOf);
    EXPECT_EQ(read("{1667,1668}").form, EdtfForm::AllOf);
    EXPECT_TRUE(read("[1667,1668]").isUncertain());
    EXPECT_FALSE(read("{1667,1668}").isUncertain());
    EXPECT_FALSE(read("2026-02-12/2026-02-14").isUncertain());
}

struct FaultAt {
    std::string_view text;
    std::size_t at;
    std::string_view words;
};

TEST(Edtf, FaultsAreFoundWhereTheyStand) {
    constexpr FaultAt faults[] = {
        {"", 0, "empty"},
        {"yesterday", 0, "year of four digits"},
        {"26", 0, "year of four digits"},
        {"2026-13", 5, "no month 13"},
        {"2026-42", 5, "no month 42"},
        {"2026-00", 5, "no month 00"},
        {"2026-2-1", 5, "month has two digits"},
        {"2026-02-3", 8, "day has two digits"},
        {"2023-02-30", 8, "no day 30"},
        {"2026-02-12 ", 10, "ends the date"},
        {"20267", 4, "four digits"},
        {"-0000-01", 0, "no year -0000"},
        {"2026-21-05", 7, "season has no days"},
        {"Y2006", 0, "more than four digits"},
        {"Y20067890-14", 9, "has no month"},
        {"Y012345", 1, "leading zeros"},
        {"1950S5", 4, "1 to 4"},
        {"1950S0", 4, "1 to 4"},
        {"2026-02-14/2026-02-12", 11, "before the beginning"},
        {"2004-06-11/2004-06", 11, "before the beginning"},
        {"2012-24/2012-21", 8, "before the beginning"},
        {"2026-02-12/2026-02-30", 19, "no day 30"},
        {"2012/2013/2014", 9, "two sides"},
        {"/", 0, "on one side"},
        {"[1667,1668", 0, "does not end with ]"},
        {"[1667, 1668]", 6, "year of four digits"},
        {"[1667,,1668]", 6, "missing"},
        {"[]", 1, "missing"},
        {"[1668..1667]", 7, "before the beginning"},
        {"[1667,..1668]", 6, "only the first"},
        {"[1667..,1668]", 5, "only the last"},
        {"[..]", 1, "missing"},
        {"2026-02-12T10:00", 16, "hours, minutes and seconds"},
        {"2026-02-12T24:00:00", 11, "at most 23"},
        {"2026-02-12T10:60:00", 14, "at most 59"},
        {"2026-02-1XT10:00:00", 10, "complete date"},
        {"2026-02-12T10:00:00/2026-02-13", 10, "without times"},
    };
    for (const FaultAt& each : faults) {
        const std::expected<EdtfValue, EdtfFault> value = parseEdtf(each.text);
        ASSERT_FALSE(value.has_value()) << each.text;
        EXPECT_EQ(value.error().at, each.at) << each.text;
        EXPECT_NE(value.error().message.find(each.words), std::string::npos)
            << each.text << ": " << value.error().message;
    }
}

TEST(Edtf, NoFaultIsPlacedBehindACharacterThatIsNotAscii) {
    // Found by fuzzing: the second slash was named, and with it a column counted in bytes.
    EXPECT_EQ(parseEdtf("\xC3\xA9"
                        "64/20/2")
                  .error()
                  .at,
              0U);
    EXPECT_EQ(parseEdtf("19\xE2\x80\x93/20/2").error().at, 2U);
    EXPECT_EQ(parseEdtf("[19\xC3\xA9..,2000]").error().at, 3U);
}

TEST(Edtf, ATextThatIsTooLongIsRefusedAtOnce) {
    std::string text = "[1667";
    for (int i = 0; i < 100'000; ++i) text += ",1667";
    EXPECT_NE(parseEdtf(text + "]").error().message.find("256"), std::string::npos);
}

/// xorshift64*, so that the texts are the same on every machine.
std::uint64_t nextRandom(std::uint64_t& state) {
    state ^= state >> 12U;
    state ^= state << 25U;
    state ^= state >> 27U;
    return state * 0x2545F4914F6CDD1DULL;
}

TEST(Edtf, ChangedTextsAreReadOrRefusedWithinTheirLengthAndBoundsKeepTheirOrder) {
    const std::string_view seeds[] = {"2004?-06-~11", "[1667,1668,1670..1672]",    "Y-17101E4S3",      "../1985-04-12",
                                      "XXXX-XX-23",   "1985-04-12T23:20:30-04:30", "{..1984,2001-34}", "%2004-06~-1X"};
    constexpr std::string_view letters = "0123456789X?~%-/.,[]{}YESTZ:+ \n\xC3\xFF";
    std::uint64_t state = 20'260'212;
    int accepted = 0;
    for (int round = 0; round < 50'000; ++round) {
        std::string text(seeds[nextRandom(state) % std::size(seeds)]);
        for (std::uint64_t change = nextRandom(state) % 4 + 1; change > 0; --change) {
            const std::size_t at = nextRandom(state) % (text.size() + 1);
            const char letter = letters[nextRandom(state) % letters.size()];
            switch (nextRandom(state) % 3) {
                case 0: text.insert(at, 1, letter); break;
                case 1: text.erase(at, 1); break;
                default:
                    if (at < text.size()) text[at] = letter;
            }
        }
        const std::expected<EdtfValue, EdtfFault> value = parseEdtf(text);
        if (!value) {
            ASSERT_LE(value.error().at, text.size()) << text;
            continue;
        }
        ++accepted;
        ASSERT_FALSE(value->spans.empty());
        if (value->earliest.end != EdtfEnd::Known || value->latest.end != EdtfEnd::Known) continue;
        ASSERT_LE(value->earliest.day, value->latest.day) << text;
        ASSERT_LE(value->possiblyEarliest.day, value->earliest.day) << text;
        ASSERT_GE(value->possiblyLatest.day, value->latest.day) << text;
    }
    EXPECT_GT(accepted, 1000);
}

}  // namespace
}  // namespace demarche
