#include "assets/bake/boundary_table.h"

#include <nlohmann/json.hpp>

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

std::vector<LineRole> rolesOf(const Json& rule, std::size_t views) {
    if (!rule.contains("roles")) return std::vector<LineRole>(views, LineRole::Disputed);
    std::vector<LineRole> roles;
    for (const Json& role : rule.at("roles")) roles.push_back(roleOf(role.get<std::string>()));
    if (roles.size() != views) throw std::runtime_error("a rule needs one role for each view: " + rule.dump());
    return roles;
}

MapUnit unitOf(const Json& rule, std::size_t views) {
    MapUnit unit{
        .id = rule.at("unit").get<std::string>(), .name = rule.value("name", std::string{}), .stateByView = {}};
    if (rule.contains("states")) unit.stateByView = rule.at("states").get<std::vector<std::string>>();
    if (!unit.stateByView.empty() && unit.stateByView.size() != views) {
        throw std::runtime_error("a unit needs one state for each view: " + rule.dump());
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
    table.views = document.at("views").get<std::vector<std::string>>();
    const std::size_t views = table.views.size();
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
