// The colours of the picture, read from assets/themes/NAME.toml.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/math/colour.h"
#include "viz/scene/draw_list.h"
#include "viz/story/story.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace demarche {

enum class LinkPattern { Solid, Dashed, Dotted };

struct Theme {
    std::string name;
    GlobeColours globe;
    Colour land;
    Colour coast;
    Colour border;
    Colour disputed;
    Colour graticule;
    Colour river;
    Colour province;
    Colour reliefShade;         ///< Of shaded slopes and the deep sea; alpha is its strength, 0 for none.
    Colour night;               ///< Over the night side of the globe; alpha is its strength.
    Colour reliefLight;         ///< Of lit slopes; alpha is its strength.
    double tintStrength = 0.4;  ///< How much of a delegation's hue its states take, 0 to 1.

    Colour textPrimary;
    Colour textSecondary;
    Colour textMuted;
    Colour halo;   ///< Around map labels.
    Colour panel;  ///< Behind card and legend; nearly opaque, so that contrast does not depend on the map.
    Colour panelBorder;
    Colour scrim;       ///< Behind the strip.
    Colour chip;        ///< Behind the status word of an agenda entry.
    Colour noticeFill;  ///< Behind the notice of a disagreement.
    Colour noticeBorder;
    Colour noticeText;
    Colour accent;  ///< Kicker line, playhead.
    Colour axis;    ///< The strip's line still to come.

    Colour held;
    Colour scheduled;
    Colour reported;
    Colour referred;
    Colour onSite;  ///< Figures on the coloured discs.
    Colour agreed;
    Colour unresolved;
    Colour neutralStatus;

    std::map<std::string, Colour, std::less<>> hues;  ///< Delegations' colours by name.
};

/// All faults in one run: a missing or misspelt colour names its line.
[[nodiscard]] std::expected<Theme, Diagnostics> readTheme(const std::filesystem::path& file);

[[nodiscard]] Colour statusColour(const Theme& theme, EventStatus status);
[[nodiscard]] Colour agendaColour(const Theme& theme, AgendaStatus status);
[[nodiscard]] LinkPattern linkPattern(EventStatus status);
/// The delegation's hue; the neutral status colour for none or an unknown one.
[[nodiscard]] Colour hueOf(const Theme& theme, std::string_view name);

/// Words the audience reads for a status.
[[nodiscard]] std::string_view statusWord(EventStatus status);
[[nodiscard]] std::string_view agendaWord(AgendaStatus status);

}  // namespace demarche
