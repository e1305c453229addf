// Which entries of a crowded strip get a mark and words, so that none of them touch.
#pragma once

#include "engine/math/rect.h"

#include <cstddef>

namespace demarche {

/// Entries fall into groups of neighbours, all of one size; the entry in the middle of a group stands for it.
class StripThinning {
public:
    /// `unit`: pixels for one line of a picture of 1080 lines.
    StripThinning(const Rect& strip, std::size_t entries, double unit);

    [[nodiscard]] bool hasMark(std::size_t entry) const { return entry % _marked == _marked / 2; }
    /// Words have room within the strip on both sides: groups at its end that are not whole have none.
    [[nodiscard]] bool hasWords(std::size_t entry) const;
    /// True when the words of `entry` stand for `other`.
    [[nodiscard]] bool sharesWords(std::size_t entry, std::size_t other) const {
        return entry / _worded == other / _worded;
    }
    /// Pixels from one mark to the next.
    [[nodiscard]] double markSpacing() const { return _share * static_cast<double>(_marked); }
    /// Pixels for the words of one entry.
    [[nodiscard]] double wordsWidth() const;

private:
    double _share;  ///< Pixels for each entry.
    double _unit;
    std::size_t _entries;
    std::size_t _marked;  ///< Size of the groups that share a mark.
    std::size_t _worded;  ///< Size of the groups that share words: an odd multiple, so that words have marks.
};

}  // namespace demarche
