#include "assets/bake/boundary_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace demarche::bake {
namespace {

using Json = nlohmann::json;

LonLat lonLatOf(const Json& pair) { return {.lon = pair.at(0).get<double>(), .lat = pair.at(1).get<double>()}; }

LonLatBox boxOf(const Json& rule) {
    if (!rule.contains("box")) return {};
    const Json& box = rule.at("box");
    return {.west = box.at(0).get<double>(),
            .south = box.at(1).get<double>(),
            .east = box.at(2).get<double>(),
            .north = box.at(3).get<double>()};
}

LineRole roleOf(const std::string& name) {
    if (name == "hidden") return LineRole::Hidden;
    if (name == "disputed") return LineRole::Disputed;
    if (name == "border") return LineRole::Border;
    throw std::runtime_error("unknown role of a line: " + name);
}

/// The boundary views, in the order of what rules say about them.
class Views {
public:
    explicit Views(const Json& from) {
        for (const Json& view : from) {
            ids.push_back(view.is_object() ? view.at("id").get<std::string>() : view.get<std::string>());
            const auto like = std::ranges::find(ids, view.is_object() ? view.value("like", ids.back()) : ids.back());
            if (like == ids.end()) throw std::runtime_error("a view is like a later one or none: " + view.dump());
            _like.push_back(static_cast<std::size_t>(like - ids.begin()));
        }
    }

    /// One for each view: what a rule leaves out at its end is as in the view that the view is like.
    template <class T>
    [[nodiscard]] std::vector<T> filled(std::vector<T> said, const Json& rule) const {
        if (said.size() > ids.size())
            throw std::runtime_error("a rule speaks of more views than there are: " + rule.dump());
        for (std::size_t view = said.size(); view < ids.size(); ++view) {
            if (_like[view] == view)
                throw std::runtime_error("a rule says nothing about " + ids[view] + ": " + rule.dump());
            said.push_back(said[_like[view]]);
        }
        return said;
    }

    std::vector<std::string> ids;

private:
    std::vector<std::size_t> _like;
};

std::vector<LineRole> rolesOf(const Json& rule, const Views& views) {
    if (!rule.contains("roles")) return std::vector<LineRole>(views.ids.size(), LineRole::Disputed);
    std::vector<LineRole> roles;
    for (const Json& role : rule.at("roles")) roles.push_back(roleOf(role.get<std::string>()));
    return views.filled(std::move(roles), rule);
}

MapUnit unitOf(const Json& rule, const Views& views) {
    MapUnit unit{
        .id = rule.at("unit").get<std::string>(), .name = rule.value("name", std::string{}), .stateByView = {}};
    if (rule.contains("states")) {
        unit.stateByView = views.filled(rule.at("states").get<std::vector<std::string>>(), rule);
    }
    return unit;
}

CutRule cutOf(const Json& rule) {
    CutRule cut;
    cut.claim = rule.value("claim", std::string{});
    if (rule.contains("points")) {
        for (const Json& point : rule.at("points")) cut.points.push_back(lonLatOf(point));
    }
    return cut;
}

}  // namespace

BoundaryTable readBoundaryTable(const std::filesystem::path& json) {
    std::ifstream in(json);
    if (!in) throw std::runtime_error("cannot read " + json.string());
    const Json document = Json::parse(in);
    BoundaryTable table;
    const Views views(document.at("views"));
    table.views = views.ids;
    table.names = document.at("names").get<std::map<std::string, std::string>>();
    table.isoByNumber = document.at("isoByNumber").get<std::map<std::string, std::string>>();
    for (const Json& rule : document.at("features")) {
        table.features.push_back({.feature = rule.at("feature").get<std::string>(), .unit = unitOf(rule, views)});
    }
    for (const Json& rule : document.at("parts")) {
        table.parts.push_back({.feature = rule.at("feature").get<std::string>(),
                               .seed = lonLatOf(rule.at("seed")),
                               .unit = unitOf(rule, views)});
    }
    for (const Json& rule : document.at("cuts")) table.cuts.push_back(cutOf(rule));
    for (const Json& rule : document.at("boundaries")) {
        table.boundaries.push_back({.unitA = rule.at("units").at(0).get<std::string>(),
                                    .unitB = rule.at("units").at(1).get<std::string>(),
                                    .box = boxOf(rule),
                                    .roleByView = rolesOf(rule, views),
                                    .name = rule.at("name").get<std::string>()});
    }
    for (const Json& rule : document.at("claims")) {
        const auto claim = rule.at("claim").get<std::string>();
        table.claims.push_back({.claim = claim,
                                .box = boxOf(rule),
                                .roleByView = rolesOf(rule, views),
                                .name = rule.value("name", claim)});
    }
    table.unusedClaims = document.at("unusedClaims").get<std::vector<std::string>>();
    return table;
}

}  // namespace demarche::bake
