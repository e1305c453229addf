// One font file in memory, open for FreeType (outlines) and HarfBuzz (shaping).
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/text/c_handle.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace demarche {

/// Vertical metrics in em. Ascent, descent and cap height are positive lengths.
struct FontMetrics {
    double ascent = 0.0;
    double descent = 0.0;
    double capHeight = 0.0;
};

/// A length in 1/64 pixel, the unit of FreeType and of all shaping here.
using Units26Dot6 = std::int32_t;

class FontFace {
public:
    /// Fails when the file is missing or not a scalable font. `library` must outlive the face.
    static Expected<std::unique_ptr<FontFace>> open(FT_Library library, const std::filesystem::path& file);

    FontFace(const FontFace&) = delete;
    FontFace& operator=(const FontFace&) = delete;
    ~FontFace() = default;

    [[nodiscard]] const FontMetrics& metrics() const { return _metrics; }
    [[nodiscard]] bool has(char32_t codePoint) const;

    /// For shaping at this em size: unhinted, positions in 1/64 pixel.
    [[nodiscard]] hb_font_t* shapingFont(Units26Dot6 emSize);

    /// For outlines, set to this em size. Valid until the next call.
    [[nodiscard]] FT_Face outlineFace(Units26Dot6 emSize);

private:
    struct SizedFont {
        Units26Dot6 emSize = 0;
        CHandle<hb_font_t, hb_font_destroy> font;
    };

    FontFace() = default;

    // Order matters: what reads the bytes is destroyed first.
    std::string _bytes;
    CHandle<FT_FaceRec, FT_Done_Face> _face;
    CHandle<hb_face_t, hb_face_destroy> _shapingFace;
    std::vector<SizedFont> _shapingFonts;
    Units26Dot6 _outlineSize = 0;
    FontMetrics _metrics;
};

}  // namespace demarche
