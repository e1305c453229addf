#include "assets/bake/gazetteer/name_catalogue.h"

#include "assets/bake/gazetteer/city_list.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace demarche::bake {
namespace {

// https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
constexpr std::uint32_t catalogueMagic = 0x950412de;

std::uint32_t fixed32(std::string_view bytes, std::size_t at) {
    if (at + 4 > bytes.size()) throw std::runtime_error("a catalogue is cut short");
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i) {
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    }
    return value;
}

std::string_view textAt(std::string_view bytes, std::size_t descriptor) {
    const std::size_t size = fixed32(bytes, descriptor);
    const std::size_t offset = fixed32(bytes, descriptor + 4);
    if (offset > bytes.size() || bytes.size() - offset < size) throw std::runtime_error("a catalogue is cut short");
    return bytes.substr(offset, size);
}

char32_t nextCharacter(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (size > text.size()) throw std::runtime_error("a name is not UTF-8");
    char32_t value = size == 1 ? lead : lead & (0xffU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) value = value << 6U | (static_cast<unsigned char>(text[i]) & 0x3fU);
    text.remove_prefix(size);
    return value;
}

struct ScriptRange {
    char32_t first;
    char32_t last;
    Script script;
};

constexpr auto ranges = std::to_array<ScriptRange>({{'A', 'Z', Script::Latin},
                                                    {'a', 'z', Script::Latin},
                                                    {0xc0, 0x24f, Script::Latin},
                                                    {0x1e00, 0x1eff, Script::Latin},
                                                    {0x370, 0x3ff, Script::Greek},
                                                    {0x1f00, 0x1fff, Script::Greek},
                                                    {0x400, 0x52f, Script::Cyrillic},
                                                    {0x591, 0x5f4, Script::Hebrew},
                                                    {0x610, 0x6ff, Script::Arabic}});

bool isSign(char32_t c) {
    return (c < 0x80 && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z')) || c == 0x2bb || c == 0x2bc ||
           c == 0x2018 || c == 0x2019 || c == 0x5be;
}

bool fits(char32_t c, Script script) {
    return isSign(c) || std::ranges::any_of(ranges, [&](const ScriptRange& range) {
               return range.script == script && c >= range.first && c <= range.last;
           });
}

}  // namespace

Script scriptOf(std::string_view language) {
    if (language == "el") return Script::Greek;
    if (language == "ru" || language == "uk") return Script::Cyrillic;
    if (language == "he") return Script::Hebrew;
    if (language == "ar") return Script::Arabic;
    return Script::Latin;
}

std::string cleanName(std::string_view name, Script script) {
    for (const std::string_view tail : {",", "(", "[", "/", ";", "\u060c", "\t", "\n"}) {
        name = name.substr(0, name.find(tail));
    }
    while (name.ends_with(' ')) name.remove_suffix(1);
    while (name.starts_with(' ')) name.remove_prefix(1);
    for (std::string_view rest = name; !rest.empty();) {
        if (!fits(nextCharacter(rest), script)) return {};
    }
    return std::string(name);
}

NameCatalogue NameCatalogue::read(const std::filesystem::path& file, Script script) {
    const std::string content = bytesOf(file);
    if (fixed32(content, 0) != catalogueMagic) throw std::runtime_error(file.string() + " is not a catalogue");
    const std::size_t count = fixed32(content, 8);
    const std::size_t ids = fixed32(content, 12);
    const std::size_t names = fixed32(content, 16);
    NameCatalogue catalogue;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view id = textAt(content, ids + 8 * i);
        std::uint32_t number = 0;
        if (std::from_chars(id.data(), id.data() + id.size(), number).ec != std::errc{}) continue;
        std::string name = cleanName(textAt(content, names + 8 * i), script);
        if (!name.empty()) catalogue._names.emplace(number, std::move(name));
    }
    return catalogue;
}

std::string NameCatalogue::find(std::uint32_t id) const {
    const auto found = _names.find(id);
    return found == _names.end() ? std::string() : found->second;
}

}  // namespace demarche::bake
