#include "engine/math/colour.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace demarche {
namespace {

double decodeChannel(double encoded) {
    return encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
}

double encodeChannel(double linear) {
    const double clamped = std::clamp(linear, 0.0, 1.0);
    return clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * std::pow(clamped, 1.0 / 2.4) - 0.055;
}

// Matrices of https://bottosson.github.io/posts/oklab/ (public domain).
glm::dvec3 oklabFromLinear(glm::dvec3 c) {
    const double l = std::cbrt(0.4122214708 * c.x + 0.5363325363 * c.y + 0.0514459929 * c.z);
    const double m = std::cbrt(0.2119034982 * c.x + 0.6806995451 * c.y + 0.1073969566 * c.z);
    const double s = std::cbrt(0.0883024619 * c.x + 0.2817188376 * c.y + 0.6299787005 * c.z);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

glm::dvec3 linearFromOklab(glm::dvec3 lab) {
    const double l = std::pow(lab.x + 0.3963377774 * lab.y + 0.2158037573 * lab.z, 3.0);
    const double m = std::pow(lab.x - 0.1055613458 * lab.y - 0.0638541728 * lab.z, 3.0);
    const double s = std::pow(lab.x - 0.0894841775 * lab.y - 1.2914855480 * lab.z, 3.0);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

std::optional<float> hexByte(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + 2, value, 16);
    if (error != std::errc{} || end != digits.data() + 2) return std::nullopt;
    return static_cast<float>(value) / 255.0F;
}

}  // namespace

std::optional<Colour> parseColour(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text.front() != '#') return std::nullopt;
    const auto r = hexByte(text.substr(1));
    const auto g = hexByte(text.substr(3));
    const auto b = hexByte(text.substr(5));
    const auto a = text.size() == 9 ? hexByte(text.substr(7)) : std::optional(1.0F);
    if (!r || !g || !b || !a) return std::nullopt;
    return Colour{*r, *g, *b, *a};
}

glm::dvec3 linearFromSrgb(Colour colour) {
    return {decodeChannel(colour.r), decodeChannel(colour.g), decodeChannel(colour.b)};
}

Colour srgbFromLinear(glm::dvec3 linear, float alpha) {
    return {static_cast<float>(encodeChannel(linear.x)), static_cast<float>(encodeChannel(linear.y)),
            static_cast<float>(encodeChannel(linear.z)), alpha};
}

Colour mixOklab(Colour a, Colour b, double fraction) {
    const glm::dvec3 from = oklabFromLinear(linearFromSrgb(a));
    const glm::dvec3 to = oklabFromLinear(linearFromSrgb(b));
    const auto alpha = static_cast<float>(a.a + (b.a - a.a) * fraction);
    return srgbFromLinear(linearFromOklab(from + (to - from) * fraction), alpha);
}

Colour tintOklab(Colour base, Colour tint, double strength) {
    const glm::dvec3 from = oklabFromLinear(linearFromSrgb(base));
    const glm::dvec3 to = oklabFromLinear(linearFromSrgb(tint));
    const glm::dvec3 share{strength / 3.0, strength, strength};
    return srgbFromLinear(linearFromOklab(from + (to - from) * share), base.a);
}

double relativeLuminance(Colour colour) {
    const glm::dvec3 linear = linearFromSrgb(colour);
    return 0.2126 * linear.x + 0.7152 * linear.y + 0.0722 * linear.z;
}

double contrastRatio(Colour a, Colour b) {
    const double la = relativeLuminance(a);
    const double lb = relativeLuminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Colour composite(Colour top, Colour bottom) {
    const auto mix = [&](float over, float under) { return over * top.a + under * (1.0F - top.a); };
    return {mix(top.r, bottom.r), mix(top.g, bottom.g), mix(top.b, bottom.b), 1.0F};
}

}  // namespace demarche
