// Where the panel about a site or link stands, so that it never covers what it speaks of.
#pragma once

#include "viz/scene/layout.h"

namespace demarche {

struct DetailsWish {
    Rect area;         ///< The part of the picture that card, strip, header and legend leave free.
    Rect cardColumn;   ///< The last resort: over the card.
    double width = 0;  ///< Pixels.
    Rect subject;      ///< What must stay visible; empty when it is not in the picture.
};

/// At the right; else narrower; else at the left; else above or below the subject; else over the card.
/// The height is the most the panel may take.
[[nodiscard]] Rect placeDetails(const DetailsWish& wish);

}  // namespace demarche
