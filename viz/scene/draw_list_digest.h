// One number for what a DrawList shows: for logs and tests that ask whether the picture has changed.
#pragma once

#include "viz/scene/draw_list.h"

#include <cstdint>

namespace demarche {

/// The same for equal lists laid out by one text engine, in one run of the program.
[[nodiscard]] std::uint64_t digestOf(const DrawList& list);

}  // namespace demarche
