#include "viz/app/play_log.h"

#include "viz/scene/draw_list_digest.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace demarche {
namespace {

using Json = nlohmann::ordered_json;

std::string selectedId(const Selection& selection, const Story& story) {
    if (const auto* place = std::get_if<SelectedPlace>(&selection)) return story.places[place->place].id;
    if (const auto* link = std::get_if<SelectedLink>(&selection)) return story.links[link->link].id;
    return "";
}

}  // namespace

std::string frameLine(std::uint64_t number, const Session& session, const Production& production,
                      const Diagnostics& faults) {
    const Story& story = *production.story();
    const Picture& picture = production.picture();
    Json sites = Json::object();
    for (const PictureSite& site : picture.sites) {
        if (site.opacity > 0.0) sites[story.places[site.place].id] = {site.position.x, site.position.y};
    }
    Json links = Json::object();
    for (const PictureLink& link : picture.links) {
        if (link.trace.empty()) continue;
        const glm::dvec2 middle = link.trace[link.trace.size() / 2];
        links[story.links[link.link].id] = {middle.x, middle.y};
    }
    const Json line{{"frame", number},
                    {"size", {picture.size.width, picture.size.height}},
                    {"seconds", session.seconds},
                    {"duration", production.schedule().duration()},
                    {"step", story.steps[production.state().step].id},
                    {"playing", session.playback == Playback::Playing},
                    {"selected", selectedId(session.selection, story)},
                    {"keys", session.keysShown},
                    {"hint", session.hintSeconds > 0.0},
                    {"held", session.userCamera.has_value()},
                    {"camera", {picture.camera.target.lon, picture.camera.target.lat, picture.camera.pixelsPerRadian}},
                    {"projection", picture.projection},
                    {"account", story.leadingAccount ? story.accounts[*story.leadingAccount].id : ""},
                    {"language", session.edition.language},
                    {"title", story.title},
                    {"theme", production.theme().name},
                    {"faults", faults.size()},
                    {"speed", session.speed},
                    {"picture", fmt::format("{:016x}", digestOf(production.drawList()))},
                    {"sites", sites},
                    {"links", links}};
    return line.dump();
}

}  // namespace demarche
