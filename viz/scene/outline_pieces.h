// The outlines of overlays that touch, divided so that a common border is drawn once.
#pragma once

#include "viz/scene/prepared_overlay.h"

#include <optional>
#include <span>
#include <vector>

namespace demarche {

/// A part of an outline, in its direction.
struct OutlinePiece {
    DetailedLine line;
    /// The overlay before this one that has the same edges in its outline, and draws them while it shows.
    std::optional<std::size_t> sharedWith;
};

/// For each overlay the pieces of its outlines; none for one that shares no edge with an overlay before it. Edges are
/// shared when both their ends are the same to the last bit, as when they come from one map.
[[nodiscard]] std::vector<std::vector<OutlinePiece>> outlinePieces(std::span<const PreparedOverlay* const> overlays);

}  // namespace demarche
