// Finds how far a row of things has to be visited for those that have begun, whatever their order.
#pragma once

#include <cstddef>
#include <vector>

namespace demarche {

/// Made from the moments at which the things of a row begin. Rows that begin nearly in order, as a story's do, are
/// visited only as far as they have come.
class Beginnings {
public:
    Beginnings() = default;
    explicit Beginnings(std::vector<double> moments);

    /// Every thing that begins at or before `seconds` is among the first so many of the row, and the last of them has
    /// begun.
    [[nodiscard]] std::size_t reach(double seconds) const;

private:
    std::vector<double> _earliestFrom;  ///< The earliest moment of a thing and all that follow it.
};

}  // namespace demarche
