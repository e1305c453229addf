// What the GPU fills is what is inside, and zones are no denser where they bend.
#include "tests/gpu/viz_render/composed_story.h"
#include "tests/support/gl_fixture.h"
#include "tests/support/hard_shapes.h"
#include "viz/render/renderer.h"
#include "viz/scene/overlay_fill.h"
#include "viz/scene/overlay_layer.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche::test {
namespace {

constexpr PictureSize size{480, 360};

class FillTest : public GlTest {
protected:
    FillTest() : _story(size) {
        auto made = Renderer::create(gpu());
        EXPECT_TRUE(made.has_value()) << format(made.error());
        _renderer.emplace(std::move(*made));
    }

    static MapView view(LonLat target, double pixelsPerRadian, double tilt = 0.0) {
        return MapView({.camera = {.target = target, .pixelsPerRadian = pixelsPerRadian, .tilt = Degrees(tilt)},
                        .size = size,
                        .principalPoint = {0.5 * size.width, 0.5 * size.height}});
    }

    /// White over a black map, mixed without the ground's part: the red channel tells the mask.
    Image mask(const PreparedOverlay& overlay, const MapView& from, bool twice = false) {
        DrawList list = _story.mapOver(from.camera().target, from.camera().pixelsPerRadian);
        list.map.style = black(list.map.style.unitColours.size());
        list.map.strokes.clear();
        list.map.view = from;
        ++list.map.revision;
        Canvas canvas(list);
        for (int i = 0; i < (twice ? 9 : 1); ++i) {
            const auto firstBatch = static_cast<std::uint32_t>(list.maskBatches.size());
            if (const auto bounds = appendOverlayMask({.geometry = overlay, .view = from}, list)) {
                // White light over black, its alpha squared by hand: the shader mixes light.
                canvas.fill({.bounds = *bounds,
                             .discCentre = from.principalPoint(),
                             .discRadius = from.outlineRadius().value(),
                             .colour = {1, 1, 1, 1},
                             .ground = {0, 0, 0, 1}},
                            firstBatch);
            }
        }
        const Framebuffer target = clearedFramebuffer(size);
        const auto done = _renderer->draw(list, _story.text(), target.target());
        EXPECT_TRUE(done.has_value());
        return readImage(target.target());
    }

private:
    static MapStyle black(std::size_t units) {
        constexpr Colour none{0, 0, 0, 0};
        return {.globe = {.space = none, .ocean = none, .oceanLimb = none, .limbShade = none, .atmosphere = none},
                .unitColours = std::vector<Colour>(units, Colour{0, 0, 0, 1})};
    }

    ComposedStory _story;
    std::optional<Renderer> _renderer;
};

struct Compared {
    int pixels = 0;
    int wrong = 0;
};

Compared compare(const Image& image, const HardShape& shape, const MapView& view, glm::dvec2 aside = {}) {
    const PlaneAnswer answer(shape);
    const auto insideAt = [&](glm::dvec2 p) {
        const std::optional<LonLat> place = view.placeAt(p + aside);
        return place && answer.inside(*place);
    };
    Compared result;
    for (int y = 2; y < size.height; y += 5) {
        for (int x = 2; x < size.width; x += 5) {
            const glm::dvec2 p{x + 0.5, y + 0.5};
            if (view.globe()->ontoGlobe(p, 0.99) != p) continue;
            const bool inside = insideAt(p);
            bool edge = false;
            for (const glm::dvec2 step : {glm::dvec2{2, 0}, glm::dvec2{-2, 0}, glm::dvec2{0, 2}, glm::dvec2{0, -2}}) {
                edge = edge || insideAt(p + step) != inside;
            }
            if (edge) continue;
            ++result.pixels;
            const int expected = inside ? 255 : 0;
            result.wrong += std::abs(image.at(x, y)[0] - expected) > 2 ? 1 : 0;
        }
    }
    return result;
}

TEST_F(FillTest, covers_what_is_inside_on_hard_shapes) {
    for (const HardShape& shape : hardShapes()) {
        const PreparedOverlay overlay({.shapes = {.polygons = {shape.polygon}}});
        for (const LonLat target : {LonLat{20, 40}, LonLat{-170, -35}, LonLat{40, 86}}) {
            const MapView from = view(target, 140.0);
            const Compared found = compare(mask(overlay, from), shape, from);
            EXPECT_EQ(found.wrong, 0) << shape.name << " from " << target.lon << ", of " << found.pixels;
            EXPECT_GT(found.pixels, 300);
        }
    }
}

TEST_F(FillTest, covers_what_is_inside_for_a_camera_that_leans) {
    for (const HardShape& shape : hardShapes()) {
        const PreparedOverlay overlay({.shapes = {.polygons = {shape.polygon}}});
        for (const LonLat target : {LonLat{20, 40}, LonLat{-170, -35}, LonLat{40, 86}}) {
            const MapView from = view(target, 900.0, 55.0);
            ASSERT_GT(from.globe()->lean().value, 0.3);
            const Compared found = compare(mask(overlay, from), shape, from);
            EXPECT_EQ(found.wrong, 0) << shape.name << " from " << target.lon << ", of " << found.pixels;
            EXPECT_GT(found.pixels, 300);
        }
    }
}

TEST_F(FillTest, would_be_found_out_five_pixels_aside) {
    const HardShape& shape = hardShapes()[2];
    const PreparedOverlay overlay({.shapes = {.polygons = {shape.polygon}}});
    const MapView from = view({20, 40}, 140.0);
    EXPECT_GT(compare(mask(overlay, from), shape, from, {5.0, 0.0}).wrong, 20);
}

TEST_F(FillTest, has_edges_of_intermediate_values_no_wider_than_two_pixels) {
    const PreparedOverlay overlay({.shapes = {.polygons = {hardShapes().front().polygon}}});
    const Image image = mask(overlay, view({0, 7}, 700.0));
    // Along a row in the middle: one rise, one fall.
    int between = 0;
    int full = 0;
    for (int x = 0; x < size.width; ++x) {
        const int value = image.at(x, size.height / 2)[0];
        between += value > 4 && value < 251 ? 1 : 0;
        full += value >= 251 ? 1 : 0;
    }
    EXPECT_GE(between, 1);
    EXPECT_LE(between, 4);
    EXPECT_NEAR(full, 2.0 * 700.0 * std::sin(10.0 * 3.14159265 / 180.0), 10.0);
}

TEST_F(FillTest, soft_edges_take_nothing_from_a_neighbour_two_pixels_beyond_a_sharp_corner) {
    // A hundred pixels a degree. The block begins in the middle of the picture, the spike ends 1.4 pixels before it.
    const GeoPolygon block{{{{0.0, -1.0}, {1.0, -1.0}, {1.0, 1.0}, {0.0, 1.0}}}};
    const GeoPolygon spike{{{{-0.5, -0.025}, {-0.014, -0.005}, {-0.5, 0.015}}}};
    const MapView from = view({0, 0}, 18000.0 / 3.14159265);
    const auto shown = [&](const std::vector<GeoPolygon>& polygons) {
        return mask(PreparedOverlay({.shapes = {.polygons = polygons}}), from).at(size.width / 2, size.height / 2)[0];
    };
    EXPECT_EQ(shown({block}), 255);
    EXPECT_EQ(shown({block, spike}), 255);
    EXPECT_EQ(shown({spike}), 0);
}

TEST_F(FillTest, zones_are_no_denser_where_they_bend) {
    const PreparedOverlay straight({.shapes = {.lines = {{{-5, 0}, {5, 0}}}}, .bufferKm = 400.0});
    const PreparedOverlay bent(
        {.shapes = {.lines = {{{-5, 0}, {0, 2}, {-3, 3}, {5, 3.5}, {-5, 1}}}}, .bufferKm = 400.0});
    const MapView from = view({0, 1}, 1000.0);
    const auto most = [](const Image& image) {
        int value = 0;
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) value = std::max<int>(value, image.at(x, y)[0]);
        }
        return value;
    };
    EXPECT_EQ(most(mask(straight, from)), most(mask(bent, from)));
}

TEST_F(FillTest, a_zone_has_its_stated_width_on_the_ground) {
    const PreparedOverlay zone({.shapes = {.lines = {{{-20, 0}, {20, 0}}}}, .bufferKm = 400.0, .softEdge = false});
    const double pixelsPerRadian = 2000.0;
    const Image image = mask(zone, view({0, 0}, pixelsPerRadian));
    double covered = 0.0;
    for (int y = 0; y < size.height; ++y) {
        const double value = image.at(size.width / 2, y)[0] / 255.0;
        covered += value * value;
    }
    EXPECT_NEAR(covered, 400.0 / earthRadiusKm * pixelsPerRadian, 0.7);
}

TEST_F(FillTest, many_large_fills_take_turns_in_the_mask) {
    const PreparedOverlay overlay({.shapes = {.polygons = {hardShapes()[2].polygon}}});
    const MapView from = view({20, 40}, 140.0);
    // White over white is white: nine passes over the same ground give the picture of one.
    const Image once = mask(overlay, from);
    const Image often = mask(overlay, from, true);
    EXPECT_EQ(compare(often, hardShapes()[2], from).wrong, 0);
    EXPECT_EQ(compare(once, hardShapes()[2], from).wrong, 0);
}

TEST(MaskLayout, keeps_masks_of_one_pass_apart_and_inside_the_texture) {
    std::vector<AreaFill> fills;
    for (int i = 0; i < 60; ++i) {
        fills.push_back({.bounds = {0, 0, 1.0 + (i * 37) % 200, 1.0 + (i * 53) % 150}});
    }
    fills.push_back({.bounds = {0, 0, 1.0 * size.width, 1.0 * size.height}});
    std::vector<MaskPlace> places;
    layOutMasks(fills, size, places);
    ASSERT_EQ(places.size(), fills.size());
    for (std::size_t i = 0; i < fills.size(); ++i) {
        const Rect a{1.0 * places[i].x, 1.0 * places[i].y, fills[i].bounds.width, fills[i].bounds.height};
        EXPECT_LE(a.right(), size.width);
        EXPECT_LE(a.bottom(), size.height);
        for (std::size_t j = 0; j < i; ++j) {
            if (places[j].pass != places[i].pass) continue;
            const Rect b{1.0 * places[j].x, 1.0 * places[j].y, fills[j].bounds.width, fills[j].bounds.height};
            const bool apart = a.right() <= b.x || b.right() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y;
            EXPECT_TRUE(apart) << i << " and " << j;
        }
    }
    EXPECT_GT(places.back().pass, 0);
}

}  // namespace
}  // namespace demarche::test
