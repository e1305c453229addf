// The strip at the bottom: the story's entries along time or in order, soft spans for uncertain dates, the playhead.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/picture.h"
#include "viz/scene/stage.h"
#include "viz/scene/theme.h"

namespace demarche {

[[nodiscard]] PictureStrip addStrip(const Stage& stage, const Theme& theme, const FrameState& state, TextEngine& text,
                                    Canvas& canvas);

}  // namespace demarche
