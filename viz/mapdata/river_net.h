// Finds the course of one river among the nameless runs of a level.
#pragma once

#include "viz/geo/lonlat.h"
#include "viz/mapdata/world_map.h"

#include <array>
#include <optional>
#include <vector>

namespace demarche {

class RiverNet {
public:
    /// Runs that end at the same point, or nearly so where the coast or a lake cut them, hang together. The level must
    /// outlive the net.
    explicit RiverNet(const MapLevel& level);

    /// The shortest way along runs from the run nearest `from` to the one nearest `to`, both whole: unit vectors.
    /// Nothing when no way leads there.
    [[nodiscard]] std::vector<glm::dvec3> course(LonLat from, LonLat to) const;

private:
    /// End 2 r is the first point of run r, end 2 r + 1 its last.
    struct Neighbour {
        std::size_t end = 0;
        double radians = 0.0;
    };

    [[nodiscard]] const glm::dvec3& pointOf(std::size_t end) const;
    [[nodiscard]] std::size_t runNear(const glm::dvec3& place) const;
    [[nodiscard]] std::vector<std::size_t> ends(std::size_t from, std::size_t to) const;

    const MapLevel& _level;
    std::vector<double> _radians;  ///< Of each run.
    std::vector<std::vector<Neighbour>> _neighbours;
};

}  // namespace demarche
