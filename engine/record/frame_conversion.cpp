#include "engine/record/frame_conversion.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstring>
#include <vector>

namespace demarche {
namespace {

using std::uint16_t;
using std::uint32_t;
using std::uint8_t;

// ITU-R BT.709-6, items 3.2 and 3.4. A 16-bit fixed-point factor takes a sample to 8 bits and 8 bits of fraction:
// (sample << 8) * factor >> 16. That shape is one unsigned high multiplication of eight pixels at once, also in SSE2.
// Rounded to nearest by halving the doubled value, because std::lround is not constexpr yet.
constexpr uint16_t fixedPoint(double factor) {
    return static_cast<uint16_t>((static_cast<uint32_t>(factor * 65536.0 * 2.0) + 1) / 2);
}
constexpr double kr = 0.2126;
constexpr double kb = 0.0722;
constexpr double kg = 1.0 - kr - kb;
constexpr double lumaRange = 219.0 / 255.0;
constexpr double chromaRange = 224.0 / 255.0;
constexpr uint16_t yFromR = fixedPoint(kr * lumaRange);
constexpr uint16_t yFromG = fixedPoint(kg * lumaRange);
constexpr uint16_t yFromB = fixedPoint(kb * lumaRange);
constexpr uint16_t halfChroma = fixedPoint(0.5 * chromaRange);
constexpr uint16_t cbFromR = fixedPoint(0.5 * chromaRange * kr / (1.0 - kb));
constexpr uint16_t cbFromG = fixedPoint(0.5 * chromaRange * kg / (1.0 - kb));
constexpr uint16_t crFromG = fixedPoint(0.5 * chromaRange * kg / (1.0 - kr));
constexpr uint16_t crFromB = fixedPoint(0.5 * chromaRange * kb / (1.0 - kr));
constexpr uint16_t half = 128;  // Of the 8 bits of fraction.

inline uint16_t highProduct(uint16_t a, uint16_t b) {
    return static_cast<uint16_t>((static_cast<uint32_t>(a) * static_cast<uint32_t>(b)) >> 16);
}

/// One row of pixels as planes of 16-bit samples.
struct PlanarRow {
    explicit PlanarRow(std::size_t width) : r(width), g(width), b(width) {}
    std::vector<uint16_t> r, g, b;
};

void separate(const uint8_t* rgba, std::size_t width, PlanarRow& row) {
    uint16_t* const r = row.r.data();
    uint16_t* const g = row.g.data();
    uint16_t* const b = row.b.data();
    for (std::size_t x = 0; x < width; ++x) {
        uint32_t pixel = 0;
        std::memcpy(&pixel, rgba + 4 * x, 4);
        r[x] = static_cast<uint16_t>(pixel & 0xff);
        g[x] = static_cast<uint16_t>((pixel >> 8) & 0xff);
        b[x] = static_cast<uint16_t>((pixel >> 16) & 0xff);
    }
}

void lumaOf(const PlanarRow& row, std::size_t width, uint8_t* __restrict y) {
    const uint16_t* const r = row.r.data();
    const uint16_t* const g = row.g.data();
    const uint16_t* const b = row.b.data();
    for (std::size_t x = 0; x < width; ++x) {
        const auto scaled = [](uint16_t sample, uint16_t factor) {
            return highProduct(static_cast<uint16_t>(sample << 8), factor);
        };
        const auto sum =
            static_cast<uint16_t>(scaled(r[x], yFromR) + scaled(g[x], yFromG) + scaled(b[x], yFromB) + 16 * 256 + half);
        y[x] = static_cast<uint8_t>(sum >> 8);
    }
}

/// Sums of 8 samples, weights 1 2 1 across and 1 1 down, for each second column: 0 to 2040.
void sumForChroma(const std::vector<uint16_t>& upper, const std::vector<uint16_t>& lower, std::size_t width,
                  uint16_t* __restrict out) {
    const uint16_t* const a = upper.data();
    const uint16_t* const c = lower.data();
    out[0] = static_cast<uint16_t>(3 * (a[0] + c[0]) + a[1] + c[1]);
    for (std::size_t x = 1; x < width / 2; ++x) {
        const std::size_t i = 2 * x;
        out[x] = static_cast<uint16_t>(a[i - 1] + c[i - 1] + 2 * (a[i] + c[i]) + a[i + 1] + c[i + 1]);
    }
}

void chromaOf(const PlanarRow& sums, std::size_t count, uint8_t* __restrict cb, uint8_t* __restrict cr) {
    const uint16_t* const r = sums.r.data();
    const uint16_t* const g = sums.g.data();
    const uint16_t* const b = sums.b.data();
    constexpr int centre = 128 * 256 + half;
    for (std::size_t x = 0; x < count; ++x) {
        // A sum of 8 samples shifted by 5 is a sample shifted by 8. Unsigned 16-bit arithmetic may pass below zero
        // on the way; the result is between 16 and 240.5 times 256.
        const auto scaled = [](uint16_t sum, uint16_t factor) {
            return highProduct(static_cast<uint16_t>(sum << 5), factor);
        };
        const auto blue =
            static_cast<uint16_t>(centre + scaled(b[x], halfChroma) - scaled(r[x], cbFromR) - scaled(g[x], cbFromG));
        const auto red =
            static_cast<uint16_t>(centre + scaled(r[x], halfChroma) - scaled(g[x], crFromG) - scaled(b[x], crFromB));
        cb[x] = static_cast<uint8_t>(blue >> 8);
        cr[x] = static_cast<uint8_t>(red >> 8);
    }
}

/// The rows of a picture from top to bottom, whatever their order in memory.
struct Rows {
    const uint8_t* first;  ///< The top row.
    std::ptrdiff_t step;   ///< Bytes to the row below.

    [[nodiscard]] const uint8_t* operator[](std::size_t y) const {
        return first + step * static_cast<std::ptrdiff_t>(y);
    }
};

Rows rowsOf(const uint8_t* rgba, std::size_t width, std::size_t height, RowOrder order) {
    const auto step = static_cast<std::ptrdiff_t>(4 * width);
    if (order == RowOrder::TopFirst) return {rgba, step};
    return {rgba + step * static_cast<std::ptrdiff_t>(height - 1), -step};
}

void convertToYuv420(const Rows& rgba, std::size_t width, std::size_t height, uint8_t* out) {
    uint8_t* const cb = out + width * height;
    uint8_t* const cr = cb + width * height / 4;
    PlanarRow upper(width);
    PlanarRow lower(width);
    PlanarRow sums(width / 2);
    for (std::size_t y = 0; y < height; y += 2) {
        separate(rgba[y], width, upper);
        separate(rgba[y + 1], width, lower);
        lumaOf(upper, width, out + width * y);
        lumaOf(lower, width, out + width * (y + 1));
        sumForChroma(upper.r, lower.r, width, sums.r.data());
        sumForChroma(upper.g, lower.g, width, sums.g.data());
        sumForChroma(upper.b, lower.b, width, sums.b.data());
        chromaOf(sums, width / 2, cb + width / 2 * (y / 2), cr + width / 2 * (y / 2));
    }
}

void convertToRgb24(const uint8_t* rgba, std::size_t pixels, uint8_t* __restrict out) {
    for (std::size_t i = 0; i < pixels; ++i) {
        out[3 * i] = rgba[4 * i];
        out[3 * i + 1] = rgba[4 * i + 1];
        out[3 * i + 2] = rgba[4 * i + 2];
    }
}

}  // namespace

std::string_view nameOf(PixelFormat format) {
    switch (format) {
        case PixelFormat::Rgba: return "rgba";
        case PixelFormat::Rgb24: return "rgb24";
        case PixelFormat::Yuv420: return "yuv420";
    }
    return "rgba";
}

std::size_t frameBytes(PictureSize size, PixelFormat format) {
    const std::size_t pixels = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    switch (format) {
        case PixelFormat::Rgba: return 4 * pixels;
        case PixelFormat::Rgb24: return 3 * pixels;
        case PixelFormat::Yuv420: return pixels + pixels / 2;
    }
    return 0;
}

bool fits(PictureSize size, PixelFormat format) {
    if (size.width <= 0 || size.height <= 0) return false;
    return format != PixelFormat::Yuv420 || (size.width % 2 == 0 && size.height % 2 == 0);
}

void convertFrame(std::span<const std::uint8_t> rgba, PictureSize size, PixelFormat format, std::span<std::uint8_t> out,
                  RowOrder order) {
    assert(fits(size, format));
    assert(rgba.size() == frameBytes(size, PixelFormat::Rgba) && out.size() == frameBytes(size, format));
    const auto width = static_cast<std::size_t>(size.width);
    const auto height = static_cast<std::size_t>(size.height);
    const Rows rows = rowsOf(rgba.data(), width, height, order);
    switch (format) {
        case PixelFormat::Rgba:
            for (std::size_t y = 0; y < height; ++y) std::copy_n(rows[y], 4 * width, out.data() + 4 * width * y);
            return;
        case PixelFormat::Rgb24:
            for (std::size_t y = 0; y < height; ++y) convertToRgb24(rows[y], width, out.data() + 3 * width * y);
            return;
        case PixelFormat::Yuv420: convertToYuv420(rows, width, height, out.data()); return;
    }
}

}  // namespace demarche
