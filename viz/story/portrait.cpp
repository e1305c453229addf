#include "viz/story/portrait.h"

#include "engine/base/sha256.h"
#include "engine/image/image_file.h"
#include "engine/image/thumbnail.h"

#include <charconv>
#include <span>
#include <string>

namespace demarche {

Expected<std::shared_ptr<const Portrait>> readPortrait(std::string_view bytes) {
    const std::span file(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    auto image = decodeImage(file);
    if (!image) return std::unexpected(std::move(image.error()));
    auto portrait = std::make_shared<Portrait>();
    const std::string digest = sha256Hex(file);
    std::from_chars(digest.data(), digest.data() + 16, portrait->id, 16);
    portrait->pixels = squareThumbnail(*image, portraitSide);
    return portrait;
}

}  // namespace demarche
