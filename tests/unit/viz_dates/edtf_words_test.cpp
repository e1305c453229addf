#include "viz/dates/edtf_words.h"

#include "tests/support/scratch_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace demarche {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct InWords {
    std::string_view date;
    std::string_view words;
};

TEST(EdtfWords, SayWhatTheDateSaysAndNoMore) {
    constexpr InWords all[] = {
        {"2025", "2025"},
        {"2026-03", "March 2026"},
        {"2026-02-12", "12 February 2026"},
        {"2026-02-12/2026-02-14", "12–14 February 2026"},
        {"2026-02-27/2026-03-02", "27 February – 2 March 2026"},
        {"2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026"},
        {"2026-03/2026-05", "March–May 2026"},
        {"2004-06/2006-08", "June 2004 – August 2006"},
        {"1964/2008", "1964–2008"},
        {"2004-02-01/2005", "1 February 2004 – 2005"},
        {"2026/2026", "2026"},
        {"2026-03~", "about March 2026"},
        {"2026-03?", "possibly March 2026"},
        {"2026-03-12%", "possibly about 12 March 2026"},
        {"1984~/2004", "from about 1984 to 2004"},
        {"2004?-06-11", "11 June 2004 (year uncertain)"},
        {"2004-06~-11", "11 June 2004 (year approximate, month approximate)"},
        {"2004-06-%11", "11 June 2004 (day uncertain and approximate)"},
        {"XXXX-XX-23", "the 23rd, month not given"},
        {"XXXX-XX-11", "the 11th, month not given"},
        {"XXXX-XX-01", "the 1st, month not given"},
        {"XXXX-12-25", "25 December, year not given"},
        {"XXXX-12", "December, year not given"},
        {"XXXX-12-XX", "December, day and year not given"},
        {"XXXX", "year not given"},
        {"XXXX-XX-XX", "date not given"},
        {"1560-XX-25", "1560, the 25th, month not given"},
        {"2004-XX", "2004, month not given"},
        {"1999-01-XX", "January 1999, day not given"},
        {"1999-XX-XX", "1999, month and day not given"},
        {"156X-12-25", "25 December, 1560s"},
        {"198X", "1980s"},
        {"190X", "1900–1909"},
        {"19XX", "1900–1999"},
        {"-01XX", "200–101 BC"},
        {"20X3", "20X3 (X not given)"},
        {"1950S2", "1900–1999, estimated 1950"},
        {"1984-1X", "between October and December 1984"},
        {"1984-X1", "January or November 1984"},
        {"2026-03-0X", "early March 2026"},
        {"2026-03-2X", "between 20 and 29 March 2026"},
        {"2018-05-X0", "10, 20 or 30 May 2018"},
        {"1919-X1-01", "the 1st, January or November 1919"},
        {"2026-21", "spring 2026"},
        {"2026-27", "autumn (northern hemisphere) 2026"},
        {"2026-34", "second quarter of 2026"},
        {"2026-40~", "about first half of 2026"},
        {"-0400", "401 BC"},
        {"0000", "1 BC"},
        {"0033-04", "April AD 33"},
        {"Y17E7", "the year 170000000"},
        {"../1985-04-12", "until 12 April 1985"},
        {"1985/..", "from 1985 on"},
        {"1985-04-12/", "from 12 April 1985, end not known"},
        {"/1985", "until 1985, start not known"},
        {"[2001-05-02..]", "on or after 2 May 2001"},
        {"[..1760-12-03]", "on or before 3 December 1760"},
        {"[..1760-12]", "in or before December 1760"},
        {"[1667,1760-12]", "1667 or December 1760"},
        {"[1667,1668,1670..1672]", "1667, 1668 or 1670–1672"},
        {"{1667,1668,1670..1672}", "1667, 1668 and 1670–1672"},
        {"{..1984}", "everything up to 1984"},
        {"2026-02-12T23:20:00+04:00", "12 February 2026, 23:20 UTC+4"},
        {"2026-02-12T23:20:30Z", "12 February 2026, 23:20:30 UTC"},
    };
    for (const InWords& each : all) {
        const std::expected<EdtfValue, EdtfFault> value = parseEdtf(each.date);
        ASSERT_TRUE(value.has_value()) << each.date << ": " << value.error().message;
        EXPECT_EQ(inWords(*value, "en"), each.words) << each.date;
        EXPECT_EQ(inWords(*value, "en-GB"), each.words);
        EXPECT_EQ(inWords(*value, "fr"), std::nullopt);
    }
}

TEST(EdtfWords, AreThoseOfTheDocument) {
    std::istringstream lines(test::fileText(DEMARCHE_SOURCE_DIR "/docs/dates.md"));
    std::string line;
    while (std::getline(lines, line) && line != "| date | words |") continue;
    std::getline(lines, line);
    int rows = 0;
    for (; std::getline(lines, line) && line.starts_with("| `"); ++rows) {
        const std::size_t end = line.find('`', 3);
        const std::string date = line.substr(3, end - 3);
        const std::expected<EdtfValue, EdtfFault> value = parseEdtf(date);
        ASSERT_TRUE(value.has_value()) << date;
        EXPECT_EQ("` | " + inWords(*value, "en").value_or("") + " |", line.substr(end)) << date;
    }
    EXPECT_GE(rows, 10);
}

TEST(EdtfWords, EveryDateInTheExamplesOfTheStoryFormatIsOne) {
    const std::string page = test::fileText(DEMARCHE_SOURCE_DIR "/docs/story-format.md");
    int dates = 0;
    for (std::size_t at = page.find("\nwhen = \""); at != std::string::npos; at = page.find("\nwhen = \"", at + 1)) {
        const std::size_t begin = at + 9;
        const std::string date = page.substr(begin, page.find('"', begin) - begin);
        EXPECT_TRUE(parseEdtf(date).has_value()) << date;
        ++dates;
    }
    EXPECT_GE(dates, 10);
}

}  // namespace
}  // namespace demarche
