#include "viz/app/story_library.h"

#include "viz/app/asset_location.h"
#include "viz/gazetteer/gazetteer.h"
#include "viz/story/boundary_view_names.h"

#include <algorithm>
#include <memory>

namespace demarche {
namespace {

std::vector<std::string> themeNames() {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(assetFolder() / "themes", error)) {
        if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
    }
    std::ranges::sort(names);
    return names;
}

/// When the list cannot be read, which is reported when a map is wanted, the views that there have always been.
std::vector<std::string> boundaryViewIds() {
    const auto names = readBoundaryViewNames(boundaryViewsFile());
    if (!names) return StoryLibrary{}.boundaryViews;
    std::vector<std::string> ids;
    for (const BoundaryViewName& each : *names) ids.push_back(each.id);
    return ids;
}

CityAnswer answer(const Gazetteer& gazetteer, std::string_view name) {
    if (const auto found = gazetteer.find(name); !found.empty()) {
        return {.city = FoundCity{.name = found.front()->name,
                                  .country = found.front()->country,
                                  .position = found.front()->position},
                .similar = {}};
    }
    CityAnswer none;
    for (const GazetteerPlace* place : gazetteer.similar(name)) none.similar.push_back(place->name);
    return none;
}

Diagnostic withoutCities(const std::filesystem::path& file, const Diagnostic& reason) {
    return {.where = {.file = file.string()},
            .message = "the program cannot read its list of cities",
            .found = reason.message,
            .action = "Install the program's assets again; until then, give each [[place]] lat and lon."};
}

}  // namespace

StoryLibrary storyLibrary() {
    auto opened = std::make_shared<std::optional<Gazetteer>>();
    return {.findCity = [opened](std::string_view name) -> Expected<CityAnswer> {
                if (!*opened) {
                    const std::filesystem::path file = gazetteerFile();
                    auto gazetteer = Gazetteer::open(file);
                    if (!gazetteer) return std::unexpected(withoutCities(file, gazetteer.error()));
                    *opened = std::move(*gazetteer);
                }
                return answer(**opened, name);
            },
            .themes = themeNames(),
            .boundaryViews = boundaryViewIds()};
}

}  // namespace demarche
