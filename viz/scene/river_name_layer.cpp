#include "viz/scene/river_name_layer.h"

#include "engine/math/easing.h"
#include "viz/scene/bent_text.h"
#include "viz/scene/quiet_text.h"
#include "viz/scene/river_lines.h"
#include "viz/scene/type_scale.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace demarche {
namespace {

// Of the em.
constexpr double besideRiver = 0.42;
constexpr double smoothingStep = 0.4;
constexpr double largestDeviation = 1.3;
/// How far the smoothed course is looked at beyond the name.
constexpr double margin = 4.0;
/// So many steps on either side are averaged, twice.
constexpr std::ptrdiff_t smoothedOver = 5;
constexpr double sharpestRiverBend = 0.3;
/// Of the straight way between the name's ends to the way along the course.
constexpr double crookedest = 0.8;
/// A name stands where its river is so many times as long in the picture.
constexpr double timesAsLong = 4.0;
/// Places are the halves, quarters, eighths ... of the course, down to this part.
constexpr int finestPart = 7;
/// Kilometres a pixel, of a picture of 1080 lines, from which no river has a name.
constexpr double smallestRiverScale = 5.0;
constexpr std::size_t mostPlaces = 12;

/// A stretch of a river in the picture.
struct Stretch {
    std::vector<glm::dvec2> pixels;
    double lowest = 1.0;  ///< Height over the horizon.
};

/// The course `reach` radians on either side of a place, with points no nearer than `step` radians.
Stretch stretchAround(const RiverName& river, double middle, double reach, double step, const MapView& view) {
    Stretch stretch;
    const auto first = std::ranges::lower_bound(river.along, middle - reach) - river.along.begin();
    double next = -1.0;
    for (auto i = static_cast<std::size_t>(first); i < river.along.size() && river.along[i] < middle + reach; ++i) {
        if (river.along[i] < next) continue;
        next = river.along[i] + step;
        const double height = heightInView(river.course[i], view);
        stretch.lowest = std::min(stretch.lowest, height);
        if (height <= 0.0) return stretch;
        stretch.pixels.push_back(view.project(river.course[i]));
    }
    return stretch;
}

glm::dvec3 placeAlong(const RiverName& river, double along) {
    const auto next = std::ranges::upper_bound(river.along, along) - river.along.begin();
    const auto i = std::clamp<std::ptrdiff_t>(next, 1, static_cast<std::ptrdiff_t>(river.along.size()) - 1);
    const auto b = static_cast<std::size_t>(i);
    const double share = (along - river.along[b - 1]) / std::max(river.along[b] - river.along[b - 1], 1e-12);
    return glm::normalize(glm::mix(river.course[b - 1], river.course[b], share));
}

std::vector<glm::dvec2> averaged(const std::vector<glm::dvec2>& points) {
    std::vector<glm::dvec2> result;
    const auto last = static_cast<std::ptrdiff_t>(points.size()) - 1;
    for (std::ptrdiff_t i = 0; i <= last; ++i) {
        const std::ptrdiff_t reach = std::min({smoothedOver, i, last - i});
        glm::dvec2 sum{};
        for (std::ptrdiff_t k = i - reach; k <= i + reach; ++k) sum += points[static_cast<std::size_t>(k)];
        result.push_back(sum / static_cast<double>(2 * reach + 1));
    }
    return result;
}

/// A gentle way along a stretch, and how far the river strays from it there.
struct GentleWay {
    TextPath path;
    double middle = 0.0;     ///< Along the path.
    double deviation = 0.0;  ///< Pixels.
    double straight = 0.0;   ///< Of the straight way between a name's ends to the way along the river.
};

GentleWay gentleWay(const TextPath& line, glm::dvec2 anchor, double width, double em) {
    std::vector<glm::dvec2> even;
    const double step = smoothingStep * em;
    for (double along = 0.0; along <= line.length(); along += step) even.push_back(line.at(along));
    const std::vector<glm::dvec2> smooth = averaged(averaged(even));
    GentleWay way{.path = TextPath(smooth)};
    way.middle = way.path.nearestTo(anchor);
    const double onLine = line.nearestTo(anchor);
    for (std::size_t i = 0; i < even.size(); ++i) {
        if (std::abs(static_cast<double>(i) * step - onLine) > 0.55 * width) continue;
        way.deviation = std::max(way.deviation, glm::distance(even[i], smooth[i]));
    }
    way.straight = glm::distance(way.path.at(way.middle - width / 2.0), way.path.at(way.middle + width / 2.0)) / width;
    return way;
}

class RiverNaming {
public:
    RiverNaming(const RiverNameInput& in, SoftObstacles& obstacles, Canvas& canvas, Picture& picture)
        : _in(in),
          _obstacles(obstacles),
          _canvas(canvas),
          _picture(picture),
          _em(type::river * in.layout.unit),
          _pixelsPerRadian(earthRadiusKm / in.view.kilometresPerPixel()),
          _colour(mixOklab(in.theme.river, in.theme.textSecondary, 0.62)) {}

    void name(const RiverName& river, TextEngine& text) {
        const double length = river.along.back() * _pixelsPerRadian;
        const double shows =
            riverOpacity(river.along.back() * earthRadiusKm, _pixelsPerRadian / _in.layout.unit) *
            smoothStep((smallestRiverScale - earthRadiusKm / _pixelsPerRadian * _in.layout.unit) / 0.7);
        if (shows < 0.5) return;
        const std::string& word = river.in(_in.language);
        const double free = shows * (1.0 - namedByOverlay(word));
        if (free <= 0.0 || length < 3.0 * _em * timesAsLong) return;
        const Paragraph& words = quietWords(word, _em, _in.layout.unit, text);
        const double room = length / (timesAsLong * words.width);
        _opacity = decided(free) * smoothStep((room - 1.0) / 0.2);
        if (_opacity > 0.0 && !words.pieces.empty()) placeAlongCourse(river, word, words);
    }

private:
    [[nodiscard]] double namedByOverlay(const std::string& word) const {
        double most = 0.0;
        for (const PictureOverlayLabel& label : _picture.overlayLabels) {
            if (label.text == word) most = std::max(most, strengthOf(label.opacity));
        }
        return most;
    }

    void placeAlongCourse(const RiverName& river, const std::string& word, const Paragraph& words) {
        double others = 1.0;
        std::size_t places = 0;
        const double length = river.along.back();
        for (int part = 2; part <= 1 << finestPart; part *= 2) {
            if (length * _pixelsPerRadian / part < 0.5 * words.width) return;
            for (int i = 1; i < part; i += 2) {
                const double middle = length * i / part;
                const glm::dvec3 place = placeAlong(river, middle);
                if (seenFromAbove(heightInView(place, _in.view)) <= 0.0) continue;
                const glm::dvec2 anchor = _in.view.project(place);
                if (!_in.layout.safe.contains(anchor)) continue;
                tryPlace(river, middle, anchor, word, words, others);
                if (others <= 0.0 || ++places == mostPlaces) return;
            }
        }
    }

    void tryPlace(const RiverName& river, double middle, glm::dvec2 anchor, const std::string& word,
                  const Paragraph& words, double& others) {
        const double reach = 0.75 * words.width + margin * _em;
        const Stretch stretch =
            stretchAround(river, middle, 1.6 * reach / _pixelsPerRadian, 2.0 / _pixelsPerRadian, _in.view);
        if (stretch.pixels.size() < 3) return;
        const TextPath line(stretch.pixels);
        if (line.length() < words.width + 2.0 * _em) return;
        const GentleWay way = gentleWay(line, anchor, words.width, _em);
        const double room = std::min(way.middle, way.path.length() - way.middle) - words.width / 2.0;
        // Past the vertical by this much the reading turns round; near it no name shows.
        constexpr double turnsAt = -0.12;
        const double leaning = way.path.direction(way.middle, words.width).x;
        const double good = smoothStep(room / _em) * smoothStep(std::abs(leaning - turnsAt) / 0.08) *
                            smoothStep((largestDeviation - way.deviation / _em) / 0.3) *
                            smoothStep((way.straight - crookedest) / 0.08) * seenFromAbove(stretch.lowest);
        if (good <= 0.0) return;
        const bool reversed = leaning < turnsAt;
        const TextPath path = reversed ? way.path.reversed() : way.path;
        const glm::dvec2 centre = way.path.at(way.middle);
        const double aside = words.capHeight / 2.0 + besideRiver * _em + way.deviation;
        // Below, accents need less room than descenders do above.
        for (const double down : {-aside, aside - 0.1 * _em}) {
            const TextPath beside = path.beside(down);
            if (beside.length() <= words.width) continue;
            const glm::dvec2 direction = path.direction(path.nearestTo(centre), words.width);
            const double along = beside.nearestTo(centre + down * glm::dvec2{-direction.y, direction.x});
            BentText set = bendText(words, beside, along);
            if (set.boxes.empty()) continue;
            const double free =
                good * smoothStep((sharpestRiverBend - set.sharpest) / 0.1) * _obstacles.freedom(set.boxes, set.bounds);
            // A place counts once it shows nearly in full; the next is taken only when this one shows nothing.
            const double shown = _opacity * others * smoothStep((free - 0.35) / 0.35);
            const double opacity = _in.opacity * sharpenedAtRest(shown, _in.opacity);
            others *= 1.0 - smoothStep(free / 0.25);
            if (opacity > 0.0) show(std::move(set), opacity, word);
            if (others <= 0.0) return;
        }
    }

    void show(BentText set, double opacity, const std::string& word) {
        for (const Rect& box : set.boxes) _obstacles.add(box, std::min(1.0, opacity / _in.opacity));
        if (mayBeSlanted(word)) set.slant = quietSlant;
        _canvas.setOpacity(opacity);
        _canvas.text(set, _colour, _in.theme.land.withAlpha(0.7F));
        _picture.rivers.push_back({.name = word, .opacity = opacity, .rect = set.bounds, .boxes = set.boxes});
    }

    const RiverNameInput& _in;
    SoftObstacles& _obstacles;
    Canvas& _canvas;
    Picture& _picture;
    double _em;
    double _pixelsPerRadian;
    Colour _colour;
    double _opacity = 0.0;  ///< Of the river at hand, wherever its name stands.
};

}  // namespace

void addRiverNames(const RiverNameInput& in, SoftObstacles& obstacles, TextEngine& text, Canvas& canvas,
                   Picture& picture) {
    if (in.opacity <= 0.0 || picture.sites.size() > mostSitesForNames) return;
    RiverNaming naming(in, obstacles, canvas, picture);
    for (const RiverName& river : in.rivers) naming.name(river, text);
    canvas.setOpacity(1.0);
}

}  // namespace demarche
