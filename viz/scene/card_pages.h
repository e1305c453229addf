// Divides what a card says into pages that follow one another while its step lasts.
#pragma once

#include "viz/scene/card_blocks.h"
#include "viz/timeline/schedule.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace demarche {

/// Heights in pixels, in the order of the blocks.
struct CardMeasures {
    double room = 0.0;         ///< For the blocks of the first page.
    double furtherRoom = 0.0;  ///< For those of each further page, which have no summary.
    std::vector<double> blocks;
    std::vector<double> headings;  ///< That of the block's section.
};

/// The first block of each page: as few pages as hold the blocks, about equally full, with sections whole where that
/// can be. A block that is higher than a page has a page of its own.
[[nodiscard]] std::vector<std::size_t> paginate(const std::vector<CardBlock>& blocks, const CardMeasures& measures);

/// How the card of one step is laid out: depends on story and picture size alone.
struct CardPlan {
    CardContent content;
    std::vector<CardBlock> blocks;
    std::vector<std::size_t> pageStarts;  ///< First block of each page; one page at least.
    double scale = 1.0;
    CardDetail detail = CardDetail::Full;
    std::vector<double> heights;  ///< Of each page, in pixels.
    int hiddenEntries = 0;        ///< Said on the card as "and n more".

    [[nodiscard]] std::size_t pages() const { return pageStarts.size(); }
};

/// One page at 80 % of the size or more; else as many pages at 85 % or more as the step has time for, at 2.5 seconds
/// each; else 80 %, then without positions; only then do entries give way to "and n more". On several pages disputes
/// stand before the agenda: who sees the first page alone sees them.
[[nodiscard]] CardPlan planCard(const Story& story, StepIndex step, const Layout& layout, TextEngine& text);

/// Draws page `page` of the plan into a flow.
void addPage(const CardBlockWriting& in, const CardPlan& plan, std::size_t page, CardFlow& flow);

/// Which page shows and how strongly.
struct CardPageAt {
    std::size_t page = 0;
    double opacity = 1.0;
    std::size_t other = 0;    ///< While the page turns: the one before or after it ...
    double otherShare = 0.0;  ///< ... and how much of the card's height is that one's, 0 to a half.
};

/// For each page after the first, the moment in the middle of its time.
[[nodiscard]] std::vector<double> pageMoments(std::size_t pages, const StepTimes& step, double restMoment);

[[nodiscard]] double heightAt(const CardPlan& plan, const CardPageAt& at);

/// Pages last equally long, but the first stays until everything of the step is there, unless that left too little time
/// to the others. Between two the words of the one fade out before those of the other fade in.
[[nodiscard]] CardPageAt cardPageAt(std::size_t pages, const StepTimes& step, double restMoment, double seconds);

/// The plans of a story's cards, each made when it is first wanted.
class CardPlans {
public:
    explicit CardPlans(std::size_t steps) : _known(steps) {}
    [[nodiscard]] const CardPlan& of(const Story& story, StepIndex step, const Layout& layout, TextEngine& text) const;

private:
    mutable std::vector<std::unique_ptr<const CardPlan>> _known;
};

}  // namespace demarche
