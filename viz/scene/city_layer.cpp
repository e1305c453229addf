#include "viz/scene/city_layer.h"

#include "engine/base/language_tag.h"
#include "engine/math/easing.h"
#include "viz/scene/quiet_text.h"
#include "viz/scene/type_scale.h"
#include "viz/scene/view.h"

#include <algorithm>
#include <string>
#include <vector>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double dotRadius = 2.4;
constexpr double beside = 7.0;
/// A name comes up over this share of the scale from which there is room for it.
constexpr double comesUpOver = 0.22;
constexpr double cityLimbFade = 0.12;

const std::string& nameOf(const GazetteerPlace& place, std::string_view language) {
    const auto found = place.names.find(std::string(primaryLanguage(language)));
    return found == place.names.end() ? place.name : found->second;
}

}  // namespace

void addCities(const CityLayerInput& in, SoftObstacles& obstacles, TextEngine& text, Canvas& canvas, Picture& picture) {
    if (in.opacity <= 0.0 || picture.sites.size() > mostSitesForNames) return;
    const double unit = in.layout.unit;
    const double scale = earthRadiusKm / in.view.kilometresPerPixel() / unit;
    const Rect allowed = in.layout.safe;
    const double limb = limbWidth(in.view, cityLimbFade);
    for (const CityMark& city : in.cities) {
        if (city.leastScale >= scale) break;
        const double height = in.view.aboveHorizon(city.at);
        if (height <= 0.0) continue;
        // Towards the edge of the globe everything is narrower by the cosine of the angle from the target.
        double opacity = in.opacity *
                         smoothStep((scale * in.view.foreshortening(city.at) / city.leastScale - 1.0) / comesUpOver) *
                         smoothStep(height / limb);
        if (opacity <= 0.0) continue;
        const glm::dvec2 dot = in.view.project(city.at);
        if (!allowed.contains(dot)) continue;
        const Paragraph& name =
            text.layout(nameOf(*city.place, in.language),
                        {.text = {.weight = FontWeight::Medium, .sizePixels = type::city * unit}, .lineHeight = 1.1},
                        type::quietHalo * unit);
        const Rect rect{dot.x + beside * unit, dot.y - name.height / 2.0, name.width, name.height};
        const Rect whole{dot.x - dotRadius * unit, rect.y, rect.right() - dot.x + dotRadius * unit, rect.height};
        opacity *= obstacles.freedom(whole);
        opacity = in.opacity * sharpenedAtRest(decided(opacity / in.opacity), in.opacity);
        if (opacity <= 0.0) continue;
        obstacles.add(whole, std::min(1.0, opacity / in.opacity));
        canvas.setOpacity(opacity);
        Shape mark = disc(dot, dotRadius * unit, in.theme.textSecondary);
        mark.borderWidth = static_cast<float>(unit);
        mark.border = in.theme.halo;
        canvas.shape(mark);
        canvas.text(name, {rect.x, rect.y}, in.theme.textSecondary, in.theme.halo);
        picture.cities.push_back({.name = nameOf(*city.place, in.language), .opacity = opacity, .rect = whole});
    }
    canvas.setOpacity(1.0);
}

}  // namespace demarche
