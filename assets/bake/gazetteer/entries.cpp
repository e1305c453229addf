#include "assets/bake/gazetteer/entries.h"

#include "assets/bake/gazetteer/plain_latin.h"
#include "engine/text/search_folding.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <tuple>

namespace demarche::bake {
namespace {

constexpr std::uint64_t millions = 1'000'000;
constexpr std::uint64_t bigCity = 300'000;
constexpr std::uint64_t city = 100'000;
constexpr std::uint64_t smallest = 50'000;
/// Seats of the first level below the state are taken when they have so many people.
constexpr std::uint64_t smallestSeat = 20'000;

bool isPartOrPast(const std::string& feature) {
    return feature == "PPLX" || feature == "PPLQ" || feature == "PPLW" || feature == "PPLH" || feature == "PPLCH";
}

bool isChosen(const City& place) {
    if (isPartOrPast(place.feature)) return false;
    return place.feature == "PPLC" || place.population >= smallest ||
           (place.feature == "PPLA" && place.population >= smallestSeat);
}

PlaceRank rankOf(const City& place, const Correction& correction, CountryKind kind) {
    const bool capital = place.feature == "PPLC" && correction.capital;
    if (capital && kind == CountryKind::State) return PlaceRank::Capital;
    if (correction.seat || place.feature == "PPLG") return PlaceRank::Seat;
    if (place.population >= millions) return PlaceRank::Metropolis;
    if (place.population >= bigCity) return PlaceRank::BigCity;
    if (place.population >= city || capital) return PlaceRank::City;
    return PlaceRank::Town;
}

std::int64_t tenThousandths(std::int64_t hundredThousandths) {
    return std::llround(static_cast<double>(hundredThousandths) / 10.0);
}

/// Where names are written in other letters, GeoNames has scholars' Latin for the lesser places, with marks that maps
/// in English leave out.
constexpr auto romanised = std::to_array<std::string_view>(
    {"AFG", "ARE", "ARM", "BGD", "BGR", "BHR", "BLR", "BTN", "CHN", "COM", "CYP", "DJI", "DZA", "EGY", "ERI",
     "ESH", "ETH", "GEO", "GRC", "HKG", "IND", "IRN", "IRQ", "ISR", "JOR", "JPN", "KAZ", "KGZ", "KHM", "KOR",
     "KWT", "LAO", "LBN", "LBY", "LKA", "MAR", "MDV", "MKD", "MMR", "MNG", "MRT", "NPL", "OMN", "PAK", "PRK",
     "PSE", "QAT", "RUS", "SAU", "SDN", "SYR", "THA", "TJK", "TUN", "TWN", "UKR", "UZB", "YEM"});

/// ASCII apostrophes; none at an end, where they stand for a soft sign or an Arabic letter.
std::string plainApostrophes(std::string_view name) {
    constexpr auto marks = std::to_array<std::string_view>({"\u2018", "\u2019", "\u02bb", "\u02bc", "`"});
    std::string plain;
    while (!name.empty()) {
        const auto* const mark = std::ranges::find_if(marks, [&](std::string_view m) { return name.starts_with(m); });
        plain.push_back(mark == marks.end() ? name.front() : '\'');
        name.remove_prefix(mark == marks.end() ? 1 : mark->size());
    }
    const std::size_t first = plain.find_first_not_of('\'');
    const std::size_t last = plain.find_last_not_of('\'');
    return first == std::string::npos ? std::string() : plain.substr(first, last - first + 1);
}

std::string tidied(std::string name, std::string_view country) {
    name = plainApostrophes(name);
    if (std::ranges::find(romanised, country) != romanised.end()) {
        name = withoutMarks(name);
        // Pinyin needs them: Xi'an is not Xian.
        if (country != "CHN") std::erase(name, '\'');
    }
    if (country == "KOR" && name.ends_with("-si")) name.resize(name.size() - 3);
    if (country == "JPN" && name.ends_with("-shi")) name.resize(name.size() - 4);
    return name;
}

/// Of "Puebla City" and "Puebla" the second; "Mexico City" has no such choice.
std::string chosenName(const std::string& english, const std::string& local) {
    if (english.empty()) return local;
    return foldForSearch(english) == foldForSearch(local) + " city" ? local : english;
}

class EntryMaker {
public:
    explicit EntryMaker(const Sources& sources) : _sources(sources) {
        for (const Country& country : sources.countries) _countries.emplace(country.alpha2, &country);
    }

    [[nodiscard]] Entry make(const City& place, const Correction& correction) const {
        const auto country = _countries.find(place.country);
        if (country == _countries.end()) throw std::runtime_error("countries.tsv lacks " + place.country);
        Entry entry{.id = place.id,
                    .country = countryOf(*country->second, correction),
                    .lon = tenThousandths(place.lon),
                    .lat = tenThousandths(place.lat),
                    .rank = rankOf(place, correction, country->second->kind),
                    .population = place.population};
        giveNames(entry, place, correction);
        return entry;
    }

private:
    static std::string countryOf(const Country& source, const Correction& correction) {
        if (correction.country == "unsettled") return {};
        return correction.country.empty() ? source.alpha3 : correction.country;
    }

    void giveNames(Entry& entry, const City& place, const Correction& correction) const {
        const std::string english = _sources.catalogues.at("en").find(place.id);
        entry.name = correction.name;
        if (entry.name.empty()) entry.name = tidied(chosenName(english, place.name), entry.country);
        if (entry.name.empty()) throw std::runtime_error(fmt::format("{} has no name: {}", place.id, place.name));
        addKey(entry, entry.name);
        addKey(entry, english);
        addKey(entry, place.name);
        for (const std::string& also : correction.also) addKey(entry, also);
        for (const std::string& language : languages()) {
            const std::string found = _sources.catalogues.at(language).find(place.id);
            const auto corrected = correction.names.find(language);
            addKey(entry, found);
            const std::string& name = corrected == correction.names.end() ? found : corrected->second;
            addKey(entry, name);
            if (!name.empty() && name != entry.name) entry.names.emplace(language, name);
        }
        if (entry.rank == PlaceRank::Town && correction.names.empty()) entry.names.clear();
    }

    static void addKey(Entry& entry, const std::string& name) {
        std::string key = foldForSearch(name);
        if (!key.empty()) entry.keys.insert(std::move(key));
    }

    const Sources& _sources;
    std::map<std::string, const Country*> _countries;
};

void checkLanguages(const std::map<std::uint32_t, Correction>& corrections) {
    for (const auto& [id, correction] : corrections) {
        for (const auto& [language, name] : correction.names) {
            if (std::ranges::find(languages(), language) == languages().end()) {
                throw std::runtime_error(fmt::format("corrections.json: {} has no column for {}", id, language));
            }
            if (cleanName(name, scriptOf(language)) != name) {
                throw std::runtime_error(fmt::format("corrections.json: {} is no name in {}", name, language));
            }
        }
    }
}

}  // namespace

const std::vector<std::string>& languages() {
    static const std::vector<std::string> list{"ar", "de", "el", "es", "fr", "he", "it", "pl", "pt", "ru", "tr", "uk"};
    return list;
}

std::vector<Entry> makeEntries(const Sources& sources) {
    checkLanguages(sources.corrections);
    const EntryMaker maker(sources);
    std::vector<Entry> entries;
    std::set<std::uint32_t> wanted;
    for (const auto& [id, correction] : sources.corrections) wanted.insert(id);
    for (const City& place : sources.cities) {
        const auto correction = sources.corrections.find(place.id);
        if (correction == sources.corrections.end()) {
            if (isChosen(place)) entries.push_back(maker.make(place, {}));
            continue;
        }
        wanted.erase(place.id);
        entries.push_back(maker.make(place, correction->second));
    }
    if (!wanted.empty()) throw std::runtime_error(fmt::format("corrections.json: no city has id {}", *wanted.begin()));
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
        return std::tuple(a.rank, b.population, a.id) < std::tuple(b.rank, a.population, b.id);
    });
    return entries;
}

}  // namespace demarche::bake
