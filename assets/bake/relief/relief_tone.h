// The one tone that a place's relief gives the map: light and shade on land, depth and shade at sea.
#pragma once

#include "assets/bake/relief/height_map.h"

namespace demarche::bake {

class ReliefTone {
public:
    /// From the grey levels of the height map.
    explicit ReliefTone(const WorldGrid& grey);

    /// -1 to 1: on land lit (more) or in shade (less); at sea less is deeper.
    [[nodiscard]] double at(const glm::dvec3& unit) const;

private:
    WorldGrid _fine;    ///< A height that tells low hills from flat land as well as mountains from hills.
    WorldGrid _coarse;  ///< The same, generalised: what the eye sees from far away.
    WorldGrid _metres;
    WorldGrid _land;  ///< 1 on land, 0 at sea, soft between.
};

}  // namespace demarche::bake
