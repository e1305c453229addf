// Robinson's projection (Robinson 1974, "A new map projection: its development and characteristics", International
// Yearbook of Cartography 14), which was never a formula but a table: for every five degrees of latitude how long the
// parallel is and how far it is from the equator. The cubics between them are those of PROJ, so that maps agree. Where
// two of them meet they differ by up to 2.5e-7 of the height of the map: latitudes so near to a row of the table are
// not kept.
#pragma once

#include <glm/vec2.hpp>

#include <optional>

namespace demarche {

struct TurnedPlace;

[[nodiscard]] glm::dvec2 robinsonPoint(TurnedPlace place);
/// The latitude (radians) at a height above the equator; nothing beyond the poles.
[[nodiscard]] std::optional<double> robinsonLatitude(double y);

}  // namespace demarche
