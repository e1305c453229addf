// The strip of a story in a picture of one size: everything of it that does not change while the story goes on.
#pragma once

#include "engine/text/text_engine.h"
#include "viz/scene/layout.h"
#include "viz/scene/strip_axis.h"
#include "viz/scene/strip_words.h"
#include "viz/story/story.h"

#include <string>
#include <vector>

namespace demarche {

struct StripAxisTick {
    double x = 0.0;     ///< Pixels.
    std::string label;  ///< Empty: a small tick between those with words.
    double left = 0.0;  ///< Of the words.
};

struct StripCaption {
    std::string words;  ///< "Not to scale"
    double left = 0.0;
};

struct StripLayout {
    StripLayout(const Story& story, const Layout& layout, TextEngine& text);

    StripAxis axis;
    std::vector<bool> marked;  ///< One for each entry.
    std::vector<bool> exact;   ///< One for each entry: the days of its event are known.
    std::vector<StripWords> words;
    std::vector<StripAxisTick> ticks;
    std::vector<StripCaption> captions;

    /// The words of an entry; null when there is no room for them beside those of others.
    [[nodiscard]] const StripWords* wordsOf(std::size_t entry) const;
};

[[nodiscard]] ParagraphStyle stripLabelStyle(double unit, double width = 0.0);
[[nodiscard]] ParagraphStyle stripDateStyle(double unit, double width = 0.0);
[[nodiscard]] ParagraphStyle stripTickStyle(double unit);

/// Widths of an entry's label and date, at most what the strip gives to one entry.
[[nodiscard]] StripWordsWish wordsWish(const Story& story, std::size_t entry, double x, double unit, TextEngine& text);

/// What the story knows of each entry's time.
[[nodiscard]] std::vector<StripMoment> stripMoments(const Story& story);

}  // namespace demarche
