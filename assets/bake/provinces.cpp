#include "assets/bake/provinces.h"

#include "assets/bake/geopackage_blob.h"

#include <sqlite3.h>

#include <fstream>
#include <map>
#include <memory>
#include <stdexcept>

namespace demarche::bake {
namespace {

std::vector<Polyline> readRings(BlobReader blob) {
    std::vector<Polyline> rings;
    blob.expectType(6);
    const auto polygons = blob.take<std::uint32_t>();
    for (std::uint32_t p = 0; p < polygons; ++p) {
        blob.expectType(3);
        const auto count = blob.take<std::uint32_t>();
        for (std::uint32_t r = 0; r < count; ++r) rings.push_back(blob.takePoints());
    }
    return rings;
}

}  // namespace

std::vector<Province> readProvinces(const std::filesystem::path& geopackage, const std::string& country) {
    std::vector<Province> provinces = readAllProvinces(geopackage);
    std::erase_if(provinces, [&](const Province& province) { return province.country != country; });
    if (provinces.empty()) throw std::runtime_error("no provinces of " + country + " in " + geopackage.string());
    return provinces;
}

std::vector<Province> readAllProvinces(const std::filesystem::path& geopackage) {
    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(geopackage.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, sqlite3_close);
    sqlite3_stmt* prepared = nullptr;
    if (status != SQLITE_OK ||
        sqlite3_prepare_v2(opened, "SELECT name, adm0_a3, geom FROM states_provinces ORDER BY fid", -1, &prepared,
                           nullptr) != SQLITE_OK) {
        throw std::runtime_error("cannot read the provinces of " + geopackage.string());
    }
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, sqlite3_finalize);
    const auto text = [&](int column) {
        const auto* words = reinterpret_cast<const char*>(sqlite3_column_text(prepared, column));
        return std::string(words == nullptr ? "" : words);
    };
    std::vector<Province> provinces;
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        const auto* blob = static_cast<const std::byte*>(sqlite3_column_blob(prepared, 2));
        const auto bytes = static_cast<std::size_t>(sqlite3_column_bytes(prepared, 2));
        provinces.push_back({.name = text(0), .rings = readRings(BlobReader({blob, bytes})), .country = text(1)});
    }
    return provinces;
}

void correctNames(std::vector<Province>& provinces, const std::filesystem::path& table) {
    std::ifstream in(table);
    if (!in) throw std::runtime_error("cannot read " + table.string());
    std::map<std::pair<std::string, std::string>, std::string> names;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#')) continue;
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        if (second == std::string::npos) throw std::runtime_error("not three columns: " + line);
        names[{line.substr(0, first), line.substr(first + 1, second - first - 1)}] = line.substr(second + 1);
    }
    for (Province& province : provinces) {
        if (auto known = names.extract({province.country, province.name})) {
            province.name = known.mapped();
            continue;
        }
        // Signs for soft consonants and Arabic letters.
        std::erase(province.name, '`');
        if (province.country == "RUS") std::erase(province.name, '\'');
        while (province.name.ends_with('\'')) province.name.pop_back();
    }
    if (!names.empty()) throw std::runtime_error("no province is called " + names.begin()->first.second);
}

}  // namespace demarche::bake
