// The card on the left: one page of what it says.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/card_pages.h"
#include "viz/scene/layout.h"
#include "viz/scene/picture.h"
#include "viz/scene/theme.h"
#include "viz/timeline/frame_state.h"

namespace demarche {

struct CardInput {
    const Story& story;
    const Theme& theme;
    const Layout& layout;
    const CardPlan& plan;
};

/// Draws the card of `step`; its rectangle and everything that its pages say is noted in the result.
[[nodiscard]] PictureCard addCard(const CardInput& input, const CardState& state, CardPageAt page, TextEngine& text,
                                  Canvas& canvas);

}  // namespace demarche
