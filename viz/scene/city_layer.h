// Names of cities that the story does not speak of: small, quiet, and gone before they touch anything.
#pragma once

#include "viz/gazetteer/city_marks.h"
#include "viz/scene/canvas.h"
#include "viz/scene/layout.h"
#include "viz/scene/picture.h"
#include "viz/scene/theme.h"

#include <span>
#include <string_view>

namespace demarche {

/// What covers the map, and how strongly.
struct CoveredArea {
    Rect rect;
    double strength = 1.0;  ///< 0 to 1.
};

struct CityLayerInput {
    std::span<const CityMark> cities;  ///< By leastScale, ascending.
    std::string_view language;         ///< Of the names, BCP 47; English where the gazetteer has none.
    double opacity = 1.0;
    const Layout& layout;
    const Theme& theme;
    const MapView& view;
    std::span<const CoveredArea> covered;
};

/// Names of cities are gone while the camera flies, and come up again as it arrives: in a flight they would come and go
/// faster than anybody reads. `fraction` is that of the flight, eased, 0 to 1.
[[nodiscard]] double cityOpacityInFlight(double fraction);

/// Reads what `picture` says of sites, labels and links, and notes the cities there. How much of a name shows depends
/// on the picture alone and changes smoothly with it: no memory of frames before.
void addCities(const CityLayerInput& input, TextEngine& text, Canvas& canvas, Picture& picture);

}  // namespace demarche
