// The packed gazetteer: checked and unpacked, still as text.
#pragma once

#include "engine/base/diagnostic.h"

#include <filesystem>
#include <string>

namespace demarche::gazetteerfile {

/// The text of the three tables. Fails, naming the file, when it is missing, of another kind or version, or damaged.
[[nodiscard]] Expected<std::string> readText(const std::filesystem::path& file);

/// A diagnostic about `file`.
[[nodiscard]] std::unexpected<Diagnostic> damaged(const std::filesystem::path& file, const std::string& what);

}  // namespace demarche::gazetteerfile
