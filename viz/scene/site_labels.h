// Labels of the sites in one view: their boxes and everything they must keep away from.
#pragma once

#include "viz/scene/label_placement.h"
#include "viz/scene/layout.h"
#include "viz/scene/link_layer.h"
#include "viz/timeline/frame_state.h"

#include <vector>

namespace demarche {

/// Radius of a site's disc in lines of a picture of 1080 lines.
inline constexpr double siteDiscRadius = 17.0;

/// Whether sides() is to keep labels off the links; following them costs time, and only sides() needs it.
enum class LinkAvoidance { On, Off };

struct SiteLabelsInput {
    const Story& story;
    const std::vector<LinkCurve>& curves;
    const Layout& layout;
    const GlobeView& view;
    LinkAvoidance links = LinkAvoidance::On;
};

/// A label's lines, laid out; the paragraphs belong to the text engine.
struct SiteLabelText {
    const Paragraph* name = nullptr;
    const Paragraph* second = nullptr;  ///< Null when there is no second line.
    double width = 0.0;
    double height = 0.0;
};

[[nodiscard]] SiteLabelText layoutSiteLabel(const Story& story, const SiteState& site, TextEngine& text, double unit);

/// Labels are ranked: those that the current step speaks of first, then by order of appearance.
class SiteLabels {
public:
    SiteLabels(const SiteLabelsInput& in, const FrameState& state, TextEngine& text);
    // The obstacles point into this object.
    SiteLabels(const SiteLabels&) = delete;
    SiteLabels& operator=(const SiteLabels&) = delete;

    [[nodiscard]] std::size_t count() const { return _order.size(); }
    /// Index into FrameState::sites of the label of this rank.
    [[nodiscard]] std::size_t siteOf(std::size_t rank) const { return _order[rank]; }
    [[nodiscard]] std::size_t rankOf(std::size_t site) const { return _rank[site]; }
    [[nodiscard]] const LabelBox& box(std::size_t rank) const { return _boxes[rank]; }
    /// 0 behind the globe or under title, legend and strip; 1 well away from all that.
    [[nodiscard]] double visible(std::size_t rank) const { return _visible[rank]; }
    [[nodiscard]] const LabelObstacles& obstacles() const { return _obstacles; }
    /// The best side for each place of the story; East for places without a site.
    [[nodiscard]] std::vector<LabelSide> sides() const;

private:
    std::vector<std::size_t> _order;
    std::vector<std::size_t> _rank;
    std::vector<PlaceIndex> _places;  ///< Of each rank.
    std::size_t _placeCount;
    std::vector<Rect> _panels;
    std::vector<LabelBox> _boxes;
    std::vector<double> _visible;
    std::vector<glm::dvec2> _trace;
    LabelObstacles _obstacles;
};

}  // namespace demarche
