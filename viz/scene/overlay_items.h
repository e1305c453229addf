// The overlays of one picture in the order in which they are drawn, made one at a time while they are gone through.
#pragma once

#include "viz/scene/stage_overlays.h"

#include <span>

namespace demarche {

/// A view: what it is made from must outlive it.
class OverlayItems {
public:
    /// Just these.
    OverlayItems(std::span<const OverlayItem> items) : _further(items) {}  // NOLINT: a list of items is one
    /// Those that a moment of the story shows, then some of the caller's.
    OverlayItems(const StoryOverlays& story, std::span<const OverlayState> shown, const Theme& theme,
                 std::span<const OverlayItem> further)
        : _story(&story), _shown(shown), _theme(&theme), _further(further) {}

    [[nodiscard]] std::size_t size() const { return _shown.size() + _further.size(); }
    [[nodiscard]] OverlayItem operator[](std::size_t i) const {
        if (i < _shown.size()) return overlayItem(*_story, _shown[i], *_theme);
        return _further[i - _shown.size()];
    }
    /// How strongly an overlay of the story shows.
    [[nodiscard]] double opacityOf(OverlayIndex overlay) const {
        for (const OverlayState& state : _shown) {
            if (state.overlay == overlay) return state.opacity;
        }
        return 0.0;
    }

private:
    const StoryOverlays* _story = nullptr;
    std::span<const OverlayState> _shown;
    const Theme* _theme = nullptr;
    std::span<const OverlayItem> _further;
};

}  // namespace demarche
