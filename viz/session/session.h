// All that changes while a window is open: playhead, the viewer's camera, what is selected, which panels are up.
#pragma once

#include "viz/projection/map_view.h"
#include "viz/session/viewers_projection.h"
#include "viz/story/edition.h"
#include "viz/story/story.h"

#include <optional>
#include <variant>

namespace demarche {

enum class Playback { Paused, Playing };

struct NothingSelected {
    bool operator==(const NothingSelected&) const = default;
};
struct SelectedPlace {
    PlaceIndex place = 0;
    bool operator==(const SelectedPlace&) const = default;
};
struct SelectedLink {
    LinkIndex link = 0;
    bool operator==(const SelectedLink&) const = default;
};
using Selection = std::variant<NothingSelected, SelectedPlace, SelectedLink>;

/// A globe that goes on turning after the hand has let go: degrees for each second.
struct GlobeSpin {
    double lonPerSecond = 0.0;
    double latPerSecond = 0.0;
    bool turnsMeridian = false;  ///< A world map: what it has in its middle moves along.

    bool operator==(const GlobeSpin&) const = default;
};

/// The camera glides from where it was to where the story (or the next command) wants it.
struct CameraGlide {
    MapCamera from;
    double progress = 0.0;  ///< 0 to 1, not eased.

    bool operator==(const CameraGlide&) const = default;
};

/// A value: copied, compared, changed by apply (viz/session/commands.h) alone. Nothing of it is ever in a film.
struct Session {
    double seconds = 0.0;  ///< Playhead, from the start of the story.
    Playback playback = Playback::Playing;
    double speed = 1.0;
    bool scrubbing = false;  ///< Somebody holds the playhead: time stands still.

    std::optional<MapCamera> userCamera;  ///< Instead of the story's own.
    GlobeSpin spin;
    std::optional<CameraGlide> glide;
    ViewersProjection projection;

    EditionChoice edition;  ///< How the story is told.
    Selection selection;
    bool keysShown = false;
    bool fullscreen = false;
    double hintSeconds = 0.0;  ///< How long the word on how to quit stays up.
    double idleSeconds = 0.0;  ///< Since the viewer last did something.
    bool quit = false;

    bool operator==(const Session&) const = default;
};

/// True while the picture or a panel changes by itself, so that frames have to be drawn without any event.
[[nodiscard]] bool moves(const Session& session);

/// 0 to 1: the transport hides while the story plays and nobody touches anything.
[[nodiscard]] double transportOpacity(const Session& session);

}  // namespace demarche
