// What quiet names keep away from: everything on the picture that matters more, as strongly as it shows.
#pragma once

#include "viz/scene/layout.h"
#include "viz/scene/picture.h"

#include <span>
#include <vector>

namespace demarche {

/// What covers the map, and how strongly.
struct CoveredArea {
    Rect rect;
    double strength = 1.0;  ///< 0 to 1.
};

/// Room that quiet names want around them, in lines of a picture of 1080 lines.
inline constexpr double quietClearance = 12.0;

class SoftObstacles {
public:
    /// Sites, names and links noted in the picture, and what covers the map.
    SoftObstacles(const Layout& layout, std::span<const CoveredArea> covered, const Picture& picture);

    void add(const Rect& rect, double strength = 1.0);
    /// 1 where nothing is near and the edge of the safe area is far; 0 at contact with what shows in full.
    [[nodiscard]] double freedom(const Rect& rect) const;
    /// For what stands at the edge of the safe area: the edge does not count, but nothing shows beyond it.
    [[nodiscard]] double freedomBesideEdge(const Rect& rect) const;
    /// Of several boxes that show or go together.
    [[nodiscard]] double freedom(std::span<const Rect> boxes, const Rect& bounds) const;

private:
    [[nodiscard]] static double freedomAmong(const Rect& rect, std::span<const CoveredArea> near, double clearance);

    Rect _safe;
    double _clearance;
    std::vector<CoveredArea> _all;
};

/// Nothing quiet shows below what is coming up.
[[nodiscard]] double strengthOf(double opacity);

/// Quiet names are gone while the camera flies, and come up again as it arrives: in a flight they would come and go
/// faster than anybody reads. `fraction` is that of the flight, eased, 0 to 1.
[[nodiscard]] double quietOpacityInFlight(double fraction);

/// A name is there or not, with little in between: a map full of half names looks worn. Below 0.42 it is gone, from
/// 0.82 on it is there in full.
[[nodiscard]] double decided(double share);

/// Once the camera rests, a name that shows a little shows nothing, and one that nearly shows is there in full: a half
/// name that stays looks like a fault. `quiet` is the opacity of all quiet names, as quietOpacityInFlight has it: 1 at
/// rest.
[[nodiscard]] double sharpenedAtRest(double opacity, double quiet);

}  // namespace demarche
