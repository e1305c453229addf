#include "viz/scene/graticule_labels.h"

#include "viz/scene/graticule.h"
#include "viz/scene/type_scale.h"

#include <fmt/format.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double overStrip = 10.0;
constexpr double walk = 6.0;  // Pixels from place to place along the edge.

struct Crossing {
    glm::dvec2 pixel;
    double degrees;
};

/// Where a value in degrees passes a multiple of the spacing along a straight line of the picture. Values go round: a
/// jump by more than half a turn is the way across 180 degrees.
template <class ValueAt>
std::vector<Crossing> crossings(glm::dvec2 from, glm::dvec2 to, double spacing, const ValueAt& valueAt) {
    std::vector<Crossing> found;
    const int steps = std::max(1, static_cast<int>(glm::distance(from, to) / walk));
    std::optional<double> before;
    for (int i = 0; i <= steps; ++i) {
        const glm::dvec2 pixel = from + (to - from) * (static_cast<double>(i) / steps);
        const std::optional<double> here = valueAt(pixel);
        if (before && here) {
            const double change = std::remainder(*here - *before, 360.0);
            const double after = *before + change;
            const double low = std::min(*before, after);
            const double line = std::ceil(low / spacing) * spacing;
            // Many lines within one step meet at a pole.
            if (line < std::max(*before, after) && std::abs(change) < spacing) {
                const double share = (line - *before) / change;
                found.push_back({pixel - (to - from) * ((1.0 - share) / steps), std::remainder(line, 360.0)});
            }
        }
        before = here;
    }
    return found;
}

std::string degreeWords(double degrees, const char* positive, const char* negative) {
    const double whole = std::round(degrees);
    if (whole == 0.0) return "0°";
    return fmt::format("{:.0f}°\u00a0{}", std::abs(whole), whole > 0.0 ? positive : negative);
}

}  // namespace

std::string meridianWords(double lon) {
    return std::abs(std::round(lon)) == 180.0 ? "180°" : degreeWords(lon, "E", "W");
}

std::string parallelWords(double lat) { return degreeWords(lat, "N", "S"); }

void addGraticuleLabels(const FurnitureInput& in, SoftObstacles& obstacles, TextEngine& text, Canvas& canvas,
                        Picture& picture) {
    const double shows = in.opacity * in.layers.graticule * in.layers.graticuleLabels;
    if (shows <= 0.0) return;
    const double unit = in.layout.unit;
    const Rect free = in.layout.freeBesideCard();
    const double spacing = graticuleSpacing(earthRadiusKm / in.view.kilometresPerPixel(), unit);
    const ParagraphStyle style{
        .text = {.weight = FontWeight::Medium, .sizePixels = type::furniture * unit, .tabularFigures = true},
        .lineHeight = 1.2,
        .maxLines = 1};
    const auto add = [&](const std::string& written, glm::dvec2 at, double leftShare) {
        const Paragraph& words = text.layout(written, style, type::quietHalo * unit);
        const Rect rect{at.x - leftShare * words.width, at.y - words.height / 2.0, words.width, words.height};
        const double opacity = shows * decided(obstacles.freedomBesideEdge(rect));
        if (opacity <= 0.0) return;
        canvas.setOpacity(opacity);
        canvas.text(words, {rect.x, rect.y}, in.theme.textMuted, in.theme.halo);
        obstacles.add(rect, strengthOf(opacity / in.opacity));
        picture.graticuleLabels.push_back({.text = written, .opacity = opacity, .rect = rect});
    };
    const double bottom = free.bottom() - (overStrip + 0.6 * type::furniture) * unit;
    const auto lonAt = [&](glm::dvec2 pixel) -> std::optional<double> {
        const auto place = in.view.placeAt(pixel);
        return place ? std::optional(place->lon) : std::nullopt;
    };
    const auto latAt = [&](glm::dvec2 pixel) -> std::optional<double> {
        const auto place = in.view.placeAt(pixel);
        return place ? std::optional(place->lat) : std::nullopt;
    };
    for (const Crossing& each : crossings({free.x, bottom}, {free.right(), bottom}, spacing, lonAt)) {
        add(meridianWords(each.degrees), each.pixel, 0.5);
    }
    for (const Crossing& each : crossings({free.right(), free.y}, {free.right(), bottom}, spacing, latAt)) {
        add(parallelWords(each.degrees), each.pixel, 1.0);
    }
    canvas.setOpacity(1.0);
}

}  // namespace demarche
