#include "engine/text/font_face.h"

#include "engine/base/files.h"

#include FT_TRUETYPE_TABLES_H

#include <algorithm>

namespace demarche {
namespace {

constexpr std::uint64_t maxFontBytes = 64ULL * 1024 * 1024;
constexpr std::size_t keptSizes = 32;
// Of Inter; for the rare font whose OS/2 table does not say.
constexpr double usualCapHeight = 0.727;

std::unexpected<Diagnostic> unusable(const std::filesystem::path& file, std::string found) {
    return std::unexpected(Diagnostic{.where = {.file = file.string()},
                                      .message = "this font cannot be used",
                                      .found = std::move(found),
                                      .expected = "an OpenType font with outlines",
                                      .action = "Build again: the fonts are copied beside the program."});
}

FontMetrics readMetrics(FT_Face face) {
    const double em = face->units_per_EM;
    FontMetrics metrics{.ascent = face->ascender / em, .descent = -face->descender / em, .capHeight = usualCapHeight};
    const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
    if (os2 != nullptr && os2->version >= 2 && os2->sCapHeight > 0) metrics.capHeight = os2->sCapHeight / em;
    return metrics;
}

}  // namespace

Expected<std::unique_ptr<FontFace>> FontFace::open(FT_Library library, const std::filesystem::path& file) {
    auto bytes = readFile(file, maxFontBytes);
    if (!bytes) {
        Diagnostic fault = std::move(bytes.error());
        if (fault.action.empty()) fault.action = "Build again: the fonts are copied beside the program.";
        return std::unexpected(std::move(fault));
    }
    std::unique_ptr<FontFace> font(new FontFace);
    font->_bytes = std::move(*bytes);
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(font->_bytes.data()),
                           static_cast<FT_Long>(font->_bytes.size()), 0, &face) != 0) {
        return unusable(file, "a file that FreeType does not read");
    }
    font->_face.reset(face);
    if (!FT_IS_SCALABLE(face) || face->units_per_EM == 0) return unusable(file, "a font without outlines");

    const CHandle<hb_blob_t, hb_blob_destroy> blob(hb_blob_create(
        font->_bytes.data(), static_cast<unsigned>(font->_bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    font->_shapingFace.reset(hb_face_create(blob.get(), 0));
    font->_metrics = readMetrics(face);
    return font;
}

bool FontFace::has(char32_t codePoint) const { return FT_Get_Char_Index(_face.get(), codePoint) != 0; }

hb_font_t* FontFace::shapingFont(Units26Dot6 emSize) {
    const auto kept = std::ranges::find(_shapingFonts, emSize, &SizedFont::emSize);
    if (kept != _shapingFonts.end()) return kept->font.get();
    if (_shapingFonts.size() == keptSizes) _shapingFonts.erase(_shapingFonts.begin());
    SizedFont sized{.emSize = emSize};
    sized.font.reset(hb_font_create(_shapingFace.get()));
    hb_font_set_scale(sized.font.get(), emSize, emSize);
    return _shapingFonts.emplace_back(std::move(sized)).font.get();
}

FT_Face FontFace::outlineFace(Units26Dot6 emSize) {
    if (_outlineSize != emSize && FT_Set_Char_Size(_face.get(), 0, emSize, 72, 72) == 0) _outlineSize = emSize;
    return _face.get();
}

}  // namespace demarche
