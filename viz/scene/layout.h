// Where things stand in the picture: everything measured in one unit, inside the graphics-safe area.
#pragma once

#include "engine/math/rect.h"

namespace demarche {

/// Areas of a picture in pixels. The unit is a thousand-and-eightieth of the picture's height (less in portrait
/// pictures): sizes written for 1080 lines look the same at any size.
struct Layout {
    explicit Layout(PictureSize picture);

    PictureSize size;
    double unit = 1.0;  ///< Pixels for one line of a picture of 1080 lines.
    Rect safe;          ///< Graphics-safe area of EBU R 95: 5 % in from each edge.
    Rect header;        ///< Title and subtitle.
    Rect legend;        ///< Top right corner.
    Rect cardColumn;    ///< The card takes its upper part, as tall as it needs.
    Rect strip;         ///< Time axis with its labels.
    double stripAxisY = 0.0;

    /// The part of the picture that card, strip, header and legend leave free.
    [[nodiscard]] Rect freeBesideCard() const;
    /// The same for a title page: no card, no strip, the large title on the left.
    [[nodiscard]] Rect freeBesideTitle() const;
};

/// Rounded to whole pixels, so that panels and text have crisp edges.
[[nodiscard]] Rect snapped(const Rect& rect);

}  // namespace demarche
