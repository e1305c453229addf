// What the program brings for every story it reads: its themes, its gazetteer and the boundary views of its map.
#pragma once

#include "viz/story/story_surroundings.h"

namespace demarche {

/// The gazetteer is opened when a story first names a city without coordinates.
[[nodiscard]] StoryLibrary storyLibrary();

}  // namespace demarche
