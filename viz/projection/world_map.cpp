#include "viz/projection/world_map.h"

#include "viz/projection/robinson.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

using std::numbers::pi;
/// So far beside the edge a point still counts as on it: rounding, and the seams between Robinson's cubics.
constexpr double edgeRounding = 1e-9;
constexpr double robinsonSeam = 1e-6;
/// Equal Earth's heights are flat at the poles: their last bits stand for many latitudes and are taken as the pole.
constexpr double lastBits = 5e-16;

/// How a map with straight parallels is made: x = longitude * length(latitude), y = height(latitude).
struct Parallel {
    double length = 0.0;
    double height = 0.0;
    double heightSlope = 0.0;  ///< Of the height, by the parameter that the solver below turns.
};

namespace equal_earth {

// Table of coefficients and equations 1 of the paper; theta is the parametric latitude, sin(theta) = sqrt(3)/2
// sin(lat).
constexpr double a1 = 1.340264;
constexpr double a2 = -0.081106;
constexpr double a3 = 0.000893;
constexpr double a4 = 0.003796;
const double half3 = std::sqrt(3.0) / 2.0;

Parallel at(double theta) {
    const double t2 = theta * theta;
    const double t6 = t2 * t2 * t2;
    const double slope = a1 + 3.0 * a2 * t2 + t6 * (7.0 * a3 + 9.0 * a4 * t2);
    return {.length = std::cos(theta) / (half3 * slope),
            .height = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)),
            .heightSlope = slope};
}

double theta(double lat) { return std::asin(half3 * std::sin(lat)); }
double latitude(double theta) { return std::asin(std::clamp(std::sin(theta) / half3, -1.0, 1.0)); }

}  // namespace equal_earth

namespace natural_earth {

Parallel at(double lat) {
    const double p2 = lat * lat;
    const double p4 = p2 * p2;
    const double p6 = p4 * p2;
    const double p8 = p4 * p4;
    const double p10 = p8 * p2;
    return {.length = 0.8707 - 0.131979 * p2 - 0.013791 * p4 + 0.003971 * p10 - 0.001529 * p10 * p2,
            .height = lat * (1.007226 + 0.015085 * p2 - 0.044475 * p6 + 0.028874 * p8 - 0.005916 * p10),
            .heightSlope =
                1.007226 + 3.0 * 0.015085 * p2 - 7.0 * 0.044475 * p6 + 9.0 * 0.028874 * p8 - 11.0 * 0.005916 * p10};
}

}  // namespace natural_earth

/// Newton's method for the parameter whose parallel has this height; the heights rise over the whole map.
template <typename Map>
double parameterAt(double height, double largest, const Map& map) {
    double parameter = std::clamp(height, -largest, largest);
    for (int i = 0; i < 20; ++i) {
        const Parallel parallel = map(parameter);
        const double change = (parallel.height - height) / parallel.heightSlope;
        parameter = std::clamp(parameter - change, -largest, largest);
        if (std::abs(change) < 1e-15) break;
    }
    return parameter;
}

std::optional<double> latitudeAt(ProjectionKind kind, double y) {
    switch (kind) {
        case ProjectionKind::EqualEarth: {
            const double largest = equal_earth::theta(pi / 2.0);
            const double pole = equal_earth::at(largest).height;
            if (!(std::abs(y) <= pole + edgeRounding)) return std::nullopt;
            if (std::abs(y) >= pole * (1.0 - lastBits)) return std::copysign(pi / 2.0, y);
            return equal_earth::latitude(parameterAt(y, largest, equal_earth::at));
        }
        case ProjectionKind::NaturalEarth:
            if (!(std::abs(y) <= natural_earth::at(pi / 2.0).height + edgeRounding)) return std::nullopt;
            return parameterAt(y, pi / 2.0, natural_earth::at);
        case ProjectionKind::Robinson: return robinsonLatitude(y);
        case ProjectionKind::Mercator:
            if (!std::isfinite(y)) return std::nullopt;
            return std::atan(std::sinh(y));
        default:
            assert(kind == ProjectionKind::Equirectangular);
            if (!(std::abs(y) <= pi / 2.0 + edgeRounding)) return std::nullopt;
            return std::clamp(y, -pi / 2.0, pi / 2.0);
    }
}

}  // namespace

glm::dvec2 worldMapPoint(ProjectionKind kind, TurnedPlace place) {
    switch (kind) {
        case ProjectionKind::EqualEarth: {
            const Parallel p = equal_earth::at(equal_earth::theta(place.lat));
            return {place.lon * p.length, p.height};
        }
        case ProjectionKind::NaturalEarth: {
            const Parallel p = natural_earth::at(place.lat);
            return {place.lon * p.length, p.height};
        }
        case ProjectionKind::Robinson: return robinsonPoint(place);
        case ProjectionKind::Mercator: return {place.lon, std::asinh(std::tan(place.lat))};
        default: assert(kind == ProjectionKind::Equirectangular); return {place.lon, place.lat};
    }
}

std::optional<TurnedPlace> worldMapPlace(ProjectionKind kind, glm::dvec2 point) {
    const auto lat = latitudeAt(kind, point.y);
    if (!lat) return std::nullopt;
    const double length = worldMapPoint(kind, {.lon = 1.0, .lat = *lat}).x;
    const double lon = point.x / length;
    const double rounding = kind == ProjectionKind::Robinson ? robinsonSeam : edgeRounding;
    if (!(std::abs(lon) <= pi + rounding)) return std::nullopt;
    return TurnedPlace{.lon = std::clamp(lon, -pi, pi), .lat = *lat};
}

}  // namespace demarche
