// What projections are called in story files, on the command line and in descriptions.
#pragma once

#include "viz/projection/projection.h"

#include <array>
#include <string_view>
#include <utility>

namespace demarche {

inline constexpr std::array<std::pair<std::string_view, ProjectionKind>, 9> projectionNames{{
    {"globe", ProjectionKind::Perspective},
    {"orthographic", ProjectionKind::Orthographic},
    {"azimuthal-equidistant", ProjectionKind::AzimuthalEquidistant},
    {"azimuthal-equal-area", ProjectionKind::AzimuthalEqualArea},
    {"equal-earth", ProjectionKind::EqualEarth},
    {"natural-earth", ProjectionKind::NaturalEarth},
    {"robinson", ProjectionKind::Robinson},
    {"mercator", ProjectionKind::Mercator},
    {"equirectangular", ProjectionKind::Equirectangular},
}};

[[nodiscard]] constexpr std::string_view nameOf(ProjectionKind kind) {
    for (const auto& [name, each] : projectionNames) {
        if (each == kind) return name;
    }
    return {};
}

}  // namespace demarche
