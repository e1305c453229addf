#include "assets/bake/gazetteer/gazetteer_writer.h"

#include "engine/text/search_folding.h"
#include "viz/gazetteer/gazetteer_format.h"

#include <fmt/format.h>
#include <zlib.h>

#include <fstream>
#include <stdexcept>

namespace demarche::bake {
namespace {

std::string countryTable(const std::vector<Country>& countries) {
    std::string text = "alpha3\tname\tqualifiers\n";
    for (const Country& country : countries) {
        std::set<std::string> qualifiers{foldForSearch(country.name), foldForSearch(country.alpha2),
                                         foldForSearch(country.alpha3)};
        for (const std::string& also : country.also) qualifiers.insert(foldForSearch(also));
        text += fmt::format("{}\t{}\t{}\n", country.alpha3, country.name, fmt::join(qualifiers, ";"));
    }
    return text + '\n';
}

std::string degrees(std::int64_t tenThousandths) {
    const std::int64_t size = std::abs(tenThousandths);
    std::string text = fmt::format("{}{}.{:04}", tenThousandths < 0 ? "-" : "", size / 10000, size % 10000);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string placeTable(const std::vector<Entry>& entries) {
    std::string text = fmt::format("geonameid\tname\tcountry\tlat\tlon\trank\t{}\n", fmt::join(languages(), "\t"));
    for (const Entry& entry : entries) {
        text += fmt::format("{}\t{}\t{}\t{}\t{}\t{}", entry.id, entry.name, entry.country, degrees(entry.lat),
                            degrees(entry.lon), static_cast<int>(entry.rank));
        for (const std::string& language : languages()) {
            const auto name = entry.names.find(language);
            text += '\t';
            if (name != entry.names.end()) text += name->second;
        }
        text += '\n';
    }
    return text + '\n';
}

std::string keyTable(const std::vector<Entry>& entries) {
    std::map<std::string, std::vector<std::size_t>> placesOf;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (const std::string& key : entries[i].keys) placesOf[key].push_back(i);
    }
    std::string text = "key\tplaces\n";
    for (const auto& [key, places] : placesOf) text += fmt::format("{}\t{}\n", key, fmt::join(places, " "));
    return text + '\n';
}

void appendFixed32(std::string& bytes, std::uint64_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<char>(value >> shift));
}

}  // namespace

std::string gazetteerText(const std::vector<Country>& countries, const std::vector<Entry>& entries) {
    return countryTable(countries) + placeTable(entries) + keyTable(entries);
}

void writeGazetteer(const std::filesystem::path& file, const std::string& text) {
    uLongf size = compressBound(static_cast<uLong>(text.size()));
    std::string packed(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
                  static_cast<uLong>(text.size()), Z_BEST_COMPRESSION) != Z_OK) {
        throw std::runtime_error("zlib could not pack the gazetteer");
    }
    packed.resize(size);
    std::string bytes(gazetteerfile::magic.begin(), gazetteerfile::magic.end());
    appendFixed32(bytes, gazetteerfile::version);
    appendFixed32(bytes, text.size());
    appendFixed32(bytes, crc32(0, reinterpret_cast<const Bytef*>(packed.data()), static_cast<uInt>(packed.size())));
    bytes += packed;
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace demarche::bake
