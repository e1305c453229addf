// The glyphs that a frame of panels drew, read back from Dear ImGui's draw lists.
#pragma once

#include "engine/gui/gui_host.h"

#include <imgui.h>
#include <glm/common.hpp>

#include <vector>

namespace demarche::test {

struct DrawnGlyph {
    glm::vec2 low{};   ///< Screen pixels.
    glm::vec2 high{};  ///< Screen pixels.
    glm::vec2 atlasLow{};
    std::uint32_t colour = 0;
    glm::vec2 clipLow{};
    glm::vec2 clipHigh{};
};

/// Of the frame that ended last, in the order of drawing.
inline std::vector<DrawnGlyph> drawnGlyphs(const GuiHost& gui) {
    std::vector<DrawnGlyph> glyphs;
    const auto vec = [](ImVec2 v) { return glm::vec2(v.x, v.y); };
    const glm::vec2 atlasSize(gui.text().engine().atlasWidth(), gui.text().engine().atlasHeight());
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.GetTexID() != reinterpret_cast<ImTextureID>(std::uintptr_t{gui.text().atlas().id()})) continue;
            for (unsigned i = 0; i < command.ElemCount; i += 6) {
                const auto corner = [&](unsigned n) -> const ImDrawVert& {
                    const unsigned vertex = list->IdxBuffer[static_cast<int>(command.IdxOffset + i + n)];
                    return list->VtxBuffer[static_cast<int>(command.VtxOffset + vertex)];
                };
                glyphs.push_back({.low = vec(corner(0).pos),
                                  .high = vec(corner(2).pos),
                                  .atlasLow = vec(corner(0).uv) * atlasSize,
                                  .colour = corner(0).col,
                                  .clipLow = {command.ClipRect.x, command.ClipRect.y},
                                  .clipHigh = {command.ClipRect.z, command.ClipRect.w}});
            }
        }
    }
    return glyphs;
}

/// From the first glyph's left to the last one's right; empty without glyphs.
inline Rect bounds(const std::vector<DrawnGlyph>& glyphs) {
    if (glyphs.empty()) return {};
    glm::vec2 low = glyphs.front().low;
    glm::vec2 high = glyphs.front().high;
    for (const DrawnGlyph& glyph : glyphs) {
        low = glm::min(low, glyph.low);
        high = glm::max(high, glyph.high);
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

}  // namespace demarche::test
