// demarche where: which state a place lies in, in a boundary view, and what is near; needs no OpenGL.
#include "viz/app/asset_location.h"
#include "viz/app/commands.h"
#include "viz/app/console.h"
#include "viz/app/standard_output.h"
#include "viz/gazetteer/nearest_place.h"
#include "viz/mapdata/disputed_lines.h"
#include "viz/mapdata/provinces.h"
#include "viz/mapdata/unit_lookup.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace demarche {
namespace {

using Json = nlohmann::ordered_json;

// What is farther away says nothing about the place.
constexpr double nearbyKm = 100.0;

struct WhereOptions {
    double lat = 0.0;
    double lon = 0.0;
    std::string boundaryView = "un";
    std::string format = "text";
};

/// Everything known about a place.
struct Whereabouts {
    LonLat place;
    std::string boundaryView;
    std::string unit;     ///< Name of the piece of land; empty on water.
    std::string country;  ///< ISO 3166-1 alpha-3, or a private code beginning with X; empty on water.
    std::string countryName;
    std::string province;  ///< Name of the first-level administrative area; empty on water and where there is none.
    bool lake = false;
    Json byView = Json::object();  ///< The state in each view.
    bool disputed = false;         ///< The views differ, or the land has no state of its own in the view.
    std::optional<DisputedLineNearby> line;
    NearestPlace city;
};

Whereabouts whereabouts(const WorldMap& map, const Gazetteer& gazetteer, BoundaryViewIndex view, LonLat place) {
    Whereabouts found{.place = place, .boundaryView = map.boundaryViews()[view]};
    if (const auto index = unitAt(map, place)) {
        const MapUnit& unit = map.units()[*index];
        found.unit = unit.name;
        found.country = unit.stateByView[view];
        found.countryName = gazetteer.countryName(found.country);
        for (std::size_t v = 0; v < unit.stateByView.size(); ++v) {
            found.byView[map.boundaryViews()[v]] = unit.stateByView[v];
            if (unit.stateByView[v] != found.country) found.disputed = true;
        }
        if (found.country.starts_with('X')) found.disputed = true;
    }
    if (const auto province = provinceAt(map, place)) found.province = map.provinces().list[*province].name;
    found.lake = inLake(map, place);
    found.line = nearestDisputedLine(map, view, place, nearbyKm);
    found.city = nearestPlace(gazetteer, place);
    return found;
}

/// "south-east" for 135.
std::string_view compassWord(double azimuth) {
    constexpr std::array<std::string_view, 8> words{"north", "north-east", "east", "south-east",
                                                    "south", "south-west", "west", "north-west"};
    return words[static_cast<std::size_t>(std::lround(azimuth / 45.0)) % words.size()];
}

std::string cityWords(const NearestPlace& city) {
    if (city.km < 1.0) return fmt::format("{}, less than a kilometre away", city.place->name);
    return fmt::format("{}, {:.0f} km; the place lies to the {} of it", city.place->name, city.km,
                       compassWord(city.azimuth));
}

std::string textOf(const Whereabouts& found) {
    std::string text = fmt::format("place          {} {}\nboundary view  {}\n", Json(found.place.lat).dump(),
                                   Json(found.place.lon).dump(), found.boundaryView);
    if (found.country.empty()) {
        text += "country        none: water\n";
    } else {
        const std::string name = found.countryName.empty() || found.countryName == found.unit ? "" : found.countryName;
        text += fmt::format("country        {}{}{}\n", found.country, name.empty() ? "" : ", ", name);
        text += fmt::format("land           {}{}\n", found.unit, found.lake ? ", on a lake" : "");
        if (!found.province.empty()) text += fmt::format("province       {}\n", found.province);
    }
    text += fmt::format("disputed       {}", found.disputed ? "yes:" : "no");
    if (found.disputed) {
        std::string_view between = " ";
        for (const auto& [view, state] : found.byView.items()) {
            text += fmt::format("{}{} in {}", between, state.get<std::string>(), view);
            between = ", ";
        }
    }
    text += '\n';
    if (found.line) {
        text += fmt::format("disputed line  {}, {:.0f} km\n",
                            found.line->name.empty() ? "one without a name" : found.line->name, found.line->km);
    }
    if (found.city.place != nullptr) text += fmt::format("nearest city   {}\n", cityWords(found.city));
    return text;
}

/// To the metre.
double rounded(double km) { return std::round(km * 1000.0) / 1000.0; }

std::string jsonOf(const Whereabouts& found) {
    Json document{{"lat", found.place.lat},
                  {"lon", found.place.lon},
                  {"boundary_view", found.boundaryView},
                  {"country", found.country.empty() ? Json(nullptr) : Json(found.country)},
                  {"country_name", found.countryName.empty() ? Json(nullptr) : Json(found.countryName)},
                  {"land", found.unit.empty() ? Json(nullptr) : Json(found.unit)},
                  {"admin1", found.province.empty() ? Json(nullptr) : Json(found.province)},
                  {"lake", found.lake},
                  {"disputed", found.disputed},
                  {"country_by_view", found.byView}};
    document["disputed_line"] =
        found.line ? Json{{"name", found.line->name}, {"km", rounded(found.line->km)}} : Json(nullptr);
    document["nearest_city"] = found.city.place ? Json{{"name", found.city.place->name},
                                                       {"country", found.city.place->country},
                                                       {"km", rounded(found.city.km)},
                                                       {"azimuth", std::round(found.city.azimuth)}}
                                                : Json(nullptr);
    return document.dump(2) + '\n';
}

ExitCode where(const WhereOptions& options) {
    const auto map = WorldMap::open(mapFile());
    if (!map) return fail(map.error(), ExitCode::Environment);
    const auto view = map->boundaryView(options.boundaryView);
    if (!view) {
        return fail({.message = "there is no boundary view of this name",
                     .found = options.boundaryView,
                     .expected = fmt::format("{}", fmt::join(map->boundaryViews(), " or "))},
                    ExitCode::Usage);
    }
    const auto gazetteer = Gazetteer::open(gazetteerFile());
    if (!gazetteer) return fail(gazetteer.error(), ExitCode::Environment);
    const Whereabouts found = whereabouts(*map, *gazetteer, *view, {.lon = options.lon, .lat = options.lat});
    return print(options.format == "json" ? jsonOf(found) : textOf(found));
}

}  // namespace

void addWhereCommand(CLI::App& program, Action& action) {
    auto options = std::make_shared<WhereOptions>();
    CLI::App* command = program.add_subcommand("where", "Say which state a place lies in, and what is near");
    command->add_option("LAT", options->lat, "Latitude in degrees, north positive")
        ->required()
        ->check(CLI::Range(-90.0, 90.0));
    command->add_option("LON", options->lon, "Longitude in degrees, east positive")
        ->required()
        ->check(CLI::Range(-180.0, 180.0));
    command->add_option("--boundary-view", options->boundaryView, "Boundary view: un or defacto")
        ->capture_default_str();
    command->add_option("--format", options->format, "text, or json for other programs")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->footer(
        "Examples:\n"
        "  demarche where -- 44.95 34.10                              Simferopol\n"
        "  demarche where --boundary-view defacto -- 44.95 34.10\n"
        "  demarche where --format json -- -33.87 151.21              \"--\" before a negative number\n"
        "Coasts and borders are as exact as the bundled map, about a kilometre. Boundaries do not imply endorsement.");
    command->callback([options, &action] { action = [options] { return where(*options); }; });
}

}  // namespace demarche
