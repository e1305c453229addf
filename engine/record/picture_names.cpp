#include "engine/record/picture_names.h"

#include <fmt/format.h>

#include <optional>

namespace demarche {
namespace {

constexpr int mostDigits = 18;

struct NumberField {
    std::size_t begin = 0;
    std::size_t length = 0;
    int digits = 0;
};

/// "%d", "%6d" (taken as "%06d") or "%06d" at `begin`.
std::optional<NumberField> percentField(std::string_view name, std::size_t begin) {
    std::size_t at = begin + 1;
    int digits = 0;
    while (at < name.size() && name[at] >= '0' && name[at] <= '9' && digits <= mostDigits) {
        digits = 10 * digits + (name[at++] - '0');
    }
    if (at >= name.size() || name[at] != 'd' || digits > mostDigits) return std::nullopt;
    return NumberField{begin, at + 1 - begin, digits == 0 ? 1 : digits};
}

std::optional<NumberField> numberField(std::string_view name) {
    const std::size_t begin = name.find_first_of("%#");
    if (begin == std::string_view::npos) return std::nullopt;
    if (name[begin] == '%') return percentField(name, begin);
    std::size_t end = name.find_first_not_of('#', begin);
    if (end == std::string_view::npos) end = name.size();
    if (end - begin > mostDigits) return std::nullopt;
    return NumberField{begin, end - begin, static_cast<int>(end - begin)};
}

}  // namespace

std::filesystem::path PictureNames::pathOf(std::int64_t frame) const {
    return folder / fmt::format("{}{:0{}}{}", before, frame, digits, after);
}

bool looksLikePattern(std::string_view name) { return name.find_first_of("%#") != std::string_view::npos; }

Expected<PictureNames> parsePicturePattern(const std::filesystem::path& pattern) {
    const std::string name = pattern.filename().string();
    const auto field = numberField(name);
    const std::string after = field ? name.substr(field->begin + field->length) : "";
    if (!field || looksLikePattern(after) || !after.ends_with(".png")) {
        return std::unexpected(Diagnostic{
            .message = "these names for pictures cannot be used",
            .found = fmt::format("'{}'", pattern.string()),
            .expected =
                "one number in the file's name and the extension .png, such as scene_%06d.png or scene_######.png",
        });
    }
    return PictureNames{pattern.parent_path(), name.substr(0, field->begin), field->digits, after};
}

PictureNames picturesInFolder(std::filesystem::path folder) {
    return {.folder = std::move(folder), .before = "frame_", .digits = 6, .after = ".png"};
}

}  // namespace demarche
