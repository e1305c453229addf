// What stands out during a step and what dims.
#pragma once

#include "engine/math/easing.h"
#include "viz/story/story.h"

#include <algorithm>
#include <optional>

namespace demarche {

/// Opacity of what is not in focus while a step brings something else to the fore.
inline constexpr double dimmedOpacity = 0.4;

/// What a step names in its `emphasis`, while all else dims; or else what the step shows.
class Focus {
public:
    Focus(const Story& story, std::optional<StepIndex> step)
        : _named(step && !story.steps[*step].emphasis.empty() ? &story.steps[*step].emphasis : nullptr) {}

    [[nodiscard]] bool named() const { return _named != nullptr; }
    /// `shown`: the step itself shows it.
    [[nodiscard]] bool onPlace(PlaceIndex place, bool shown) const { return on(&StepEmphasis::places, place, shown); }
    [[nodiscard]] bool onLink(LinkIndex link, bool shown) const { return on(&StepEmphasis::links, link, shown); }
    [[nodiscard]] bool onOverlay(OverlayIndex overlay) const { return on(&StepEmphasis::overlays, overlay, true); }
    [[nodiscard]] double opacity(bool on) const { return _named == nullptr || on ? 1.0 : dimmedOpacity; }

private:
    template <class Index>
    [[nodiscard]] bool on(std::vector<Index> StepEmphasis::* list, Index index, bool shown) const {
        return _named == nullptr ? shown : std::ranges::binary_search(_named->*list, index);
    }

    const StepEmphasis* _named;
};

/// The focus of a step, coming from that of the step before.
struct FocusChange {
    FocusChange(const Story& story, StepIndex step, double shareOfNow)
        : now(story, step), before(story, step > 0 ? std::optional(step - 1) : std::nullopt), share(shareOfNow) {}

    [[nodiscard]] bool named() const { return now.named() || before.named(); }
    [[nodiscard]] double opacity(bool onNow, bool onBefore) const {
        return lerp(before.opacity(onBefore), now.opacity(onNow), share);
    }

    Focus now;
    Focus before;
    double share = 1.0;  ///< Of the way from the one before, 0 to 1.
};

}  // namespace demarche
