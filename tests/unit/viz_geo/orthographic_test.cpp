#include "viz/geo/orthographic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/unit/viz_geo/reference_table.h"

namespace demarche {
namespace {

double parameter(const std::string& operation, const std::string& name) {
    return std::stod(operation.substr(operation.find(name) + name.size()));
}

TEST(Orthographic, agrees_with_proj_on_every_row_and_on_what_is_hidden) {
    const std::filesystem::path folder(DEMARCHE_SOURCE_DIR);
    int compared = 0;
    int hidden = 0;
    double worst = 0.0;
    std::string operation;
    for (const auto& row : test::readTable(folder / "tests" / "testdata" / "projections" / "proj_sphere.tsv")) {
        if (row.size() == 1) operation = row[0];
        if (row.size() == 1 || !operation.starts_with("+proj=ortho")) continue;
        const Orthographic projection({parameter(operation, "+lon_0="), parameter(operation, "+lat_0=")});
        const auto point = projection.forward({std::stod(row[0]), std::stod(row[1])});
        ASSERT_EQ(point.has_value(), row[2] != "fail") << operation << ' ' << row[0] << ' ' << row[1];
        if (!point) {
            ++hidden;
            continue;
        }
        worst = std::max({worst, std::abs(point->x - std::stod(row[2])), std::abs(point->y - std::stod(row[3]))});
        ++compared;
    }
    EXPECT_GE(compared, 442);
    EXPECT_GE(hidden, 421);
    EXPECT_LE(worst, 1e-12);
}

TEST(Orthographic, inverse_finds_the_place_again) {
    const Orthographic projection({37.6, 55.8}, Degrees(25.0));
    for (double lon = -20.0; lon <= 90.0; lon += 11.0) {
        for (double lat = 0.0; lat <= 85.0; lat += 7.0) {
            const auto point = projection.forward({lon, lat});
            ASSERT_TRUE(point);
            const auto place = projection.inverse(*point);
            ASSERT_TRUE(place);
            EXPECT_NEAR(place->lon, lon, 1e-9);
            EXPECT_NEAR(place->lat, lat, 1e-9);
        }
    }
}

TEST(Orthographic, bearing_points_up) {
    const Orthographic projection({0.0, 0.0}, Degrees(90.0));
    const auto east = projection.forward({10.0, 0.0});
    ASSERT_TRUE(east);
    EXPECT_NEAR(east->x, 0.0, 1e-15);
    EXPECT_GT(east->y, 0.1);
}

TEST(Orthographic, nothing_lies_beside_the_globe) { EXPECT_FALSE(Orthographic({0.0, 0.0}).inverse({0.8, 0.7})); }

}  // namespace
}  // namespace demarche
