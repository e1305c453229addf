// What the bundled gazetteer holds.
#include "engine/base/sha256.h"
#include "tests/unit/viz_gazetteer/bundled_gazetteer.h"
#include "viz/mapdata/unit_lookup.h"
#include "viz/mapdata/world_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <set>

namespace demarche::testing {
namespace {

using ::testing::Contains;

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(GazetteerContents, AreTheOnesThatSourcesVouchesFor) {
    const std::string file = contents(bundledGazetteerFile());
    const std::string sources = contents(std::filesystem::path(DEMARCHE_SOURCE_DIR) / "SOURCES.md");
    const std::vector<std::uint8_t> bytes(file.begin(), file.end());
    EXPECT_NE(sources.find(sha256Hex(bytes)), std::string::npos) << sha256Hex(bytes);
    EXPECT_LT(file.size(), 600000U);
}

TEST(GazetteerContents, AreOrderedByRankAndWithinTheWorld) {
    const auto places = bundledGazetteer().places();
    EXPECT_GT(places.size(), 9000U);
    EXPECT_TRUE(std::ranges::is_sorted(places, {}, &GazetteerPlace::rank));
    std::set<std::uint32_t> ids;
    for (const GazetteerPlace& place : places) {
        EXPECT_TRUE(ids.insert(place.geonameId).second) << place.name;
        EXPECT_LE(std::abs(place.position.lat), 90.0);
        EXPECT_LE(std::abs(place.position.lon), 180.0);
    }
}

// The keys were folded when the file was made: another ICU must fold names to the same ones.
TEST(GazetteerContents, AreFoundByEveryNameTheyHave) {
    for (const GazetteerPlace& place : bundledGazetteer().places()) {
        EXPECT_THAT(bundledGazetteer().find(place.name), Contains(&place)) << place.name;
        for (const auto& [language, name] : place.names) {
            EXPECT_THAT(bundledGazetteer().find(name), Contains(&place)) << name;
        }
    }
}

TEST(GazetteerContents, HaveCapitalsOfAlmostAllStatesAndOneForEach) {
    std::set<std::string> countries;
    for (const GazetteerPlace& place : bundledGazetteer().places()) {
        if (place.rank != PlaceRank::Capital) continue;
        EXPECT_TRUE(countries.insert(place.country).second) << place.name;
    }
    EXPECT_GE(countries.size(), 193U);
}

TEST(GazetteerContents, NameCapitalsAndSeatsInOtherScripts) {
    for (const char* name : {"Davos", "Geneva", "Vienna", "Washington", "Moscow", "Kyiv", "Abu Dhabi", "Anchorage",
                             "Astana", "Singapore", "Yalta", "The Hague", "New York", "Beijing", "Ankara"}) {
        for (const char* language : {"ar", "el", "he", "ru", "uk"}) {
            EXPECT_TRUE(best(name).names.contains(language)) << name << ' ' << language;
        }
    }
    EXPECT_EQ(best("Kyiv").names.at("uk"), "Київ");
    EXPECT_EQ(best("Davos").names.at("uk"), "Давос");
    EXPECT_EQ(best("Washington").names.at("uk"), "Вашингтон");
    EXPECT_EQ(best("Washington").names.at("ar"), "واشنطن");
    EXPECT_EQ(best("Vienna").names.at("de"), "Wien");
    EXPECT_EQ(best("Astana").names.at("ru"), "Астана");
}

TEST(GazetteerContents, FollowTheUnInDisputes) {
    for (const char* name : {"Simferopol", "Sevastopol", "Yalta", "Kerch", "Feodosiia", "Alushta"}) {
        EXPECT_EQ(best(name).country, "UKR") << name;
    }
    EXPECT_EQ(best("Laayoune").country, "ESH");
    EXPECT_EQ(best("Sukhumi").country, "GEO");
    EXPECT_EQ(best("Hebron").country, "PSE");
    EXPECT_EQ(best("Quneitra").country, "SYR");
    EXPECT_EQ(best("Jerusalem").country, "");
    EXPECT_EQ(&best("Jerusalem, PSE"), &best("Jerusalem, ISR"));
}

// The map is generalised, so that a town on a border river may stand on the wrong bank; and in its UN view Taiwan and
// Kosovo have no colour of their own, as they have a code here.
TEST(GazetteerContents, StandOnTheirCountryOfTheMap) {
    const auto map = WorldMap::open(std::filesystem::path(DEMARCHE_SOURCE_DIR) / "assets" / "maps" / "world.dmap");
    ASSERT_TRUE(map);
    const auto un = map->boundaryView("un");
    ASSERT_TRUE(un);
    const std::set<std::string> withoutColour{"TWN", "XKX", "VAT", "HKG", "MAC", "REU", "GUF", "GLP", "BES", ""};
    std::size_t elsewhere = 0;
    for (const GazetteerPlace& place : bundledGazetteer().places()) {
        const auto unit = unitAt(*map, place.position);
        if (!unit || withoutColour.contains(place.country)) continue;
        const std::string& state = map->units()[*unit].stateByView[*un];
        if (state == place.country) continue;
        ++elsewhere;
        EXPECT_NE(place.rank, PlaceRank::Capital) << place.name << " stands in " << state;
    }
    EXPECT_LT(elsewhere, 40U);
}

}  // namespace
}  // namespace demarche::testing
