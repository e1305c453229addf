// What the scene draws of a story's overlays: areas, lines and zones on the ground, and how their status looks.
#pragma once

#include "viz/scene/label_beside.h"
#include "viz/scene/outline_pieces.h"
#include "viz/scene/theme.h"
#include "viz/story/story_events.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace demarche {

enum class OverlayPattern { None, Plain, Hatched };

/// Statuses differ in form as well as in colour.
struct OverlayLook {
    Colour colour;
    OverlayPattern pattern = OverlayPattern::Plain;
    bool dashedOutline = false;

    bool operator==(const OverlayLook&) const = default;
};

[[nodiscard]] OverlayLook overlayLook(const Theme& theme, OverlayStatus status);

/// "status discussed"
[[nodiscard]] std::string_view overlayStatusWord(OverlayStatus status);

/// Words for the legend when the story has none of its own: "Area, proposed", "Zone, proposed; width not stated".
[[nodiscard]] std::string overlayLegendWords(OverlayStatus status, const PreparedOverlay& geometry);

/// One overlay at one moment.
struct OverlayItem {
    const PreparedOverlay& geometry;
    OverlayLook look;
    double opacity = 1.0;
    std::string_view label;  ///< Empty: none.
    LonLat labelAt;
    std::string_view legend;  ///< Words in the legend; items with the same words share an entry. Empty: none.
    std::span<const OutlinePiece> pieces = {};  ///< Of its outlines; empty: they are drawn whole.
    std::optional<LabelBeside> labelBeside = {};
};

}  // namespace demarche
