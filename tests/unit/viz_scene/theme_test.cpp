#include "viz/scene/theme.h"

#include "tests/support/scratch_folder.h"
#include "tests/unit/viz_scene/scene_fixture.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <sstream>

namespace demarche {
namespace {

using test::bundledTheme;
using test::themeFile;
using testing::HasSubstr;

constexpr std::array<const char*, 5> themes{"dark", "light", "print", "contrast", "summits"};

struct Named {
    std::string name;
    Colour colour;
};

std::string hex(Colour c) {
    const auto byte = [](float v) { return static_cast<int>(std::lround(v * 255.0F)); };
    return fmt::format("#{:02x}{:02x}{:02x}", byte(c.r), byte(c.g), byte(c.b));
}

/// Everything the map may have under a label or a line.
std::vector<Named> grounds(const Theme& t) {
    std::vector<Named> all{{"land", t.land}, {"ocean", t.globe.ocean}, {"ocean at the limb", t.globe.oceanLimb}};
    for (const char* hue : {"rose", "sky", "gold"}) {
        all.push_back({fmt::format("land tinted {}", hue), tintOklab(t.land, hueOf(t, hue), t.tintStrength)});
    }
    return all;
}

std::vector<Named> statusColours(const Theme& t) {
    return {{"held", t.held}, {"scheduled", t.scheduled}, {"reported", t.reported}, {"referred", t.referred}};
}

/// The least contrast of `text` with `backing` laid over any ground, and over space.
double leastOver(const Theme& t, Colour text, Colour backing) {
    double least = contrastRatio(text, composite(backing, t.globe.space));
    for (const Named& ground : grounds(t))
        least = std::min(least, contrastRatio(text, composite(backing, ground.colour)));
    return least;
}

void expectContrast(const std::string& what, double ratio, double wanted) {
    EXPECT_GE(ratio, wanted) << what << " has " << ratio << ", wanted " << wanted;
}

class Themes : public testing::TestWithParam<const char*> {
protected:
    const Theme& theme = bundledTheme(GetParam());
};

TEST_P(Themes, ReadWithoutFault) {
    const auto read = readTheme(themeFile(GetParam()));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->name, GetParam());
    for (const char* hue : {"rose", "sky", "gold", "mint", "violet", "slate"})
        EXPECT_TRUE(read->hues.contains(hue)) << hue;
}

TEST_P(Themes, HoldTextOnPanelsToSevenToOne) {
    const Theme& t = theme;
    for (const Named& text :
         {Named{"primary", t.textPrimary}, Named{"secondary", t.textSecondary}, Named{"muted", t.textMuted}}) {
        expectContrast(text.name + " on the panel", leastOver(t, text.colour, t.panel), 7.0);
        expectContrast(text.name + " on the strip's scrim", leastOver(t, text.colour, t.scrim), 7.0);
    }
    expectContrast("notice", contrastRatio(t.noticeText, composite(t.noticeFill, composite(t.panel, t.land))), 4.5);
}

TEST_P(Themes, HoldTheKickerToFourAndAHalfToOne) {
    expectContrast("accent on the panel", leastOver(theme, theme.accent, theme.panel), 4.5);
}

TEST_P(Themes, HoldChipsAndTheirWordsToTheirContrast) {
    const Colour panel = composite(theme.panel, theme.land);
    for (const AgendaStatus status : {AgendaStatus::Proposed, AgendaStatus::Agreed, AgendaStatus::Unresolved,
                                      AgendaStatus::Discussed, AgendaStatus::Drafted}) {
        const Colour word = agendaColour(theme, status);
        expectContrast(fmt::format("chip word {}", agendaWord(status)),
                       contrastRatio(word, composite(theme.chip, panel)), 4.5);
    }
}

TEST_P(Themes, HoldMapLabelsOnTheirHaloToSevenToOne) {
    expectContrast("primary on its halo", leastOver(theme, theme.textPrimary, theme.halo), 7.0);
    expectContrast("secondary on its halo", leastOver(theme, theme.textSecondary, theme.halo), 7.0);
    expectContrast("legend", leastOver(theme, theme.textSecondary, theme.halo.faded(0.8F)), 7.0);
    expectContrast("header", leastOver(theme, theme.textPrimary, theme.halo.faded(0.6F)), 7.0);
    expectContrast("header's second line", leastOver(theme, theme.textSecondary, theme.halo.faded(0.6F)), 7.0);
}

TEST_P(Themes, HoldFiguresOnSitesAndMonogramsToFourAndAHalfToOne) {
    for (const Named& status : statusColours(theme)) {
        expectContrast("figure on " + status.name, contrastRatio(theme.onSite, status.colour), 4.5);
    }
    for (const auto& [name, hue] : theme.hues) {
        expectContrast("monogram on " + name, contrastRatio({0.05F, 0.09F, 0.14F, 1.0F}, hue), 4.5);
    }
}

TEST_P(Themes, HoldLinksToThreeToOneOnLandAndWater) {
    for (const Named& status : statusColours(theme)) {
        for (const Named& ground : grounds(theme)) {
            expectContrast(
                fmt::format("{} {} on {} {}", status.name, hex(status.colour), ground.name, hex(ground.colour)),
                contrastRatio(status.colour, ground.colour), 3.0);
        }
    }
}

TEST_P(Themes, DrawRiversQuieterThanCoastsAndYetInSight) {
    const double river = contrastRatio(theme.river, theme.land);
    EXPECT_GE(river, 1.6);
    EXPECT_LT(river, contrastRatio(theme.coast, theme.land));
}

TEST_P(Themes, DrawLinesOfProvincesQuieterThanBordersAndYetInSight) {
    for (const Named& ground : grounds(theme)) {
        if (!ground.name.starts_with("land")) continue;
        EXPECT_GE(contrastRatio(composite(theme.province, ground.colour), ground.colour), 1.2) << ground.name;
    }
    EXPECT_LE(contrastRatio(composite(theme.province, theme.land), theme.land),
              contrastRatio(theme.border, theme.land));
}

// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
// TVCG 15 (2009), matrices of severity 1.0, for linear light; rows as printed.
struct Vision {
    const char* name;
    std::array<std::array<double, 3>, 3> rows;
};

constexpr std::array<Vision, 4> visions{{
    {"full vision", {{{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

glm::dvec3 oklab(glm::dvec3 c) {
    const double l = std::cbrt(0.4122214708 * c.x + 0.5363325363 * c.y + 0.0514459929 * c.z);
    const double m = std::cbrt(0.2119034982 * c.x + 0.6806995451 * c.y + 0.1073969566 * c.z);
    const double s = std::cbrt(0.0883024619 * c.x + 0.2817188376 * c.y + 0.6299787005 * c.z);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

glm::dvec3 seen(Colour colour, const Vision& vision) {
    const glm::dvec3 light = linearFromSrgb(colour);
    const auto channel = [&](std::size_t row) {
        const auto& r = vision.rows[row];
        return std::clamp(r[0] * light.x + r[1] * light.y + r[2] * light.z, 0.0, 1.0);
    };
    return oklab({channel(0), channel(1), channel(2)});
}

/// Twice the distance in OKLab at which neighbouring patches are told apart with ease (about 0.02).
constexpr double distinct = 0.04;

TEST_P(Themes, KeepTheColoursOfStatusApartForEveryColourVision) {
    const std::vector<Named> status = statusColours(theme);
    for (const Vision& vision : visions) {
        for (std::size_t a = 0; a < status.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                const double distance = glm::distance(seen(status[a].colour, vision), seen(status[b].colour, vision));
                EXPECT_GE(distance, distinct) << vision.name << ": " << status[a].name << ' ' << hex(status[a].colour)
                                              << " and " << status[b].name << ' ' << hex(status[b].colour);
            }
        }
    }
}

TEST_P(Themes, KeepAgreedAndUnresolvedApartForEveryColourVision) {
    for (const Vision& vision : visions) {
        const double distance = glm::distance(seen(theme.agreed, vision), seen(theme.unresolved, vision));
        EXPECT_GE(distance, distinct) << vision.name;
    }
}

INSTANTIATE_TEST_SUITE_P(Bundled, Themes, testing::ValuesIn(themes),
                         [](const auto& theme) { return std::string(theme.param); });

TEST(ThemesPage, NamesEveryKeyAndEveryBundledTheme) {
    const std::string page = test::fileText(DEMARCHE_SOURCE_DIR "/docs/themes.md");
    for (const char* name : themes) EXPECT_THAT(page, HasSubstr(fmt::format("`{}`", name)));
    std::istringstream lines(test::fileText(themeFile("dark")));
    int keys = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto end = line.find(" = ");
        if (end == std::string::npos) continue;
        EXPECT_THAT(page, HasSubstr('`' + line.substr(0, end) + '`'));
        ++keys;
    }
    EXPECT_GT(keys, 30);
}

class BrokenThemes : public testing::Test {
protected:
    /// The dark theme with one piece of text replaced.
    Diagnostics faultsWith(const std::string& old, const std::string& replacement) {
        std::ifstream in(themeFile("dark"), std::ios::binary);
        std::string text((std::istreambuf_iterator<char>(in)), {});
        const auto at = text.find(old);
        EXPECT_NE(at, std::string::npos) << old;
        text.replace(at, old.size(), replacement);
        line =
            static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
            1;
        file = std::filesystem::path(testing::TempDir()) / "scene_broken_theme.toml";
        std::ofstream(file, std::ios::binary) << text;
        const auto read = readTheme(file);
        std::filesystem::remove(file);
        return read ? Diagnostics{} : read.error();
    }

    std::filesystem::path file;
    std::uint32_t line = 0;
};

TEST_F(BrokenThemes, NameFileLineAndColumnOfAMisspeltColour) {
    const Diagnostics faults = faultsWith("ocean = \"#10253c\"", "ocean = \"#10253g\"");
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].where, (SourcePosition{file.string(), line, 9}));
    EXPECT_THAT(format(faults[0]), HasSubstr("#10253g"));
}

TEST_F(BrokenThemes, NameTheColourThatIsMissing) {
    const Diagnostics faults = faultsWith("scrim = \"#050a13f5\"\n", "");
    ASSERT_FALSE(faults.empty());
    EXPECT_THAT(format(faults[0]), HasSubstr("scrim"));
    EXPECT_GT(faults[0].where.line, 0U);
}

TEST_F(BrokenThemes, NameTheLineOfAMisspeltKeyAndWhatWasMeant) {
    const Diagnostics faults = faultsWith("coast = ", "cost = ");
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].where, (SourcePosition{file.string(), line, 1}));
    EXPECT_THAT(format(faults[0]), HasSubstr("\"coast\""));
}

TEST_F(BrokenThemes, NameTheLineOfASyntaxFault) {
    const Diagnostics faults = faultsWith("muted = \"#9dacbc\"", "muted = \"#9dacbc");
    ASSERT_FALSE(faults.empty());
    EXPECT_EQ(faults[0].where.line, line);
    EXPECT_GT(faults[0].where.column, 0U);
}

TEST_F(BrokenThemes, AllFaultsComeInOneRun) {
    const Diagnostics faults = faultsWith("land = \"#22394d\"\ncoast = \"#5d7b94\"", "land = 5\ncoast = \"blue\"");
    EXPECT_EQ(faults.size(), 2U);
}

TEST_F(BrokenThemes, AMissingFileIsSaid) {
    const auto read = readTheme(themeFile("no-such-theme"));
    ASSERT_FALSE(read);
    EXPECT_THAT(format(read.error().front()), HasSubstr("no-such-theme"));
}

TEST(ThemeColours, AnUnknownHueIsNeutral) {
    const Theme& theme = bundledTheme("dark");
    EXPECT_EQ(hueOf(theme, "no such hue"), theme.neutralStatus);
    EXPECT_NE(hueOf(theme, "rose"), theme.neutralStatus);
}

}  // namespace
}  // namespace demarche
