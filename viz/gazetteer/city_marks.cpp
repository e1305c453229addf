#include "viz/gazetteer/city_marks.h"

#include "engine/math/angle.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>
#include <utility>

namespace demarche {
namespace {

constexpr double degree = std::numbers::pi / 180.0;

/// That of the best known capital.
constexpr double smallestScale = 1050.0;

/// However much room there is: a calm map names few cities from afar, the best known of a rank first.
class ScalesOfRanks {
public:
    explicit ScalesOfRanks(std::span<const GazetteerPlace> places) {
        for (const GazetteerPlace& place : places) ++_counts[static_cast<std::size_t>(place.rank)];
    }

    /// Of the next place of this rank.
    double next(PlaceRank rank) {
        // In pixels for each radian: of the first and of the last of a rank.
        constexpr std::array<std::pair<double, double>, 6> scales{{{smallestScale, 3400.0},
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

struct Named {
    CityMark mark;
    double width = 0.0;  ///< Of its name, in lines.
};

/// The scale from which two names do not touch, each to the right of its dot; `north` radians lie between their
/// parallels.
double scaleApart(const Named& a, const Named& b, double north, double height) {
    const LonLat& from = a.mark.place->position;
    const LonLat& to = b.mark.place->position;
    const double east =
        std::remainder(to.lon - from.lon, 360.0) * degree * std::cos(0.5 * (from.lat + to.lat) * degree);
    const double width = east > 0.0 ? a.width : b.width;
    constexpr double together = 1e-6;
    return std::min(width / std::max(std::abs(east), together), height / std::max(north, together));
}

}  // namespace

std::vector<CityMark> cityMarks(const Gazetteer& gazetteer, const CityNameMeasure& measure) {
    // Names farther apart than this from south to north never touch at a scale at which one of them shows.
    const double bandHeight = measure.height / smallestScale;
    const auto bandOf = [&](double lat) { return static_cast<std::size_t>(1.0 + (lat + 90.0) * degree / bandHeight); };
    std::vector<std::vector<std::size_t>> bands(bandOf(90.0) + 2);
    std::vector<Named> known;
    ScalesOfRanks scales(gazetteer.places());
    for (const GazetteerPlace& place : gazetteer.places()) {
        const double width = measure.perCharacter * static_cast<double>(charactersOf(place.name)) + measure.besides;
        Named city{.mark = {.place = &place, .at = unitVector(place.position), .leastScale = scales.next(place.rank)},
                   .width = width};
        const std::size_t band = bandOf(place.position.lat);
        for (std::size_t near = band - 1; near <= band + 1; ++near) {
            for (const std::size_t index : bands[near]) {
                const Named& other = known[index];
                // One that shows only from a larger scale on is in nobody's way before.
                const double north = std::abs(other.mark.place->position.lat - place.position.lat) * degree;
                if (measure.height <= north * other.mark.leastScale) continue;
                const double apart = scaleApart(city, other, north, measure.height);
                if (apart > other.mark.leastScale) city.mark.leastScale = std::max(city.mark.leastScale, apart);
            }
        }
        bands[band].push_back(known.size());
        known.push_back(city);
    }
    std::vector<CityMark> marks;
    for (const Named& city : known) marks.push_back(city.mark);
    std::ranges::stable_sort(marks, {}, &CityMark::leastScale);
    return marks;
}

}  // namespace demarche
