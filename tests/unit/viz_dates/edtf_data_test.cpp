#include "edtf_testdata.h"

#include "tests/support/scratch_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>

namespace demarche {
namespace {

struct Listed {
    std::string_view text;
    std::string_view why;
};

// Every string on which we differ from its file. docs/dates.md lists the same.
constexpr std::string_view noSpaces = "the standard has no spaces in sets; edtf-validate refuses them, too";
constexpr std::string_view longYear = "Y stands before years of more than four digits; edtf-validate refuses Y2006";
constexpr std::string_view noSpan = "an unknown end has no bound; python-edtf takes ten years";

constexpr Listed pythonDiffers[] = {
    {"[1667, 1668, 1670..1672]", noSpaces},
    {"[1760-01, 1760-02, 1760-12..]", noSpaces},
    {"[1667, 1760-12]", noSpaces},
    {"{1667,1668, 1670..1672}", noSpaces},
    {"{1960, 1961-12}", noSpaces},
    {"/2006", noSpan},
    {"2004-06-01/", noSpan},
    {"1984-06-02?/", noSpan},
    {"XXXX-XX-23", "a year that is not given has no bounds; python-edtf takes the years 0000 to 9999"},
    {"2010-24", "winter goes on until February, as go-edtf has it; python-edtf ends it on 31 December"},
};
constexpr Listed goDiffers[] = {
    {"Spring, 2002", "not EDTF"},
    {"winter, 2002", "not EDTF"},
    {"Y1700", longYear},
    {"Y-1200", longYear},
    {"Y-20E2S3", "three significant digits of 2000 leave ten years, not the thousand of go-edtf"},
};
constexpr Listed validateDiffers[] = {
    {"Y-61000/-2000", "the standard does not forbid long years in intervals"},
};

struct Counts {
    int accepted = 0;
    int refused = 0;
    int boundsEqual = 0;
    int listed = 0;
};

bool agrees(const EdtfBound& ours, const std::optional<GivenBound>& given) {
    if (!given) return true;
    if (given->end == EdtfEnd::Known) return ours.end == EdtfEnd::Known && ours.day == given->day;
    return ours.end != EdtfEnd::Known;  // Files that leave the field empty do not tell open from unknown.
}

bool sameInstant(const EdtfValue& value, const GivenBound& given) {
    const EdtfTime& time = *value.spans[0].first.date.time;
    const std::int64_t ours = value.earliest.day * 86'400 + time.hour * 3600 + time.minute * 60 + time.second -
                              time.offsetMinutes.value_or(0) * 60;
    return ours == given.day * 86'400 + *given.secondOfDay;
}

bool agrees(const EdtfValue& value, const EdtfRow& row) {
    const EdtfSpan& span = value.spans.front();
    if (span.first.date.time && row.earliest && row.earliest->secondOfDay) return sameInstant(value, *row.earliest);
    const auto bound = [](const EdtfSide& side, std::optional<CivilDay> day) {
        return side.end == EdtfEnd::Known && day ? EdtfBound{.end = EdtfEnd::Known, .day = *day} : EdtfBound{};
    };
    if (row.firstLatest && !agrees(bound(span.first, span.first.date.latest), row.firstLatest)) return false;
    if (row.lastEarliest && !agrees(bound(*span.last, span.last->date.earliest), row.lastEarliest)) return false;
    return agrees(value.earliest, row.earliest) && agrees(value.latest, row.latest);
}

template <std::size_t n>
void expectAsTheFileSays(const char* name, const std::vector<EdtfRow>& rows, const Listed (&differs)[n]) {
    if (rows.empty()) GTEST_SKIP() << "the folder of shared test data is absent";
    std::map<std::string_view, bool> seen;
    Counts counts;
    for (const EdtfRow& row : rows) {
        const std::expected<EdtfValue, EdtfFault> value = parseEdtf(row.text);
        const bool right = value.has_value() == (row.verdict == Verdict::Accept);
        const bool boundsRight = right && (!value || agrees(*value, row));
        const auto* const listed = std::ranges::find(differs, row.text, &Listed::text);
        if (listed != std::end(differs)) {
            EXPECT_FALSE(boundsRight) << row.text << " is listed as different and is not";
            seen[listed->text] = true;
            ++counts.listed;
            continue;
        }
        EXPECT_TRUE(right) << '"' << row.text << "\": " << (value ? "accepted" : value.error().message);
        EXPECT_TRUE(!right || boundsRight)
            << row.text << " has other bounds: " << value->earliest.day << " to " << value->latest.day;
        ++(value ? counts.accepted : counts.refused);
        if (value && row.earliest && boundsRight) ++counts.boundsEqual;
    }
    EXPECT_EQ(seen.size(), n) << "a listed string is not in the file";
    std::cout << name << ": " << rows.size() << " strings: " << counts.accepted << " accepted, " << counts.refused
              << " refused, " << counts.boundsEqual << " with equal bounds, " << counts.listed << " listed\n";
}

TEST(EdtfTestData, PythonEdtfAgreesButForTheListedStrings) {
    expectAsTheFileSays("python-edtf", pythonEdtfRows(), pythonDiffers);
}

TEST(EdtfTestData, GoEdtfAgreesButForTheListedStrings) { expectAsTheFileSays("go-edtf", goEdtfRows(), goDiffers); }

TEST(EdtfTestData, EdtfValidateAgreesButForTheListedStrings) {
    expectAsTheFileSays("edtf-validate", edtfValidateRows(), validateDiffers);
}

TEST(EdtfTestData, TheDocumentsListEveryStringOnWhichWeDiffer) {
    const std::string document = test::fileText(DEMARCHE_SOURCE_DIR "/docs/dates.md");
    const auto expectListed = [&](const auto& differs) {
        for (const Listed& each : differs) {
            EXPECT_NE(document.find('`' + std::string(each.text) + '`'), std::string::npos) << each.text;
        }
    };
    expectListed(pythonDiffers);
    expectListed(goDiffers);
    expectListed(validateDiffers);
}

}  // namespace
}  // namespace demarche
