#include "viz/scene/stage_overlays.h"

#include <fmt/format.h>

#include <glm/geometric.hpp>

#include <utility>

namespace demarche {
namespace {

LonLat middleOf(const GeoShapes& shapes) {
    glm::dvec3 sum{0.0};
    if (!shapes.polygons.empty()) {
        for (const GeoPolygon& polygon : shapes.polygons) {
            for (const LonLat point : polygon.rings.front()) sum += unitVector(point);
        }
    } else if (!shapes.lines.empty()) {
        const GeoLine& line = shapes.lines.front();
        sum = unitVector(line[line.size() / 2]);
    } else {
        for (const LonLat point : shapes.points) sum += unitVector(point);
    }
    return glm::length(sum) < 1e-9 ? LonLat{} : lonLat(sum);
}

std::string legendOf(const Overlay& overlay) {
    std::string words = fmt::format("{}, {}", overlay.name, overlayStatusWord(overlay.status));
    if (overlay.widthKm > 0.0 && !overlay.widthStated) words += "; width not stated";
    return words;
}

std::vector<LonLat> middlesOfOthers(const Story& story, OverlayIndex overlay) {
    std::vector<LonLat> middles;
    for (OverlayIndex o = 0; o < story.overlays.size(); ++o) {
        if (o != overlay) middles.push_back(middleOf(story.overlays[o].shapes));
    }
    return middles;
}

}  // namespace

std::vector<StageOverlay> stageOverlays(const Story& story) {
    std::vector<StageOverlay> result;
    for (OverlayIndex o = 0; o < story.overlays.size(); ++o) {
        const Overlay& overlay = story.overlays[o];
        const std::optional<LabelBesidePlace> beside = placeBesideLine(overlay.shapes, middlesOfOthers(story, o));
        result.push_back(
            {.geometry = PreparedOverlay(
                 {.shapes = overlay.shapes, .bufferKm = overlay.widthKm, .softEdge = !overlay.widthStated}),
             .labelAt = beside ? beside->at : middleOf(overlay.shapes),
             .legend = legendOf(overlay),
             .pieces = {},
             .labelBeside = beside ? std::optional(beside->beside) : std::nullopt});
    }
    std::vector<const PreparedOverlay*> prepared;
    for (const StageOverlay& overlay : result) prepared.push_back(&overlay.geometry);
    std::vector<std::vector<OutlinePiece>> pieces = outlinePieces(prepared);
    for (std::size_t o = 0; o < result.size(); ++o) result[o].pieces = std::move(pieces[o]);
    return result;
}

OverlayItem overlayItem(const StoryOverlays& in, const OverlayState& shown, const Theme& theme) {
    const Overlay& overlay = in.story.overlays[shown.overlay];
    const StageOverlay& stage = in.overlays[shown.overlay];
    return {.geometry = stage.geometry,
            .look = overlayLook(theme, overlay.status),
            .opacity = shown.opacity,
            .label = overlay.name,
            .labelAt = stage.labelAt,
            .legend = stage.legend,
            .pieces = stage.pieces,
            .labelBeside = stage.labelBeside};
}

}  // namespace demarche
