#include "engine/base/suggestion.h"

#include <algorithm>
#include <vector>

namespace demarche {

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t lengthGap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (lengthGap > limit) return limit + 1;
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (exchanged) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        if (*std::ranges::min_element(row) > limit) return limit + 1;
        before.swap(last);
        last.swap(row);
    }
    return std::min(last[b.size()], limit + 1);
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
    constexpr std::size_t longestWord = 64;
    if (word.empty() || word.size() > longestWord) return std::nullopt;
    // One slip in a short word, up to three in a long one.
    std::size_t limit = std::clamp<std::size_t>(word.size() / 3, 1, 3);
    const std::string* best = nullptr;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = editDistance(word, candidate, limit);
        if (distance > limit || (best != nullptr && distance == limit)) continue;
        best = &candidate;
        limit = distance;
        if (limit == 0) break;
    }
    if (best == nullptr) return std::nullopt;
    return *best;
}

}  // namespace demarche
