// Keeps labels from popping: looks ahead and back in time, so that a label has faded before geometry forbids it.
#pragma once

#include "viz/scene/label_placement.h"
#include "viz/scene/label_states.h"
#include "viz/timeline/schedule.h"

#include <functional>
#include <vector>

namespace demarche {

/// An upper limit of every label's opacity over time that changes by at most 1 in `fadeSeconds`. It never exceeds what
/// geometry allows (LabelState::opacity), so taking the smaller of both keeps labels apart and makes them fade.
/// Sampled once; a function of time alone, not of the frame before.
class LabelFades {
public:
    static constexpr double fadeSeconds = 0.3;
    static constexpr double sampleSeconds = 1.0 / 60.0;

    /// `statesAt` tells the labels at a moment. Sampled only while the picture moves or its labels' texts change.
    /// Stories of more than 64 sites or 200 steps get no limits: sampling them would take too long.
    LabelFades(const Story& story, const Schedule& schedule,
               const std::function<std::vector<LabelState>(double seconds)>& statesAt);

    /// 1 where nothing limits the label.
    [[nodiscard]] double limit(PlaceIndex place, LabelSide side, double seconds) const;

private:
    struct Series {
        PlaceIndex place;
        LabelSide side;
        std::vector<float> opacity;  ///< One for each sample of the window.
    };
    struct Window {
        double start;
        std::size_t samples;
        std::vector<Series> series;
    };

    std::vector<Window> _windows;  ///< In order of time, not overlapping.
};

}  // namespace demarche
