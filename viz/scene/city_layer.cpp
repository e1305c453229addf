#include "viz/scene/city_layer.h"

#include "engine/base/language_tag.h"
#include "engine/math/easing.h"
#include "viz/scene/label_field.h"
#include "viz/scene/type_scale.h"

#include <algorithm>
#include <string>
#include <vector>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double dotRadius = 2.4;
constexpr double beside = 7.0;
constexpr double haloWidth = 2.0;
constexpr double clearance = 12.0;
constexpr double linkRadius = 5.0;

/// A name comes up over this share of the scale from which there is room for it.
constexpr double comesUpOver = 0.22;
constexpr double limbFade = 0.12;

/// Beyond it a picture is a crowd, and has no room for what the story does not speak of.
constexpr std::size_t mostSites = 120;

/// A name is there or not, with little in between: a map full of half names looks worn.
double decided(double share) { return smoothStep((share - 0.35) / 0.45); }

class Obstacles {
public:
    explicit Obstacles(double clearance_) : _clearance(clearance_) {}

    void add(const Rect& rect, double strength = 1.0) {
        if (strength > 0.0) _all.push_back({rect, strength});
    }

    /// 1 where nothing is near.
    [[nodiscard]] double freedom(const Rect& rect) const {
        double free = 1.0;
        for (const CoveredArea& each : _all) {
            const double gap = gapBetween(rect, each.rect);
            if (gap < _clearance) free *= 1.0 - each.strength * (1.0 - smoothStep(gap / _clearance));
        }
        return free;
    }

private:
    double _clearance;
    std::vector<CoveredArea> _all;
};

/// Nothing shows below what is coming up.
double strengthOf(double opacity) { return smoothStep(opacity / 0.3); }

Rect around(glm::dvec2 centre, double radius) {
    return {centre.x - radius, centre.y - radius, 2.0 * radius, 2.0 * radius};
}

Obstacles obstaclesIn(const CityLayerInput& in, const Picture& picture) {
    const double unit = in.layout.unit;
    Obstacles obstacles(clearance * unit);
    for (const CoveredArea& area : in.covered) obstacles.add(area.rect, strengthOf(area.strength));
    for (const PictureSite& site : picture.sites)
        obstacles.add(around(site.position, 1.6 * site.radius), strengthOf(site.opacity));
    for (const PictureLabel& label : picture.labels) obstacles.add(label.rect, strengthOf(label.opacity));
    for (const PictureOverlayLabel& label : picture.overlayLabels) {
        obstacles.add(label.rect, strengthOf(label.opacity));
    }
    for (const PictureLinkLabel& label : picture.linkLabels) {
        for (const Rect& box : label.boxes) obstacles.add(box, strengthOf(label.opacity));
    }
    for (const PictureLink& link : picture.links) {
        for (const glm::dvec2 point : link.trace) {
            if (in.layout.safe.contains(point)) obstacles.add(around(point, linkRadius * unit));
        }
    }
    return obstacles;
}

const std::string& nameOf(const GazetteerPlace& place, std::string_view language) {
    const auto found = place.names.find(std::string(primaryLanguage(language)));
    return found == place.names.end() ? place.name : found->second;
}

}  // namespace

double cityOpacityInFlight(double fraction) {
    return std::max(1.0 - smoothStep(fraction / 0.03), smoothStep((fraction - 0.965) / 0.035));
}

void addCities(const CityLayerInput& in, TextEngine& text, Canvas& canvas, Picture& picture) {
    if (in.opacity <= 0.0 || picture.sites.size() > mostSites) return;
    const double unit = in.layout.unit;
    const double scale = earthRadiusKm / in.view.kilometresPerPixel() / unit;
    Obstacles obstacles = obstaclesIn(in, picture);
    const Rect allowed = in.layout.safe;
    for (const CityMark& city : in.cities) {
        if (city.leastScale >= scale) break;
        const double height = in.view.aboveHorizon(city.at);
        if (height <= 0.0) continue;
        // Towards the edge of the globe everything is narrower by the cosine of the angle from the target.
        double opacity = in.opacity *
                         smoothStep((scale * in.view.foreshortening(city.at) / city.leastScale - 1.0) / comesUpOver) *
                         smoothStep(height / limbFade);
        if (opacity <= 0.0) continue;
        const glm::dvec2 dot = in.view.project(city.at);
        if (!allowed.contains(dot)) continue;
        const Paragraph& name =
            text.layout(nameOf(*city.place, in.language),
                        {.text = {.weight = FontWeight::Medium, .sizePixels = type::city * unit}, .lineHeight = 1.1},
                        haloWidth * unit);
        const Rect rect{dot.x + beside * unit, dot.y - name.height / 2.0, name.width, name.height};
        const Rect whole{dot.x - dotRadius * unit, rect.y, rect.right() - dot.x + dotRadius * unit, rect.height};
        opacity *= smoothStep(roomInside(whole, allowed) / (clearance * unit)) * obstacles.freedom(whole);
        opacity = in.opacity * decided(opacity / in.opacity);
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
