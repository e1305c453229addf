#include "engine/text/glyph_rasteriser.h"

#include FT_OUTLINE_H
#include FT_STROKER_H

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr int unitsPerPixel = 64;

class OwnedOutline {
public:
    OwnedOutline(FT_Library library, FT_UInt points, FT_Int contours) : _library(library) {
        if (FT_Outline_New(library, points, contours, &_outline) == 0) {
            // FreeType counts up from here when it exports into an outline.
            _outline.n_points = 0;
            _outline.n_contours = 0;
            _made = true;
        }
    }
    ~OwnedOutline() {
        if (_made) FT_Outline_Done(_library, &_outline);
    }
    OwnedOutline(const OwnedOutline&) = delete;
    OwnedOutline& operator=(const OwnedOutline&) = delete;

    FT_Outline* get() { return _made ? &_outline : nullptr; }

private:
    FT_Library _library;
    FT_Outline _outline{};
    bool _made = false;
};

struct PixelBox {
    int left = 0;
    int bottom = 0;
    int right = 0;
    int top = 0;
};

PixelBox pixelBox(const FT_Outline& outline, Units26Dot6 grownBy) {
    FT_BBox box{};
    FT_Outline_Get_CBox(&outline, &box);
    const auto floorPixel = [](FT_Pos v) { return static_cast<int>((v & -unitsPerPixel) / unitsPerPixel); };
    return {.left = floorPixel(box.xMin - grownBy),
            .bottom = floorPixel(box.yMin - grownBy),
            .right = floorPixel(box.xMax + grownBy + unitsPerPixel - 1),
            .top = floorPixel(box.yMax + grownBy + unitsPerPixel - 1)};
}

std::vector<std::uint8_t> coverage(FT_Library library, FT_Outline& outline, const PixelBox& box) {
    const int width = box.right - box.left;
    const int height = box.top - box.bottom;
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    FT_Bitmap bitmap{.rows = static_cast<unsigned>(height),
                     .width = static_cast<unsigned>(width),
                     .pitch = width,
                     .buffer = pixels.data(),
                     .num_grays = 256,
                     .pixel_mode = FT_PIXEL_MODE_GRAY};
    const FT_Pos x = FT_Pos{box.left} * unitsPerPixel;
    const FT_Pos y = FT_Pos{box.bottom} * unitsPerPixel;
    FT_Outline_Translate(&outline, -x, -y);
    FT_Outline_Get_Bitmap(library, &outline, &bitmap);
    FT_Outline_Translate(&outline, x, y);
    return pixels;
}

/// Adds a stroke around the outline: the union with what is inside it has no holes where the stroke folds over itself.
void addStroke(FT_Library library, FT_Outline& outline, Units26Dot6 radius, const PixelBox& box,
               std::vector<std::uint8_t>& pixels) {
    FT_Stroker made = nullptr;
    if (FT_Stroker_New(library, &made) != 0) return;
    const CHandle<FT_StrokerRec_, FT_Stroker_Done> stroker(made);
    FT_Stroker_Set(made, radius, FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
    FT_UInt points = 0;
    FT_UInt contours = 0;
    if (FT_Stroker_ParseOutline(made, &outline, 0) != 0 || FT_Stroker_GetCounts(made, &points, &contours) != 0) return;
    OwnedOutline stroke(library, points, static_cast<FT_Int>(contours));
    if (stroke.get() == nullptr) return;
    FT_Stroker_Export(made, stroke.get());
    const auto grown = coverage(library, *stroke.get(), box);
    std::ranges::transform(pixels, grown, pixels.begin(), [](auto a, auto b) { return std::max(a, b); });
}

/// Sets a disc around every pixel at the glyph's edge. The stroke alone leaves pinholes in counters narrower than
/// itself, where it folds over and its winding numbers cancel out.
void addDiscs(double radius, int width, int height, const std::vector<std::uint8_t>& glyph,
              std::vector<std::uint8_t>& pixels) {
    const auto index = [width](int x, int y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    };
    const auto inside = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && glyph[index(x, y)] >= 128;
    };
    const int reach = static_cast<int>(radius) + 1;
    const int side = 2 * reach + 1;
    std::vector<std::uint8_t> disc;
    for (int i = 0; i < side * side; ++i) {
        const double distance = std::hypot(i % side - reach, i / side - reach);
        disc.push_back(static_cast<std::uint8_t>(std::lround(255.0 * std::clamp(radius - distance + 0.5, 0.0, 1.0))));
    }
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool surrounded = inside(x - 1, y) && inside(x + 1, y) && inside(x, y - 1) && inside(x, y + 1);
            if (!inside(x, y) || surrounded) continue;
            for (int v = std::max(0, y - reach); v <= std::min(height - 1, y + reach); ++v) {
                for (int u = std::max(0, x - reach); u <= std::min(width - 1, x + reach); ++u) {
                    std::uint8_t& pixel = pixels[index(u, v)];
                    const int at = (v - y + reach) * side + (u - x + reach);
                    pixel = std::max(pixel, disc[static_cast<std::size_t>(at)]);
                }
            }
        }
    }
}

}  // namespace

CoverageBitmap GlyphRasteriser::draw(const GlyphKey& key, int maxSide) {
    FT_Face face = _fonts->face(key.font).outlineFace(key.emSize);
    if (FT_Load_Glyph(face, key.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return {};
    if (face->glyph->format != FT_GLYPH_FORMAT_OUTLINE || face->glyph->outline.n_points == 0) return {};
    FT_Library library = face->glyph->library;
    FT_Outline& outline = face->glyph->outline;
    constexpr FT_Pos phase = unitsPerPixel / phasesPerPixel;
    FT_Outline_Translate(&outline, key.phaseX * phase, key.phaseY * phase);

    const PixelBox box = pixelBox(outline, key.halo);
    CoverageBitmap bitmap{
        .left = box.left, .top = box.top, .width = box.right - box.left, .height = box.top - box.bottom};
    if (bitmap.width <= 0 || bitmap.height <= 0 || std::max(bitmap.width, bitmap.height) > maxSide) return {};
    bitmap.pixels = coverage(library, outline, box);
    if (key.halo > 0) {
        const std::vector<std::uint8_t> glyph = bitmap.pixels;
        addStroke(library, outline, key.halo, box, bitmap.pixels);
        addDiscs(static_cast<double>(key.halo) / unitsPerPixel, bitmap.width, bitmap.height, glyph, bitmap.pixels);
    }
    return bitmap;
}

}  // namespace demarche
