// The bundled list of cities: finds coordinates, country and names of a place by any name it goes by.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/geo/lonlat.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// How well known a place is: of two with one name the better known is meant more often. Nothing to show to anybody:
/// the populations behind it are old, and what is a capital is disputed for some.
enum class PlaceRank : std::uint8_t {
    Capital,     ///< Of a state.
    Seat,        ///< Where states meet, or a government sits outside the capital: Geneva, The Hague, New York.
    Metropolis,  ///< A million people or more.
    BigCity,     ///< 300,000 or more.
    City,        ///< 100,000 or more, or the capital of a territory.
    Town,
};

struct GazetteerPlace {
    std::uint32_t geonameId = 0;
    std::string name;  ///< In English.
    /// ISO 3166-1 alpha-3 (XKX: Kosovo) of the state or territory, after the UN's positions: UKR in Crimea. Empty where
    /// the UN calls the status unsettled: Jerusalem.
    std::string country;
    LonLat position;
    PlaceRank rank = PlaceRank::Town;
    /// By language: ar, de, el, es, fr, he, it, pl, pt, ru, tr, uk. Where a language in Latin letters is missing,
    /// `name` is used in it, or nothing is known.
    std::map<std::string, std::string> names;
};

class Gazetteer {
public:
    /// Reads and checks the whole file: some milliseconds, so open it when the first name is looked up.
    static Expected<Gazetteer> open(const std::filesystem::path& file);

    Gazetteer(const Gazetteer&) = delete;
    Gazetteer& operator=(const Gazetteer&) = delete;
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    /// The places that have this name, in any language and spelling that foldForSearch makes equal, the best known
    /// first. A country after a comma narrows it down: "Vienna, AUT", "Vienna, AT", "Vienna, Austria"; what belongs to
    /// no country is found with any.
    [[nodiscard]] std::vector<const GazetteerPlace*> find(std::string_view name) const;

    /// For a name that find does not know: places with a similar name, the most similar first, then the best known;
    /// for a name that is known in other countries, those.
    [[nodiscard]] std::vector<const GazetteerPlace*> similar(std::string_view name, std::size_t most = 3) const;

    /// All places, the best known first.
    [[nodiscard]] std::span<const GazetteerPlace> places() const;
    /// "Austria" for "AUT"; empty for a code that no place has.
    [[nodiscard]] std::string_view countryName(std::string_view alpha3) const;

private:
    struct Contents;
    explicit Gazetteer(std::unique_ptr<const Contents> contents);
    std::unique_ptr<const Contents> _contents;
};

}  // namespace demarche
