#include "viz/scene/quiet_text.h"

#include "engine/math/easing.h"
#include "viz/scene/type_scale.h"

#include <algorithm>

namespace demarche {
namespace {

// Of the em.
constexpr double tracking = 0.1;

constexpr double quietLimbFade = 0.2;
constexpr double limbMargin = 0.12;
/// The middle of a view counts for at least this height.
constexpr double leastInMiddle = 0.45;

}  // namespace

/// Scripts that are not slanted have letters of two bytes that start with one of these (U+0580 to U+07FF).
bool mayBeSlanted(std::string_view name) {
    return std::ranges::none_of(name, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xD6U && byte <= 0xDFU;
    });
}

double heightInView(const glm::dvec3& unit, const MapView& view) {
    const double inMiddle = 1.0 - view.horizonCosine();
    return view.aboveHorizon(unit) * std::max(1.0, leastInMiddle / std::max(inMiddle, 1e-6));
}

double seenFromAbove(double height) { return smoothStep((height - limbMargin) / quietLimbFade); }

const Paragraph& quietWords(const std::string& name, double em, double unit, TextEngine& text) {
    return text.layout(name,
                       {.text = {.weight = FontWeight::Medium, .sizePixels = em, .letterSpacingPixels = tracking * em},
                        .lineHeight = 1.2,
                        .maxLines = 1,
                        .inPieces = true},
                       type::quietHalo * unit);
}

}  // namespace demarche
