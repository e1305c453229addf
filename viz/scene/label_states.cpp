#include "viz/scene/label_states.h"

#include "engine/math/easing.h"

#include <array>

namespace demarche {
namespace {

constexpr double invisible = 0.003;

struct SideShare {
    LabelSide side;
    double opacity;
};

/// The side of the step before fades out early in a flight, the side of this step fades in late.
std::array<SideShare, 2> sideShares(double flight, LabelSide before, LabelSide now) {
    if (before == now) return {{{before, 0.0}, {now, 1.0}}};
    return {{{before, 1.0 - smoothStep(flight / 0.35)}, {now, smoothStep((flight - 0.65) / 0.35)}}};
}

}  // namespace

std::vector<LabelState> labelStates(const SiteLabels& labels, const FrameState& state, const LabelSides& sides) {
    std::vector<LabelState> shown;
    std::vector<Rect> placed;
    for (std::size_t rank = 0; rank < labels.count(); ++rank) {
        const std::size_t index = labels.siteOf(rank);
        const SiteState& site = state.sites[index];
        for (const SideShare& share :
             sideShares(state.camera.fraction, sides.before[site.place], sides.now[site.place])) {
            const double base = site.opacity * labels.visible(rank) * share.opacity;
            if (base <= invisible) continue;
            const Rect rect = labelRect(labels.box(rank), share.side);
            const double opacity = base * labelOpacity(rect, labels.obstacles(), placed, rank);
            if (opacity <= invisible) continue;
            placed.push_back(rect);
            shown.push_back({.site = index, .place = site.place, .side = share.side, .rect = rect, .opacity = opacity});
        }
    }
    return shown;
}

}  // namespace demarche
