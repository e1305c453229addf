#include "viz/scene/scene.h"

#include "engine/math/easing.h"
#include "viz/projection/projection_names.h"
#include "viz/scene/card.h"
#include "viz/scene/chrome.h"
#include "viz/scene/city_layer.h"
#include "viz/scene/link_labels.h"
#include "viz/scene/link_layer.h"
#include "viz/scene/link_trace.h"
#include "viz/scene/map_furniture.h"
#include "viz/scene/map_layer.h"
#include "viz/scene/overlay_labels.h"
#include "viz/scene/overlay_layer.h"
#include "viz/scene/overlay_legend.h"
#include "viz/scene/river_name_layer.h"
#include "viz/scene/sea_layer.h"
#include "viz/scene/site_layer.h"
#include "viz/scene/strip.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

void restart(Picture& picture, const SceneInput& in, const MapView& view) {
    picture.size = in.stage.layout.size;
    picture.camera = view.camera();
    picture.projection = nameOf(view.descriptor().projection.nearer().kind);
    picture.sites.clear();
    picture.labels.clear();
    picture.overlayLabels.clear();
    picture.linkLabels.clear();
    picture.scaleBar.reset();
    picture.northArrow.reset();
    picture.graticuleLabels.clear();
    picture.seas.clear();
    picture.rivers.clear();
    picture.cities.clear();
    picture.card.reset();
    picture.boundaryView = in.map.boundaryViews()[in.mapStyle.boundaryView];
}

/// The name of a projection is gone half-way to another one.
double presenceOfProjection(const ProjectionState& projection) {
    if (projection.from.kind == projection.to.kind) return 1.0;
    return smoothStep(4.0 * std::abs(clamp01(projection.fraction) - 0.5) - 1.0);
}

bool showsDisputedLines(const MapLayer& map) {
    for (const StrokeBatch& batch : map.strokes) {
        if (batch.style.dashLength > 0.0F) return true;
    }
    return false;
}

}  // namespace

void buildDrawList(const SceneInput& in, const FrameState& state, TextEngine& text, DrawList& list, Picture& picture) {
    const Stage& stage = in.stage;
    const Story& story = *stage.story;
    const Layout& layout = stage.layout;
    clearOverlay(list);
    list.size = layout.size;
    const MapView view = resolveView(stage.cameras, state.camera, in.viewer.camera, layout, in.viewer.projection);
    restart(picture, in, view);
    buildMapLayer({.map = in.map, .style = in.mapStyle, .view = view, .layers = state.layers, .unit = layout.unit},
                  list.map);

    const StoryOverlays storyOverlays{story, stage.overlays};
    const OverlayItems overlays(storyOverlays, state.overlays, in.theme, in.overlays);
    Canvas canvas(list);
    addOverlays({.items = overlays, .theme = in.theme, .view = view, .unit = layout.unit}, canvas);
    addLinks({.story = story,
              .curves = stage.curves,
              .theme = in.theme,
              .view = view,
              .unit = layout.unit,
              .crowd = stage.crowd,
              .selected = in.viewer.selectedLink},
             state.links, canvas);
    noteLinkTraces(stage, state, view, picture);
    addSites({.stage = stage,
              .theme = in.theme,
              .view = view,
              .userHoldsGlobe = in.viewer.camera.has_value(),
              .selected = in.viewer.selectedPlace},
             state, text, canvas, picture);
    picture.legend = legendArea(layout, overlays, text);
    PictureField field({.layout = layout,
                        .picture = picture,
                        .titlePage = story.steps[state.step].titlePage,
                        .clearance = nameClearance * layout.unit});
    addOverlayLabels({.items = overlays, .layout = layout, .theme = in.theme, .view = view}, field, text, canvas,
                     picture);
    addLinkLabels({.stage = stage,
                   .theme = in.theme,
                   .view = view,
                   .userHoldsGlobe = in.viewer.camera.has_value(),
                   .selected = in.viewer.selectedLink},
                  state, field, text, canvas, picture);
    picture.strip = addStrip(stage, in.theme, state, text, canvas);
    addTopScrim(layout, picture.legend, in.theme, canvas);
    addHeader(stage, in.theme, state.headerOpacity, text, canvas);
    addLegend({.stage = stage,
               .theme = in.theme,
               .boundaryLegend = in.boundaryLegend,
               .disputedLines = showsDisputedLines(list.map),
               .cities = !in.cities.empty(),
               .relief = in.mapStyle.relief.visible(),
               .projection = projectionWords(view.descriptor().projection.nearer().kind),
               .projectionOpacity = presenceOfProjection(view.descriptor().projection),
               .linkOpacity = state.headerOpacity,
               .overlays = overlays},
              text, canvas);
    const Step& step = story.steps[state.step];
    addTitlePage(stage, in.theme, step, state.titlePageOpacity, text, canvas);
    Rect cardAtItsHighest;
    const bool hasCard = !step.headline.empty() || !step.summary.empty() || !step.events.empty();
    if (state.card.opacity > 0.0 && hasCard) {
        const CardPlan& plan = stage.cardPlans.of(story, state.card.step, layout, text);
        const CardPageAt page = cardPageAt(plan.pages(), stage.schedule.steps()[state.card.step],
                                           stage.schedule.restMoment(state.card.step), state.seconds);
        cardAtItsHighest = layout.cardColumn;
        cardAtItsHighest.height = std::min(std::ranges::max(plan.heights), cardAtItsHighest.height);
        picture.card = addCard({story, in.theme, layout, plan}, state.card, page, text, canvas);
    }
    // Last, since they keep away from all that is there.
    const std::array covered{CoveredArea{layout.header}, CoveredArea{picture.legend},
                             CoveredArea{layout.strip, state.strip.opacity},
                             CoveredArea{cardAtItsHighest, picture.card ? picture.card->opacity : 0.0}};
    SoftObstacles obstacles(layout, covered, picture);
    const double quiet = state.headerOpacity * (in.viewer.camera ? 1.0 : quietOpacityInFlight(state.camera.fraction));
    addFurniture({.layout = layout, .theme = in.theme, .view = view, .layers = state.layers, .opacity = quiet},
                 obstacles, text, canvas, picture);
    addSeas({.seas = in.seas,
             .language = in.nameLanguage,
             .opacity = state.layers.seas * quiet,
             .lakes = state.layers.waters * state.layers.lakes * quiet,
             .layout = layout,
             .theme = in.theme,
             .view = view},
            obstacles, text, canvas, picture);
    addCities({.cities = in.cities,
               .language = in.nameLanguage,
               .opacity = state.layers.cities * quiet,
               .layout = layout,
               .theme = in.theme,
               .view = view},
              obstacles, text, canvas, picture);
    addRiverNames({.rivers = in.rivers,
                   .language = in.nameLanguage,
                   .opacity = state.layers.waters * state.layers.rivers * quiet,
                   .layout = layout,
                   .theme = in.theme,
                   .view = view},
                  obstacles, text, canvas, picture);
}

}  // namespace demarche
