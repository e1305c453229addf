#include "viz/scene/strip_thinning.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double leastMarkSpacing = 19.0;
constexpr double wordsGap = 12.0;
/// Where each entry has this much, all have words; else fewer have words of more than an initial and dots.
constexpr double leastShareForWords = 48.0;
constexpr double sharedWordsSpacing = 130.0;

std::size_t groupSize(double spacing, double share) {
    return static_cast<std::size_t>(std::max(1.0, std::ceil(spacing / share)));
}

}  // namespace

StripThinning::StripThinning(const Rect& strip, std::size_t entries, double unit)
    : _share(strip.width / static_cast<double>(std::max<std::size_t>(1, entries))),
      _unit(unit),
      _entries(entries),
      _marked(groupSize(leastMarkSpacing * unit, _share)),
      _worded(1) {
    if (_share >= leastShareForWords * unit) return;
    const std::size_t marks = groupSize(sharedWordsSpacing * unit, _share * static_cast<double>(_marked));
    _worded = _marked * (marks % 2 == 1 ? marks : marks + 1);
}

bool StripThinning::hasWords(std::size_t entry) const {
    const std::size_t endOfGroup = (entry / _worded + 1) * _worded;
    return entry % _worded == _worded / 2 && endOfGroup <= _entries;
}

double StripThinning::wordsWidth() const {
    // The middle one of an even number has one less on its right than on its left.
    const std::size_t around = _worded % 2 == 1 ? _worded : _worded - 1;
    return _share * static_cast<double>(around) - wordsGap * _unit;
}

}  // namespace demarche
