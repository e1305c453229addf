// Makes assets/maps/gazetteer.dgaz: bake_gazetteer CITIES.pbf CATALOGUES COUNTRIES.tsv CORRECTIONS.json OUT [TEXT]
#include "assets/bake/gazetteer/gazetteer_writer.h"

#include <fmt/core.h>

#include <fstream>
#include <stdexcept>

namespace {

using namespace demarche::bake;

NameCatalogue catalogueOf(const std::filesystem::path& folder, const std::string& language) {
    return NameCatalogue::read(folder / language / "LC_MESSAGES" / "geonames.mo", scriptOf(language));
}

void bake(char** argument, int count) {
    Sources sources{.cities = readCities(argument[1]),
                    .countries = readCountries(argument[3]),
                    .corrections = readCorrections(argument[4])};
    sources.catalogues.emplace("en", catalogueOf(argument[2], "en"));
    for (const std::string& language : languages()) {
        sources.catalogues.emplace(language, catalogueOf(argument[2], language));
    }
    const std::vector<Entry> entries = makeEntries(sources);
    const std::string text = gazetteerText(sources.countries, entries);
    writeGazetteer(argument[5], text);
    // To read and to compare with the one before: what git cannot show of a packed file.
    if (count > 6) std::ofstream(argument[6], std::ios::binary) << text;

    std::size_t names = 0;
    for (const Entry& entry : entries) names += entry.names.size();
    fmt::print("{} cities, {} places, {} names in other languages, {} bytes of text, {} bytes\n", sources.cities.size(),
               entries.size(), names, text.size(), std::filesystem::file_size(argument[5]));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 6 && argc != 7) {
        fmt::print(stderr, "usage: bake_gazetteer CITIES.pbf CATALOGUES COUNTRIES.tsv CORRECTIONS.json OUT [TEXT]\n");
        return 2;
    }
    try {
        bake(argv, argc);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bake_gazetteer: {}\n", error.what());
        return 1;
    }
    return 0;
}
