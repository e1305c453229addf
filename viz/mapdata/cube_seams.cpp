#include "viz/mapdata/cube_seams.h"

#include "viz/mapdata/cube_faces.h"

#include <glm/common.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace demarche {
namespace {

struct Texel {
    std::size_t face;
    double across;
    double down;
};

/// The face that a direction meets and where.
Texel texelTowards(const glm::dvec3& d) {
    const glm::dvec3 size = glm::abs(d);
    if (size.x >= size.y && size.x >= size.z) {
        return d.x > 0.0 ? Texel{0, -d.z / size.x, -d.y / size.x} : Texel{1, d.z / size.x, -d.y / size.x};
    }
    if (size.y >= size.z) {
        return d.y > 0.0 ? Texel{2, d.x / size.y, d.z / size.y} : Texel{3, d.x / size.y, -d.z / size.y};
    }
    return d.z > 0.0 ? Texel{4, d.x / size.z, -d.y / size.z} : Texel{5, -d.x / size.z, -d.y / size.z};
}

std::size_t indexOf(const Texel& at, int side) {
    const auto place = [side](double along) {
        const auto cell = static_cast<int>(std::floor((along + 1.0) * 0.5 * side));
        return static_cast<std::size_t>(std::clamp(cell, 0, side - 1));
    };
    const auto wide = static_cast<std::size_t>(side);
    return (at.face * wide + place(at.down)) * wide + place(at.across);
}

}  // namespace

void joinCubeFaces(std::span<std::uint8_t> texels, int side) {
    const double cell = 2.0 / side;
    const auto middle = [&](int i) { return (i + 0.5) * cell - 1.0; };
    std::vector<std::pair<std::size_t, std::uint8_t>> joined;
    const auto join = [&](std::size_t face, int x, int y) {
        const double across = middle(x);
        const double down = middle(y);
        // Just past the edge, so that the texel met there is the one that touches this one.
        const auto past = [&](int i) { return i == 0 ? -1.0 - 0.1 * cell : 1.0 + 0.1 * cell; };
        std::array<std::size_t, 3> touching{indexOf({face, across, down}, side)};
        std::size_t count = 1;
        if (x == 0 || x == side - 1)
            touching[count++] = indexOf(texelTowards(cubeDirection(face, past(x), down)), side);
        if (y == 0 || y == side - 1)
            touching[count++] = indexOf(texelTowards(cubeDirection(face, across, past(y))), side);
        unsigned sum = 0;
        for (std::size_t i = 0; i < count; ++i) sum += texels[touching[i]];
        const auto share = static_cast<unsigned>(count);
        joined.emplace_back(touching[0], static_cast<std::uint8_t>((sum + share / 2) / share));
    };
    for (std::size_t face = 0; face < cubeFaces; ++face) {
        for (int i = 0; i < side; ++i) {
            join(face, i, 0);
            join(face, i, side - 1);
            join(face, 0, i);
            join(face, side - 1, i);
        }
    }
    for (const auto& [index, tone] : joined) texels[index] = tone;
}

}  // namespace demarche
