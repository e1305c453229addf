#include "viz/scene/theme.h"

#include "engine/base/files.h"

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include <utility>

namespace demarche {
namespace {

constexpr std::size_t largestThemeBytes = 1U << 20U;

class Reader {
public:
    Reader(const toml::table& root, std::string file, Diagnostics& faults)
        : _root(root), _file(std::move(file)), _faults(faults) {}

    void colour(std::string_view path, Colour& into) { convert(path, _root.at_path(path), into); }

    void convert(std::string_view path, toml::node_view<const toml::node> node, Colour& into) {
        const auto text = node.value<std::string>();
        const auto parsed = text ? parseColour(*text) : std::nullopt;
        if (parsed) {
            into = *parsed;
            return;
        }
        Diagnostic fault{.message = node ? "this is not a colour" : "the theme lacks the colour " + std::string(path)};
        fault.where = {.file = _file};
        if (node) {
            fault.where.line = node.node()->source().begin.line;
            fault.where.column = node.node()->source().begin.column;
            if (text) fault.found = *text;
        }
        fault.expected = "\"#rrggbb\" or \"#rrggbbaa\"";
        _faults.push_back(std::move(fault));
    }

private:
    const toml::table& _root;
    std::string _file;
    Diagnostics& _faults;
};

void readColours(Reader& reader, Theme& t) {
    const std::pair<std::string_view, Colour*> colours[] = {
        {"map.space", &t.globe.space}, {"map.ocean", &t.globe.ocean}, {"map.ocean_limb", &t.globe.oceanLimb},
        {"map.limb_shade", &t.globe.limbShade}, {"map.atmosphere", &t.globe.atmosphere}, {"map.land", &t.land},
        {"map.coast", &t.coast}, {"map.border", &t.border}, {"map.disputed", &t.disputed},
        {"map.graticule", &t.graticule}, {"text.primary", &t.textPrimary}, {"text.secondary", &t.textSecondary},
        {"text.muted", &t.textMuted}, {"text.halo", &t.halo}, {"panel.fill", &t.panel},
        {"panel.border", &t.panelBorder}, {"panel.scrim", &t.scrim}, {"panel.chip", &t.chip},
        {"panel.notice_fill", &t.noticeFill}, {"panel.notice_border", &t.noticeBorder},
        {"panel.notice_text", &t.noticeText}, {"panel.accent", &t.accent}, {"panel.axis", &t.axis},
        {"status.held", &t.held}, {"status.scheduled", &t.scheduled}, {"status.reported", &t.reported},
        {"status.referred", &t.referred}, {"status.on_site", &t.onSite}, {"status.agreed", &t.agreed},
        {"status.unresolved", &t.unresolved}, {"status.neutral", &t.neutralStatus}};
    for (const auto& [path, colour] : colours) reader.colour(path, *colour);
}

}  // namespace

std::expected<Theme, Diagnostics> readTheme(const std::filesystem::path& file) {
    const auto bytes = readFile(file, largestThemeBytes);
    if (!bytes) return std::unexpected(Diagnostics{bytes.error()});
    const toml::parse_result parsed = toml::parse(*bytes, file.string());
    if (!parsed) {
        const auto& begin = parsed.error().source().begin;
        Diagnostic fault{.where = {file.string(), begin.line, begin.column},
                         .message = std::string(parsed.error().description())};
        return std::unexpected(Diagnostics{std::move(fault)});
    }
    Diagnostics faults;
    Theme theme{.name = file.stem().string()};
    Reader reader(parsed.table(), file.string(), faults);
    readColours(reader, theme);
    theme.tintStrength = parsed.table().at_path("map.tint_strength").value_or(theme.tintStrength);
    if (const auto* hues = parsed.table().at_path("hues").as_table()) {
        for (const auto& [name, node] : *hues) {
            reader.convert(name.str(), toml::node_view<const toml::node>(node), theme.hues[std::string(name.str())]);
        }
    }
    if (!faults.empty()) return std::unexpected(std::move(faults));
    return theme;
}

Colour statusColour(const Theme& theme, EventStatus status) {
    switch (status) {
        case EventStatus::Held: return theme.held;
        case EventStatus::Scheduled:
        case EventStatus::Planned:
        case EventStatus::Proposed: return theme.scheduled;
        case EventStatus::Reported: return theme.reported;
        case EventStatus::Referred: return theme.referred;
    }
    return theme.neutralStatus;
}

Colour agendaColour(const Theme& theme, AgendaStatus status) {
    switch (status) {
        case AgendaStatus::Agreed: return theme.agreed;
        case AgendaStatus::Unresolved: return theme.unresolved;
        case AgendaStatus::Proposed: return theme.scheduled;
        case AgendaStatus::Discussed:
        case AgendaStatus::Drafted: return theme.neutralStatus;
    }
    return theme.neutralStatus;
}

LinkPattern linkPattern(EventStatus status) {
    switch (status) {
        case EventStatus::Held: return LinkPattern::Solid;
        case EventStatus::Referred: return LinkPattern::Dotted;
        case EventStatus::Scheduled:
        case EventStatus::Planned:
        case EventStatus::Reported:
        case EventStatus::Proposed: return LinkPattern::Dashed;
    }
    return LinkPattern::Solid;
}

Colour hueOf(const Theme& theme, std::string_view name) {
    const auto found = theme.hues.find(name);
    return found != theme.hues.end() ? found->second : theme.neutralStatus;
}

std::string_view statusWord(EventStatus status) {
    switch (status) {
        case EventStatus::Held: return "Held";
        case EventStatus::Scheduled: return "Scheduled";
        case EventStatus::Planned: return "Planned";
        case EventStatus::Reported: return "Reported";
        case EventStatus::Proposed: return "Proposed";
        case EventStatus::Referred: return "Referred to";
    }
    return "";
}

std::string_view agendaWord(AgendaStatus status) {
    switch (status) {
        case AgendaStatus::Proposed: return "Proposed";
        case AgendaStatus::Agreed: return "Agreed";
        case AgendaStatus::Unresolved: return "Unresolved";
        case AgendaStatus::Discussed: return "Discussed";
        case AgendaStatus::Drafted: return "Drafted";
    }
    return "";
}

}  // namespace demarche
