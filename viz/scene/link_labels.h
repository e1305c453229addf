// The labels of links, set along their ways: clear of sites, panels and every other name.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/picture_field.h"
#include "viz/scene/theme.h"
#include "viz/timeline/frame_state.h"

#include <memory>
#include <optional>
#include <vector>

namespace demarche {

struct Stage;

/// Where along its link a label stands, and how.
struct LinkLabelPlace {
    LinkIndex link = 0;
    double middle = 0.5;    ///< Fraction of the way at which the middle of the words stands.
    bool reversed = false;  ///< Written against the way, to be read from left to right.
    bool below = false;     ///< Of the line, as read.

    bool operator==(const LinkLabelPlace&) const = default;
};

/// For each step, where the labels of its links stand: chosen for the end of the step, so that they hold still during
/// it. Chosen when they are first wanted, as are the sides of site labels.
class RestingLinkLabels {
public:
    explicit RestingLinkLabels(std::size_t steps) : _known(steps) {}
    [[nodiscard]] const std::vector<LinkLabelPlace>& of(StepIndex step, const Stage& stage, TextEngine& text) const;

private:
    mutable std::vector<std::unique_ptr<const std::vector<LinkLabelPlace>>> _known;
};

struct LinkLabelInput {
    const Stage& stage;
    const Theme& theme;
    const MapView& view;
    bool userHoldsGlobe = false;  ///< Then places are chosen for the view as it is.
    std::optional<LinkIndex> selected;
};

/// Labels of the links that the step speaks of, and of the selected one. A label fades before it could touch anything
/// in the field or noted in `picture`, where its link is too short or bent for it, and while its link grows. Notes what
/// it drew in both.
void addLinkLabels(const LinkLabelInput& input, const FrameState& state, PictureField& field, TextEngine& text,
                   Canvas& canvas, Picture& picture);

}  // namespace demarche
