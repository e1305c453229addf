#include "viz/app/asset_location.h"

namespace demarche {

std::filesystem::path assetFolder() {
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    return (error ? std::filesystem::current_path() : program.parent_path()) / "assets";
}

std::filesystem::path gazetteerFile() { return assetFolder() / "maps" / "gazetteer.dgaz"; }

std::filesystem::path seasFile() { return assetFolder() / "maps" / "seas.toml"; }

std::filesystem::path riversFile() { return assetFolder() / "maps" / "rivers.toml"; }

std::filesystem::path boundaryViewsFile() { return assetFolder() / "maps" / "boundary_views.toml"; }

std::filesystem::path mapFile() { return assetFolder() / "maps" / "world.dmap"; }

std::filesystem::path reliefFile() { return assetFolder() / "maps" / "world.drel"; }

std::filesystem::path findStory(const std::filesystem::path& given) {
    if (given.empty()) return assetFolder() / "stories" / bundledStory;
    std::error_code error;
    const bool plainName = !given.has_parent_path();
    std::filesystem::path bundled = assetFolder() / "stories" / given;
    if (plainName && !std::filesystem::exists(given, error) && std::filesystem::exists(bundled, error)) return bundled;
    return given;
}

}  // namespace demarche
