#include "engine/text/font_library.h"

#include "engine/text/fallback_fonts.h"

#include <algorithm>
#include <string>

namespace demarche {
namespace {

// In the order of FontWeight.
constexpr std::array<std::string_view, 4> mainFiles = {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
                                                       "Inter-Bold.otf"};

}  // namespace

Expected<FontLibrary> FontLibrary::open(std::filesystem::path directory) {
    FontLibrary fonts;
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return failure("FreeType does not start");
    fonts._library.reset(library);
    for (const std::string_view file : mainFiles) {
        auto face = FontFace::open(library, directory / file);
        if (!face) return std::unexpected(std::move(face.error()));
        fonts._faces.push_back(std::move(*face));
    }
    fonts._directory = std::move(directory);
    fonts._slots.resize(fallbackFonts().size());
    return fonts;
}

FontId FontLibrary::choose(const FontRequest& request) {
    if (request.codePoints.empty()) return request.before;
    if (const auto font = firstWithAll(request)) return *font;
    FontRequest base = request;
    base.codePoints = request.codePoints.first(1);
    return firstWithAll(base).value_or(mainFont(request.weight));
}

std::optional<FontId> FontLibrary::firstWithAll(const FontRequest& request) {
    for (const FontId font : {mainFont(request.weight), request.before}) {
        if (hasAll(font, request.codePoints)) return font;
    }
    const bool bold = request.weight == FontWeight::SemiBold || request.weight == FontWeight::Bold;
    const auto families = fallbackFonts();
    for (std::size_t f = 0; f < families.size(); ++f) {
        if (families[f].script != request.script && families[f].script != USCRIPT_COMMON) continue;
        const auto font = fallback(f, bold ? FallbackWeight::Bold : FallbackWeight::Regular);
        if (font && hasAll(*font, request.codePoints)) return font;
    }
    return std::nullopt;
}

bool FontLibrary::hasAll(FontId font, std::span<const char32_t> codePoints) const {
    return std::ranges::all_of(codePoints, [&](char32_t c) { return _faces[font]->has(c); });
}

std::optional<FontId> FontLibrary::fallback(std::size_t family, FallbackWeight weight) {
    auto& font = _slots[family][static_cast<std::size_t>(weight)];
    if (!font) font = openFallback(family, weight);
    if (*font != missing) return font;
    // Some families come in one weight only.
    return weight == FallbackWeight::Bold ? fallback(family, FallbackWeight::Regular) : std::nullopt;
}

FontId FontLibrary::openFallback(std::size_t family, FallbackWeight weight) {
    const std::string_view suffix = weight == FallbackWeight::Bold ? "-Bold.ttf" : "-Regular.ttf";
    auto face = FontFace::open(_library.get(), _directory / std::string(fallbackFonts()[family].family).append(suffix));
    if (!face) return missing;
    _faces.push_back(std::move(*face));
    return static_cast<FontId>(_faces.size() - 1);
}

}  // namespace demarche
