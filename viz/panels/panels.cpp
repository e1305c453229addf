#include "viz/panels/panels.h"

#include "viz/panels/details_panel.h"
#include "viz/panels/fault_panel.h"
#include "viz/panels/keys_panel.h"
#include "viz/panels/panel_parts.h"
#include "viz/panels/transport_panel.h"

namespace demarche {
namespace {

/// Links carry no label in the picture, so the mouse asks for it; sites have theirs.
void showLinkName(const PanelInput& in, const Pointed& pointed) {
    const auto* subject = std::get_if<SelectedLink>(&pointed.subject);
    if (subject == nullptr || in.session.selection == pointed.subject) return;
    const Link& link = in.story.links[subject->link];
    const auto x = static_cast<float>(pointed.position.x);
    const auto y = static_cast<float>(pointed.position.y);
    showTag(in.gui, {.id = "##linkname", .bottomMiddle = {x, y - lines(in.gui, 16.0)}}, linkEnds(in.story, link),
            link.label);
}

}  // namespace

void showPanels(const PanelInput& in, const std::optional<Pointed>& pointed, Commands& commands) {
    showDetails(in, commands);
    showTransport(in, commands);
    if (pointed) showLinkName(in, *pointed);
    showFaults(in);
    showQuitHint(in);
    showKeys(in, commands);
}

}  // namespace demarche
