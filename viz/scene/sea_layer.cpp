#include "viz/scene/sea_layer.h"

#include "engine/math/easing.h"
#include "viz/scene/quiet_text.h"
#include "viz/scene/type_scale.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace demarche {
namespace {

// Of the em.
constexpr double widestSpread = 0.42;
/// How much of its curve a name fills before its letters are spread no further.
constexpr double filled = 0.72;
constexpr double sharpestSeaBend = 0.4;

double sizeOf(int rank) {
    switch (rank) {
        case 1: return type::ocean;
        case 2: return type::greatSea;
        default: return type::sea;
    }
}

/// The curve of a sea in the picture, as it is read.
struct SeaPath {
    std::vector<glm::dvec2> pixels;
    std::vector<double> heights;  ///< Over the horizon.
};

/// Nothing when no part of it is in the picture.
std::optional<SeaPath> pathOf(const SeaName& sea, const MapView& view, const Rect& safe) {
    SeaPath path;
    bool inside = false;
    for (const glm::dvec3& place : sea.curve) {
        const double height = heightInView(place, view);
        path.heights.push_back(height);
        path.pixels.push_back(height > 0.0 ? view.project(place) : glm::dvec2{-1e6, -1e6});
        inside = inside || (height > 0.0 && safe.contains(path.pixels.back()));
    }
    if (!inside) return std::nullopt;
    return path;
}

/// The part of the curve around a share of it that is in front and hangs together.
SeaPath partAround(const SeaPath& whole, std::size_t middle, double leap) {
    std::size_t first = middle;
    std::size_t last = middle;
    const auto joined = [&](std::size_t a, std::size_t b) {
        return whole.heights[a] > 0.0 && whole.heights[b] > 0.0 &&
               glm::distance(whole.pixels[a], whole.pixels[b]) < leap;
    };
    while (first > 0 && joined(first - 1, first)) --first;
    while (last + 1 < whole.pixels.size() && joined(last, last + 1)) ++last;
    SeaPath part;
    for (std::size_t i = first; i <= last; ++i) {
        part.pixels.push_back(whole.pixels[i]);
        part.heights.push_back(whole.heights[i]);
    }
    return part;
}

/// Height over the horizon so many pixels along the curve.
double heightAt(const SeaPath& part, double along) {
    double before = 0.0;
    for (std::size_t i = 1; i < part.pixels.size(); ++i) {
        const double step = glm::distance(part.pixels[i - 1], part.pixels[i]);
        if (along <= before + step) {
            const double share = std::max(0.0, along - before) / std::max(step, 1e-9);
            return part.heights[i - 1] + (part.heights[i] - part.heights[i - 1]) * share;
        }
        before += step;
    }
    return part.heights.back();
}

/// At both ends of a name and in its middle.
double lowestAlong(const SeaPath& part, double middle, double length) {
    return std::min(
        {heightAt(part, middle - length / 2.0), heightAt(part, middle), heightAt(part, middle + length / 2.0)});
}

struct SetName {
    BentText words;
    double opacity = 0.0;  ///< By its curve alone.
};

SetName setName(const Paragraph& words, const SeaPath& whole, double share, double em, double leap) {
    const auto middleIndex =
        static_cast<std::size_t>(std::lround(share * static_cast<double>(whole.pixels.size() - 1)));
    if (whole.heights[middleIndex] <= 0.0) return {};
    const SeaPath part = partAround(whole, middleIndex, leap);
    const TextPath way(part.pixels);
    if (way.length() <= words.width || words.pieces.empty()) return {};
    const double along = way.nearestTo(whole.pixels[middleIndex]);
    // Past the vertical by this much the reading turns round; near it no name shows.
    constexpr double turnsAt = -0.12;
    const double leaning = way.direction(along, words.width).x;
    const bool reversed = leaning < turnsAt;
    const TextPath path = reversed ? way.reversed() : way;
    const double middle = reversed ? way.length() - along : along;
    const double room = 2.0 * std::min(middle, path.length() - middle);
    const double gaps = std::max(1.0, static_cast<double>(words.pieces.size()) - 1.0);
    const double spread = std::clamp((filled * room - words.width) / gaps, 0.0, widestSpread * em);
    SetName set{.words = bendText(words, path, middle, spread)};
    set.opacity = smoothStep((room / words.width - 1.05) / 0.2) * smoothStep(std::abs(leaning - turnsAt) / 0.08) *
                  smoothStep((sharpestSeaBend - set.words.sharpest) / 0.1) *
                  seenFromAbove(lowestAlong(part, along, words.width));
    return set;
}

}  // namespace

void addSeas(const SeaLayerInput& in, SoftObstacles& obstacles, TextEngine& text, Canvas& canvas, Picture& picture) {
    if (std::max(in.opacity, in.lakes) <= 0.0 || picture.sites.size() > mostSitesForNames) return;
    const double unit = in.layout.unit;
    const double leap = 0.25 * std::min(in.view.size().width, in.view.size().height);
    const Colour colour = mixOklab(in.theme.globe.ocean, in.theme.textSecondary, 0.62);
    for (const SeaName& sea : in.seas) {
        const double em = sizeOf(sea.rank) * unit;
        const double shown = sea.lake ? in.lakes : in.opacity;
        if (shown <= 0.0) continue;
        // Most seas are too small for their names in most views.
        if (sea.angle * earthRadiusKm / in.view.kilometresPerPixel() < 3.0 * em) continue;
        const std::optional<SeaPath> whole = pathOf(sea, in.view, in.layout.safe);
        if (!whole) continue;
        const std::string& name = sea.in(in.language);
        const Paragraph& words = quietWords(name, em, unit, text);
        double others = 1.0;
        for (const double share : {0.5, 0.36, 0.64, 0.24, 0.76}) {
            SetName set = setName(words, *whole, share, em, leap);
            if (set.words.boxes.empty()) continue;
            const double free = set.opacity * obstacles.freedom(set.words.boxes, set.words.bounds);
            const double opacity = shown * others * smoothStep((free - 0.4) / 0.58);
            // The next place is taken only when this one shows nothing any more: a name never stands twice.
            others *= 1.0 - smoothStep(free / 0.22);
            if (opacity <= 0.0) continue;
            for (const Rect& box : set.words.boxes) obstacles.add(box, std::min(1.0, opacity / shown));
            if (mayBeSlanted(name)) set.words.slant = quietSlant;
            canvas.setOpacity(opacity);
            canvas.text(set.words, colour, in.theme.globe.ocean.withAlpha(0.7F));
            picture.seas.push_back(
                {.name = name, .opacity = opacity, .rect = set.words.bounds, .boxes = set.words.boxes});
        }
    }
    canvas.setOpacity(1.0);
}

}  // namespace demarche
