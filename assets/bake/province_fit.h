// Fits provinces from one source into a country from another, so that both draw the same border; and clips rivers to
// it. Throws std::runtime_error when GEOS fails.
#pragma once

#include "assets/bake/provinces.h"

#include <vector>

namespace demarche::bake {

/// Outlines of the province within the country, counter-clockwise, the first point not repeated. Where the province's
/// own outline lies within `reachDegrees` of the country's border, and no other province between, it is replaced by
/// that border. `taken` are areas given away before: nothing of them is given again. Parts below a square kilometre are
/// left out.
[[nodiscard]] std::vector<Polyline> fittedProvince(const std::vector<Province>& provinces, const std::string& name,
                                                   const std::vector<Polyline>& countryRings, double reachDegrees,
                                                   const std::vector<Polyline>& taken);

/// The longest part of a river within the country and all that follows: its mouth lies in the sea before the coast.
[[nodiscard]] Polyline fromBorderToMouth(const Polyline& line, const std::vector<Polyline>& countryRings);

}  // namespace demarche::bake
