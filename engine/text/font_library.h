// The fonts of the text engine: Inter in four weights, and fallback fonts that are opened when a text needs them.
#pragma once

#include "engine/text/font_face.h"
#include "engine/text/text_engine.h"

#include <unicode/uscript.h>

#include <array>
#include <optional>

namespace demarche {

/// Names a font for the life of its library. Not the same from run to run: never let it reach the picture.
using FontId = std::uint16_t;

/// What a grapheme cluster needs of its font.
struct FontRequest {
    std::span<const char32_t> codePoints;  ///< Those that must be drawn: neither spaces nor ignorable ones.
    UScriptCode script = USCRIPT_COMMON;
    FontWeight weight = FontWeight::Regular;
    FontId before = 0;  ///< The font of the cluster before, preferred to all but Inter.
};

class FontLibrary {
public:
    /// Opens Inter; fails when one of its four files is missing. Missing fallback fonts are no failure.
    static Expected<FontLibrary> open(std::filesystem::path directory);

    [[nodiscard]] FontId mainFont(FontWeight weight) const { return static_cast<FontId>(weight); }
    [[nodiscard]] FontFace& face(FontId font) { return *_faces[font]; }

    /// The first font that has all code points; if none, the first that has the first one; if none, Inter.
    [[nodiscard]] FontId choose(const FontRequest& request);

private:
    enum class FallbackWeight : std::uint8_t { Regular, Bold };
    /// Of one family; without a value while never asked for, `missing` when there is no such file.
    using Slot = std::array<std::optional<FontId>, 2>;
    /// A main font's id: no fallback font has it.
    static constexpr FontId missing = 0;

    FontLibrary() = default;
    [[nodiscard]] std::optional<FontId> firstWithAll(const FontRequest& request);
    [[nodiscard]] bool hasAll(FontId font, std::span<const char32_t> codePoints) const;
    [[nodiscard]] std::optional<FontId> fallback(std::size_t family, FallbackWeight weight);
    [[nodiscard]] FontId openFallback(std::size_t family, FallbackWeight weight);

    // Order matters: faces are closed before their library.
    std::filesystem::path _directory;
    CHandle<FT_LibraryRec_, FT_Done_FreeType> _library;
    std::vector<std::unique_ptr<FontFace>> _faces;
    std::vector<Slot> _slots;
};

}  // namespace demarche
