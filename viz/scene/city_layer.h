// Names of cities that the story does not speak of: small, quiet, and gone before they touch anything.
#pragma once

#include "viz/gazetteer/city_marks.h"
#include "viz/scene/canvas.h"
#include "viz/scene/layout.h"
#include "viz/scene/picture.h"
#include "viz/scene/soft_obstacles.h"
#include "viz/scene/theme.h"

#include <span>
#include <string_view>

namespace demarche {

struct CityLayerInput {
    std::span<const CityMark> cities;  ///< By leastScale, ascending.
    std::string_view language;         ///< Of the names, BCP 47; English where the gazetteer has none.
    double opacity = 1.0;
    const Layout& layout;
    const Theme& theme;
    const MapView& view;
};

/// Names come up where nothing is near, are then obstacles themselves, and are noted in `picture`. How much of a name
/// shows depends on the picture alone and changes smoothly with it: no memory of frames before.
void addCities(const CityLayerInput& input, SoftObstacles& obstacles, TextEngine& text, Canvas& canvas,
               Picture& picture);

}  // namespace demarche
