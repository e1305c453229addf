// Finding places by the names that authors of stories write.
#include "tests/unit/viz_gazetteer/bundled_gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace demarche::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Known {
    const char* name;
    const char* country;
    double lat;
    double lon;
};

// Checked by hand against an atlas, to a few kilometres.
constexpr auto knownPlaces =
    std::to_array<Known>({{"Vienna", "AUT", 48.21, 16.37},          {"Davos", "CHE", 46.80, 9.83},
                          {"Yalta", "UKR", 44.50, 34.16},           {"Reykjavik", "ISL", 64.14, -21.90},
                          {"Geneva", "CHE", 46.20, 6.15},           {"The Hague", "NLD", 52.08, 4.30},
                          {"Dayton", "USA", 39.76, -84.19},         {"Oslo", "NOR", 59.91, 10.75},
                          {"Helsinki", "FIN", 60.17, 24.94},        {"Minsk", "BLR", 53.90, 27.57},
                          {"Astana", "KAZ", 51.17, 71.43},          {"Vaduz", "LIE", 47.14, 9.52},
                          {"Anchorage", "USA", 61.22, -149.90},     {"Moscow", "RUS", 55.75, 37.62},
                          {"Abu Dhabi", "ARE", 24.45, 54.38},       {"Washington", "USA", 38.90, -77.04},
                          {"New York", "USA", 40.71, -74.01},       {"Kyiv", "UKR", 50.45, 30.52},
                          {"Donetsk", "UKR", 48.00, 37.80},         {"Luhansk", "UKR", 48.57, 39.32},
                          {"Sharm el-Sheikh", "EGY", 27.91, 34.33}, {"Simferopol", "UKR", 44.95, 34.11},
                          {"Sevastopol", "UKR", 44.60, 33.53},      {"Pristina", "XKX", 42.67, 21.17},
                          {"Wellington", "NZL", -41.29, 174.78},    {"Buenos Aires", "ARG", -34.61, -58.38},
                          {"Suva", "FJI", -18.14, 178.44}});

TEST(Gazetteer, KnowsWhereDiplomacyMeets) {
    for (const Known& known : knownPlaces) {
        const GazetteerPlace& place = best(known.name);
        EXPECT_EQ(place.name, known.name);
        EXPECT_EQ(place.country, known.country) << known.name;
        EXPECT_NEAR(place.position.lat, known.lat, 0.06) << known.name;
        EXPECT_NEAR(place.position.lon, known.lon, 0.06) << known.name;
    }
}

TEST(Gazetteer, SpellsUkrainianCitiesAsUkraineDoes) {
    for (const char* name : {"Kyiv", "Kharkiv", "Odesa", "Dnipro", "Zaporizhzhia", "Donetsk", "Luhansk", "Lviv",
                             "Mykolaiv", "Kherson", "Mariupol", "Chernihiv", "Kryvyi Rih", "Simferopol"}) {
        EXPECT_EQ(best(name).name, name);
        EXPECT_EQ(best(name).country, "UKR");
    }
    EXPECT_EQ(best("Kiev").name, "Kyiv");
    EXPECT_EQ(best("Odessa").name, "Odesa");
    EXPECT_EQ(best("Kharkov").name, "Kharkiv");
    EXPECT_EQ(best("Lugansk").name, "Luhansk");
    EXPECT_EQ(best("Donets'k").name, "Donetsk");
    EXPECT_EQ(best("Dnepropetrovsk").name, "Dnipro");
    EXPECT_EQ(best("Zaporizhzhya").name, "Zaporizhzhia");
}

TEST(Gazetteer, FindsWhateverTheCaseAccentsAndSigns) {
    EXPECT_EQ(best("ABU DHABI").name, "Abu Dhabi");
    EXPECT_EQ(best(" abu-dhabi ").name, "Abu Dhabi");
    EXPECT_EQ(best("Reykjavík").name, "Reykjavik");
    EXPECT_EQ(best("Washington, D.C.").name, "Washington");
    EXPECT_EQ(best("Hague").name, "The Hague");
    EXPECT_EQ(best("N’Djamena").country, "TCD");
    EXPECT_EQ(best("Sao Paulo").country, "BRA");
}

TEST(Gazetteer, FindsByNamesInOtherLanguagesAndScripts) {
    EXPECT_EQ(best("Wien").name, "Vienna");
    EXPECT_EQ(best("Genf").name, "Geneva");
    EXPECT_EQ(best("München").name, "Munich");
    EXPECT_EQ(best("La Haye").name, "The Hague");
    EXPECT_EQ(best("Київ").name, "Kyiv");
    EXPECT_EQ(best("Киев").name, "Kyiv");
    EXPECT_EQ(best("Донецьк").name, "Donetsk");
    EXPECT_EQ(best("Давос").name, "Davos");
    EXPECT_EQ(best("Αθήνα").name, "Athens");
    EXPECT_EQ(best("أبو ظبي").name, "Abu Dhabi");
    EXPECT_EQ(best("دافوس").name, "Davos");
    EXPECT_EQ(best("ירושלים").name, "Jerusalem");
    EXPECT_EQ(best("ז'נבה").name, "Geneva");
}

TEST(Gazetteer, PutsTheBestKnownOfOneNameFirst) {
    const auto alexandrias = found("Alexandria");
    ASSERT_GE(alexandrias.size(), 3U);
    EXPECT_EQ(alexandrias.front(), "Alexandria EGY");
    EXPECT_THAT(alexandrias, Contains("Alexandria USA"));
    EXPECT_EQ(best("London").country, "GBR");
    EXPECT_THAT(found("London"), Contains("London CAN"));
    EXPECT_EQ(best("San Jose").country, "CRI");
    EXPECT_EQ(best("Tripoli").country, "LBY");
    EXPECT_THAT(found("Tripoli"), Contains("Tripoli LBN"));
    EXPECT_EQ(best("Hamilton").country, "CAN");
    EXPECT_EQ(best("La Paz").country, "BOL");
    EXPECT_EQ(best("Roma").name, "Rome");
}

TEST(Gazetteer, NarrowsDownByACountryAfterAComma) {
    EXPECT_THAT(found("Vienna, AUT"), ElementsAre("Vienna AUT"));
    EXPECT_THAT(found("Vienna, AT"), ElementsAre("Vienna AUT"));
    EXPECT_THAT(found("Vienna,Austria"), ElementsAre("Vienna AUT"));
    EXPECT_THAT(found("London, Canada"), ElementsAre("London CAN"));
    EXPECT_THAT(found("Tripoli, LBN"), ElementsAre("Tripoli LBN"));
    EXPECT_THAT(found("Birmingham, UK"), ElementsAre("Birmingham GBR"));
    EXPECT_THAT(found("Kinshasa, DRC"), ElementsAre("Kinshasa COD"));
    EXPECT_THAT(found("Ankara, Türkiye"), ElementsAre("Ankara TUR"));
    EXPECT_THAT(found("Ankara, Turkey"), ElementsAre("Ankara TUR"));
    EXPECT_THAT(found("Washington, D.C., USA"), ElementsAre("Washington USA"));
    EXPECT_THAT(found("Vienna, France"), IsEmpty());
    EXPECT_THAT(found("Vienna, Laputa"), IsEmpty());
}

TEST(Gazetteer, FindsNothingForNothing) {
    for (const char* name : {"", " ", ",", ",,", ", AUT", "Laputa", "-", "\xff", "Vienna Austria"}) {
        EXPECT_THAT(found(name), IsEmpty()) << name;
    }
}

TEST(Gazetteer, SaysWhatWasProbablyMeant) {
    const auto meant = [](const char* name) { return described(bundledGazetteer().similar(name)); };
    EXPECT_EQ(meant("Viena, ").front(), "Vienna AUT");
    EXPECT_EQ(meant("Mosow").front(), "Moscow RUS");
    EXPECT_EQ(meant("Reykavik").front(), "Reykjavik ISL");
    EXPECT_EQ(meant("Zaporizia").front(), "Zaporizhzhia UKR");
    EXPECT_EQ(meant("Gneva").front(), "Geneva CHE");
    EXPECT_EQ(meant("Abu Dabi").front(), "Abu Dhabi ARE");
    EXPECT_EQ(meant("Vienna, France").front(), "Vienna AUT");
    EXPECT_THAT(meant("Alexandri"), Contains("Alexandria EGY"));
    EXPECT_THAT(meant("Sharm"), Contains("Sharm el-Sheikh EGY"));
    EXPECT_THAT(meant("Qwertyuiop"), IsEmpty());
    EXPECT_THAT(meant(""), IsEmpty());
    EXPECT_THAT(meant(std::string(1000, 'a').c_str()), IsEmpty());
    EXPECT_LE(bundledGazetteer().similar("San", 2).size(), 2U);
}

TEST(Gazetteer, NamesCountries) {
    EXPECT_EQ(bundledGazetteer().countryName("AUT"), "Austria");
    EXPECT_EQ(bundledGazetteer().countryName("XKX"), "Kosovo");
    EXPECT_EQ(bundledGazetteer().countryName("ZZZ"), "");
    for (const GazetteerPlace& place : bundledGazetteer().places()) {
        if (place.country.empty()) continue;
        EXPECT_NE(bundledGazetteer().countryName(place.country), "") << place.name;
    }
}

}  // namespace
}  // namespace demarche::testing
