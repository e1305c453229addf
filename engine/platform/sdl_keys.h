// SDL's key codes and modifier bits as ours.
#pragma once

#include "engine/platform/input_event.h"

#include <SDL.h>

namespace demarche {

[[nodiscard]] Key keyFromSdl(SDL_Keycode code);
[[nodiscard]] Modifiers modifiersFromSdl(int bits);

}  // namespace demarche
