#include "viz/app/film_manifest.h"

#include "viz/projection/projection_names.h"

#include <nlohmann/json.hpp>

namespace demarche {

std::string filmManifest(const ManifestInput& in) {
    const Production& production = in.production;
    using Json = nlohmann::ordered_json;
    const Story& story = *production.story();
    const EditionChoice& edition = production.edition();
    Json steps = Json::array();
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        const StepTimes& times = production.schedule().steps()[s];
        steps.push_back({{"id", story.steps[s].id},
                         {"start", times.start},
                         {"seconds", times.seconds},
                         {"projection", nameOf(story.steps[s].projection.kind)}});
    }
    const PictureSize size = production.outputSize();
    const Json manifest{{"film", in.output.filename().string()},
                        {"story", story.id},
                        {"title", story.title},
                        {"boundary_view", production.boundaryView()},
                        {"theme", std::filesystem::path(in.theme).filename().string()},
                        {"language", edition.language.empty() ? story.language : edition.language},
                        {"account", story.leadingAccount ? Json(story.accounts[*story.leadingAccount].id) : Json()},
                        {"size", {{"width", size.width}, {"height", size.height}}},
                        {"supersampling", production.supersampling()},
                        {"frames_per_second", toString(in.film.rate)},
                        {"first_frame", in.film.span.first},
                        {"frames", in.frames},
                        {"steps", steps}};
    return manifest.dump(2) + '\n';
}

}  // namespace demarche
