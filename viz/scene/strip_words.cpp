#include "viz/scene/strip_words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace demarche {
namespace {

/// Some words at their places, and the mark of each.
struct Row {
    std::vector<StripWords> words;
    std::vector<double> marks;
};

/// Moves words as little as it takes (least squares), so that neighbours keep the gap: pools of words that push one
/// another move as one. False when there is no room, or when some would leave their mark.
bool spread(Row& row, const StripWordsRoom& room) {
    struct Pool {
        double sum;  ///< Of the places wished for, each less its offset.
        double count;
        [[nodiscard]] double mean() const { return sum / count; }
    };
    const std::size_t count = row.words.size();
    std::vector<double> offsets(count);
    for (std::size_t i = 1; i < count; ++i) {
        offsets[i] = offsets[i - 1] + 0.5 * (row.words[i - 1].width + row.words[i].width) + room.gap;
    }
    const double least = room.left + 0.5 * row.words.front().width;
    const double most = room.right - 0.5 * row.words.back().width - offsets.back();
    if (least > most) return false;
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < count; ++i) {
        pools.push_back({row.marks[i] - offsets[i], 1.0});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    std::size_t i = 0;
    for (const Pool& pool : pools) {
        const double place = std::clamp(pool.mean(), least, most);
        for (double n = 0.0; n < pool.count; n += 1.0, ++i) {
            StripWords& words = row.words[i];
            words.centre = place + offsets[i];
            if (std::abs(words.centre - row.marks[i]) > 0.5 * words.width) return false;
        }
    }
    return true;
}

Row with(const Row& row, const StripWordsWish& wish) {
    Row more = row;
    const auto at = std::ranges::lower_bound(more.words, wish.entry, {}, &StripWords::entry);
    const auto index = at - more.words.begin();
    more.words.insert(at, {.entry = wish.entry, .width = wish.labelWidth, .hasDate = false});
    more.marks.insert(more.marks.begin() + index, wish.x);
    return more;
}

}  // namespace

std::vector<StripWords> placeStripWords(std::span<const StripWordsWish> wishes, const StripWordsRoom& room) {
    Row row;
    const auto tryLabel = [&](const StripWordsWish& wish) {
        Row more = with(row, wish);
        if (spread(more, room)) row = std::move(more);
    };
    if (!wishes.empty()) tryLabel(wishes.front());
    if (wishes.size() > 1) tryLabel(wishes.back());
    for (std::size_t i = 1; i + 1 < wishes.size(); ++i) tryLabel(wishes[i]);

    for (const StripWordsWish& wish : wishes) {
        const auto words = std::ranges::find(row.words, wish.entry, &StripWords::entry);
        if (words == row.words.end()) continue;
        Row wider = row;
        StripWords& own = wider.words[static_cast<std::size_t>(words - row.words.begin())];
        own.width = wish.bothWidth;
        own.hasDate = true;
        if (spread(wider, room)) row = std::move(wider);
    }
    return row.words;
}

std::vector<bool> markedEntries(std::span<const double> xs, double spacing) {
    std::vector<bool> marked(xs.size());
    double last = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < xs.size(); ++i) {
        if (xs[i] - last < spacing) continue;
        marked[i] = true;
        last = xs[i];
    }
    return marked;
}

}  // namespace demarche
