#include "viz/scene/overlay.h"

namespace demarche {

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

OverlayLook overlayLook(const Theme& theme, OverlayStatus status) {
    switch (status) {
        case OverlayStatus::Proposed:
            return {.colour = theme.scheduled, .pattern = OverlayPattern::Plain, .dashedOutline = true};
        case OverlayStatus::Discussed:
        case OverlayStatus::Disputed:
            return {.colour = theme.unresolved, .pattern = OverlayPattern::Hatched, .dashedOutline = true};
        case OverlayStatus::Agreed: return {.colour = theme.agreed, .pattern = OverlayPattern::Plain};
        case OverlayStatus::Reported: return {.colour = theme.reported, .pattern = OverlayPattern::None};
        case OverlayStatus::Referred: return {.colour = theme.referred, .pattern = OverlayPattern::None};
    }
    return {.colour = theme.neutralStatus};
}

std::string overlayLegendWords(OverlayStatus status, const PreparedOverlay& geometry) {
    const bool zone = geometry.bufferKm() > 0.0;
    std::string words(zone ? "Zone, " : geometry.polygons().empty() ? "Line, " : "Area, ");
    words += overlayStatusWord(status);
    if (zone && geometry.softEdge()) words += "; width not stated";
    return words;
}

}  // namespace demarche
