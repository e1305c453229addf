// The options of a command that choose how the story is told.
#pragma once

#include "viz/story/edition.h"

namespace CLI {
class App;
}

namespace demarche {

/// Adds --language and --account.
void addEditionOptions(CLI::App& command, EditionChoice& choice);

}  // namespace demarche
