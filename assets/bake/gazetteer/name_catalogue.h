// The names of one language in Debian's libgeonames-common, by GeoNames' number, cleaned of what is no name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace demarche::bake {

enum class Script { Latin, Greek, Cyrillic, Hebrew, Arabic };

/// The script in which a language of the gazetteer is written.
[[nodiscard]] Script scriptOf(std::string_view language);

/// "Dayton, Ohio" and "Dayton (Ohio)" become "Dayton"; empty when letters of another script are left.
[[nodiscard]] std::string cleanName(std::string_view name, Script script);

class NameCatalogue {
public:
    /// Reads a catalogue of GNU gettext (geonames.mo); throws std::runtime_error when it is not one.
    static NameCatalogue read(const std::filesystem::path& file, Script script);

    /// Empty when there is none.
    [[nodiscard]] std::string find(std::uint32_t id) const;

private:
    std::map<std::uint32_t, std::string> _names;
};

}  // namespace demarche::bake
