// What a film shows, beside the film: for archives, and for whoever asks which boundaries were drawn.
#pragma once

#include "viz/app/film.h"
#include "viz/app/production.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace demarche {

struct ManifestInput {
    const Production& production;
    const FilmDescription& film;
    std::int64_t frames = 0;  ///< Written; fewer than the film's when it was interrupted.
    std::filesystem::path output;
    std::string theme;  ///< Its name, or its file.
};

/// JSON: story, edition, theme, boundary view, size, rate and frames, and the projection of every step.
[[nodiscard]] std::string filmManifest(const ManifestInput& input);

}  // namespace demarche
