#include "viz/scene/link_trace.h"

#include "viz/scene/link_curve.h"

namespace demarche {

void noteLinkTraces(const Stage& stage, const FrameState& state, const MapView& view, Picture& picture) {
    picture.links.resize(state.links.size());
    for (std::size_t i = 0; i < state.links.size(); ++i) {
        const LinkState& link = state.links[i];
        PictureLink& noted = picture.links[i];
        noted.link = link.link;
        noted.progress = link.progress;
        noted.trace.clear();
        const double spacing = linkTraceSpacing / stage.crowd.linkScale(link.emphasis);
        appendLinkTrace(stage.curves[link.link], link.progress, view, noted.trace, spacing);
    }
}

}  // namespace demarche
