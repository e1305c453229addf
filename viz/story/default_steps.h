// What a story shows when its author has not said it: cameras, steps made from its events, links in sequence, a strip.
#pragma once

#include "viz/story/story.h"

namespace demarche {

/// What a step without a camera of its own looks at: what it shows, else what the step before looked at.
[[nodiscard]] CameraHint defaultCamera(const Story& story, const Step& step);

/// The outermost points of the shapes in longitude and latitude: what a camera has to bring into the picture.
void addExtent(const GeoShapes& shapes, std::vector<LonLat>& points);

/// Links from each event to the next where the place changes, in the order of time, for a story that gives none.
void addDefaultLinks(Story& story);

/// A title page and a step for each event in the order of time; many events share steps, so that there are at most 60.
/// Without events, one step with all links. Nothing when the story has neither.
void addDefaultSteps(Story& story);

/// An entry for the first event of each step, for a story that gives no strip.
void addDefaultStrip(Story& story);

/// True when the date leaves something open, or there is none and the event has not been held.
[[nodiscard]] bool isUncertain(const Event& event);

}  // namespace demarche
