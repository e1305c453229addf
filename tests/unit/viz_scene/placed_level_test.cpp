// Maps whose points are remembered from picture to picture are the same as maps that are met for the first time.
#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/projection/projection_names.h"

#include <vector>

namespace demarche {
namespace {

using test::bundledMap;
using test::bundledStory;
using test::bundledTheme;

constexpr PictureSize placedSize{960, 540};

MapView viewOf(const MapProjection& projection, LonLat target, double scale) {
    return MapView({.target = target, .pixelsPerRadian = scale}, {.from = projection, .to = projection}, placedSize,
                   {480.0, 270.0});
}

void build(const MapView& view, MapLayer& layer) {
    static const MapStyle style = makeMapStyle(bundledMap(), *bundledStory(), bundledTheme("dark"), 0);
    buildMapLayer({.map = bundledMap(), .style = style, .view = view}, layer);
}

TEST(PlacedLevels, say_of_a_map_that_moved_what_a_new_one_says) {
    const MapProjection world{.kind = ProjectionKind::EqualEarth};
    const MapProjection turned{.kind = ProjectionKind::EqualEarth, .centre = LonLat{150.0, 0.0}};
    const MapProjection arctic{.kind = ProjectionKind::AzimuthalEquidistant, .centre = LonLat{25.0, 90.0}};
    const MapProjection following{.kind = ProjectionKind::AzimuthalEquidistant};
    MapLayer used;
    std::vector<FlatVertex> before;
    // One after another: moved, scaled within a level of detail and beyond it, about another centre, another map.
    for (const MapView& view :
         {viewOf(world, {10.0, 20.0}, 250.0), viewOf(world, {14.0, 24.0}, 250.0), viewOf(world, {14.0, 24.0}, 260.0),
          viewOf(world, {15.0, 25.0}, 260.0), viewOf(world, {14.0, 24.0}, 900.0), viewOf(turned, {14.0, 24.0}, 900.0),
          viewOf(arctic, {30.0, 70.0}, 500.0), viewOf(arctic, {35.0, 68.0}, 500.0), viewOf(arctic, {34.0, 68.0}, 500.0),
          viewOf(following, {35.0, 68.0}, 500.0), viewOf(following, {36.0, 68.0}, 500.0),
          viewOf(world, {10.0, 20.0}, 250.0)}) {
        build(view, used);
        MapLayer fresh;
        build(view, fresh);
        EXPECT_EQ(used.flat.vertices, fresh.flat.vertices);
        EXPECT_EQ(used.flat.indices, fresh.flat.indices);
        EXPECT_EQ(used.strokeVertices, fresh.strokeVertices);
        EXPECT_NE(used.flat.vertices, before);
        before = used.flat.vertices;
    }
}

TEST(FlatGround, fills_the_picture_when_no_pixel_is_beside_the_map) {
    int filled = 0;
    int views = 0;
    for (const auto& [name, kind] : projectionNames) {
        if (isGlobe(kind)) continue;
        for (const LonLat target : {LonLat{20.0, 50.0}, LonLat{178.0, -40.0}, LonLat{0.0, 84.0}}) {
            for (const double scale : {100.0, 300.0, 900.0, 4000.0}) {
                SCOPED_TRACE(testing::Message() << name << ' ' << target.lon << ' ' << scale);
                const MapView view = viewOf({.kind = kind}, target, scale);
                MapLayer layer;
                build(view, layer);
                bool beside = false;
                for (double y = 0.0; y <= placedSize.height; y += placedSize.height / 20.0) {
                    for (double x = 0.0; x <= placedSize.width; x += placedSize.width / 20.0) {
                        beside = beside || !view.placeAt({x, y}).has_value();
                    }
                }
                EXPECT_FALSE(layer.flat.fillsPicture && beside);
                ++views;
                filled += layer.flat.fillsPicture ? 1 : 0;
            }
        }
    }
    EXPECT_GT(filled, views / 4);
    EXPECT_LT(filled, views * 3 / 4);
}

}  // namespace
}  // namespace demarche
