// The card on the left: lays out what it says, shrinking within limits, and draws it.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/card_content.h"
#include "viz/scene/layout.h"
#include "viz/scene/picture.h"
#include "viz/scene/theme.h"

namespace demarche {

struct CardInput {
    const Story& story;
    const Theme& theme;
    const Layout& layout;
};

/// Draws the card of `step` with `opacity`; its rectangle and words are noted in the result. Text that does not fit
/// shrinks to 80 % (never below the smallest readable size), then entries give way to "and n more".
[[nodiscard]] PictureCard addCard(const CardInput& input, StepIndex step, double opacity, TextEngine& text,
                                  Canvas& canvas);

}  // namespace demarche
