#include "assets/bake/gazetteer/country_table.h"

#include "assets/bake/gazetteer/city_list.h"

#include <stdexcept>

namespace demarche::bake {

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t at = text.find(separator); at != std::string::npos; at = text.find(separator, from)) {
        parts.push_back(text.substr(from, at - from));
        from = at + 1;
    }
    parts.push_back(text.substr(from));
    return parts;
}

std::vector<Country> readCountries(const std::filesystem::path& file) {
    std::vector<Country> countries;
    const std::vector<std::string> lines = split(bytesOf(file), '\n');
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].empty()) continue;
        const std::vector<std::string> columns = split(lines[i], '\t');
        if (columns.size() != 5 || (columns[2] != "state" && columns[2] != "territory") ||
            (!countries.empty() && columns[0] <= countries.back().alpha3)) {
            throw std::runtime_error(file.string() + ":" + std::to_string(i + 1) + " is not right");
        }
        countries.push_back({.alpha3 = columns[0],
                             .alpha2 = columns[1],
                             .kind = columns[2] == "state" ? CountryKind::State : CountryKind::Territory,
                             .name = columns[3],
                             .also = columns[4].empty() ? std::vector<std::string>{} : split(columns[4], ';')});
    }
    return countries;
}

}  // namespace demarche::bake
