// Which row of a picture comes first in memory.
#pragma once

namespace demarche {

/// OpenGL's own order is bottom first; turning a picture round costs one more pass over its memory.
enum class RowOrder { TopFirst, BottomFirst };

}  // namespace demarche
