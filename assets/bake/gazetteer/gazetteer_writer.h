// Packs the gazetteer as viz/gazetteer/gazetteer_format.h describes it.
#pragma once

#include "assets/bake/gazetteer/entries.h"

namespace demarche::bake {

/// The three tables as text.
[[nodiscard]] std::string gazetteerText(const std::vector<Country>& countries, const std::vector<Entry>& entries);

/// Throws std::runtime_error when zlib or the disk does not take it.
void writeGazetteer(const std::filesystem::path& file, const std::string& text);

}  // namespace demarche::bake
