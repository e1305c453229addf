// Colours: sRGB as people write them, linear light for mixing, OKLab for tints that keep their lightness.
#pragma once

#include <glm/vec3.hpp>
#include <glm/vec4.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace demarche {

/// An sRGB-encoded colour, not premultiplied; every channel 0 to 1.
struct Colour {
    float r = 0.0F;
    float g = 0.0F;
    float b = 0.0F;
    float a = 1.0F;

    bool operator==(const Colour&) const = default;
    [[nodiscard]] constexpr Colour withAlpha(float alpha) const { return {r, g, b, alpha}; }
    /// The same colour, its alpha multiplied by `factor`.
    [[nodiscard]] constexpr Colour faded(float factor) const { return {r, g, b, a * factor}; }
    [[nodiscard]] glm::vec4 vec4() const { return {r, g, b, a}; }
};

/// "#rrggbb" or "#rrggbbaa".
[[nodiscard]] std::optional<Colour> parseColour(std::string_view text);

/// IEC 61966-2-1 transfer function and its inverse; alpha is left out.
[[nodiscard]] glm::dvec3 linearFromSrgb(Colour colour);
[[nodiscard]] Colour srgbFromLinear(glm::dvec3 linear, float alpha = 1.0F);

/// Mixes in OKLab (Ottosson 2020), fraction 0 = a, 1 = b; alpha is mixed linearly.
[[nodiscard]] Colour mixOklab(Colour a, Colour b, double fraction);

/// `base` in the hue of `tint`: takes `strength` (0 to 1) of its colour but only a third of that of its lightness, so
/// that tinted areas stay neighbours of untinted ones.
[[nodiscard]] Colour tintOklab(Colour base, Colour tint, double strength);

/// WCAG 2 relative luminance and contrast ratio (1 to 21) of opaque colours.
[[nodiscard]] double relativeLuminance(Colour colour);
[[nodiscard]] double contrastRatio(Colour a, Colour b);

/// `top` laid over an opaque `bottom`, mixed in sRGB values as the GPU's blending does.
[[nodiscard]] Colour composite(Colour top, Colour bottom);

}  // namespace demarche
