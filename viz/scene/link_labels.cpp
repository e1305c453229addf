#include "viz/scene/link_labels.h"

#include "engine/math/easing.h"
#include "viz/scene/link_layer.h"
#include "viz/scene/link_trace.h"
#include "viz/scene/overlay_labels.h"
#include "viz/scene/overlay_legend.h"
#include "viz/scene/site_layer.h"
#include "viz/scene/soft_obstacles.h"
#include "viz/scene/stage.h"
#include "viz/scene/type_scale.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double besideLink = 7.0;
/// Dots are read as letters when they come near some.
constexpr double besideDots = 15.0;
/// Beyond it the pieces of a label are turned against each other so much that it is hard to read: radians.
constexpr double sharpestLinkBend = 0.35;
constexpr double sampleSpacing = 8.0;
constexpr double invisibleLabel = 0.003;

/// A part of a link without a gap in the picture.
struct LinkRun {
    std::vector<glm::dvec2> pixels;
    std::vector<double> fractions;  ///< Of the way, one for each pixel.
};

std::vector<LinkRun> visibleRuns(const LinkCurve& curve, const MapView& view) {
    std::vector<LinkRun> runs;
    if (curve.angle() <= 0.0 || !curve.mayBeSeen(view)) return runs;
    const double pixels = curve.angle() * view.camera().pixelsPerRadian;
    const int pieces = std::clamp(static_cast<int>(pixels / sampleSpacing), 24, 400);
    // On a flat map a way that leaves at one edge comes in at the other.
    const double leap = 0.25 * std::min(view.size().width, view.size().height);
    bool goesOn = false;
    for (int i = 0; i <= pieces; ++i) {
        const double fraction = static_cast<double>(i) / pieces;
        const glm::dvec3 point = curve.at(fraction);
        if (view.visibility(point) <= 0.0) {
            goesOn = false;
            continue;
        }
        const glm::dvec2 pixel = view.project(point);
        if (goesOn && glm::distance(runs.back().pixels.back(), pixel) > leap) goesOn = false;
        if (!goesOn) runs.emplace_back();
        runs.back().pixels.push_back(pixel);
        runs.back().fractions.push_back(fraction);
        goesOn = true;
    }
    std::erase_if(runs, [](const LinkRun& run) { return TextPath(run.pixels).length() <= 0.0; });
    return runs;
}

/// The longest part of the link that no panel covers.
LinkRun longestFree(std::span<const LinkRun> runs, const Rect& safe, std::span<const Rect> panels) {
    LinkRun best;
    double longest = 0.0;
    LinkRun run;
    const auto finish = [&] {
        const double length = TextPath(run.pixels).length();
        if (length > longest) {
            longest = length;
            best = run;
        }
        run = {};
    };
    for (const LinkRun& whole : runs) {
        for (std::size_t i = 0; i < whole.pixels.size(); ++i) {
            const glm::dvec2 pixel = whole.pixels[i];
            const auto covers = [&](const Rect& panel) { return panel.contains(pixel); };
            if (!safe.contains(pixel) || std::ranges::any_of(panels, covers)) {
                finish();
                continue;
            }
            run.pixels.push_back(pixel);
            run.fractions.push_back(whole.fractions[i]);
        }
        finish();
    }
    return best;
}

double alongOf(const LinkRun& run, const TextPath& path, double fraction) {
    const auto next = std::ranges::upper_bound(run.fractions, fraction) - run.fractions.begin();
    const auto i = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(next, 1, static_cast<std::ptrdiff_t>(run.fractions.size()) - 1));
    const double share = (fraction - run.fractions[i - 1]) / (run.fractions[i] - run.fractions[i - 1]);
    return path.nearestTo(run.pixels[i - 1] + (run.pixels[i] - run.pixels[i - 1]) * std::clamp(share, 0.0, 1.0));
}

const Paragraph& wordsOf(const Link& link, TextEngine& text, double unit) {
    return text.layout(link.label,
                       {.text = {.weight = FontWeight::SemiBold,
                                 .sizePixels = type::linkLabel * unit,
                                 .letterSpacingPixels = 0.02 * type::linkLabel * unit},
                        .lineHeight = 1.2,
                        .maxLines = 1,
                        .inPieces = true},
                       type::linkHalo * unit);
}

/// A label in its place, and how strongly place and link alone let it show.
struct SetLabel {
    BentText words;
    double opacity = 0.0;
};

class LinkLabelSetter {
public:
    LinkLabelSetter(const Stage& stage, const MapView& view, TextEngine& text)
        : _stage(stage), _view(view), _text(text), _unit(stage.layout.unit) {}

    [[nodiscard]] SetLabel set(const LinkLabelPlace& place, std::span<const LinkRun> runs, double emphasis) const {
        for (const LinkRun& run : runs) {
            if (run.fractions.front() <= place.middle && place.middle <= run.fractions.back()) {
                return set(place, run, emphasis);
            }
        }
        return {};
    }

    [[nodiscard]] SetLabel set(const LinkLabelPlace& place, const LinkRun& run, double emphasis) const {
        const Link& link = _stage.story->links[place.link];
        const Paragraph& words = wordsOf(link, _text, _unit);
        const TextPath way(run.pixels);
        const TextPath read = place.reversed ? way.reversed() : way;
        const double along = alongOf(run, way, place.middle);
        const double line = linkHalfWidth(link, _unit * _stage.crowd.linkScale(emphasis));
        const double away = line + (linkPattern(link.status) == LinkPattern::Solid ? besideLink : besideDots) * _unit +
                            words.capHeight / 2.0 + (place.below ? 0.1 : 0.25) * words.capHeight;
        const TextPath path = read.beside(place.below ? away : -away);
        if (path.length() <= 0.0) return {};
        const double middle = path.nearestTo(read.at(place.reversed ? way.length() - along : along));
        SetLabel label{.words = bendText(words, path, middle)};
        const double room = std::min(middle, path.length() - middle) - words.width / 2.0;
        // Upright until the way leans back further than can be read.
        const double leaning = path.direction(middle, words.width).x;
        label.opacity = smoothStep(room / (nameClearance * _unit)) * smoothStep((leaning + 0.3) / 0.15) *
                        smoothStep((sharpestLinkBend - label.words.sharpest) / 0.1);
        return label;
    }

private:
    const Stage& _stage;
    const MapView& _view;
    TextEngine& _text;
    double _unit;
};

std::size_t pointsIn(std::span<const Rect> boxes, std::span<const glm::dvec2> points) {
    std::size_t count = 0;
    for (const glm::dvec2 point : points) {
        count += std::ranges::any_of(boxes, [&](const Rect& box) { return box.contains(point); }) ? 1U : 0U;
    }
    return count;
}

bool isUpsideDown(glm::dvec2 way) {
    constexpr double nearlyVertical = 0.12;
    return std::abs(way.x) > nearlyVertical ? way.x < 0.0 : way.y > 0.0;
}

struct Choosing {
    const Stage& stage;
    const MapView& view;
    const Picture& picture;
    TextEngine& text;
    std::optional<LinkIndex> selected = {};
};

/// Near the middle of the visible part and above the line where that is free. Marks the place as taken.
std::optional<LinkLabelPlace> choosePlace(const Choosing& in, const LinkState& state, PictureField& field) {
    const Layout& layout = in.stage.layout;
    const std::vector<LinkRun> runs = visibleRuns(in.stage.curves[state.link], in.view);
    const LinkRun free = longestFree(runs, layout.safe, field.panels());
    if (free.pixels.size() < 2) return std::nullopt;
    std::vector<glm::dvec2> others;
    for (const PictureLink& other : in.picture.links) {
        if (other.link != state.link) others.insert(others.end(), other.trace.begin(), other.trace.end());
    }
    const TextPath path(free.pixels);
    const LinkLabelSetter setter(in.stage, in.view, in.text);
    const double half = wordsOf(in.stage.story->links[state.link], in.text, layout.unit).width / 2.0;
    std::optional<LinkLabelPlace> best;
    std::vector<Rect> taken;
    double least = 90.0;
    double order = 0.0;
    for (const double share : {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74}) {
        const double along = share * path.length();
        const bool reversed = isUpsideDown(path.direction(along, 2.0 * half));
        const auto nearest = static_cast<std::size_t>(
            std::ranges::min_element(free.pixels, {},
                                     [&](glm::dvec2 pixel) { return glm::distance(pixel, path.at(along)); }) -
            free.pixels.begin());
        for (const bool below : {false, true}) {
            const LinkLabelPlace place{
                .link = state.link, .middle = free.fractions[nearest], .reversed = reversed, .below = below};
            const SetLabel label = setter.set(place, runs, 1.0);
            if (label.words.boxes.empty()) continue;
            const double shows = label.opacity * field.freedom(label.words.boxes);
            const double crossed = std::min<double>(40.0, static_cast<double>(pointsIn(label.words.boxes, others)) * 4);
            const double cost = 100.0 * (1.0 - shows) + crossed + 0.2 * order;
            order += 1.0;
            if (cost >= least) continue;
            least = cost;
            best = place;
            taken = label.words.boxes;
        }
    }
    field.place(taken);
    return best;
}

std::vector<LinkLabelPlace> choosePlaces(const Choosing& in, const FrameState& state, PictureField& field) {
    std::vector<LinkLabelPlace> places;
    for (const LinkState& link : state.links) {
        if (in.stage.story->links[link.link].label.empty()) continue;
        if (link.emphasis <= 0.0 && link.link != in.selected) continue;
        if (const auto place = choosePlace(in, link, field)) places.push_back(*place);
    }
    return places;
}

struct PlaceShare {
    LinkLabelPlace place;
    double opacity = 1.0;
};

/// The places of the step before fade out early in a flight, those of this step fade in late; what stays stays.
std::vector<PlaceShare> sharesAt(const Stage& stage, const CameraState& camera, TextEngine& text) {
    std::vector<PlaceShare> shares;
    const std::vector<LinkLabelPlace>& now = stage.restingLinkLabels.of(camera.to, stage, text);
    if (camera.fraction >= 1.0) {
        for (const LinkLabelPlace& place : now) shares.push_back({place});
        return shares;
    }
    const std::vector<LinkLabelPlace>& before = stage.restingLinkLabels.of(camera.from, stage, text);
    for (const LinkLabelPlace& place : now) {
        const bool stays = std::ranges::find(before, place) != before.end();
        shares.push_back({place, stays ? 1.0 : smoothStep((camera.fraction - 0.65) / 0.35)});
    }
    for (const LinkLabelPlace& place : before) {
        if (std::ranges::find(now, place) != now.end()) continue;
        shares.push_back({place, 1.0 - smoothStep(camera.fraction / 0.35)});
    }
    return shares;
}

}  // namespace

const std::vector<LinkLabelPlace>& RestingLinkLabels::of(StepIndex step, const Stage& stage, TextEngine& text) const {
    if (_known[step] == nullptr) {
        const FrameState state = evaluate(*stage.story, stage.schedule, stage.schedule.steps()[step].end() - 1e-6);
        const MapView view = storyView(stage.cameras, state.camera, stage.layout);
        // Where things stand does not depend on their colours.
        const Theme colourless;
        DrawList list;
        Picture picture;
        Canvas canvas(list);
        picture.legend = legendArea(stage.layout, stage.overlays, state.overlays, text);
        noteLinkTraces(stage, state, view, picture);
        addSites({.stage = stage, .theme = colourless, .view = view}, state, text, canvas, picture);
        const bool titlePage = stage.story->steps[step].titlePage;
        PictureField field({.layout = stage.layout,
                            .picture = picture,
                            .titlePage = titlePage,
                            .clearance = nameClearance * stage.layout.unit});
        const StoryOverlays overlays{*stage.story, stage.overlays};
        addOverlayLabels({.items = OverlayItems(overlays, state.overlays, colourless, {}),
                          .layout = stage.layout,
                          .theme = colourless,
                          .view = view},
                         field, text, canvas, picture);
        _known[step] = std::make_unique<const std::vector<LinkLabelPlace>>(
            choosePlaces({stage, view, picture, text}, state, field));
    }
    return *_known[step];
}

void addLinkLabels(const LinkLabelInput& in, const FrameState& state, PictureField& field, TextEngine& text,
                   Canvas& canvas, Picture& picture) {
    const Stage& stage = in.stage;
    if (state.titlePageOpacity >= 1.0) return;
    std::vector<PlaceShare> shares;
    if (in.userHoldsGlobe) {
        PictureField free({.layout = stage.layout, .picture = picture, .clearance = nameClearance * stage.layout.unit});
        for (const PictureOverlayLabel& label : picture.overlayLabels) free.place(label.rect);
        for (const LinkLabelPlace& place : choosePlaces({stage, in.view, picture, text, in.selected}, state, free)) {
            shares.push_back({place});
        }
    } else {
        shares = sharesAt(stage, state.camera, text);
    }
    const LinkLabelSetter setter(stage, in.view, text);
    for (const auto& [place, share] : shares) {
        const auto link = std::ranges::lower_bound(state.links, place.link, {}, &LinkState::link);
        if (link == state.links.end() || link->link != place.link) continue;
        const double emphasis = in.selected == place.link ? 1.0 : link->emphasis;
        const double base = share * emphasis * link->opacity * (1.0 - state.titlePageOpacity) *
                            smoothStep((link->progress - 0.9) / 0.1);
        if (base <= invisibleLabel) continue;
        const SetLabel label = setter.set(place, visibleRuns(stage.curves[place.link], in.view), emphasis);
        if (label.words.boxes.empty()) continue;
        const double opacity = base * decided(label.opacity * field.freedom(label.words.boxes));
        if (opacity <= invisibleLabel) continue;
        canvas.setOpacity(opacity);
        canvas.text(label.words, in.theme.textPrimary, in.theme.halo);
        field.place(label.words.boxes);
        picture.linkLabels.push_back({.link = place.link,
                                      .text = stage.story->links[place.link].label,
                                      .opacity = opacity,
                                      .rect = label.words.bounds,
                                      .boxes = label.words.boxes});
    }
    canvas.setOpacity(1.0);
}

}  // namespace demarche
