// Where the panel about a site or link stands, so that it never covers what it speaks of.
#pragma once

#include "viz/scene/layout.h"

namespace demarche {

struct DetailsWish {
    Rect area;         ///< The part of the picture that card, strip, header and legend leave free.
    Rect cardColumn;   ///< Where cards stand, as tall as they may be.
    Rect card;         ///< Empty when there is none.
    double width = 0;  ///< Pixels.
    Rect subject;      ///< What must stay visible; empty when it is not in the picture.
};

/// At the right; else narrower there; else over the card, which speaks of the same and stands where the story's own
/// camera never has a site. The height is the most the panel may take.
struct DetailsPlace {
    Rect rect;
    double leastHeight = 0.0;  ///< So that nothing of a covered card looks out.
};
[[nodiscard]] DetailsPlace placeDetails(const DetailsWish& wish);

}  // namespace demarche
