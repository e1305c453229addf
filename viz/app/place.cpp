// demarche place: where a city is, as TOML to paste into a story or as JSON, on standard output; needs no OpenGL.
#include "engine/text/search_folding.h"
#include "viz/app/asset_location.h"
#include "viz/app/commands.h"
#include "viz/app/console.h"
#include "viz/app/standard_output.h"
#include "viz/gazetteer/gazetteer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace demarche {
namespace {

using Json = nlohmann::ordered_json;
using Places = std::vector<const GazetteerPlace*>;

struct PlaceOptions {
    std::vector<std::string> words;
    std::string format = "toml";
};

/// What the story format takes as an id: "the-hague".
std::string idOf(const GazetteerPlace& place) {
    std::string id = foldForSearch(place.name);
    std::ranges::replace(id, ' ', '-');
    return id;
}

std::string qualified(const GazetteerPlace& place) {
    return place.country.empty() ? place.name : place.name + ", " + place.country;
}

/// Strings and numbers of JSON are TOML's too.
std::string toml(const GazetteerPlace& place, std::string_view country) {
    std::string text = fmt::format("[[place]]\nid = \"{}\"\nname = {}\n", idOf(place), Json(place.name).dump());
    if (!country.empty()) text += fmt::format("region = {}\n", Json(std::string(country)).dump());
    return text + fmt::format("lat = {}\nlon = {}\n", Json(place.position.lat).dump(), Json(place.position.lon).dump());
}

std::string tomlOf(const Gazetteer& gazetteer, const Places& places) {
    std::string text;
    for (const GazetteerPlace* place : places) {
        if (!text.empty()) text += '\n';
        text += toml(*place, gazetteer.countryName(place->country));
    }
    return text;
}

std::string jsonOf(const Gazetteer& gazetteer, const Places& places) {
    Json list = Json::array();
    for (const GazetteerPlace* place : places) {
        list.push_back({{"id", idOf(*place)},
                        {"name", place->name},
                        {"country", place->country},
                        {"country_name", gazetteer.countryName(place->country)},
                        {"lat", place->position.lat},
                        {"lon", place->position.lon},
                        {"geonameid", place->geonameId},
                        {"names", place->names}});
    }
    return list.dump(2) + '\n';
}

ExitCode failUnknown(const Gazetteer& gazetteer, const std::string& name) {
    std::vector<std::string> meant;
    for (const GazetteerPlace* place : gazetteer.similar(name)) meant.push_back('"' + qualified(*place) + '"');
    Diagnostic diagnostic{.message = "the gazetteer has no place of this name", .found = '"' + name + '"'};
    diagnostic.action = meant.empty() ? "Give its coordinates in the story: lat and lon."
                                      : fmt::format("Did you mean {}?", fmt::join(meant, " or "));
    return fail(diagnostic, ExitCode::Content);
}

ExitCode findPlace(const PlaceOptions& options) {
    const auto gazetteer = Gazetteer::open(gazetteerFile());
    if (!gazetteer) return fail(gazetteer.error(), ExitCode::Environment);
    const std::string name = fmt::format("{}", fmt::join(options.words, " "));
    const Places places = gazetteer->find(name);
    if (places.empty()) return failUnknown(*gazetteer, name);
    const std::string text = options.format == "json" ? jsonOf(*gazetteer, places) : tomlOf(*gazetteer, places);
    if (const ExitCode printed = print(text); printed != ExitCode::Fine) return printed;
    if (places.size() > 1) {
        say(fmt::format("{} places have this name, the best known first; \"{}\" picks one country's.", places.size(),
                        qualified(*places.back())));
    }
    return ExitCode::Fine;
}

}  // namespace

void addPlaceCommand(CLI::App& program, Action& action) {
    auto options = std::make_shared<PlaceOptions>();
    CLI::App* command = program.add_subcommand("place", "Say where a city is, ready to paste into a story");
    command->add_option("NAME", options->words, "Its name in any language; a country may follow after a comma")
        ->required();
    command->add_option("--format", options->format, "toml: [[place]] tables; json: all that is known")
        ->check(CLI::IsMember({"toml", "json"}))
        ->capture_default_str();
    command->footer(
        "Examples:\n"
        "  demarche place Davos\n"
        "  demarche place \"Alexandria, USA\"            a country's name or code of two or three letters\n"
        "  demarche place The Hague --format json      with its names in other languages\n"
        "City data: GeoNames, CC BY 4.0. Exit status: 0 found, 1 no such place, 3 the gazetteer is missing or "
        "damaged.");
    command->callback([options, &action] { action = [options] { return findPlace(*options); }; });
}

}  // namespace demarche
