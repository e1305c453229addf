// Notes where the links of a picture run, for whoever keeps away from them.
#pragma once

#include "viz/scene/picture.h"
#include "viz/scene/stage.h"

namespace demarche {

/// Refills Picture::links; the memory of the traces is used again from picture to picture.
void noteLinkTraces(const Stage& stage, const FrameState& state, const MapView& view, Picture& picture);

}  // namespace demarche
