// The options that every command about pictures of a story shares.
#pragma once

#include "viz/app/production.h"

#include <string>

namespace CLI {
class App;
}

namespace demarche {

struct PictureOptions {
    std::string story;
    std::string size = "1920x1080";
    std::string theme;
    std::string boundaryView;
    EditionChoice edition;
    int supersampling = 1;
};

/// Adds STORY, --size, --theme, --boundary-view, --language and --account to a sub-command.
void addPictureOptions(CLI::App& command, PictureOptions& options);

/// Adds --supersample, for commands that write pixels.
void addSupersampling(CLI::App& command, PictureOptions& options);

/// "WIDTHxHEIGHT", 16 to 16384 each.
[[nodiscard]] Expected<PictureSize> parseSize(std::string_view text);

/// Reads the story and all it needs, and says on standard error what is wrong; on failure the exit status.
[[nodiscard]] std::expected<Production, ExitCode> loadProduction(const PictureOptions& options);

}  // namespace demarche
