// Provinces of the bundled map: who is asked about, what they are called, and where their lines run.
#include "viz/mapdata/provinces.h"

#include "tests/unit/viz_mapdata/bundled_map.h"
#include "viz/geo/great_circle.h"
#include "viz/mapdata/map_file.h"
#include "viz/mapdata/province_decoder.h"

#include <gtest/gtest.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace demarche::testing {
namespace {

std::string provinceNameAt(LonLat place) {
    const auto province = provinceAt(bundledMap(), place);
    return province ? bundledMap().provinces().list[*province].name : "none";
}

struct PlaceInProvince {
    const char* city;
    LonLat at;
    const char* province;
};

TEST(Provinces, OfUkraineHaveTheNamesItGivesThem) {
    for (const PlaceInProvince& known : {PlaceInProvince{"Kyiv", {30.52, 50.45}, "Kyiv City"},
                                         {"Bila Tserkva", {30.11, 49.80}, "Kyiv"},
                                         {"Donetsk", {37.80, 48.02}, "Donetsk"},
                                         {"Luhansk", {39.31, 48.57}, "Luhansk"},
                                         {"Odesa", {30.73, 46.48}, "Odesa"},
                                         {"Kharkiv", {36.23, 49.99}, "Kharkiv"},
                                         {"Zaporizhzhia", {35.14, 47.84}, "Zaporizhzhia"},
                                         {"Dnipro", {35.05, 48.46}, "Dnipropetrovsk"},
                                         {"Lviv", {24.03, 49.84}, "Lviv"},
                                         {"Kakhovka", {33.48, 46.81}, "Kherson"},
                                         {"Simferopol", {34.10, 44.95}, "Crimea"},
                                         {"Sevastopol", {33.52, 44.60}, "Sevastopol"}}) {
        EXPECT_EQ(provinceNameAt(known.at), known.province) << known.city;
    }
    EXPECT_EQ(stateAt({34.10, 44.95}, "un"), "UKR");
}

TEST(Provinces, AreFoundAllOverTheWorld) {
    for (const PlaceInProvince& known : {PlaceInProvince{"Davos", {9.84, 46.80}, "Graubünden"},
                                         {"Abu Dhabi", {54.37, 24.45}, "Abu Dhabi"},
                                         {"Anchorage", {-149.90, 61.22}, "Alaska"},
                                         {"Moscow", {37.62, 55.75}, "Moscow City"},
                                         {"Munich", {11.58, 48.14}, "Bayern"},
                                         {"Sydney", {151.10, -33.87}, "New South Wales"},
                                         {"Bhubaneswar", {85.82, 20.30}, "Odisha"},
                                         {"Toronto", {-79.38, 43.70}, "Ontario"}}) {
        EXPECT_EQ(provinceNameAt(known.at), known.province) << known.city;
    }
    EXPECT_EQ(provinceNameAt({-30.0, 40.0}), "none");
}

TEST(Provinces, AreInTheUnitOfThePlace) {
    std::size_t named = 0;
    std::size_t land = 0;
    for (double lat = -55.0; lat < 75.0; lat += 2.3) {
        for (double lon = -179.0; lon < 180.0; lon += 3.7) {
            const auto unit = unitAt(bundledMap(), {lon, lat});
            const auto province = provinceAt(bundledMap(), {lon, lat});
            if (!unit) {
                EXPECT_FALSE(province);
                continue;
            }
            ++land;
            if (!province) continue;
            ++named;
            EXPECT_EQ(bundledMap().provinces().list[*province].unit, unit) << lon << ' ' << lat;
        }
    }
    EXPECT_GT(named, land * 97 / 100) << "of " << land;
}

TEST(Provinces, HaveNoSignsOfSoftConsonantsAtTheirEnds) {
    for (const MapProvince& province : bundledMap().provinces().list) {
        EXPECT_FALSE(province.name.empty());
        EXPECT_FALSE(province.name.ends_with('\'')) << province.name;
        EXPECT_EQ(province.name.find('`'), std::string::npos) << province.name;
        EXPECT_EQ(province.name.find("Kiev"), std::string::npos);
    }
}

double kmToOutline(const glm::dvec3& point) {
    const MapLevel& level = bundledMap().level(1.0);
    double least = std::numeric_limits<double>::infinity();
    for (const MapArc& arc : level.arcs) {
        if (glm::dot(arc.capCentre, point) < arc.capCosine - 0.01) continue;
        for (std::uint32_t i = 1; i < arc.pointCount; ++i) {
            least = std::min(least, distanceToArc(point, level.linePoints[arc.firstPoint + i - 1],
                                                  level.linePoints[arc.firstPoint + i]));
        }
    }
    return least * earthRadiusKm;
}

// No gap and no overhang where a line of oblasts meets border or coast.
TEST(Provinces, OfUkraineHaveLinesThatMeetOneAnotherOrTheBorder) {
    const Provinces& all = bundledMap().provinces();
    std::map<std::tuple<double, double>, int> ends;
    std::vector<std::uint32_t> points;
    for (const MapProvinceArc& arc : all.arcs) {
        if (arc.views == 0 || bundledMap().units()[*all.list[*arc.left].unit].stateByView[0] != "UKR") continue;
        for (const std::uint32_t end : {arc.firstPoint, arc.firstPoint + arc.pointCount - 1}) {
            ++ends[{all.places[end].lon, all.places[end].lat}];
            points.push_back(end);
        }
    }
    EXPECT_GT(points.size(), 80u);
    for (const std::uint32_t end : points) {
        if (ends[{all.places[end].lon, all.places[end].lat}] > 1) continue;
        EXPECT_LT(kmToOutline(all.points[end]), 1.0) << all.places[end].lon << ' ' << all.places[end].lat;
    }
}

TEST(Provinces, HaveALineAtPerekopInUnAlone) {
    const Provinces& all = bundledMap().provinces();
    std::size_t lines = 0;
    for (const MapProvinceArc& arc : all.arcs) {
        if (!arc.left || !arc.right) continue;
        const auto& left = all.list[*arc.left];
        const auto& right = all.list[*arc.right];
        if (std::minmax(left.name, right.name) != std::minmax(std::string("Crimea"), std::string("Kherson"))) continue;
        ++lines;
        EXPECT_EQ(arc.views, 1u);
    }
    EXPECT_GE(lines, 1u);
}

TEST(ProvinceDecoder, SurvivesAnyChangedByteAndRefusesABlockCutShort) {
    const auto file = mapfile::MapFile::open(bundledMapFile());
    ASSERT_TRUE(file);
    const auto raw = file->unpacked(file->provinces());
    ASSERT_TRUE(raw);
    const mapfile::ProvinceLimits limits{.units = bundledMap().units().size(), .views = 2, .levels = 6};
    for (std::size_t at = 0; at < raw->size(); at += at < 64 ? 1 : 9777) {
        for (const std::uint8_t value : {std::uint8_t{0}, std::uint8_t{0x7f}, std::uint8_t{0xff}}) {
            std::vector<std::uint8_t> changed = *raw;
            changed[at] = value;
            const auto found = mapfile::decodeProvinces(changed, limits);
            if (!found) continue;
            EXPECT_EQ(found->levels.size(), found->points.size());
            for (const MapProvinceArc& arc : found->arcs) {
                ASSERT_LE(arc.firstPoint + arc.pointCount, found->points.size());
                ASSERT_LT(arc.left.value_or(0), found->list.size());
                ASSERT_TRUE(arc.views == 0 || (arc.left && found->list[*arc.left].unit));
            }
        }
    }
    for (std::size_t size = 0; size < raw->size(); size += 1 + raw->size() / 30) {
        EXPECT_FALSE(mapfile::decodeProvinces(std::span(*raw).first(size), limits)) << size;
    }
}

}  // namespace
}  // namespace demarche::testing
