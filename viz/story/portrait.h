// The picture of a person, made small.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/image/image.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace demarche {

/// Pixels on each side: enough for the largest disc that a picture of 7680 x 4320 draws.
inline constexpr int portraitSide = 192;

struct Portrait {
    std::uint64_t id = 0;  ///< From the file's content: the same picture has the same id in every reading.
    Image pixels;          ///< portraitSide x portraitSide.
};

/// Reads a PNG or JPEG file's bytes; the middle of the picture becomes the portrait.
[[nodiscard]] Expected<std::shared_ptr<const Portrait>> readPortrait(std::string_view bytes);

}  // namespace demarche
