#include "viz/mapdata/relief_map.h"

#include "engine/base/files.h"
#include "viz/mapdata/cube_faces.h"
#include "viz/mapdata/cube_seams.h"
#include "viz/mapdata/relief_format.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <string>
#include <thread>

namespace demarche {
namespace {

using namespace relieffile;

constexpr int leastLevelSide = 16;

struct PackedFace {
    std::span<const std::uint8_t> bytes;
    std::uint32_t checksum = 0;
};

std::uint32_t fixed32(std::span<const std::uint8_t> bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i) value |= static_cast<std::uint32_t>(bytes[at + i]) << (8 * i);
    return value;
}

std::unexpected<Diagnostic> damaged(const std::filesystem::path& file, const char* what) {
    auto result = failure(std::string("the relief file is damaged: ") + what,
                          "Fetch the file again, or make it with ./dev bake.");
    result.error().where.file = file.string();
    return result;
}

/// From differences in steps to tones, in place.
void undoPromises(std::span<std::uint8_t> texels, std::size_t side, int step) {
    std::vector<int> above(side + 1);  // above[x + 1] is over x; above[0] is outside.
    for (std::size_t y = 0; y < side; ++y) {
        int left = 0;
        int aboveLeft = 0;
        for (std::size_t x = 0; x < side; ++x) {
            std::uint8_t& texel = texels[y * side + x];
            const int up = above[x + 1];
            const auto value = static_cast<std::int8_t>(static_cast<std::uint8_t>(
                static_cast<unsigned>(texel) + static_cast<unsigned>(promised(left, up, aboveLeft))));
            texel = static_cast<std::uint8_t>(std::clamp(ReliefMap::neutral + step * value, 0, 255));
            aboveLeft = up;
            left = value;
            above[x + 1] = value;
        }
    }
}

bool unpack(const PackedFace& face, std::span<std::uint8_t> into, std::size_t side, int step) {
    if (crc32(0, face.bytes.data(), static_cast<uInt>(face.bytes.size())) != face.checksum) return false;
    uLongf size = static_cast<uLongf>(into.size());
    if (uncompress(into.data(), &size, face.bytes.data(), static_cast<uLong>(face.bytes.size())) != Z_OK) return false;
    if (size != into.size()) return false;
    undoPromises(into, side, step);
    return true;
}

ReliefLevel half(const ReliefLevel& level) {
    ReliefLevel result{.side = level.side / 2, .texels = {}};
    const auto side = static_cast<std::size_t>(result.side);
    result.texels.resize(cubeFaces * side * side);
    const std::size_t wide = 2 * side;
    for (std::size_t y = 0; y < cubeFaces * side; ++y) {
        const std::uint8_t* from = level.texels.data() + 2 * y * wide;
        for (std::size_t x = 0; x < side; ++x, from += 2) {
            result.texels[y * side + x] =
                static_cast<std::uint8_t>((from[0] + from[1] + from[wide] + from[wide + 1] + 2) / 4);
        }
    }
    return result;
}

}  // namespace

Expected<ReliefMap> ReliefMap::open(const std::filesystem::path& file) {
    const auto content = readFile(file, maxFileBytes);
    if (!content) return std::unexpected(content.error());
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(content->data()), content->size());
    if (bytes.size() < headerBytes || !std::ranges::equal(magic, bytes.first(magic.size()))) {
        return damaged(file, "it does not begin like one");
    }
    if (fixed32(bytes, 8) != version) return damaged(file, "it has another version of the format");
    const std::size_t side = fixed32(bytes, 12);
    const std::uint32_t step = fixed32(bytes, 16);
    const bool isPowerOfTwo = (side & (side - 1)) == 0;
    if (side < leastSide || side > mostSide || !isPowerOfTwo || step == 0 || step > 32) {
        return damaged(file, "its measures make no sense");
    }
    std::array<PackedFace, cubeFaces> faces;
    std::size_t offset = headerBytes;
    for (std::size_t i = 0; i < cubeFaces; ++i) {
        const std::size_t length = fixed32(bytes, 20 + 8 * i);
        if (bytes.size() - offset < length) return damaged(file, "it is cut short");
        faces[i] = {.bytes = bytes.subspan(offset, length), .checksum = fixed32(bytes, 24 + 8 * i)};
        offset += length;
    }
    if (offset != bytes.size()) return damaged(file, "something follows its end");

    ReliefLevel finest{.side = static_cast<int>(side), .texels = std::vector<std::uint8_t>(cubeFaces * side * side)};
    std::array<bool, cubeFaces> good{};
    {
        std::array<std::jthread, cubeFaces> threads;
        for (std::size_t i = 0; i < cubeFaces; ++i) {
            threads[i] = std::jthread([&, i] {
                const auto into = std::span(finest.texels).subspan(i * side * side, side * side);
                good[i] = unpack(faces[i], into, side, static_cast<int>(step));
            });
        }
    }
    if (std::ranges::find(good, false) != good.end()) return damaged(file, "a checksum does not match");
    return ReliefMap(std::move(finest));
}

ReliefMap::ReliefMap(ReliefLevel finest) {
    joinCubeFaces(finest.texels, finest.side);
    _levels.push_back(std::move(finest));
    while (_levels.back().side > leastLevelSide) {
        ReliefLevel next = half(_levels.back());
        joinCubeFaces(next.texels, next.side);
        _levels.push_back(std::move(next));
    }
}

double ReliefMap::texelsPerRadian() const {
    const auto side = static_cast<double>(_levels.front().side);
    return std::sqrt(static_cast<double>(cubeFaces) * side * side / (4.0 * std::numbers::pi));
}

}  // namespace demarche
