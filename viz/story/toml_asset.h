// Reads a TOML file that comes with the program or beside a story, and is not a story itself: themes, names of waters,
// boundary views.
#pragma once

#include "viz/story/table_reader.h"

#include <expected>
#include <filesystem>
#include <functional>
#include <string_view>

namespace demarche {

/// At most a mebibyte. `read` takes what it knows from the root table, which messages call `what`; keys that it did not
/// ask for are faults. All faults in one run.
[[nodiscard]] std::expected<void, Diagnostics> readTomlAsset(const std::filesystem::path& file, std::string_view what,
                                                             const std::function<void(TableReader&)>& read);

}  // namespace demarche
