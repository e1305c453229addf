// What the player's keys mean.
#pragma once

#include "engine/math/angle.h"
#include "engine/platform/input_event.h"
#include "viz/session/commands.h"

#include <optional>
#include <variant>

namespace demarche {

/// The globe comes nearer by this factor around the middle; less than 1 = farther.
struct ZoomKey {
    double factor = 1.0;
};

/// The map moves under the camera: towards what lies right and below, as shares of the picture's height.
struct PanKey {
    double right = 0.0;
    double down = 0.0;
};
/// The camera leans so much more.
struct TiltKey {
    Radians more;
};
/// The camera flies to what is selected.
struct FlyToKey {};
/// The map in the projection so many places on in the order; less than 0 = back.
struct ProjectionKey {
    int places = 1;
};
/// The next account leads.
struct AccountKey {};
/// Names in the next language.
struct LanguageKey {};

using KeyMeaning = std::variant<Command, ZoomKey, PanKey, TiltKey, FlyToKey, ProjectionKey, AccountKey, LanguageKey>;

/// Nothing for keys without a meaning, and for releases.
[[nodiscard]] std::optional<KeyMeaning> meaningOf(const KeyEvent& event);
/// Signs that stand on different keys in different layouts: "?", "+", "-".
[[nodiscard]] std::optional<KeyMeaning> meaningOf(const TextInputEvent& input);

}  // namespace demarche
