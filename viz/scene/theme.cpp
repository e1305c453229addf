#include "viz/scene/theme.h"

#include "viz/story/toml_asset.h"

#include <fmt/format.h>

#include <utility>

namespace demarche {
namespace {

constexpr std::string_view colourForm = "\"#rrggbb\" or \"#rrggbbaa\"";

using NamedColour = std::pair<std::string_view, Colour*>;

void readColour(TableReader& table, std::string_view key, Colour& into) {
    if (!table.has(key)) {
        table.missing(key, fmt::format("{} = \"#10253c\"", key));
        return;
    }
    const Value* value = table.find(key, ValueKind::Text, colourForm);
    if (value == nullptr) return;
    if (const auto colour = parseColour(value->text)) {
        into = *colour;
    } else {
        table.wrong(*value, "this is not a colour", std::string(colourForm));
    }
}

void readGroup(TableReader& root, std::string_view name, std::initializer_list<NamedColour> colours,
               double* tintStrength = nullptr) {
    const Value* group = root.find(name, ValueKind::Table, fmt::format("a table [{}]", name));
    if (!root.has(name)) root.missing(name, fmt::format("a table [{}]", name));
    if (group == nullptr) return;
    TableReader table(*group, fmt::format("table [{}]", name), root.faults());
    for (const auto& [key, colour] : colours) readColour(table, key, *colour);
    if (tintStrength != nullptr) {
        *tintStrength = table.number("tint_strength", {.least = 0.0, .most = 1.0}).value_or(*tintStrength);
    }
    table.finish();
}

void readHues(TableReader& root, Theme& theme) {
    const Value* hues = root.find("hues", ValueKind::Table, "a table [hues]");
    if (hues == nullptr) return;
    TableReader table(*hues, "table [hues]", root.faults());
    for (const Entry& entry : hues->entries) readColour(table, entry.key, theme.hues[entry.key]);
}

void readTheme(TableReader& root, Theme& t) {
    readGroup(root, "map",
              {{"space", &t.globe.space},
               {"ocean", &t.globe.ocean},
               {"ocean_limb", &t.globe.oceanLimb},
               {"limb_shade", &t.globe.limbShade},
               {"atmosphere", &t.globe.atmosphere},
               {"relief_shade", &t.reliefShade},
               {"relief_light", &t.reliefLight},
               {"night", &t.night},
               {"land", &t.land},
               {"coast", &t.coast},
               {"border", &t.border},
               {"disputed", &t.disputed},
               {"graticule", &t.graticule},
               {"river", &t.river},
               {"province", &t.province}},
              &t.tintStrength);
    readGroup(
        root, "text",
        {{"primary", &t.textPrimary}, {"secondary", &t.textSecondary}, {"muted", &t.textMuted}, {"halo", &t.halo}});
    readGroup(root, "panel",
              {{"fill", &t.panel},
               {"border", &t.panelBorder},
               {"scrim", &t.scrim},
               {"chip", &t.chip},
               {"notice_fill", &t.noticeFill},
               {"notice_border", &t.noticeBorder},
               {"notice_text", &t.noticeText},
               {"accent", &t.accent},
               {"axis", &t.axis}});
    readGroup(root, "status",
              {{"held", &t.held},
               {"scheduled", &t.scheduled},
               {"reported", &t.reported},
               {"referred", &t.referred},
               {"on_site", &t.onSite},
               {"agreed", &t.agreed},
               {"unresolved", &t.unresolved},
               {"neutral", &t.neutralStatus}});
    readHues(root, t);
}

}  // namespace

std::expected<Theme, Diagnostics> readTheme(const std::filesystem::path& file) {
    Theme theme{.name = file.stem().string()};
    const auto read = readTomlAsset(file, "theme", [&](TableReader& root) { readTheme(root, theme); });
    if (!read) return std::unexpected(read.error());
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
