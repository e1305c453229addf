// Tracks of survey ships go, what is wider stays.
#include "assets/bake/relief/sea_floor.h"

#include <gtest/gtest.h>

namespace demarche::bake {
namespace {

constexpr std::size_t columns = 400;
constexpr std::size_t rows = 200;
constexpr std::size_t middle = rows / 2;

WorldGrid floorOf(float level) {
    WorldGrid grid(columns, rows);
    for (float& value : grid.values()) value = level;
    return grid;
}

void fill(WorldGrid& grid, std::size_t from, std::size_t to, float level) {
    for (std::size_t y = middle - 30; y < middle + 30; ++y) {
        for (std::size_t x = from; x < to; ++x) grid.row(y)[x] = level;
    }
}

TEST(SeaFloor, LosesNarrowLinesAndKeepsRidges) {
    WorldGrid sea = floorOf(30.0F);
    fill(sea, 100, 103, 40.0F);
    fill(sea, 250, 290, 40.0F);
    const WorldGrid calm = withoutShipTracks(sea);
    EXPECT_NEAR(calm.row(middle)[101], 30.0F, 0.5F);
    EXPECT_NEAR(calm.row(middle)[270], 40.0F, 0.5F);
    EXPECT_NEAR(calm.row(middle)[180], 30.0F, 0.01F);
}

TEST(SeaFloor, IsLeftAloneWhereItIsShallowAndOnLand) {
    WorldGrid shelf = floorOf(75.0F);
    fill(shelf, 100, 103, 79.0F);
    fill(shelf, 200, 240, 150.0F);
    const WorldGrid calm = withoutShipTracks(shelf);
    for (std::size_t x = 0; x < columns; ++x) EXPECT_EQ(calm.row(middle)[x], shelf.row(middle)[x]) << x;
}

}  // namespace
}  // namespace demarche::bake
