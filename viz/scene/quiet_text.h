// How names of waters are written: letter-spaced, slanted, and not where they would be seen from the side.
#pragma once

#include "engine/text/text_engine.h"
#include "viz/projection/map_view.h"

#include <string>
#include <string_view>

namespace demarche {

/// Tangent of the slant of the letters.
inline constexpr double quietSlant = 0.2;
/// Beyond it a picture is a crowd, and has no room for what the story does not speak of.
inline constexpr std::size_t mostSitesForNames = 120;

/// Latin, Greek and Cyrillic letters may be slanted; Arabic and Hebrew ones are not.
[[nodiscard]] bool mayBeSlanted(std::string_view name);

/// How far a place is from the horizon: MapView::aboveHorizon, of which near views have little even in their middle.
[[nodiscard]] double heightInView(const glm::dvec3& unit, const MapView& view);
/// 0 to 1 by that height: near the limb a name is seen too much from the side.
[[nodiscard]] double seenFromAbove(double height);

/// One line, laid out in pieces. `em` in pixels; `unit`: pixels for one line of a picture of 1080 lines.
[[nodiscard]] const Paragraph& quietWords(const std::string& name, double em, double unit, TextEngine& text);

}  // namespace demarche
