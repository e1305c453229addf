#include "viz/scene/map_furniture.h"

#include "engine/math/easing.h"
#include "viz/scene/graticule_labels.h"
#include "viz/scene/stroke.h"
#include "viz/scene/type_scale.h"

#include <fmt/format.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double longestBar = 170.0;
constexpr double endHeight = 7.0;
constexpr double lineWidth = 1.6;
constexpr double overStrip = 14.0;
constexpr double northArrowLength = 34.0;
constexpr double betweenArrowAndBar = 26.0;

/// A scale that differs by more than this within the picture is no scale.
constexpr double mostVariation = 1.5;
constexpr double kilometresPerMile = 1.609344;

/// North leans so much somewhere, in radians, before an arrow is of use.
constexpr double leastLean = 0.70;

double kilometresBetween(LonLat a, LonLat b) {
    return std::acos(std::clamp(glm::dot(unitVector(a), unitVector(b)), -1.0, 1.0)) * earthRadiusKm;
}

ParagraphStyle wordStyle(double unit) {
    return {.text = {.weight = FontWeight::Medium, .sizePixels = type::furniture * unit, .tabularFigures = true},
            .lineHeight = 1.2,
            .maxLines = 1};
}

std::string lengthWords(double length, std::string_view unit) {
    return length >= 1.0 ? fmt::format("{:.0f} {}", length, unit) : fmt::format("{:g} {}", length, unit);
}

/// Largest lean of north from up at places spread over the area; 0 beside the map.
double largestLean(const MapView& view, const Rect& area) {
    double largest = 0.0;
    for (const double x : {0.1, 0.5, 0.9}) {
        for (const double y : {0.1, 0.5, 0.9}) {
            const auto north = northAt(view, {area.x + x * area.width, area.y + y * area.height});
            if (north) largest = std::max(largest, std::abs(north->value));
        }
    }
    return largest;
}

class FurnitureWriter {
public:
    FurnitureWriter(const FurnitureInput& in, SoftObstacles& obstacles, TextEngine& text, Canvas& canvas,
                    Picture& picture)
        : _in(in), _obstacles(obstacles), _text(text), _canvas(canvas), _picture(picture), _unit(in.layout.unit) {}

    /// In the corner over the strip, on the legend's side.
    void addScaleBar() {
        _right = std::round(_in.layout.safe.right());
        _bottom = std::round(_in.layout.strip.y - overStrip * _unit);
        const double shows = _in.opacity * _in.layers.scaleBar;
        if (shows <= 0.0) return;
        const double varies = scaleVariation(_in.view, _in.layout.freeBesideCard());
        const double isTrue = smoothStep((mostVariation - varies) / 0.12);
        if (isTrue <= 0.0) return;
        const double kmPerPixel = _in.view.kilometresPerPixel();
        std::vector<Bar> bars{barOf(kmPerPixel, "km")};
        if (_in.layers.miles > 0.5) bars.push_back(barOf(kmPerPixel / kilometresPerMile, "mi"));
        double width = 0.0;
        double height = 0.0;
        for (const Bar& bar : bars) {
            width = std::max({width, bar.pixels, bar.words->width});
            height += bar.words->height + endHeight * _unit;
        }
        const Rect rect{_right - width, _bottom - height, width, height};
        const double opacity = shows * isTrue * decided(_obstacles.freedomBesideEdge(rect));
        if (opacity <= 0.0) return;
        _canvas.setOpacity(opacity);
        double top = rect.y;
        for (const Bar& bar : bars) {
            drawBar(bar, top);
            top += bar.words->height + endHeight * _unit;
        }
        _obstacles.add(rect, strengthOf(opacity / _in.opacity));
        _picture.scaleBar = PictureScaleBar{.words = bars.front().written,
                                            .kilometres = bars.front().length,
                                            .pixels = bars.front().pixels,
                                            .opacity = opacity,
                                            .rect = rect};
        _taken = rect.width + betweenArrowAndBar * _unit;
    }

    /// To the left of the scale bar, pointing to the north of where it stands.
    void addNorthArrow() {
        const double shows = _in.opacity * _in.layers.northArrow;
        if (shows <= 0.0) return;
        const double half = 0.5 * northArrowLength * _unit;
        const glm::dvec2 middle{_right - _taken - half, _bottom - half};
        const auto north = northAt(_in.view, middle);
        if (!north) return;
        const auto atTarget = northAt(_in.view, _in.view.principalPoint());
        const double turned = atTarget ? std::abs(atTarget->value) : 0.0;
        const double lean = largestLean(_in.view, _in.layout.freeBesideCard());
        const double useful = std::max(smoothStep((turned - 0.03) / 0.03), smoothStep((lean - leastLean) / 0.2));
        const Rect rect{middle.x - half, middle.y - half, 2.0 * half, 2.0 * half};
        const double opacity = shows * useful * decided(_obstacles.freedomBesideEdge(rect));
        if (opacity <= 0.0) return;
        _canvas.setOpacity(opacity);
        drawArrow(middle, *north);
        _obstacles.add(rect, strengthOf(opacity / _in.opacity));
        _picture.northArrow = PictureNorthArrow{.north = *north, .opacity = opacity, .rect = rect};
    }

private:
    struct Bar {
        std::string written;
        const Paragraph* words = nullptr;
        double length = 0.0;
        double pixels = 0.0;
    };

    Bar barOf(double perPixel, std::string_view name) {
        Bar bar;
        bar.length = roundLength(perPixel, longestBar * _unit);
        bar.pixels = bar.length / perPixel;
        bar.written = lengthWords(bar.length, name);
        bar.words = &_text.layout(bar.written, wordStyle(_unit), type::quietHalo * _unit);
        return bar;
    }

    void stroke(std::span<const glm::dvec2> pixels, double halfWidth, double endHalfWidth) {
        const auto first = static_cast<std::uint32_t>(_canvas.list().strokeVertices.size());
        std::vector<StrokePoint> points;
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            const double width = i + 1 == pixels.size() ? endHalfWidth : halfWidth;
            points.push_back({.position = pixels[i], .halfWidth = static_cast<float>(width)});
        }
        const auto casing = static_cast<float>(1.4 * _unit);
        appendStroke(_canvas.list().strokeVertices, points, 1.0 + static_cast<double>(casing));
        _canvas.strokes(
            {.colour = _in.theme.textSecondary, .casing = _in.theme.halo.faded(0.8F), .casingWidth = casing}, first);
    }

    void drawBar(const Bar& bar, double top) {
        _canvas.text(*bar.words, {std::round(_right - bar.words->width), std::round(top)}, _in.theme.textSecondary,
                     _in.theme.halo);
        const double y = std::round(top + bar.words->height + endHeight * _unit) - 0.5 * lineWidth * _unit;
        const double left = _right - bar.pixels;
        const double high = y - endHeight * _unit;
        const double half = 0.5 * lineWidth * _unit;
        const std::array<glm::dvec2, 4> line{
            {{left + half, high}, {left + half, y}, {_right - half, y}, {_right - half, high}}};
        stroke(line, half, half);
    }

    void drawArrow(glm::dvec2 middle, Radians north) {
        const glm::dvec2 up{std::sin(north.value), -std::cos(north.value)};
        const double half = 0.5 * northArrowLength * _unit;
        const std::array<glm::dvec2, 2> shaft{{middle - 0.1 * half * up, middle + 0.5 * half * up}};
        const std::array<glm::dvec2, 2> head{{middle + 0.35 * half * up, middle + half * up}};
        stroke(shaft, 0.8 * _unit, 0.8 * _unit);
        stroke(head, 5.0 * _unit, 0.3);
        const Paragraph& letter = _text.layout("N", wordStyle(_unit), type::quietHalo * _unit);
        const double baseline = letter.lines.front().baselineY - letter.capHeight / 2.0;
        const glm::dvec2 at = middle - 0.6 * half * up;
        _canvas.text(letter, {at.x - letter.width / 2.0, at.y - baseline}, _in.theme.textSecondary, _in.theme.halo);
    }

    const FurnitureInput& _in;
    SoftObstacles& _obstacles;
    TextEngine& _text;
    Canvas& _canvas;
    Picture& _picture;
    double _unit;
    double _right = 0.0;
    double _bottom = 0.0;
    double _taken = 0.0;
};

}  // namespace

double scaleVariation(const MapView& view, const Rect& area) {
    constexpr double step = 12.0;  // Pixels between two places whose distance is measured.
    const double atTarget = view.kilometresPerPixel();
    double worst = 1.0;
    for (const double x : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        for (const double y : {0.0, 0.33, 0.67, 1.0}) {
            const glm::dvec2 pixel{area.x + x * area.width, area.y + y * area.height};
            const auto here = view.placeAt(pixel);
            const auto right = view.placeAt(pixel + glm::dvec2{step, 0.0});
            const auto below = view.placeAt(pixel + glm::dvec2{0.0, step});
            if (!here || !right || !below) return std::numeric_limits<double>::infinity();
            for (const LonLat there : {*right, *below}) {
                const double ratio = kilometresBetween(*here, there) / step / atTarget;
                worst = std::max({worst, ratio, 1.0 / std::max(ratio, 1e-9)});
            }
        }
    }
    return worst;
}

double roundLength(double unitsPerPixel, double mostPixels) {
    const double most = unitsPerPixel * mostPixels;
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double digit : {5.0, 2.0}) {
        if (digit * power <= most) return digit * power;
    }
    return power;
}

std::optional<Radians> northAt(const MapView& view, glm::dvec2 pixel) {
    const auto place = view.placeAt(pixel);
    if (!place) return std::nullopt;
    // Short against the picture, so that it is the direction here.
    const double degrees = std::min(0.5, 20.0 * view.kilometresPerPixel() / earthRadiusKm * 180.0 / std::numbers::pi);
    const bool nearPole = place->lat + degrees > 89.9;
    const LonLat there{place->lon, nearPole ? place->lat - degrees : place->lat + degrees};
    glm::dvec2 way = view.project(unitVector(there)) - view.project(unitVector(*place));
    if (nearPole) way = -way;
    if (glm::length(way) < 1e-9) return std::nullopt;
    return Radians(std::atan2(way.x, -way.y));
}

void addFurniture(const FurnitureInput& in, SoftObstacles& obstacles, TextEngine& text, Canvas& canvas,
                  Picture& picture) {
    if (in.opacity <= 0.0) return;
    FurnitureWriter writer(in, obstacles, text, canvas, picture);
    writer.addScaleBar();
    writer.addNorthArrow();
    canvas.setOpacity(1.0);
    addGraticuleLabels(in, obstacles, text, canvas, picture);
}

}  // namespace demarche
