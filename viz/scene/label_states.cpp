#include "viz/scene/label_states.h"

#include "engine/math/easing.h"
#include "viz/scene/soft_obstacles.h"

#include <array>
#include <optional>

namespace demarche {
namespace {

constexpr double invisible = 0.003;

struct SideShare {
    LabelSide side;
    double opacity;
};

/// The side of the step before fades out early in a flight, the side of this step fades in late.
std::array<SideShare, 2> sideShares(double flight, std::optional<LabelSide> before, std::optional<LabelSide> now) {
    if (before == now) return {{{before.value_or(LabelSide::East), 0.0}, {now.value_or(LabelSide::East), 1.0}}};
    return {{{before.value_or(LabelSide::East), before ? 1.0 - smoothStep(flight / 0.35) : 0.0},
             {now.value_or(LabelSide::East), now ? smoothStep((flight - 0.65) / 0.35) : 0.0}}};
}

}  // namespace

std::vector<LabelState> labelStates(const SiteLabels& labels, const FrameState& state, const LabelSides& sides) {
    std::vector<LabelState> shown;
    LabelField field(labels.obstacles());
    for (std::size_t rank = 0; rank < labels.count(); ++rank) {
        const std::size_t index = labels.siteOf(rank);
        const SiteState& site = state.sites[index];
        for (const SideShare& share :
             sideShares(state.camera.fraction, sides.before.of(site.place), sides.now.of(site.place))) {
            const double base = site.opacity * share.opacity;
            if (base * labels.visible(index) <= invisible) continue;
            const Rect rect = labelRect(labels.box(rank), share.side);
            const double free = labelOpacity(labels.box(rank), share.side, field, rank);
            const double opacity = base * decided(labels.visible(index) * free);
            if (opacity <= invisible) continue;
            placeLabel(labels.box(rank), share.side, field);
            shown.push_back({.site = index,
                             .place = site.place,
                             .side = share.side,
                             .rect = rect,
                             .leader = labelLeader(labels.box(rank), share.side),
                             .opacity = opacity});
        }
    }
    return shown;
}

}  // namespace demarche
