// Sites of one view, and the labels that they get: their boxes and everything they must keep away from.
#pragma once

#include "viz/scene/crowd.h"
#include "viz/scene/label_placement.h"
#include "viz/scene/layout.h"
#include "viz/scene/link_layer.h"
#include "viz/scene/stage_overlays.h"
#include "viz/scene/step_sides.h"
#include "viz/timeline/frame_state.h"

#include <glm/vec3.hpp>

#include <vector>

namespace demarche {

/// Radius of a site's disc in lines of a picture of 1080 lines.
inline constexpr double siteDiscRadius = 17.0;
/// At most so many labels in a picture: those that the step speaks of, then those of the first sites in view that find
/// room ...
inline constexpr std::size_t mostLabels = 200;
/// ... of so many: to know how wide a name is, it must be laid out.
inline constexpr std::size_t mostTried = 1000;
/// At most so many links that labels avoid: those that the step speaks of, then the latest.
inline constexpr std::size_t mostAvoidedLinks = 200;

/// Whether sides() is to keep labels off the links; following them costs time, and only sides() needs it.
enum class LinkAvoidance { On, Off };

/// Everything of a story and a size of picture that sites need.
struct SiteGround {
    const Story& story;
    const std::vector<glm::dvec3>& positions;  ///< Unit vector of each place.
    const std::vector<LinkCurve>& curves;
    const std::vector<StageOverlay>& overlays;
    const Crowd& crowd;
    const Layout& layout;
};

struct SiteLabelsInput {
    SiteGround ground;
    const MapView& view;
    LinkAvoidance links = LinkAvoidance::On;
    /// Only places with a side get a label; without sides, the most important ones.
    const LabelSides* chosen = nullptr;
};

/// A label's lines, laid out; the paragraphs belong to the text engine.
struct SiteLabelText {
    const Paragraph* name = nullptr;
    const Paragraph* second = nullptr;  ///< Null when there is no second line.
    double width = 0.0;
    double height = 0.0;
};

[[nodiscard]] SiteLabelText layoutSiteLabel(const Story& story, const SiteState& site, TextEngine& text, double unit);

/// Sites are ranked: those that the current step speaks of first, then by order of appearance. Labels have ranks of
/// their own, in the same order.
class SiteLabels {
public:
    SiteLabels(const SiteLabelsInput& in, const FrameState& state, TextEngine& text);
    // The obstacles point into this object.
    SiteLabels(const SiteLabels&) = delete;
    SiteLabels& operator=(const SiteLabels&) = delete;
    ~SiteLabels() = default;

    /// Indices into FrameState::sites of the sites in view, the most important first.
    [[nodiscard]] const std::vector<std::size_t>& sitesInView() const { return _inView; }
    /// Pixel of a site of the state.
    [[nodiscard]] glm::dvec2 pixel(std::size_t site) const { return _pixels[site]; }
    /// 0 behind the globe or under title, legend and strip; 1 well away from all that. By site of the state.
    [[nodiscard]] double visible(std::size_t site) const { return _visible[site]; }

    [[nodiscard]] std::size_t count() const { return _labelled.size(); }
    /// Index into FrameState::sites of the label of this rank.
    [[nodiscard]] std::size_t siteOf(std::size_t rank) const { return _labelled[rank]; }
    [[nodiscard]] const LabelBox& box(std::size_t rank) const { return _boxes[rank]; }
    /// The label of a rank belongs to the obstacles' site of this rank.
    [[nodiscard]] const LabelObstacles& obstacles() const { return _obstacles; }
    /// The best sides.
    [[nodiscard]] StepSides sides() const;

private:
    void locate(const SiteLabelsInput& in, const FrameState& state);
    void rank(const FrameState& state);
    void selectLabels(const LabelSides* chosen, const FrameState& state);
    void addBoxes(const SiteLabelsInput& in, const FrameState& state, TextEngine& text);

    std::vector<glm::dvec2> _pixels;
    std::vector<double> _visible;
    std::vector<std::size_t> _ranked;
    std::vector<std::size_t> _inView;
    std::vector<std::size_t> _labelled;
    LabelSelection _selection = LabelSelection::All;
    std::vector<PlaceIndex> _places;  ///< Of each label.
    Rect _legend;                     ///< With its rows for overlays.
    std::vector<Rect> _panels;
    std::vector<LabelBox> _boxes;  ///< Of the labels, then of the other sites in view.
    std::vector<glm::dvec2> _trace;
    LabelObstacles _obstacles;
};

}  // namespace demarche
