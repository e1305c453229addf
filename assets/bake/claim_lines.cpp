#include "assets/bake/claim_lines.h"

#include "assets/bake/geopackage_blob.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace demarche::bake {
namespace {

std::vector<Polyline> readLines(BlobReader blob) {
    blob.expectType(5);
    std::vector<Polyline> lines(blob.take<std::uint32_t>());
    for (Polyline& line : lines) {
        blob.expectType(2);
        line = blob.takePoints();
    }
    std::erase_if(lines, [](const Polyline& line) { return line.size() < 2; });
    return lines;
}

// Appends the other line when it begins or ends where this one does.
bool append(Polyline& line, Polyline other) {
    for (int side = 0; side < 2; ++side) {
        if (line.back() == other.back()) std::ranges::reverse(other);
        if (line.back() == other.front()) {
            line.insert(line.end(), other.begin() + 1, other.end());
            return true;
        }
        std::ranges::reverse(line);
    }
    return false;
}

}  // namespace

std::vector<Polyline> joined(std::vector<Polyline> lines) {
    std::vector<Polyline> result;
    while (!lines.empty()) {
        Polyline line = std::move(lines.front());
        lines.erase(lines.begin());
        for (bool grew = true; grew;) {
            grew = false;
            for (std::size_t i = 0; i < lines.size() && !grew; ++i) {
                if (!append(line, lines[i])) continue;
                lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
                grew = true;
            }
        }
        result.push_back(std::move(line));
    }
    return result;
}

std::vector<ClaimLine> readClaimLines(const std::filesystem::path& geopackage) {
    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(geopackage.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, sqlite3_close);
    sqlite3_stmt* prepared = nullptr;
    if (status != SQLITE_OK || sqlite3_prepare_v2(opened, "SELECT name, geom FROM disputed_borders ORDER BY fid", -1,
                                                  &prepared, nullptr) != SQLITE_OK) {
        throw std::runtime_error("cannot read the claim lines of " + geopackage.string());
    }
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, sqlite3_finalize);
    std::vector<ClaimLine> claims;
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        const auto* name = reinterpret_cast<const char*>(sqlite3_column_text(prepared, 0));
        const auto* blob = static_cast<const std::byte*>(sqlite3_column_blob(prepared, 1));
        const auto bytes = static_cast<std::size_t>(sqlite3_column_bytes(prepared, 1));
        claims.push_back({.name = name == nullptr ? "" : name, .parts = joined(readLines(BlobReader({blob, bytes})))});
    }
    return claims;
}

}  // namespace demarche::bake
