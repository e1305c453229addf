#include "tests/unit/architecture/source_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <ranges>
#include <sstream>

namespace demarche {
namespace {

constexpr std::size_t maximumLines = 400;

struct FolderLevel {
    std::string_view folder;
    int level = 0;
};

// docs/architecture.md, "Levels". A folder includes itself and folders on lower levels.
constexpr auto levels = std::to_array<FolderLevel>({
    {"engine/base", 0},    {"shaders", 0},         {"engine/math", 1},   {"engine/image", 2},  {"engine/text", 3},
    {"engine/gpu", 3},     {"engine/platform", 3}, {"engine/gui", 4},    {"engine/record", 4}, {"viz/geo", 5},
    {"viz/projection", 6}, {"viz/mapdata", 6},     {"viz/gazetteer", 6}, {"viz/geojson", 6},   {"viz/dates", 5},
    {"viz/story", 7},      {"viz/timeline", 8},    {"viz/session", 8},   {"viz/scene", 9},     {"viz/render", 10},
    {"viz/panels", 10},    {"viz/live", 10},       {"viz/app", 11},
});

struct Ownership {
    std::string_view prefix;  // of what stands between the brackets or quotes
    std::array<std::string_view, 3> owners;
};

// Who may touch what, beyond the levels: the core needs no GPU and no window, and each library has one home.
constexpr auto ownerships = std::to_array<Ownership>({
    {"engine/gpu/", {"engine/gui", "viz/render", "viz/app"}},
    {"engine/platform/", {"engine/gui", "viz/panels", "viz/app"}},
    {"engine/gui/", {"viz/panels", "viz/app"}},
    {"engine/record/", {"viz/app"}},
    {"shaders/", {"engine/gpu", "viz/render"}},
    {"glad/", {"engine/gpu"}},
    {"GL/", {"engine/gpu"}},
    {"GLES", {"engine/gpu"}},
    {"SDL", {"engine/platform"}},
    {"EGL/", {"engine/platform"}},
    {"imgui", {"engine/gui", "viz/panels"}},
    {"backends/imgui", {"engine/gui"}},
    {"ft2build.h", {"engine/text"}},
    {"freetype/", {"engine/text"}},
    {"hb", {"engine/text"}},
    {"unicode/", {"engine/text"}},
    {"png.h", {"engine/image"}},
    {"CLI/", {"viz/app"}},
    {"nlohmann/", {"viz/app", "viz/geojson"}},
    {"iostream", {"viz/app"}},
    {"random", {}},
});

// "engine/math" of "engine/math/angle.h", "shaders" of "shaders/shader_sources.h".
std::string_view folderOf(std::string_view path) {
    const auto last = path.rfind('/');
    return last == std::string_view::npos ? std::string_view{} : path.substr(0, last);
}

std::optional<int> levelOf(std::string_view folder) {
    const auto* const found = std::ranges::find(levels, folder, &FolderLevel::folder);
    return found == levels.end() ? std::nullopt : std::optional(found->level);
}

struct Include {
    std::string target;
    bool quoted = false;
};

std::optional<Include> parseInclude(std::string_view line) {
    const auto skipBlanks = [&line] {
        while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    };
    const auto skipWord = [&line](std::string_view word) {
        if (!line.starts_with(word)) return false;
        line.remove_prefix(word.size());
        return true;
    };
    skipBlanks();
    if (!skipWord("#")) return std::nullopt;
    skipBlanks();
    if (!skipWord("include")) return std::nullopt;
    skipBlanks();
    if (line.empty() || (line.front() != '"' && line.front() != '<')) return std::nullopt;
    const bool quoted = line.front() == '"';
    const auto end = line.find(quoted ? '"' : '>', 1);
    if (end == std::string_view::npos) return std::nullopt;
    return Include{.target = std::string(line.substr(1, end - 1)), .quoted = quoted};
}

std::optional<std::string> arrowFault(std::string_view from, std::string_view to) {
    const auto fromLevel = levelOf(from);
    const auto toLevel = levelOf(to);
    if (!fromLevel) return fmt::format("{} has no level in the table", from);
    if (!toLevel) return fmt::format("{} has no level in the table", to);
    if (from == to || *toLevel < *fromLevel) return std::nullopt;
    return fmt::format("{} (level {}) includes {} (level {}), which is not lower", from, *fromLevel, to, *toLevel);
}

std::optional<std::string> ownershipFault(std::string_view from, const std::string& target) {
    const std::string own = fmt::format("{}/", from);
    for (const auto& [prefix, owners] : ownerships) {
        if (!target.starts_with(prefix) || prefix == own) continue;
        const auto named = [](std::string_view owner) { return !owner.empty(); };
        if (std::ranges::find(owners, from) != owners.end()) return std::nullopt;
        if (!std::ranges::any_of(owners, named)) return fmt::format("nothing may include <{}>", target);
        return fmt::format("{} includes {}, which belongs to {}", from, target,
                           fmt::join(owners | std::views::filter(named), ", "));
    }
    return std::nullopt;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

bool hasNonAsciiOutsideLiterals(std::string_view line) {
    bool inLiteral = false;
    bool escaped = false;
    for (const char c : line) {
        if (escaped) {
            escaped = false;
        } else if (inLiteral && c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inLiteral = !inLiteral;
        } else if (!inLiteral && static_cast<unsigned char>(c) > 127) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<std::string> includeFaults(const SourceFile& file) {
    std::vector<std::string> faults;
    const std::string_view from = folderOf(file.path);
    std::size_t number = 0;
    for (const std::string& line : linesOf(file.text)) {
        ++number;
        const auto include = parseInclude(line);
        if (!include) continue;
        const auto report = [&](const std::string& fault) {
            faults.push_back(fmt::format("{}:{}: {}", file.path, number, fault));
        };
        if (include->quoted) {
            if (const auto fault = arrowFault(from, folderOf(include->target))) report(*fault);
        }
        if (const auto fault = ownershipFault(from, include->target)) report(*fault);
    }
    return faults;
}

std::vector<std::string> textFaults(const SourceFile& file) {
    std::vector<std::string> faults;
    const auto lines = linesOf(file.text);
    if (lines.size() > maximumLines) {
        faults.push_back(fmt::format("{}:{}: longer than {} lines", file.path, lines.size(), maximumLines));
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (hasNonAsciiOutsideLiterals(lines[i])) {
            faults.push_back(fmt::format("{}:{}: a character beyond ASCII outside a string", file.path, i + 1));
        }
    }
    return faults;
}

std::vector<SourceFile> readSources(const std::filesystem::path& root, const std::vector<std::string_view>& folders) {
    std::vector<SourceFile> files;
    for (const std::string_view folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            files.push_back({.path = entry.path().lexically_relative(root).generic_string(),
                             .text = std::string(std::istreambuf_iterator<char>(stream), {})});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

}  // namespace demarche
