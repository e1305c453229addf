#include "viz/app/picture_options.h"

#include "viz/app/asset_location.h"
#include "viz/app/console.h"
#include "viz/app/edition_options.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
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
    command.add_option("--boundary-view", options.boundaryView,
                       "Boundary view: un or defacto (default: the story's own)");
    addEditionOptions(command, options.edition);
}

void addSupersampling(CLI::App& command, PictureOptions& options) {
    command
        .add_option("--supersample", options.supersampling,
                    "Draw so many times as wide and high and average in linear light: finer edges, 1 to 4")
        ->check(CLI::Range(1, 4))
        ->capture_default_str();
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
    if (std::max(size->width, size->height) * options.supersampling > largestSide) {
        return std::unexpected(fail(Diagnostic{.message = "so large a picture cannot be drawn",
                                               .found = fmt::format("{} times {}", options.supersampling, options.size),
                                               .expected = "at most 16384 pixels on a side, --supersample included"},
                                    ExitCode::Usage));
    }
    Diagnostics warnings;
    auto production = Production::load({.story = findStory(options.story),
                                        .size = *size,
                                        .supersampling = options.supersampling,
                                        .theme = options.theme,
                                        .boundaryView = options.boundaryView,
                                        .edition = options.edition},
                                       warnings);
    say(warnings);
    if (!production) return std::unexpected(fail(production.error().diagnostics, production.error().code));
    return std::move(*production);
}

}  // namespace demarche
