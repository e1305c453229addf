#include "viz/geo/sun.h"

#include <cmath>
#include <numbers>

namespace demarche {
namespace {

constexpr double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }

}  // namespace

// The Astronomical Almanac's "low precision formulas for the Sun's coordinates" (page C5 of its yearly editions), and
// Greenwich mean sidereal time by the IAU 1982 formula without its terms in T squared. Universal time stands for
// terrestrial time: its lag of about 70 seconds moves the sun by 0.001 degree.
glm::dvec3 subsolarDirection(double days) {
    const double meanLongitude = radians(std::fmod(280.460 + 0.9856474 * days, 360.0));
    const double anomaly = radians(std::fmod(357.528 + 0.9856003 * days, 360.0));
    const double longitude =
        meanLongitude + radians(1.915) * std::sin(anomaly) + radians(0.020) * std::sin(2.0 * anomaly);
    const double obliquity = radians(23.439 - 0.0000004 * days);
    const glm::dvec3 sky{std::cos(longitude), std::cos(obliquity) * std::sin(longitude),
                         std::sin(obliquity) * std::sin(longitude)};
    const double turned = radians(std::fmod(280.46061837 + 360.98564736629 * days, 360.0));
    return {std::cos(turned) * sky.x + std::sin(turned) * sky.y, std::cos(turned) * sky.y - std::sin(turned) * sky.x,
            sky.z};
}

}  // namespace demarche
