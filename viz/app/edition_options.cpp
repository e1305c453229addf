#include "viz/app/edition_options.h"

#include <CLI/CLI.hpp>

namespace demarche {

void addEditionOptions(CLI::App& command, EditionChoice& choice) {
    command.add_option("--language", choice.language,
                       "Names in this language where the story has them, such as ru or ar (default: as written)");
    command.add_option("--account", choice.account, "Account that leads (default: the story's own choice)");
}

}  // namespace demarche
