#include "viz/scene/stage_overlays.h"

#include <fmt/format.h>

#include <glm/geometric.hpp>

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

std::string_view overlayStatusWord(OverlayStatus status) {
    switch (status) {
        case OverlayStatus::Proposed: return "proposed";
        case OverlayStatus::Discussed: return "status discussed";
        case OverlayStatus::Disputed: return "disputed";
        case OverlayStatus::Agreed: return "agreed";
        case OverlayStatus::Reported: return "reported";
        case OverlayStatus::Referred: return "referred to";
    }
    return "";
}

std::string legendOf(const Overlay& overlay) {
    std::string words = fmt::format("{}, {}", overlay.name, overlayStatusWord(overlay.status));
    if (overlay.widthKm > 0.0 && !overlay.widthStated) words += "; width not stated";
    return words;
}

}  // namespace

std::vector<StageOverlay> stageOverlays(const Story& story) {
    std::vector<StageOverlay> result;
    for (const Overlay& overlay : story.overlays) {
        result.push_back(
            {.geometry = PreparedOverlay(
                 {.shapes = overlay.shapes, .bufferKm = overlay.widthKm, .softEdge = !overlay.widthStated}),
             .labelAt = middleOf(overlay.shapes),
             .legend = legendOf(overlay)});
    }
    return result;
}

std::vector<OverlayItem> overlayItems(const Story& story, const std::vector<StageOverlay>& overlays,
                                      const FrameState& state, const Theme& theme) {
    std::vector<OverlayItem> items;
    for (const OverlayState& shown : state.overlays) {
        const Overlay& overlay = story.overlays[shown.overlay];
        items.push_back({.geometry = overlays[shown.overlay].geometry,
                         .look = overlayLook(theme, overlay.status),
                         .opacity = shown.opacity,
                         .label = overlay.name,
                         .labelAt = overlays[shown.overlay].labelAt,
                         .legend = overlays[shown.overlay].legend});
    }
    return items;
}

}  // namespace demarche
