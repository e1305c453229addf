// Projections of the whole world: parallels are straight, and points of a parallel evenly spaced.
#pragma once

#include "viz/projection/projection.h"

#include <glm/vec2.hpp>

#include <optional>

namespace demarche {

/// Mercator, equirectangular: Snyder 1987, chapters 7 and 12. Natural Earth: Savric, Jenny, Patterson, Petrovic and
/// Hurni 2011, "A polynomial equation for the Natural Earth projection", Cartography and Geographic Information Science
/// 38(4). Equal Earth: Savric, Patterson and Jenny 2018, "The Equal Earth map projection", International Journal of
/// Geographical Information Science 33(3). Robinson: robinson.h.
[[nodiscard]] glm::dvec2 worldMapPoint(ProjectionKind kind, TurnedPlace place);
/// Nothing beside the map.
[[nodiscard]] std::optional<TurnedPlace> worldMapPlace(ProjectionKind kind, glm::dvec2 point);

}  // namespace demarche
