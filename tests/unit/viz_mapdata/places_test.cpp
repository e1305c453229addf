// Which state the bundled map shows at well-known places, in both boundary views.
#include "tests/unit/viz_mapdata/bundled_map.h"

#include <gtest/gtest.h>

#include <ostream>

namespace demarche::testing {
namespace {

struct KnownPlace {
    const char* name;
    LonLat where;
    const char* state;
};

void PrintTo(const KnownPlace& place, std::ostream* out) { *out << place.name; }

class CapitalTest : public ::testing::TestWithParam<KnownPlace> {};

TEST_P(CapitalTest, LiesInItsStateInBothViews) {
    EXPECT_EQ(stateAt(GetParam().where, "un"), GetParam().state);
    EXPECT_EQ(stateAt(GetParam().where, "defacto"), GetParam().state);
}

INSTANTIATE_TEST_SUITE_P(
    Capitals, CapitalTest,
    ::testing::Values(KnownPlace{"Kyiv", {30.52, 50.45}, "UKR"}, KnownPlace{"Moscow", {37.62, 55.75}, "RUS"},
                      KnownPlace{"Abu Dhabi", {54.50, 24.38}, "ARE"}, KnownPlace{"Bern", {7.45, 46.95}, "CHE"},
                      KnownPlace{"Davos", {9.84, 46.80}, "CHE"}, KnownPlace{"Anchorage", {-149.80, 61.20}, "USA"},
                      KnownPlace{"Washington", {-77.04, 38.90}, "USA"}, KnownPlace{"Berlin", {13.40, 52.52}, "DEU"},
                      KnownPlace{"Brussels", {4.35, 50.85}, "BEL"}, KnownPlace{"Paris", {2.35, 48.86}, "FRA"},
                      KnownPlace{"London", {-0.20, 51.50}, "GBR"}, KnownPlace{"Ankara", {32.86, 39.93}, "TUR"},
                      KnownPlace{"Riyadh", {46.72, 24.69}, "SAU"}, KnownPlace{"Beijing", {116.40, 39.90}, "CHN"},
                      KnownPlace{"New Delhi", {77.21, 28.61}, "IND"}, KnownPlace{"Tokyo", {139.60, 35.75}, "JPN"},
                      KnownPlace{"Canberra", {149.13, -35.28}, "AUS"}, KnownPlace{"Brasilia", {-47.88, -15.79}, "BRA"},
                      KnownPlace{"Pretoria", {28.19, -25.75}, "ZAF"}, KnownPlace{"Maseru", {27.60, -29.36}, "LSO"},
                      KnownPlace{"Nairobi", {36.82, -1.29}, "KEN"}, KnownPlace{"Cairo", {31.24, 30.04}, "EGY"},
                      KnownPlace{"San Marino", {12.45, 43.94}, "SMR"}, KnownPlace{"Belgrade", {20.46, 44.80}, "SRB"},
                      KnownPlace{"Minsk", {27.56, 53.90}, "BLR"}, KnownPlace{"Warsaw", {21.01, 52.23}, "POL"},
                      KnownPlace{"Ottawa", {-75.70, 45.42}, "CAN"}, KnownPlace{"Suva", {178.43, -18.10}, "FJI"},
                      KnownPlace{"Singapore", {103.82, 1.35}, "SGP"}, KnownPlace{"Luxembourg", {6.13, 49.61}, "LUX"}));

TEST(Places, CrimeaIsAUnitOfItsOwnInUkraineByTheGeneralAssemblyAndUnderRussianControl) {
    for (const LonLat place : {LonLat{34.10, 44.95}, LonLat{33.55, 44.59}, LonLat{36.35, 45.33}}) {
        EXPECT_EQ(unitIdAt(place), "UKR-crimea");
        EXPECT_EQ(stateAt(place, "un"), "UKR");
        EXPECT_EQ(stateAt(place, "defacto"), "RUS");
    }
}

TEST(Places, DonetskAndLuhanskAreInUkraineInBothViews) {
    for (const LonLat place : {LonLat{37.80, 48.00}, LonLat{39.31, 48.57}}) {
        EXPECT_EQ(stateAt(place, "un"), "UKR");
        EXPECT_EQ(stateAt(place, "defacto"), "UKR");
    }
}

TEST(Places, DisputedTerritoriesFollowTheView) {
    EXPECT_EQ(stateAt({21.16, 42.66}, "un"), "SRB");  // Pristina
    EXPECT_EQ(stateAt({21.16, 42.66}, "defacto"), "XKX");
    EXPECT_EQ(stateAt({33.60, 35.30}, "un"), "CYP");  // north of the buffer zone
    EXPECT_EQ(stateAt({33.60, 35.30}, "defacto"), "XNC");
    EXPECT_EQ(stateAt({44.06, 9.56}, "un"), "SOM");  // Hargeysa
    EXPECT_EQ(stateAt({44.06, 9.56}, "defacto"), "XSO");
    EXPECT_EQ(stateAt({-13.10, 27.10}, "un"), "ESH");  // near El Aaiun, west of the berm
    EXPECT_EQ(stateAt({-13.10, 27.10}, "defacto"), "MAR");
    EXPECT_EQ(stateAt({35.80, 33.00}, "un"), "SYR");  // Golan
    EXPECT_EQ(stateAt({35.80, 33.00}, "defacto"), "ISR");
    EXPECT_EQ(stateAt({121.00, 24.00}, "un"), "CHN");
    EXPECT_EQ(stateAt({121.00, 24.00}, "defacto"), "TWN");
    EXPECT_EQ(stateAt({-10.5, 28.5}, "un"), "MAR");
    EXPECT_EQ(stateAt({-11.0, 26.4}, "defacto"), "ESH");  // east of the berm
}

TEST(Places, LandGoesOnAcrossTheAntimeridian) {
    EXPECT_EQ(unitIdAt({179.9, 67.0}), "RUS");
    EXPECT_EQ(unitIdAt({180.0, 67.0}), "RUS");
    EXPECT_EQ(unitIdAt({-180.0, 67.0}), "RUS");
    EXPECT_EQ(unitIdAt({-179.9, 67.0}), "RUS");
    EXPECT_EQ(unitIdAt({-173.0, 66.5}), "RUS");
    EXPECT_EQ(unitIdAt({179.3, -16.6}), "FJI");    // Vanua Levu
    EXPECT_EQ(unitIdAt({-179.97, -16.8}), "FJI");  // Taveuni
}

TEST(Places, AntarcticaReachesThePoleFromAllSides) {
    for (double lon = -180.0; lon <= 180.0; lon += 7.5) {
        EXPECT_EQ(unitIdAt({lon, -86.0}), "ATA") << lon;
        EXPECT_EQ(unitIdAt({lon, -89.9}), "ATA") << lon;
    }
    EXPECT_EQ(unitIdAt({0.0, -90.0}), "ATA");
}

TEST(Places, TheOpenSeaIsWater) {
    for (const LonLat place : {LonLat{-30.0, 40.0}, LonLat{-150.0, 0.0}, LonLat{34.0, 43.5}, LonLat{51.0, 41.0},
                               LonLat{0.0, 90.0}, LonLat{36.5, 45.3}, LonLat{180.0, 0.0}}) {
        EXPECT_EQ(unitIdAt(place), "water") << place.lon << ", " << place.lat;
    }
}

}  // namespace
}  // namespace demarche::testing
