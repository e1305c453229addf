#include "viz/story/read_list.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace demarche {
namespace {

/// Coordinates of a place that gives none: those of the city of its name.
void findInGazetteer(StoryReading& reading, TableReader& table, const Word& name, Place& place) {
    if (reading.libraryFailed) return;
    Expected<CityAnswer> found = reading.surroundings.library.findCity(name.text);
    if (!found) {
        reading.libraryFailed = true;
        reading.faults.add(std::move(found.error()));
        return;
    }
    const CityAnswer& answer = *found;
    if (answer.city) {
        place.position = answer.city->position;
        if (!table.has("name")) place.name = answer.city->name;
        return;
    }
    std::string similar;
    if (!answer.similar.empty()) {
        const std::size_t shown = std::min<std::size_t>(answer.similar.size(), 3);
        similar = fmt::format(
            "Did you mean \"{}\"? ",
            fmt::join(answer.similar.begin(), answer.similar.begin() + static_cast<std::ptrdiff_t>(shown), "\" or \""));
    }
    reading.faults.error({.at = name.at,
                          .message = fmt::format("the gazetteer has no city \"{:.60}\"", name.text),
                          .expected = "the name of a city, or lat and lon",
                          .action = similar + "Otherwise add lat and lon."});
}

}  // namespace

void readPlaces(StoryReading& reading, TableReader& root) {
    reading.story.places = readEntries(root, "place", [&](TableReader& table) {
        Place place;
        place.id = readId(table, "\"davos\"");
        const std::optional<Word> city = table.word("city");
        place.name = city ? table.text("name", city->text) : table.requiredText("name", "\"Davos\"");
        place.region = table.text("region");
        const bool hasPosition = table.has("lat") || table.has("lon");
        const std::optional<Word> name = city ? city : table.word("name");
        const bool fromGazetteer = !hasPosition && name && reading.surroundings.library.findCity;
        if (fromGazetteer) {
            static_cast<void>(table.find("lat"));
            static_cast<void>(table.find("lon"));
            findInGazetteer(reading, table, *name, place);
        } else {
            place.position = readPosition(table);
        }
        place.names = readNames(table);
        place.cites = readCitations(reading, table);
        if (!fromGazetteer) expectCitation(reading, table, place.cites);
        return place;
    });
}

}  // namespace demarche
