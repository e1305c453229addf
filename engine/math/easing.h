// Easing curves: from 0 to 1 while the argument goes from 0 to 1; arguments outside are clamped.
#pragma once

#include <algorithm>

namespace demarche {

[[nodiscard]] constexpr double clamp01(double x) { return std::clamp(x, 0.0, 1.0); }

/// Zero speed at both ends.
[[nodiscard]] constexpr double smoothStep(double x) {
    const double t = clamp01(x);
    return t * t * (3.0 - 2.0 * t);
}

/// Zero speed and zero acceleration at both ends (Perlin 2002).
[[nodiscard]] constexpr double smootherStep(double x) {
    const double t = clamp01(x);
    return t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
}

/// Fraction of the way from `begin` to `end`, clamped; a step when they coincide.
[[nodiscard]] constexpr double ramp(double begin, double end, double x) {
    if (end <= begin) return x >= end ? 1.0 : 0.0;
    return clamp01((x - begin) / (end - begin));
}

[[nodiscard]] constexpr double lerp(double a, double b, double fraction) { return a + (b - a) * fraction; }

}  // namespace demarche
