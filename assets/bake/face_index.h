// Finds the face that a place lies in.
#pragma once

#include "assets/bake/unit_faces.h"

#include <array>
#include <vector>

namespace demarche::bake {

class FaceIndex {
public:
    /// One side (unit, lakes of a unit, noUnit) for each face, whose rings count even-odd.
    FaceIndex(const std::vector<Face>& faces, const std::vector<int>& sides);

    /// The side of the first face that contains the place; noUnit when none does.
    [[nodiscard]] int sideAt(LonLat place) const;

private:
    struct Entry {
        std::vector<Polyline> rings;
        int side = noUnit;
        GridPoint low;
        GridPoint high;
    };

    std::vector<Entry> _entries;
    std::array<std::vector<std::size_t>, 181>
        _ofLatitude;  ///< Entries that reach into each degree from the south pole.
};

}  // namespace demarche::bake
