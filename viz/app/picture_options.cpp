#include "viz/app/picture_options.h"

#include "viz/app/asset_location.h"
#include "viz/app/console.h"
#include "viz/app/edition_options.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <utility>

namespace demarche {
namespace {

constexpr int smallestSide = 16;
constexpr int largestSide = 16384;

std::optional<int> side(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || value < smallestSide || value > largestSide) return std::nullopt;
    return value;
}

}  // namespace

void addPictureOptions(CLI::App& command, PictureOptions& options) {
    command.add_option("STORY", options.story, "Story file, its folder, or the name of a bundled story")
        ->default_str(bundledStory);
    command.add_option("--size", options.size, "Size of the picture in pixels: WIDTHxHEIGHT")->capture_default_str();
    command.add_option("--theme", options.theme,
                       "Colours: dark, light, print, contrast, or a theme file (default: the story's own)");
    command.add_option("--boundary-view", options.boundaryView, "Boundaries: un or defacto (default: the story's own)");
    addEditionOptions(command, options.edition);
}

Expected<PictureSize> parseSize(std::string_view text) {
    const std::size_t cross = text.find('x');
    if (cross != std::string_view::npos) {
        const auto width = side(text.substr(0, cross));
        const auto height = side(text.substr(cross + 1));
        if (width && height) return PictureSize{*width, *height};
    }
    return std::unexpected(Diagnostic{.message = "this is not a size of a picture",
                                      .found = std::string(text),
                                      .expected = "WIDTHxHEIGHT such as 1920x1080, each from 16 to 16384"});
}

std::expected<Production, ExitCode> loadProduction(const PictureOptions& options) {
    const auto size = parseSize(options.size);
    if (!size) return std::unexpected(fail(size.error(), ExitCode::Usage));
    Diagnostics warnings;
    auto production = Production::load({.story = findStory(options.story),
                                        .size = *size,
                                        .theme = options.theme,
                                        .boundaryView = options.boundaryView,
                                        .edition = options.edition},
                                       warnings);
    say(warnings);
    if (!production) return std::unexpected(fail(production.error().diagnostics, production.error().code));
    return std::move(*production);
}

}  // namespace demarche
