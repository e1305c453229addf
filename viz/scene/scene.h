// The whole picture of one moment: from the state of the story to a DrawList, and a description of it in words.
#pragma once

#include "viz/gazetteer/city_marks.h"
#include "viz/scene/draw_list.h"
#include "viz/scene/overlay.h"
#include "viz/scene/picture.h"
#include "viz/scene/river_names.h"
#include "viz/scene/sea_names.h"
#include "viz/scene/stage.h"
#include "viz/scene/theme.h"

#include <optional>
#include <span>

namespace demarche {

/// What a window's viewer has changed; a film uses the default.
struct ViewerWishes {
    std::optional<MapCamera> camera;
    std::optional<ProjectionState> projection;  ///< Never without a camera.
    std::optional<PlaceIndex> selectedPlace;
    std::optional<LinkIndex> selectedLink;

    bool operator==(const ViewerWishes&) const = default;
};

struct SceneInput {
    const Stage& stage;
    const WorldMap& map;
    const Theme& theme;
    const MapStyle& mapStyle;
    std::string_view boundaryLegend;  ///< What the legend calls the boundary view of the style.
    ViewerWishes viewer = {};
    std::span<const OverlayItem> overlays = {};
    std::span<const CityMark> cities = {};   ///< By leastScale, ascending; must outlive the call.
    std::span<const SeaName> seas = {};      ///< In order of rank; must outlive the call.
    std::span<const RiverName> rivers = {};  ///< Longest first; must outlive the call.
    std::string_view nameLanguage = {};      ///< Of cities and waters, BCP 47; empty: English.
};

/// Pure but for the text engine's memory of what it has laid out. `list` and `picture` are refilled, their memory kept.
void buildDrawList(const SceneInput& input, const FrameState& state, TextEngine& text, DrawList& list,
                   Picture& picture);

}  // namespace demarche
