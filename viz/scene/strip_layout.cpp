#include "viz/scene/strip_layout.h"

#include "viz/scene/strip_ticks.h"
#include "viz/scene/type_scale.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double leastMarkSpacing = 19.0;
constexpr double wordsGap = 14.0;
constexpr double widestWords = 300.0;
constexpr double tickSpacing = 240.0;
constexpr double smallTickSpacing = 12.0;
constexpr double tickLabelGap = 14.0;
/// In a crowded strip only so many lines apart are words wished for.
constexpr double crowdedSpacing = 130.0;
constexpr std::size_t crowded = 48;

constexpr std::string_view notToScale = "In order, not to scale";

ParagraphStyle oneLine(FontWeight weight, double size, double width) {
    return {.text = {.weight = weight, .sizePixels = size, .tabularFigures = true},
            .maxWidthPixels = width,
            .lineHeight = 1.25,
            .maxLines = width > 0.0 ? 1U : 0U};
}

/// True when the date itself gives its first and its last day, without any doubt.
bool isExact(const Event& event) {
    if (!event.date || event.date->isUncertain() || event.date->form == EdtfForm::OneOf) return false;
    const auto toTheDay = [](const EdtfSide& side) {
        return side.end == EdtfEnd::Known && side.date.precision() >= EdtfPrecision::Day;
    };
    return std::ranges::all_of(event.date->spans, [&](const EdtfSpan& span) {
        return toTheDay(span.first) && (!span.last || toTheDay(*span.last));
    });
}

std::vector<StripWordsWish> wishes(const Story& story, const StripLayout& strip, double unit, TextEngine& text) {
    std::vector<StripWordsWish> result;
    const bool many = story.strip.size() > crowded;
    double last = -1e18;
    for (std::size_t i = 0; i < story.strip.size(); ++i) {
        const double x = strip.axis.entryX[i];
        if (many && (!strip.marked[i] || x - last < crowdedSpacing * unit)) continue;
        last = x;
        result.push_back(wordsWish(story, i, x, unit, text));
    }
    return result;
}

void addTicks(const StripRun& run, const Story& story, double unit, TextEngine& text,
              std::vector<StripAxisTick>& ticks) {
    StripTickWish wish{.from = run.from - static_cast<CivilDay>((run.fromX - run.left) / run.pixelsPerDay()),
                       .until = run.until + static_cast<CivilDay>((run.right - run.untilX) / run.pixelsPerDay()),
                       .pixelsPerDay = run.pixelsPerDay(),
                       .leastSpacing = tickSpacing * unit,
                       .language = story.language};
    double free = run.left;
    for (StripTick& tick : stripTicks(wish)) {
        const double x = std::round(run.xOf(static_cast<double>(tick.day)));
        const double width = text.layout(tick.label, stripTickStyle(unit)).width;
        const double left = std::round(x - width / 2.0);
        if (left < free || left + width > run.right) continue;
        free = left + width + tickLabelGap * unit;
        ticks.push_back({.x = x, .label = std::move(tick.label), .left = left});
    }
    wish.leastSpacing = smallTickSpacing * unit;
    for (const StripTick& tick : stripTicks(wish)) {
        ticks.push_back({.x = std::round(run.xOf(static_cast<double>(tick.day))), .label = {}});
    }
}

}  // namespace

ParagraphStyle stripLabelStyle(double unit, double width) {
    return oneLine(FontWeight::SemiBold, type::stripLabel * unit, width);
}

ParagraphStyle stripDateStyle(double unit, double width) {
    return oneLine(FontWeight::Regular, type::stripDate * unit, width);
}

ParagraphStyle stripTickStyle(double unit) { return oneLine(FontWeight::Medium, type::stripTick * unit, 0.0); }

StripWordsWish wordsWish(const Story& story, std::size_t entry, double x, double unit, TextEngine& text) {
    const double widest = widestWords * unit;
    const double label = std::ceil(text.layout(story.strip[entry].label, stripLabelStyle(unit)).width);
    const double date = std::ceil(text.layout(story.strip[entry].dateLabel, stripDateStyle(unit)).width);
    const double own = std::max(1.0, std::min(label, widest));
    return {.entry = entry, .x = x, .labelWidth = own, .bothWidth = std::max(own, std::min(date, widest))};
}

std::vector<StripMoment> stripMoments(const Story& story) {
    std::vector<StripMoment> moments;
    for (const StripEntry& entry : story.strip) {
        if (!entry.event) {
            moments.emplace_back();
            continue;
        }
        const Event& event = story.events[*entry.event];
        moments.push_back({.bounds = event.bounds, .exact = !entry.uncertain && isExact(event)});
    }
    return moments;
}

StripLayout::StripLayout(const Story& story, const Layout& layout, TextEngine& text) {
    const double unit = layout.unit;
    const std::vector<StripMoment> moments = stripMoments(story);
    axis = stripAxis(moments, layout.strip, unit);
    for (const StripMoment& moment : moments) exact.push_back(moment.exact);
    marked = markedEntries(axis.entryX, leastMarkSpacing * unit);
    words = placeStripWords(wishes(story, *this, unit, text), {layout.strip.x, layout.strip.right(), wordsGap * unit});
    for (const StripRun& run : axis.runs) {
        if (run.scale == StripScale::Time) {
            addTicks(run, story, unit, text, ticks);
        } else if (run.count > 1) {
            const double width = text.layout(notToScale, stripTickStyle(unit)).width;
            if (width <= run.right - run.left) captions.push_back({std::string(notToScale), std::round(run.left)});
        }
    }
}

const StripWords* StripLayout::wordsOf(std::size_t entry) const {
    const auto found = std::ranges::lower_bound(words, entry, {}, &StripWords::entry);
    return found == words.end() || found->entry != entry ? nullptr : &*found;
}

}  // namespace demarche
