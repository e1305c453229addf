// Which entries of the strip have words below the line, and where, so that none touch.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace demarche {

/// An entry that may have words. Pixels.
struct StripWordsWish {
    std::size_t entry = 0;
    double x = 0.0;  ///< Of its mark. Never less than that of the wish before.
    double labelWidth = 0.0;
    double bothWidth = 0.0;  ///< Of the wider one of label and date.
};

struct StripWords {
    std::size_t entry = 0;
    double centre = 0.0;
    double width = 0.0;
    bool hasDate = true;

    [[nodiscard]] double left() const { return centre - width / 2.0; }
    [[nodiscard]] double right() const { return centre + width / 2.0; }
};

struct StripWordsRoom {
    double left = 0.0;
    double right = 0.0;
    double gap = 0.0;  ///< Least from words to words.
};

/// The first and the last entry come first, then all others from left to right; dates come after all labels. Words stay
/// in the room and within reach: below their mark, which need not be above their middle. The result is in order.
[[nodiscard]] std::vector<StripWords> placeStripWords(std::span<const StripWordsWish> wishes,
                                                      const StripWordsRoom& room);

/// Indices of the entries that have a mark: each is at least `spacing` from the one before that has one.
[[nodiscard]] std::vector<bool> markedEntries(std::span<const double> xs, double spacing);

}  // namespace demarche
