#include "viz/scene/card_pages.h"

#include "engine/math/easing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace demarche {
namespace {

constexpr double leastSecondsOfAPage = 2.5;
constexpr std::size_t mostPages = 8;
/// Blocks of which all ways to make pages are weighed.
constexpr std::size_t mostWeighed = 200;
constexpr double pageFadeSeconds = 0.3;
constexpr double smallestScale = 0.8;

void addHead(const CardContent& content, std::size_t page, std::size_t pages, CardFlow& flow) {
    flow.kicker(content.kicker, pages > 1 ? fmt::format("{}/{}", page + 1, pages) : std::string());
    flow.headline(content.headline);
    if (page > 0) return;
    flow.summary(content.summary);
    flow.facts(content.facts);
}

bool opensSection(const std::vector<CardBlock>& blocks, std::size_t i) {
    return i == 0 || !blocks[i].sharesHeading(blocks[i - 1]);
}

/// Fills pages one after the other.
std::vector<std::size_t> filled(const std::vector<CardBlock>& blocks, const CardMeasures& m) {
    std::vector<std::size_t> starts{0};
    double used = 0.0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool first = i == starts.back();
        const double own = m.blocks[i] + (first || opensSection(blocks, i) ? m.headings[i] : 0.0);
        if (!first && used + own > (starts.size() == 1 ? m.room : m.furtherRoom)) {
            starts.push_back(i);
            used = m.blocks[i] + m.headings[i];
        } else {
            used += own;
        }
    }
    return starts;
}

/// What speaks against a page that ends before block `end`: a section divided, worse when one entry is left alone.
double priceOfEnd(const std::vector<CardBlock>& blocks, std::size_t end) {
    if (end == blocks.size() || opensSection(blocks, end)) return 0.0;
    constexpr double divided = 0.2;
    constexpr double alone = 0.2;
    const bool aloneBefore = opensSection(blocks, end - 1);
    const bool aloneAfter = end + 1 == blocks.size() || opensSection(blocks, end + 1);
    return divided + (aloneBefore || aloneAfter ? alone : 0.0);
}

/// So many pages, about equally full, with sections whole where that can be; nothing when they do not hold the blocks.
std::optional<std::vector<std::size_t>> evenly(const std::vector<CardBlock>& blocks, const CardMeasures& m,
                                               std::size_t pages) {
    constexpr double never = 1e9;
    const std::size_t count = blocks.size();
    struct Cell {
        double price = never;
        std::size_t start = 0;
    };
    // best[p][end]: blocks before `end` on p + 1 pages, the last of which begins at `start`.
    std::vector<std::vector<Cell>> best(pages, std::vector<Cell>(count + 1));
    for (std::size_t page = 0; page < pages; ++page) {
        const double room = page == 0 ? m.room : m.furtherRoom;
        for (std::size_t start = page; start < (page == 0 ? 1 : count); ++start) {
            const double before = page == 0 ? 0.0 : best[page - 1][start].price;
            if (before >= never) continue;
            double used = 0.0;
            for (std::size_t i = start; i < count; ++i) {
                used += m.blocks[i] + (i == start || opensSection(blocks, i) ? m.headings[i] : 0.0);
                if (used > room) break;
                const double fill = used / room;
                const double price = before + fill * fill + priceOfEnd(blocks, i + 1);
                Cell& cell = best[page][i + 1];
                if (price < cell.price) cell = {price, start};
            }
        }
    }
    if (best[pages - 1][count].price >= never) return std::nullopt;
    std::vector<std::size_t> starts(pages);
    std::size_t end = count;
    for (std::size_t page = pages; page-- > 0;) end = starts[page] = best[page][end].start;
    return starts;
}

bool isTooHigh(const std::vector<CardBlock>& blocks, const CardMeasures& m, const std::vector<std::size_t>& starts) {
    for (std::size_t page = 0; page < starts.size(); ++page) {
        const std::size_t end = page + 1 < starts.size() ? starts[page + 1] : blocks.size();
        double used = 0.0;
        for (std::size_t i = starts[page]; i < end; ++i) {
            used += m.blocks[i] + (i == starts[page] || opensSection(blocks, i) ? m.headings[i] : 0.0);
        }
        if (used > (page == 0 ? m.room : m.furtherRoom) + 0.5) return true;
    }
    return false;
}

/// Measures a card at one scale. Lists of thousands have few kinds of blocks, but each text is its own.
class CardMeasuring {
public:
    CardMeasuring(const Story& story, const Layout& layout, TextEngine& text)
        : _story(story), _layout(layout), _text(text) {}

    [[nodiscard]] CardMeasures of(const CardContent& content, const std::vector<CardBlock>& blocks, double scale,
                                  CardDetail detail) const {
        static const Theme noColours;
        CardMeasures m;
        CardFlow empty = flow(scale);
        const double frame = empty.height();
        // Room for a page mark or not: the height of the kicker is the same.
        CardFlow first = flow(scale);
        addHead(content, 0, 2, first);
        first.source(content.sources);
        CardFlow further = flow(scale);
        addHead(content, 1, 2, further);
        further.source(content.sources);
        m.room = _layout.cardColumn.height - first.height();
        m.furtherRoom = _layout.cardColumn.height - further.height();
        const CardBlockWriting writing{.content = content, .story = _story, .theme = noColours, .detail = detail};
        for (const CardBlock& block : blocks) {
            CardFlow one = flow(scale);
            addBlock(writing, block, one);
            m.blocks.push_back(one.height() - frame);
            CardFlow heading = flow(scale);
            heading.sectionTitle(headingOf(content, block));
            m.headings.push_back(heading.height() - frame);
        }
        return m;
    }

private:
    [[nodiscard]] CardFlow flow(double scale) const {
        static const Theme noColours;
        return CardFlow({_layout, noColours, _text, scale});
    }

    const Story& _story;
    const Layout& _layout;
    TextEngine& _text;
};

using SectionKey = std::pair<CardSection, std::size_t>;

/// As many entries of each section as `shown` says, and "and n more" where that leaves some out.
std::vector<CardBlock> shortened(const std::vector<CardBlock>& all, const std::map<SectionKey, std::size_t>& shown,
                                 std::vector<std::size_t>& kept) {
    std::vector<CardBlock> blocks;
    kept.clear();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const CardBlock& block = all[i];
        const std::size_t most = shown.at({block.section, block.group});
        if (block.index < most) {
            blocks.push_back(block);
            kept.push_back(i);
        }
        const bool last = i + 1 == all.size() || !all[i + 1].sharesHeading(block);
        if (last && block.index + 1 > most) {
            CardBlock more = block;
            more.more = block.index + 1 - most;
            blocks.push_back(more);
            kept.push_back(all.size());
        }
    }
    return blocks;
}

CardMeasures shortened(const CardMeasures& all, const std::vector<CardBlock>& blocks,
                       const std::vector<std::size_t>& kept, double moreHeight) {
    CardMeasures m{.room = all.room, .furtherRoom = all.furtherRoom, .blocks = {}, .headings = {}};
    const double heading = all.headings.empty() ? 0.0 : all.headings.front();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool isMore = kept[i] >= all.blocks.size();
        m.blocks.push_back(isMore ? moreHeight : all.blocks[kept[i]]);
        m.headings.push_back(isMore ? heading : all.headings[kept[i]]);
    }
    return m;
}

bool accept(CardPlan& plan, const CardMeasures& measures, std::size_t pages) {
    std::vector<std::size_t> starts = paginate(plan.blocks, measures);
    if (starts.size() > pages || isTooHigh(plan.blocks, measures, starts)) return false;
    plan.pageStarts = std::move(starts);
    return true;
}

/// The longest list gives way first; disputes only when nothing else is left to shorten.
void hideEntries(CardPlan& plan, const CardMeasures& all, std::size_t pages, double moreHeight) {
    const std::vector<CardBlock> every = plan.blocks;
    std::map<SectionKey, std::size_t> shown;
    for (const CardBlock& block : every) ++shown[{block.section, block.group}];
    std::vector<std::size_t> kept;
    for (;;) {
        auto longest = shown.end();
        for (auto each = shown.begin(); each != shown.end(); ++each) {
            if (each->second <= 1 || each->first.first == CardSection::Disputes) continue;
            if (longest == shown.end() || each->second > longest->second) longest = each;
        }
        if (longest == shown.end()) longest = shown.find({CardSection::Disputes, 0});
        const bool nothingLeft = longest == shown.end() || longest->second <= 1;
        if (!nothingLeft) {
            --longest->second;
            ++plan.hiddenEntries;
        }
        plan.blocks = shortened(every, shown, kept);
        if (accept(plan, shortened(all, plan.blocks, kept, moreHeight), pages)) return;
        if (nothingLeft) {
            plan.pageStarts = {0};
            return;
        }
    }
}

/// To behind the participants.
void putDisputesForward(std::vector<CardBlock>& blocks) {
    const auto rank = [](const CardBlock& block) {
        if (block.section == CardSection::Participants) return 0;
        return block.section == CardSection::Disputes ? 1 : 2;
    };
    std::ranges::stable_sort(blocks, {}, rank);
}

struct PageTimes {
    double first = 0.0;  ///< Seconds that the first page lasts.
    double each = 0.0;   ///< Each of the others.
};

/// Of two pages or more.
PageTimes pageTimes(std::size_t pages, const StepTimes& step, double restMoment) {
    const auto count = static_cast<double>(pages);
    const double equal = step.seconds / count;
    const double settled = restMoment + pageFadeSeconds - step.start;
    const double left = step.seconds - std::max(equal, settled);
    const double first = left >= 0.6 * equal * (count - 1.0) ? std::max(equal, settled) : equal;
    return {.first = first, .each = (step.seconds - first) / (count - 1.0)};
}

}  // namespace

std::vector<std::size_t> paginate(const std::vector<CardBlock>& blocks, const CardMeasures& measures) {
    std::vector<std::size_t> fewest = filled(blocks, measures);
    if (fewest.size() < 2 || blocks.size() > mostWeighed) return fewest;
    return evenly(blocks, measures, fewest.size()).value_or(std::move(fewest));
}

CardPlan planCard(const Story& story, StepIndex step, const Layout& layout, TextEngine& text) {
    constexpr std::array scales{1.0, 0.95, 0.9, 0.85, smallestScale};
    CardPlan plan{.content = cardContent(story, step)};
    plan.blocks = cardBlocks(plan.content);
    const CardMeasuring measuring(story, layout, text);
    const auto timeFor = static_cast<std::size_t>(std::max(1.0, story.steps[step].seconds / leastSecondsOfAPage));
    const std::size_t pages = std::min(timeFor, mostPages);
    const auto finish = [&] {
        static const Theme noColours;
        for (std::size_t page = 0; page < plan.pages(); ++page) {
            CardFlow flow({layout, noColours, text, plan.scale});
            addPage({plan.content, story, noColours, plan.detail}, plan, page, flow);
            plan.heights.push_back(flow.height());
        }
        return std::move(plan);
    };
    // Most cards fit at full size: smaller ones are measured only when they are tried.
    std::array<std::optional<CardMeasures>, scales.size()> known;
    const auto measured = [&](std::size_t s) -> const CardMeasures& {
        if (!known[s]) known[s] = measuring.of(plan.content, plan.blocks, scales[s], plan.detail);
        return *known[s];
    };
    for (std::size_t count = 1; count <= pages; ++count) {
        if (count == 2) {
            putDisputesForward(plan.blocks);
            known = {};
        }
        // Smaller text is better than a second page, but not than a third.
        const std::size_t tried = count == 1 ? scales.size() : scales.size() - 1;
        for (std::size_t s = 0; s < tried; ++s) {
            plan.scale = scales[s];
            if (accept(plan, measured(s), count)) return finish();
        }
    }
    plan.scale = smallestScale;
    CardMeasures smallest;
    for (const CardDetail detail : {CardDetail::Full, CardDetail::Brief}) {
        plan.detail = detail;
        smallest = measuring.of(plan.content, plan.blocks, plan.scale, detail);
        if (accept(plan, smallest, pages)) return finish();
    }
    const std::vector<CardBlock> aMore{{.more = 10}};
    hideEntries(plan, smallest, pages, measuring.of(plan.content, aMore, plan.scale, plan.detail).blocks.front());
    return finish();
}

void addPage(const CardBlockWriting& in, const CardPlan& plan, std::size_t page, CardFlow& flow) {
    addHead(plan.content, page, plan.pages(), flow);
    const std::size_t end = page + 1 < plan.pages() ? plan.pageStarts[page + 1] : plan.blocks.size();
    for (std::size_t i = plan.pageStarts[page]; i < end; ++i) {
        const CardBlock& block = plan.blocks[i];
        if (i == plan.pageStarts[page] || !block.sharesHeading(plan.blocks[i - 1])) {
            flow.sectionTitle(headingOf(plan.content, block));
        }
        addBlock(in, block, flow);
    }
    flow.source(plan.content.sources);
}

CardPageAt cardPageAt(std::size_t pages, const StepTimes& step, double restMoment, double seconds) {
    if (pages < 2) return {};
    const auto [firstLasts, each] = pageTimes(pages, step, restMoment);
    const auto count = static_cast<double>(pages);
    const double into = seconds - step.start - firstLasts;
    const double turned = into < 0.0 ? 0.0 : std::min(1.0 + std::floor(into / each), count - 1.0);
    // Distance in time from the turns of the page before and after.
    const double sinceTurn = turned < 1.0 ? pageFadeSeconds : into - (turned - 1.0) * each;
    const double untilTurn = turned >= count - 1.0 ? pageFadeSeconds : turned * each - into;
    const double distance = std::min(sinceTurn, untilTurn);
    const bool afterTurn = sinceTurn < untilTurn;
    return {.page = static_cast<std::size_t>(turned),
            .opacity = smoothStep(distance / pageFadeSeconds),
            .other = static_cast<std::size_t>(distance >= pageFadeSeconds ? turned : turned + (afterTurn ? -1.0 : 1.0)),
            .otherShare = smoothStep(0.5 * (1.0 - std::min(distance / pageFadeSeconds, 1.0)))};
}

std::vector<double> pageMoments(std::size_t pages, const StepTimes& step, double restMoment) {
    std::vector<double> moments;
    if (pages < 2) return moments;
    const auto [first, each] = pageTimes(pages, step, restMoment);
    for (std::size_t page = 1; page < pages; ++page) {
        moments.push_back(step.start + first + (static_cast<double>(page) - 0.5) * each);
    }
    return moments;
}

double heightAt(const CardPlan& plan, const CardPageAt& at) {
    return lerp(plan.heights[at.page], plan.heights[at.other], at.otherShare);
}

const CardPlan& CardPlans::of(const Story& story, StepIndex step, const Layout& layout, TextEngine& text) const {
    if (_known[step] == nullptr) _known[step] = std::make_unique<const CardPlan>(planCard(story, step, layout, text));
    return *_known[step];
}

}  // namespace demarche
