// The options of commands that make frames: rate, range, workers.
#pragma once

#include "viz/app/film.h"
#include "viz/app/picture_options.h"

#include <string>

namespace demarche {

struct FilmOptions {
    PictureOptions picture;
    std::string fps = "30";
    std::string frames;
    int workers = 0;  ///< 0: as fits the machine.
};

void addFilmOptions(CLI::App& command, FilmOptions& options);

/// The frames asked for of a story that lasts `seconds`.
[[nodiscard]] Expected<FilmDescription> describeFilm(const FilmOptions& options, double seconds);

}  // namespace demarche
