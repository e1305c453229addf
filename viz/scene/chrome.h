// What frames the map: title in the corner, legend with boundary view and credit, the large title of a title page.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/overlay_items.h"
#include "viz/scene/stage.h"
#include "viz/scene/theme.h"

#include <string_view>

namespace demarche {

/// Darkens (or lightens) the top of the map softly behind title and legend, which have no panel of their own. It
/// reaches from edge to edge: two of them, one for each corner, would leave a bright notch in between.
void addTopScrim(const Layout& layout, const Rect& legend, const Theme& theme, Canvas& canvas);

void addHeader(const Stage& stage, const Theme& theme, double opacity, TextEngine& text, Canvas& canvas);

void addTitlePage(const Stage& stage, const Theme& theme, const Step& step, double opacity, TextEngine& text,
                  Canvas& canvas);

/// Only the kinds of links and lines that the story and the view have. `disputedLines`: some are in the picture.
struct LegendInput {
    const Stage& stage;
    const Theme& theme;
    std::string_view boundaryLegend;  ///< "Boundaries: UN positions"
    bool disputedLines = false;
    bool cities = false;             ///< The map may name cities: their source is credited.
    bool relief = false;             ///< The map may show relief: its source is credited.
    std::string_view projection;     ///< Its words; empty for the globe.
    double projectionOpacity = 1.0;  ///< Below 1 while one projection turns into another.
    double linkOpacity = 1.0;        ///< Of the kinds of links; 0 on a title page, which has none.
    OverlayItems overlays;
};

void addLegend(const LegendInput& input, TextEngine& text, Canvas& canvas);

/// Words for a projection: "Azimuthal equidistant"; none for the globe, which needs no word.
[[nodiscard]] std::string_view projectionWords(ProjectionKind kind);

}  // namespace demarche
