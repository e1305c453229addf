// What is on a picture, in words and pixels: filled while the DrawList is built, printed by `demarche describe`,
// asked by the window when somebody clicks.
#pragma once

#include "engine/math/rect.h"
#include "viz/projection/map_view.h"
#include "viz/story/story.h"

#include <glm/vec2.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

struct PictureSite {
    PlaceIndex place = 0;
    int number = 0;
    glm::dvec2 position{};  ///< Pixels.
    double radius = 0.0;
    double opacity = 0.0;  ///< 0 behind the globe.
    double emphasis = 0.0;
};

struct PictureLink {
    LinkIndex link = 0;
    double progress = 0.0;
    std::vector<glm::dvec2> trace;  ///< Pixels along its visible part.
};

struct PictureLabel {
    PlaceIndex place = 0;
    std::string text;
    std::string secondLine;
    double opacity = 0.0;
    Rect rect;
};

/// The name of an overlay on the map.
struct PictureOverlayLabel {
    std::string text;
    double opacity = 0.0;
    Rect rect;
};

/// The label of a link, along its way.
struct PictureLinkLabel {
    LinkIndex link = 0;
    std::string text;
    double opacity = 0.0;
    Rect rect;                ///< Around all of it ...
    std::vector<Rect> boxes;  ///< ... and around its pieces.
};

/// The name of a sea, along its curve.
struct PictureSea {
    std::string name;
    double opacity = 0.0;
    Rect rect;                ///< Around all of it ...
    std::vector<Rect> boxes;  ///< ... and around its letters.
};

/// The name of a river beside its line.
using PictureRiver = PictureSea;

struct PictureScaleBar {
    std::string words;
    double kilometres = 0.0;
    double pixels = 0.0;  ///< That stand for so many kilometres at the target.
    double opacity = 0.0;
    Rect rect;  ///< With its words.
};

struct PictureNorthArrow {
    Radians north;  ///< 0 is up, clockwise positive.
    double opacity = 0.0;
    Rect rect;
};

/// Degrees of a line of the graticule.
struct PictureGraticuleLabel {
    std::string text;
    double opacity = 0.0;
    Rect rect;
};

/// A city that the story does not speak of, with its name.
struct PictureCity {
    std::string name;
    double opacity = 0.0;
    Rect rect;  ///< Of dot and name.
};

struct PictureCard {
    StepIndex step = 0;
    double opacity = 0.0;
    Rect rect;
    double scale = 1.0;    ///< Below 1 when the text had to shrink to fit.
    std::size_t page = 0;  ///< The page in the picture, from 0.
    std::size_t pages = 1;
    // All that the pages say.
    std::string kicker;
    std::string headline;
    std::string summary;
    std::string facts;
    std::vector<std::string> participants;
    std::vector<std::string> agenda;
    std::vector<std::string> outcomes;
    std::vector<std::string> programme;
    std::vector<std::string> notes;
    std::vector<std::string> disputes;
    std::vector<std::string> claims;  ///< Of the disputes, one after the other.
    std::string source;
    int hiddenEntries = 0;  ///< Entries that found no room, said on the card as "and n more".
};

struct PictureStrip {
    Rect rect;
    double opacity = 0.0;
    double playheadX = 0.0;  ///< Pixels.
    std::vector<double> entryX;
    std::vector<bool> toScale;  ///< For each entry, whether it stands in proportion to time among its neighbours.
};

struct Picture {
    PictureSize size;
    MapCamera camera;
    std::string_view projection;  ///< Its name; on the way between two the nearer one's.
    std::vector<PictureSite> sites;
    std::vector<PictureLink> links;
    std::vector<PictureLabel> labels;
    std::vector<PictureOverlayLabel> overlayLabels;
    std::vector<PictureLinkLabel> linkLabels;
    std::optional<PictureScaleBar> scaleBar;
    std::optional<PictureNorthArrow> northArrow;
    std::vector<PictureGraticuleLabel> graticuleLabels;
    std::vector<PictureSea> seas;  ///< And large lakes.
    std::vector<PictureRiver> rivers;
    std::vector<PictureCity> cities;
    Rect legend;  ///< With its rows for overlays.
    std::optional<PictureCard> card;
    PictureStrip strip;
    std::string boundaryView;
};

}  // namespace demarche
