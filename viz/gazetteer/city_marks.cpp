#include "viz/gazetteer/city_marks.h"

#include "engine/math/angle.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <span>
#include <utility>

namespace demarche {
namespace {

/// However much room there is: a calm map names few cities from afar, the best known of a rank first.
class ScalesOfRanks {
public:
    explicit ScalesOfRanks(std::span<const GazetteerPlace> places) {
        for (const GazetteerPlace& place : places) ++_counts[static_cast<std::size_t>(place.rank)];
    }

    /// Of the next place of this rank.
    double next(PlaceRank rank) {
        // In pixels for each radian: of the first and of the last of a rank.
        constexpr std::array<std::pair<double, double>, 6> scales{{{1050.0, 3400.0},
                                                                   {3600.0, 5200.0},
                                                                   {2600.0, 4600.0},
                                                                   {5200.0, 9000.0},
                                                                   {11000.0, 18000.0},
                                                                   {22000.0, 40000.0}}};
        const auto r = static_cast<std::size_t>(rank);
        const double share = static_cast<double>(_met[r]++) / static_cast<double>(_counts[r]);
        return std::lerp(scales[r].first, scales[r].second, share);
    }

private:
    std::array<std::size_t, 6> _counts{};
    std::array<std::size_t, 6> _met{};
};

std::size_t charactersOf(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The scale from which two names do not touch, each to the right of its dot.
double scaleApart(LonLat a, double widthOfA, LonLat b, double widthOfB, double height) {
    constexpr double degree = std::numbers::pi / 180.0;
    const double east = std::remainder(b.lon - a.lon, 360.0) * degree * std::cos(0.5 * (a.lat + b.lat) * degree);
    const double north = std::abs(b.lat - a.lat) * degree;
    const double width = east > 0.0 ? widthOfA : widthOfB;
    constexpr double together = 1e-6;
    return std::min(width / std::max(std::abs(east), together), height / std::max(north, together));
}

/// Places by cells of so many degrees, to find neighbours.
class Neighbourhood {
public:
    void add(LonLat at, std::size_t index) { _cells[cellOf(at.lon, at.lat)].push_back(index); }

    template <class See>
    void seeNear(LonLat at, const See& see) const {
        // Near the poles a cell is narrow, but there are no cities.
        for (const double dLat : {-cell, 0.0, cell}) {
            for (const double dLon : {-cell, 0.0, cell}) {
                const auto found = _cells.find(cellOf(std::remainder(at.lon + dLon, 360.0), at.lat + dLat));
                if (found == _cells.end()) continue;
                for (const std::size_t index : found->second) see(index);
            }
        }
    }

private:
    static constexpr double cell = 7.5;
    static std::pair<int, int> cellOf(double lon, double lat) {
        return {static_cast<int>(std::floor(lon / cell)), static_cast<int>(std::floor(lat / cell))};
    }
    std::map<std::pair<int, int>, std::vector<std::size_t>> _cells;
};

}  // namespace

std::vector<CityMark> cityMarks(const Gazetteer& gazetteer, const CityNameMeasure& measure) {
    std::vector<CityMark> marks;
    std::vector<double> widths;
    Neighbourhood known;
    ScalesOfRanks scales(gazetteer.places());
    for (const GazetteerPlace& place : gazetteer.places()) {
        CityMark mark{.place = &place, .at = unitVector(place.position), .leastScale = scales.next(place.rank)};
        const double width = measure.perCharacter * static_cast<double>(charactersOf(place.name)) + measure.besides;
        known.seeNear(place.position, [&](std::size_t other) {
            const double apart =
                scaleApart(place.position, width, marks[other].place->position, widths[other], measure.height);
            // One that shows only later is in nobody's way before.
            if (apart > marks[other].leastScale) mark.leastScale = std::max(mark.leastScale, apart);
        });
        known.add(place.position, marks.size());
        marks.push_back(mark);
        widths.push_back(width);
    }
    std::ranges::stable_sort(marks, {}, &CityMark::leastScale);
    return marks;
}

}  // namespace demarche
