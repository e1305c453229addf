// Narrows the dates of events by the events they are relative to: before, after, on the same day as.
#pragma once

#include "viz/story/story_parts.h"

namespace demarche {

/// Sets Event::bounds. Relations that go round in a circle, and dates that contradict their relations, are reported.
void resolveRelativeDates(StoryReading& reading);

}  // namespace demarche
