// What stands in the way of labels in one picture, and the labels placed so far.
#pragma once

#include "engine/math/rect.h"
#include "viz/scene/picture_grid.h"

#include <glm/vec2.hpp>

#include <cstddef>
#include <span>

namespace demarche {

/// A label to place: its box, and the disc of the site it belongs to.
struct LabelBox {
    glm::dvec2 site{};
    double siteRadius = 0.0;  ///< Pixels that the label keeps from the site's middle.
    double width = 0.0;
    double height = 0.0;
};

/// What labels must not touch.
struct LabelObstacles {
    Rect allowed;  ///< Labels stay inside: the graphics-safe area.
    std::span<const Rect> panels;
    std::span<const LabelBox> sites;        ///< Discs of all sites.
    std::span<const glm::dvec2> linkTrace;  ///< Points along the links: avoided where possible.
    double clearance = 14.0;                ///< Pixels a label keeps from everything for full opacity.
};

/// Radius of a site's disc, as a share of what labels keep from its middle.
inline constexpr double discShare = 0.62;

/// Distance in pixels between the edges of two rectangles; 0 when they touch or overlap.
[[nodiscard]] double gapBetween(const Rect& a, const Rect& b);

/// Pixels between `rect` and the edge of `allowed`; 0 when it is not inside.
[[nodiscard]] double roomInside(const Rect& rect, const Rect& allowed);

/// The cost of a question does not grow with what is far away.
class LabelField {
public:
    explicit LabelField(const LabelObstacles& obstacles);

    /// From now on this label is in the way of others.
    void place(const Rect& label);

    [[nodiscard]] double clearance() const { return _clearance; }
    /// Pixels between `rect` and what is nearest of panels, placed labels and sites other than `ownSite` (an index into
    /// LabelObstacles::sites); at most the clearance.
    [[nodiscard]] double gap(const Rect& rect, std::size_t ownSite) const;
    /// Pixels between a thin line from the disc of `ownSite` and what is nearest; at most `most`. It may pass between
    /// discs that labels keep farther away from, and leave a disc that lies under others.
    [[nodiscard]] double gapOfLine(glm::dvec2 from, glm::dvec2 to, std::size_t ownSite, double most) const;
    /// Whether `rect` keeps the clearance from everything and lies inside the allowed area. Faster than the gap, since
    /// it stops at the first thing that is too near.
    [[nodiscard]] bool isFree(const Rect& rect, std::size_t ownSite) const;
    [[nodiscard]] const Rect& allowed() const { return _allowed; }
    /// Points of links inside `rect`.
    [[nodiscard]] std::size_t linkPointsIn(const Rect& rect) const;

private:
    struct Disc {
        Rect bounds;
        std::size_t site;
    };

    Rect _allowed;
    std::span<const Rect> _panels;
    std::span<const LabelBox> _sites;
    double _clearance;
    PictureGrid<Disc> _discs;
    PictureGrid<glm::dvec2> _linkPoints;
    PictureGrid<Rect> _placed;
};

}  // namespace demarche
