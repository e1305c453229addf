// How much a picture shrinks what is in the background when a story has very many sites and links.
#pragma once

#include "engine/math/easing.h"
#include "viz/story/story.h"

#include <algorithm>
#include <cmath>

namespace demarche {

/// Depends on the story alone, so that nothing changes its size while the story goes on. What the current step speaks
/// of is never smaller than in a small story.
struct Crowd {
    double sites = 1.0;  ///< Scale of sites in the background: 1 for stories of up to 150 places, never below 0.25.
    double links = 1.0;  ///< The same for links: width and glow.
    double linkOpacity = 1.0;

    /// Scale of a site of this emphasis.
    [[nodiscard]] double siteScale(double emphasis) const { return lerp(sites, 1.0, emphasis); }
    [[nodiscard]] double linkScale(double emphasis) const { return lerp(links, 1.0, emphasis); }
};

/// The area that all of them together cover stays the same, down to the least scale.
[[nodiscard]] inline double crowdScale(std::size_t count, double least) {
    constexpr double roomy = 150.0;
    return std::clamp(std::sqrt(roomy / std::max(1.0, static_cast<double>(count))), least, 1.0);
}

[[nodiscard]] inline Crowd crowdOf(const Story& story) {
    return {.sites = crowdScale(story.places.size(), 0.25),
            .links = crowdScale(story.links.size(), 0.25),
            .linkOpacity = crowdScale(story.links.size(), 0.1)};
}

}  // namespace demarche
