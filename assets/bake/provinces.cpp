#include "assets/bake/provinces.h"

#include "assets/bake/geopackage_blob.h"

#include <sqlite3.h>

#include <memory>

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
    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(geopackage.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, sqlite3_close);
    sqlite3_stmt* prepared = nullptr;
    if (status != SQLITE_OK ||
        sqlite3_prepare_v2(opened, "SELECT name, geom FROM states_provinces WHERE adm0_a3 = ? ORDER BY fid", -1,
                           &prepared, nullptr) != SQLITE_OK) {
        throw std::runtime_error("cannot read the provinces of " + geopackage.string());
    }
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, sqlite3_finalize);
    sqlite3_bind_text(prepared, 1, country.c_str(), -1, SQLITE_TRANSIENT);
    std::vector<Province> provinces;
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        const auto* name = reinterpret_cast<const char*>(sqlite3_column_text(prepared, 0));
        const auto* blob = static_cast<const std::byte*>(sqlite3_column_blob(prepared, 1));
        const auto bytes = static_cast<std::size_t>(sqlite3_column_bytes(prepared, 1));
        provinces.push_back({.name = name == nullptr ? "" : name, .rings = readRings(BlobReader({blob, bytes}))});
    }
    if (provinces.empty()) throw std::runtime_error("no provinces of " + country + " in " + geopackage.string());
    return provinces;
}

}  // namespace demarche::bake
