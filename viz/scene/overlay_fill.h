// The mask of an overlay's area: polygons by parity with soft edges, and the zone around lines.
#pragma once

#include "viz/projection/map_view.h"
#include "viz/scene/draw_list.h"
#include "viz/scene/ground_path.h"

#include <optional>

namespace demarche {

struct OverlayFillInput {
    const PreparedOverlay& geometry;
    const MapView& view;
};

/// Appends vertices and batches to the list; returns the whole pixels that the mask can reach in the picture, nothing
/// when that is none.
[[nodiscard]] std::optional<Rect> appendOverlayMask(const OverlayFillInput& input, DrawList& list);

/// Appends to the list's fillPieces what of `bounds` the triangles of the batches from `firstBatch` on can reach, in
/// rows: a long band fills little of its rectangle.
void appendFillPieces(const Rect& bounds, std::size_t firstBatch, DrawList& list);

/// Appends triangles that toggle the inside of closed outlines (even-odd), cut to `limits`. For legends and tests.
void appendToggledOutline(std::vector<glm::dvec2>& outline, const Rect& limits, std::vector<MaskVertex>& vertices);

}  // namespace demarche
