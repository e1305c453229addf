#include "viz/panels/picking.h"

#include "engine/math/easing.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace demarche {
namespace {

// Lines of a picture of 1080.
constexpr double siteMargin = 8.0;
constexpr double linkReach = 10.0;
constexpr double entryReach = 46.0;
/// What is fainter than this is fading away or behind the globe.
constexpr double faintest = 0.25;

double distanceToSegment(glm::dvec2 p, glm::dvec2 a, glm::dvec2 b) {
    const glm::dvec2 along = b - a;
    const double squared = glm::dot(along, along);
    const double fraction = squared > 0.0 ? clamp01(glm::dot(p - a, along) / squared) : 0.0;
    return glm::length(p - (a + along * fraction));
}

double distanceToTrace(glm::dvec2 pixel, const std::vector<glm::dvec2>& trace) {
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < trace.size(); ++i) {
        nearest = std::min(nearest, distanceToSegment(pixel, trace[i - 1], trace[i]));
    }
    return nearest;
}

}  // namespace

Selection pick(const Picture& picture, glm::dvec2 pixel, double unit) {
    Selection picked = NothingSelected{};
    double nearest = std::numeric_limits<double>::infinity();
    for (const PictureSite& site : picture.sites) {
        const double distance = glm::length(pixel - site.position);
        if (site.opacity < faintest || distance > site.radius + siteMargin * unit || distance >= nearest) continue;
        nearest = distance;
        picked = SelectedPlace{site.place};
    }
    if (std::isfinite(nearest)) return picked;
    for (const PictureLabel& label : picture.labels) {
        if (label.opacity >= faintest && label.rect.contains(pixel)) return SelectedPlace{label.place};
    }
    nearest = linkReach * unit;
    for (const PictureLink& link : picture.links) {
        const double distance = distanceToTrace(pixel, link.trace);
        if (distance >= nearest) continue;
        nearest = distance;
        picked = SelectedLink{link.link};
    }
    return picked;
}

std::optional<std::size_t> pickStripEntry(const Picture& picture, glm::dvec2 pixel, double unit) {
    const PictureStrip& strip = picture.strip;
    if (strip.opacity < faintest || !strip.rect.contains(pixel)) return std::nullopt;
    const auto nearest = std::ranges::min_element(strip.entryX, {}, [&](double x) { return std::abs(x - pixel.x); });
    if (nearest == strip.entryX.end() || std::abs(*nearest - pixel.x) > entryReach * unit) return std::nullopt;
    return static_cast<std::size_t>(nearest - strip.entryX.begin());
}

}  // namespace demarche
