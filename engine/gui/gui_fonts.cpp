#include "engine/gui/gui_fonts.h"

#include "engine/base/files.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

namespace demarche {
namespace {

constexpr std::uint64_t largestFontBytes = 32U << 20U;
constexpr int smallestPixels = 10;
/// Dear ImGui takes the size as ascent plus descent, not as the em; Inter's are 0.969 and 0.242 em.
constexpr double lineHeightOfEm = 1.2105;

// Pairs of first and last code point, ended by 0.
constexpr ImWchar ranges[] = {
    0x0020, 0x024F,  // Latin with Latin-1 Supplement, Extended-A and -B
    0x02B0, 0x02FF,  // modifier letters
    0x0370, 0x03FF,  // Greek
    0x0400, 0x052F,  // Cyrillic
    0x1E00, 0x1EFF,  // Latin Extended Additional
    0x2010, 0x205E,  // punctuation
    0x20A0, 0x20BF,  // currencies
    0x2190, 0x2193,  // arrows
    0x2212, 0x2212,  // minus
    0,
};

Expected<std::string> readFont(const std::filesystem::path& folder, const char* name) {
    for (const char* ending : {".otf", ".ttf"}) {
        const std::filesystem::path path = folder / (std::string(name) + ending);
        if (std::filesystem::exists(path)) return readFile(path, largestFontBytes);
    }
    Diagnostic fault{.message = "a typeface of the panels is missing",
                     .found = folder.string(),
                     .expected = std::string(name) + ".otf or .ttf",
                     .action = "Build the program again; fonts are copied beside it"};
    return std::unexpected(std::move(fault));
}

}  // namespace

GuiFontSizes guiFontSizes(double unit) {
    GuiFontSizes sizes{};
    for (std::size_t i = 0; i < guiFontCount; ++i) {
        sizes[i] = std::max(smallestPixels, static_cast<int>(std::lround(guiFonts[i].size * unit)));
    }
    return sizes;
}

Expected<GuiFonts> loadGuiFonts(ImFontAtlas& atlas, const std::filesystem::path& folder, const GuiFontSizes& sizes) {
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
    GuiFonts fonts{};
    for (std::size_t i = 0; i < guiFontCount; ++i) {
        const auto bytes = readFont(folder, guiFonts[i].file);
        if (!bytes) return std::unexpected(bytes.error());
        // The atlas takes over this memory and frees it with ImGui's allocator.
        void* copy = ImGui::MemAlloc(bytes->size());
        std::memcpy(copy, bytes->data(), bytes->size());
        const auto height = static_cast<float>(std::round(sizes[i] * lineHeightOfEm));
        fonts[i] = atlas.AddFontFromMemoryTTF(copy, static_cast<int>(bytes->size()), height, nullptr, ranges);
    }
    if (!atlas.Build())
        return failure("the typefaces of the panels cannot be used", "Check the fonts beside the program");
    return fonts;
}

}  // namespace demarche
