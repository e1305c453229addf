// The names of overlays on the map: centred where the story wants them, giving way to everything else.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/layout.h"
#include "viz/scene/overlay_items.h"
#include "viz/scene/picture_field.h"
#include "viz/scene/theme.h"

namespace demarche {

struct OverlayLabelInput {
    OverlayItems items;
    const Layout& layout;
    const Theme& theme;
    const MapView& view;
};

/// Labels fade before they could touch anything in the field or one another, and when their overlay is too small to be
/// named. Notes what it drew in the field and in the picture.
void addOverlayLabels(const OverlayLabelInput& input, PictureField& field, TextEngine& text, Canvas& canvas,
                      Picture& picture);

}  // namespace demarche
