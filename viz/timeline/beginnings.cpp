#include "viz/timeline/beginnings.h"

#include <algorithm>
#include <utility>

namespace demarche {

Beginnings::Beginnings(std::vector<double> moments) : _earliestFrom(std::move(moments)) {
    for (std::size_t i = _earliestFrom.size(); i-- > 1;) {
        _earliestFrom[i - 1] = std::min(_earliestFrom[i - 1], _earliestFrom[i]);
    }
}

std::size_t Beginnings::reach(double seconds) const {
    const auto end = std::ranges::upper_bound(_earliestFrom, seconds);
    return static_cast<std::size_t>(end - _earliestFrom.begin());
}

}  // namespace demarche
