#include "viz/geo/line_detail.h"

#include "viz/geo/great_circle.h"

#include <algorithm>
#include <limits>

namespace demarche {
std::vector<double> pointDetail(std::span<const glm::dvec3> line) {
    constexpr double always = std::numeric_limits<double>::infinity();
    std::vector<double> detail(line.size(), 0.0);
    if (line.size() < 2) return std::vector<double>(line.size(), always);
    struct Stretch {
        std::size_t first, last;
        double limit;  ///< A point never outranks the one that made its stretch.
    };
    std::vector<Stretch> waiting{{0, line.size() - 1, always}};
    detail.front() = detail.back() = always;
    while (!waiting.empty()) {
        const Stretch s = waiting.back();
        waiting.pop_back();
        std::size_t farthest = s.first;
        double distance = -1.0;
        for (std::size_t i = s.first + 1; i < s.last; ++i) {
            const double d = distanceToArc(line[i], line[s.first], line[s.last]);
            if (d <= distance) continue;
            distance = d;
            farthest = i;
        }
        if (farthest == s.first) continue;
        detail[farthest] = std::min(distance, s.limit);
        waiting.push_back({s.first, farthest, detail[farthest]});
        waiting.push_back({farthest, s.last, detail[farthest]});
    }
    return detail;
}

}  // namespace demarche
