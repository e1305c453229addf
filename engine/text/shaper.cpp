#include "engine/text/shaper.h"

#include "engine/text/fallback_fonts.h"

#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <array>

namespace demarche {
namespace {

hb_script_t shapingScript(UScriptCode script) { return hb_script_from_string(uscript_getShortName(script), -1); }

struct Features {
    std::array<hb_feature_t, 3> list{};
    unsigned count = 0;

    void add(hb_tag_t tag, std::uint32_t value) {
        list[count++] = {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    }
};

Features features(const ShapingStyle& style, Units26Dot6 letterSpacing) {
    Features chosen;
    if (style.tabularFigures) chosen.add(HB_TAG('t', 'n', 'u', 'm'), 1);
    if (letterSpacing != 0) {
        // Ligatures would stay tight among spaced letters.
        chosen.add(HB_TAG('l', 'i', 'g', 'a'), 0);
        chosen.add(HB_TAG('c', 'l', 'i', 'g'), 0);
    }
    return chosen;
}

bool isInvisible(std::u16string_view text, std::int32_t at) {
    UChar32 codePoint = 0;
    U16_GET(text.data(), 0, at, static_cast<std::int32_t>(text.size()), codePoint);
    return u_hasBinaryProperty(codePoint, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool isBlank(std::u16string_view text, std::int32_t at) {
    UChar32 codePoint = 0;
    U16_GET(text.data(), 0, at, static_cast<std::int32_t>(text.size()), codePoint);
    return u_isUWhiteSpace(codePoint) != 0;
}

}  // namespace

Shaper::Shaper(FontLibrary& fonts) : _fonts(&fonts), _buffer(hb_buffer_create()) {}

ShapedLine Shaper::shape(const AnalysedLine& line, std::int32_t start, std::int32_t limit, const ShapingStyle& style) {
    ShapedLine shaped;
    for (const VisualRun& piece : line.visualRuns(start, limit)) shapeRun(line, piece, style, shaped);
    for (const ShapedGlyph& glyph : shaped.glyphs) shaped.width += glyph.advance;
    return shaped;
}

void Shaper::shapeRun(const AnalysedLine& line, const VisualRun& piece, const ShapingStyle& style, ShapedLine& out) {
    const TextRun& run = piece.run;
    const Units26Dot6 spacing = lettersJoin(run.script) ? 0 : style.letterSpacing;
    const Features chosen = features(style, spacing);
    hb_buffer_t* buffer = _buffer.get();
    hb_buffer_clear_contents(buffer);
    const std::u16string_view text = line.text();
    hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(text.data()), line.length(),
                        static_cast<unsigned>(run.start), run.limit - run.start);
    hb_buffer_set_direction(buffer, piece.direction == Direction::RightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    // No language: HarfBuzz's default is the machine's locale.
    hb_buffer_set_script(buffer, shapingScript(run.script));
    hb_shape(_fonts->face(run.font).shapingFont(style.emSize), buffer, chosen.list.data(), chosen.count);

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    for (unsigned i = 0; i < count; ++i) {
        ShapedGlyph glyph{.font = run.font,
                          .glyph = infos[i].codepoint,
                          .cluster = static_cast<std::int32_t>(infos[i].cluster),
                          .advance = positions[i].x_advance,
                          .offsetX = positions[i].x_offset,
                          .offsetY = positions[i].y_offset};
        const bool endsCluster = i + 1 == count || infos[i + 1].cluster != infos[i].cluster;
        const bool invisible = isInvisible(text, glyph.cluster);
        glyph.blank = isBlank(text, glyph.cluster);
        if (i > 0 && !glyph.blank && !out.glyphs.back().blank) {
            glyph.startsPiece = !keepsWordsWhole(run.script) && infos[i - 1].cluster != infos[i].cluster;
        }
        if (endsCluster && !invisible) glyph.advance += spacing;
        out.glyphs.push_back(glyph);
    }
}

}  // namespace demarche
