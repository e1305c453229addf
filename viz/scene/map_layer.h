// The map under the story: visible land, coast and border lines projected and thinned to pixels, graticule, tints.
#pragma once

#include "viz/scene/draw_list.h"
#include "viz/scene/theme.h"
#include "viz/story/story.h"

#include <memory>

namespace demarche {

[[nodiscard]] MapStyle makeMapStyle(const WorldMap& map, const Story& story, const Theme& theme,
                                    BoundaryViewIndex boundaryView, std::shared_ptr<const ReliefMap> relief = nullptr);

struct MapLayerInput {
    const WorldMap& map;
    const MapStyle& style;
    const MapView& view;
    MapLayersState layers;
    double unit = 1.0;  ///< Pixels for one line of a picture of 1080 lines.
};

/// Refills `layer` when view or style differ from what it holds. The level of detail has a tolerance of at most 1.6
/// pixels at the target.
void buildMapLayer(const MapLayerInput& input, MapLayer& layer);

}  // namespace demarche
