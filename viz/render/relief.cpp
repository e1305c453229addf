#include "viz/render/relief.h"

#include "viz/mapdata/cube_faces.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace demarche {
namespace {

// No other texture is bound there.
constexpr int textureUnit = 12;

// The faces lie three by two.
constexpr int facesAcross = 3;
constexpr int facesDown = 2;

// Pixels to a texel, as powers of two: from where on the relief looks blurred, and where it is gone.
constexpr double blurredFrom = 1.6;
constexpr double goneFrom = 3.3;

double smoothStep(double from, double to, double value) {
    const double share = std::clamp((value - from) / (to - from), 0.0, 1.0);
    return share * share * (3.0 - 2.0 * share);
}

/// The size of the relief to read. Most scales take one whole, which is cheaper than a mix of two; between them it
/// changes smoothly, so that nothing jumps in a flight.
double levelAt(const ReliefMap& map, double pixelsPerRadian) {
    const double wanted = std::max(std::log2(map.texelsPerRadian() / pixelsPerRadian) + 0.4, 0.0);
    const double whole = std::floor(wanted);
    const double last = static_cast<double>(map.levels().size()) - 1.0;
    return std::min(whole + smoothStep(0.35, 0.65, wanted - whole), last);
}

/// 1, and 0 where a texel would cover so many pixels that it shows.
double sharpness(const ReliefMap& map, double pixelsPerRadian) {
    return 1.0 - smoothStep(blurredFrom, goneFrom, std::log2(pixelsPerRadian / map.texelsPerRadian()));
}

TexturePyramid uploaded(const ReliefMap& map) {
    const std::span<const ReliefLevel> levels = map.levels();
    const int finest = levels.front().side;
    TexturePyramid texture({facesAcross * finest, facesDown * finest}, static_cast<int>(levels.size()));
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const int side = levels[i].side;
        const std::size_t bytes = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
        for (std::size_t face = 0; face < cubeFaces; ++face) {
            const int index = static_cast<int>(face);
            texture.upload(static_cast<int>(i), {index % facesAcross * side, index / facesAcross * side, side, side},
                           std::span(levels[i].texels).subspan(face * bytes, bytes));
        }
    }
    return texture;
}

}  // namespace

double groundScale(const MapView& view) { return earthRadiusKm / view.kilometresPerPixel(); }

bool reliefShows(const ReliefStyle& style, double pixelsPerRadian) {
    return style.visible() && sharpness(*style.map, pixelsPerRadian) > 0.0;
}

void ReliefTexture::prepare(const ReliefStyle& style, double pixelsPerRadian) {
    if (_uploaded != style.map) {
        _faces = uploaded(*style.map);
        _uploaded = style.map;
    }
    _faces.sampleAt(static_cast<float>(levelAt(*style.map, pixelsPerRadian)));
    _faces.bind(textureUnit);
}

ReliefUniforms::ReliefUniforms(const ShaderProgram& program)
    : _map(program.uniform("u_reliefMap")),
      _inset(program.uniform("u_reliefInset")),
      _shade(program.uniform("u_reliefShade")),
      _light(program.uniform("u_reliefLight")) {}

void ReliefUniforms::set(const ShaderProgram& program, const ReliefStyle& style, double pixelsPerRadian) const {
    const ReliefMap& map = *style.map;
    const auto sharp = static_cast<float>(sharpness(map, pixelsPerRadian));
    const auto coarsest = std::ceil(levelAt(map, pixelsPerRadian));
    program.set(_map, textureUnit);
    program.set(_inset, static_cast<float>(0.5 * std::exp2(coarsest) / map.levels().front().side));
    program.set(_shade, style.shade.faded(sharp).vec4());
    program.set(_light, style.light.faded(sharp).vec4());
}

}  // namespace demarche
