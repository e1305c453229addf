// demarche describe: what is on the picture at a moment, as JSON on standard output.
#include "viz/app/commands.h"
#include "viz/app/console.h"
#include "viz/app/moment.h"
#include "viz/app/picture_options.h"
#include "viz/app/standard_output.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace demarche {
namespace {

using Json = nlohmann::ordered_json;

struct DescribeOptions {
    PictureOptions picture;
    MomentOptions moment;
};

Json json(const Rect& rect) { return {{"x", rect.x}, {"y", rect.y}, {"width", rect.width}, {"height", rect.height}}; }

Json sites(const Story& story, const Picture& picture) {
    Json list = Json::array();
    for (const PictureSite& site : picture.sites) {
        list.push_back({{"place", story.places[site.place].id},
                        {"number", site.number},
                        {"x", site.position.x},
                        {"y", site.position.y},
                        {"radius", site.radius},
                        {"opacity", site.opacity},
                        {"emphasis", site.emphasis}});
    }
    return list;
}

Json links(const Story& story, const Picture& picture) {
    Json list = Json::array();
    for (const PictureLink& link : picture.links) {
        const Link& way = story.links[link.link];
        list.push_back({{"id", way.id},
                        {"from", story.places[way.from].id},
                        {"to", story.places[way.to].id},
                        {"progress", link.progress}});
    }
    return list;
}

Json labels(const Story& story, const Picture& picture) {
    Json list = Json::array();
    for (const PictureLabel& label : picture.labels) {
        list.push_back({{"place", story.places[label.place].id},
                        {"text", label.text},
                        {"second_line", label.secondLine},
                        {"opacity", label.opacity},
                        {"rect", json(label.rect)}});
    }
    return list;
}

Json linkLabels(const Story& story, const Picture& picture) {
    Json list = Json::array();
    for (const PictureLinkLabel& label : picture.linkLabels) {
        list.push_back({{"link", story.links[label.link].id},
                        {"text", label.text},
                        {"opacity", label.opacity},
                        {"rect", json(label.rect)}});
    }
    return list;
}

Json cities(const Picture& picture) {
    Json list = Json::array();
    for (const PictureCity& city : picture.cities) {
        list.push_back({{"name", city.name}, {"opacity", city.opacity}, {"rect", json(city.rect)}});
    }
    return list;
}

Json waters(const std::vector<PictureSea>& names) {
    Json list = Json::array();
    for (const PictureSea& name : names) {
        list.push_back({{"name", name.name}, {"opacity", name.opacity}, {"rect", json(name.rect)}});
    }
    return list;
}

Json furniture(const Picture& picture) {
    Json found = Json::object();
    if (const auto& bar = picture.scaleBar) {
        found["scale_bar"] = {{"words", bar->words},
                              {"kilometres", bar->kilometres},
                              {"pixels", bar->pixels},
                              {"opacity", bar->opacity},
                              {"rect", json(bar->rect)}};
    }
    if (const auto& arrow = picture.northArrow) {
        found["north_arrow"] = {
            {"degrees", Degrees(arrow->north).value}, {"opacity", arrow->opacity}, {"rect", json(arrow->rect)}};
    }
    Json degrees = Json::array();
    for (const PictureGraticuleLabel& label : picture.graticuleLabels) {
        degrees.push_back({{"text", label.text}, {"opacity", label.opacity}, {"rect", json(label.rect)}});
    }
    found["graticule_labels"] = degrees;
    return found;
}

Json card(const Story& story, const PictureCard& card) {
    return {{"step", story.steps[card.step].id},
            {"opacity", card.opacity},
            {"rect", json(card.rect)},
            {"text_scale", card.scale},
            {"page", card.page + 1},
            {"pages", card.pages},
            {"kicker", card.kicker},
            {"headline", card.headline},
            {"summary", card.summary},
            {"participants", card.participants},
            {"facts", card.facts},
            {"agenda", card.agenda},
            {"outcomes", card.outcomes},
            {"programme", card.programme},
            {"notes", card.notes},
            {"disputes", card.disputes},
            {"claims", card.claims},
            {"source", card.source},
            {"hidden_entries", card.hiddenEntries}};
}

Json strip(const Story& story, const PictureStrip& strip) {
    Json entries = Json::array();
    for (std::size_t i = 0; i < strip.entryX.size(); ++i) {
        entries.push_back({{"label", story.strip[i].label},
                           {"date", story.strip[i].dateLabel},
                           {"x", strip.entryX[i]},
                           {"to_scale", bool(strip.toScale[i])}});
    }
    return {
        {"rect", json(strip.rect)}, {"opacity", strip.opacity}, {"playhead_x", strip.playheadX}, {"entries", entries}};
}

Json whole(const Production& production) {
    const Picture& picture = production.picture();
    const Story& story = *production.story();
    const MapCamera& camera = picture.camera;
    Json document{{"duration", production.schedule().duration()},
                  {"seconds", production.state().seconds},
                  {"size", {{"width", picture.size.width}, {"height", picture.size.height}}},
                  {"step", story.steps[production.state().step].id},
                  {"boundary_view", picture.boundaryView},
                  {"projection", picture.projection},
                  {"account", story.leadingAccount ? Json(story.accounts[*story.leadingAccount].id) : Json(nullptr)},
                  {"language", production.edition().language.empty() ? story.language : production.edition().language},
                  {"camera",
                   {{"lon", camera.target.lon},
                    {"lat", camera.target.lat},
                    {"bearing", Degrees(camera.bearing).value},
                    {"pixels_per_radian", camera.pixelsPerRadian}}},
                  {"sites", sites(story, picture)},
                  {"links", links(story, picture)},
                  {"labels", labels(story, picture)},
                  {"link_labels", linkLabels(story, picture)},
                  {"furniture", furniture(picture)},
                  {"seas", waters(picture.seas)},
                  {"rivers", waters(picture.rivers)},
                  {"cities", cities(picture)}};
    document["card"] = picture.card ? card(story, *picture.card) : Json(nullptr);
    document["strip"] = strip(story, picture.strip);
    return document;
}

ExitCode describe(const DescribeOptions& options) {
    auto production = loadProduction(options.picture);
    if (!production) return production.error();
    const auto seconds = momentOf(options.moment, *production->story(), production->schedule());
    if (!seconds) return fail(seconds.error(), ExitCode::Usage);
    production->compose(*seconds);
    return print(whole(*production).dump(2) + '\n');
}

}  // namespace

void addDescribeCommand(CLI::App& program, Action& action) {
    auto options = std::make_shared<DescribeOptions>();
    CLI::App* command = program.add_subcommand("describe", "Print what is on the picture at a moment, as JSON");
    addPictureOptions(*command, options->picture);
    addMomentOptions(*command, options->moment);
    command->footer("Example: demarche describe road-to-abu-dhabi --at 12.5 --size 1280x720");
    command->callback([options, &action] { action = [options] { return describe(*options); }; });
}

}  // namespace demarche
