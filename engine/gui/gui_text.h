// Text of the panels: laid out by a text engine, drawn from its glyph bitmaps into Dear ImGui's draw lists.
#pragma once

#include "engine/gpu/texture.h"
#include "engine/gui/gui_theme.h"
#include "engine/text/text_engine.h"

#include <filesystem>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace demarche {

struct GuiTextStyle {
    GuiFont font = GuiFont::Body;
    double maxWidthPixels = 0.0;  ///< 0: not broken except at a line feed.
    std::uint32_t maxLines = 0;   ///< 0: no limit; past it the text ends in an ellipsis.
    double scale = 1.0;           ///< Times the font's size.
};

/// Top left corner in screen pixels (drawn at whole ones), and Dear ImGui's packed colour.
struct GuiTextPlace {
    glm::vec2 corner{};
    std::uint32_t colour = 0;
};

/// Has an engine of its own: what a viewer opens must not fill the atlas that the audience's picture is drawn from.
/// Layouts are kept by the engine, so that asking again costs a look-up.
class GuiText {
public:
    /// A GL context must be current, until destruction.
    [[nodiscard]] static Expected<GuiText> open(const std::filesystem::path& fontFolder);

    /// Before the first text of a frame.
    void beginFrame(double unit);

    /// Valid until the next call. Lines are a whole number of pixels high.
    const Paragraph& layout(std::string_view text, const GuiTextStyle& style);

    /// Only what the list's clip rectangle shows costs anything. Returns what was drawn, as `layout` does.
    const Paragraph& draw(ImDrawList& list, std::string_view text, const GuiTextStyle& style,
                          const GuiTextPlace& place);

    /// After the last text of a frame, before it is drawn: brings the GPU's copy of the atlas up to date. True when
    /// the atlas was full and started anew, so that texts met before are left out of this frame: draw another one.
    [[nodiscard]] bool endFrame();

    /// Em size in pixels.
    [[nodiscard]] double size(GuiFont font) const { return _sizes[static_cast<std::size_t>(font)]; }
    [[nodiscard]] const Texture2D& atlas() const { return _atlas; }
    [[nodiscard]] const TextEngine& engine() const { return _engine; }

private:
    using Sizes = std::array<double, guiFontCount>;
    /// Vertices that a text has put into a list in this frame.
    struct Drawn {
        ImDrawList* list = nullptr;
        int firstVertex = 0;
        int vertexCount = 0;
    };

    explicit GuiText(TextEngine engine);
    void drawLine(ImDrawList& list, std::span<const PlacedGlyph> glyphs, const GuiTextPlace& place) const;
    void hideWhatLostItsBitmaps();

    TextEngine _engine;
    Texture2D _atlas;
    Sizes _sizes{};
    std::vector<Drawn> _drawn;
    std::uint64_t _generation = 0;
    bool _startedAnew = false;
};

}  // namespace demarche
