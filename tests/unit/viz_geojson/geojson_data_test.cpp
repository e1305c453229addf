#include "geojson_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>

namespace demarche {
namespace {

struct Differing {
    std::string_view file;  ///< Its name, which several folders may hold.
    std::string_view why;
};

// docs/geojson.md lists the same.
constexpr std::string_view open = "a ring that is not closed is closed, with a warning";
constexpr std::string_view winding = "the way round a ring runs decides nothing here; it is noted";
constexpr std::string_view collection = "the standard advises against it and does not forbid it";

/// Files that their owners call wrong and we read, or read after a repair.
constexpr Differing readAllTheSame[] = {
    {"invalid_exterior_not_ccw.geojson", winding},
    {"invalid_interior_not_cw.geojson", winding},
    {"bad-polygon-interiorring-rhr.geojson", winding},
    {"polygon_winding_order.geojson", winding},
    {"invalid_unclosed.geojson", open},
    {"different-first-last.geojson", open},
    {"short-linearring.geojson", open},
    {"different-first-size.geojson", "the ends of the ring differ in altitude alone, which is left out"},
    {"invalid_inner_and_exterior_ring_intersect.geojson", "whether rings cross is not looked at"},
    {"invalid_feature_no_porperties.geojson", "missing properties are read as null, with a warning"},
    {"invalid_geometry_coordinates_4d.geojson",
     "the standard says SHOULD NOT; the numbers are left out, with a warning"},
    {"point-toomany.geojson", "the standard says SHOULD NOT; the numbers are left out, with a warning"},
    {"invalid_geometry_geometrycollection_nested.geojson", collection},
    {"invalid_geometry_geometrycollection_single.geojson", collection},
    {"geometrycollection_nested.geojson", collection},
    {"geometrycollection_single.geojson", collection},
};

/// Files that their owners call right and we refuse.
constexpr Differing refusedAllTheSame[] = {
    {"issue82.geojson", "it has latitudes down to -141, which are no places"},
};

enum class Opinion { Right, Wrong };

/// From the folder's or the file's name; geojsonhint finds nothing to say about one of its bad files.
std::optional<Opinion> opinionOn(const std::filesystem::path& file, std::string_view result) {
    const std::string path = file.string();
    const std::string name = file.filename().string();
    const auto holds = [&](std::string_view part) { return path.find(part) != std::string::npos; };
    if (holds("/geojsonhint/")) return holds("/good/") || result.starts_with("[]") ? Opinion::Right : Opinion::Wrong;
    if (holds("/georust/") || holds("/valid/")) return Opinion::Right;
    if (name.starts_with("invalid") || name == "null.json" || name == "array.json") return Opinion::Wrong;
    if (name.starts_with("problematic")) return std::nullopt;
    return Opinion::Right;
}

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::filesystem::path> testFiles() {
    const std::filesystem::path folder = DEMARCHE_SOURCE_DIR "/../shared/testdata/geojson";
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error)) {
        const std::filesystem::path extension = entry.path().extension();
        if (extension == ".geojson" || extension == ".json") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

template <std::size_t n>
bool isListed(const Differing (&list)[n], std::string_view name, std::map<std::string_view, int>& seen) {
    const auto* const found = std::ranges::find(list, name, &Differing::file);
    if (found == std::end(list)) return false;
    ++seen[found->file];
    return true;
}

/// What a refusal must name: the feature, unless the file is refused before there are any.
bool namesItsFeature(const Diagnostic& error) {
    constexpr std::string_view ofTheWhole[] = {"this is not JSON",
                                               "the file is empty",
                                               "a member stands twice",
                                               "GeoJSON has no such type",
                                               "\"type\" is not a text",
                                               "the object has no \"type\"",
                                               "\"features\" is not a list",
                                               "the object has no \"features\"",
                                               "this is not a GeoJSON",
                                               "a FeatureCollection cannot have",
                                               "the coordinates are in another"};
    const auto begins = [&](std::string_view begin) { return error.message.starts_with(begin); };
    return begins("feature ") || std::ranges::any_of(ofTheWhole, begins);
}

TEST(GeoJsonTestData, EveryFileIsReadRepairedOrRefusedAsItsOwnerSaysButForTheListedOnes) {
    const std::vector<std::filesystem::path> files = testFiles();
    if (files.empty()) GTEST_SKIP() << "the folder of shared test data is absent";
    std::map<std::string_view, int> seen;
    int clean = 0;
    int repaired = 0;
    int refused = 0;
    for (const std::filesystem::path& file : files) {
        const std::string name = file.filename().string();
        const std::string hint = contentOf(std::filesystem::path(file).replace_extension(".result-object"));
        const GeoJsonResult result = readGeoJson(contentOf(file), name);
        ++(!result.ok() ? refused : result.diagnostics.empty() ? clean : repaired);
        EXPECT_EQ(result.features.empty(), !result.ok() || name.find("empty_features") != std::string::npos) << name;
        for (const Diagnostic& each : result.diagnostics) {
            EXPECT_GT(each.where.line, 0U) << format(each);
            EXPECT_TRUE(each.severity != Severity::Error || namesItsFeature(each)) << format(each);
        }
        const bool listedAsRead = isListed(readAllTheSame, name, seen);
        const bool listedAsRefused = isListed(refusedAllTheSame, name, seen);
        const std::optional<Opinion> opinion = opinionOn(file, hint);
        if (!opinion) continue;
        const bool agrees = result.ok() == (*opinion == Opinion::Right);
        EXPECT_EQ(agrees, !listedAsRead && !listedAsRefused) << file << '\n' << words(result.diagnostics);
        EXPECT_TRUE(agrees || result.ok() == listedAsRead) << name;
    }
    EXPECT_EQ(seen.size(), std::size(readAllTheSame) + std::size(refusedAllTheSame)) << "a listed file is not there";
    std::cout << files.size() << " files: " << clean << " read, " << repaired << " read with a repair, " << refused
              << " refused\n";
}

TEST(GeoJsonTestData, TheDocumentListsEveryFileOnWhichWeDiffer) {
    const std::string document = contentOf(DEMARCHE_SOURCE_DIR "/docs/geojson.md");
    const auto expectListed = [&](const auto& list) {
        for (const Differing& each : list) {
            EXPECT_NE(document.find('`' + std::string(each.file) + '`'), std::string::npos) << each.file;
        }
    };
    expectListed(readAllTheSame);
    expectListed(refusedAllTheSame);
}

}  // namespace
}  // namespace demarche
