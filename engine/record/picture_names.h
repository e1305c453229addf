// Names of the numbered pictures of a film.
#pragma once

#include "engine/base/diagnostic.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace demarche {

/// "shots/scene_%06d.png": one number between two texts. Numbers are frame indices, from 0.
struct PictureNames {
    std::filesystem::path folder;  ///< Empty: the current folder.
    std::string before;
    int digits = 6;  ///< At least so many, filled with zeros.
    std::string after;

    [[nodiscard]] std::filesystem::path pathOf(std::int64_t frame) const;
    bool operator==(const PictureNames&) const = default;
};

/// Whether the name holds '%' or '#', and so is meant as a pattern.
[[nodiscard]] bool looksLikePattern(std::string_view name);

/// "name_%06d.png", "name_%d.png" and "name_######.png". The pattern stands in the file's name, not in a folder's,
/// occurs once, and the extension is .png. '%' is not otherwise interpreted: it never reaches printf.
[[nodiscard]] Expected<PictureNames> parsePicturePattern(const std::filesystem::path& pattern);

/// "FOLDER/frame_000000.png" and so on.
[[nodiscard]] PictureNames picturesInFolder(std::filesystem::path folder);

}  // namespace demarche
