// Angles that carry their unit, so that degrees from a file never meet a sine.
#pragma once

#include <compare>
#include <numbers>

namespace demarche {

struct Degrees;

struct Radians {
    double value = 0.0;

    constexpr Radians() = default;
    constexpr explicit Radians(double radians) : value(radians) {}
    constexpr Radians(Degrees degrees);  // NOLINT(google-explicit-constructor): the conversion is exact in meaning
    auto operator<=>(const Radians&) const = default;
};

struct Degrees {
    double value = 0.0;

    constexpr Degrees() = default;
    constexpr explicit Degrees(double degrees) : value(degrees) {}
    constexpr Degrees(Radians radians) : value(radians.value * 180.0 / std::numbers::pi) {}  // NOLINT
    auto operator<=>(const Degrees&) const = default;
};

constexpr Radians::Radians(Degrees degrees) : value(degrees.value * std::numbers::pi / 180.0) {}

}  // namespace demarche
