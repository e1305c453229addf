// Makes the packed relief: bake_relief TILES-FOLDER OUT.drel
#include "assets/bake/relief/relief_tone.h"
#include "assets/bake/relief/sea_floor.h"
#include "engine/base/files.h"
#include "viz/mapdata/cube_faces.h"
#include "viz/mapdata/relief_format.h"

#include <fmt/core.h>
#include <zlib.h>
#include <glm/geometric.hpp>

#include <cmath>
#include <stdexcept>
#include <string>

namespace {

using namespace demarche;
using namespace demarche::bake;

constexpr std::size_t side = 1024;
// Finer steps would be lost: the map turns all of them into about 30 levels of grey.
constexpr int step = 4;
constexpr double most = 127.0;

int quantised(double tone) { return static_cast<int>(std::lround(tone * most / step)); }

std::vector<int> face(const ReliefTone& tone, std::size_t index) {
    std::vector<int> texels;
    texels.reserve(side * side);
    const auto along = [](std::size_t i) {
        return (2.0 * static_cast<double>(i) + 1.0) / static_cast<double>(side) - 1.0;
    };
    for (std::size_t y = 0; y < side; ++y) {
        for (std::size_t x = 0; x < side; ++x) {
            texels.push_back(quantised(tone.at(glm::normalize(cubeDirection(index, along(x), along(y))))));
        }
    }
    return texels;
}

std::string packed(const std::vector<int>& texels) {
    std::string raw(texels.size(), '\0');
    for (std::size_t i = 0; i < texels.size(); ++i) {
        const std::size_t x = i % side;
        const int left = x > 0 ? texels[i - 1] : 0;
        const int above = i >= side ? texels[i - side] : 0;
        const int aboveLeft = x > 0 && i >= side ? texels[i - side - 1] : 0;
        raw[i] = static_cast<char>(texels[i] - relieffile::promised(left, above, aboveLeft));
    }
    uLongf size = compressBound(static_cast<uLong>(raw.size()));
    std::string out(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(raw.data()),
                  static_cast<uLong>(raw.size()), Z_BEST_COMPRESSION) != Z_OK) {
        throw std::runtime_error("zlib could not pack a face");
    }
    out.resize(size);
    return out;
}

void append32(std::string& out, std::size_t value) {
    for (unsigned i = 0; i < 4; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xffU));
}

void bakeRelief(const char* tiles, const char* target) {
    const ReliefTone tone(withoutShipTracks(readTiles(tiles)));
    std::string out(relieffile::magic.begin(), relieffile::magic.end());
    append32(out, relieffile::version);
    append32(out, side);
    append32(out, step);
    std::string faces;
    for (std::size_t i = 0; i < cubeFaces; ++i) {
        const std::string bytes = packed(face(tone, i));
        append32(out, bytes.size());
        append32(out, crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
        faces += bytes;
    }
    out += faces;
    const std::span<const std::uint8_t> all(reinterpret_cast<const std::uint8_t*>(out.data()), out.size());
    const auto written = writeFileAtomically(target, all, ExistingFile::Replace);
    if (!written) throw std::runtime_error(format(written.error()));
    fmt::print("relief: {} bytes\n", out.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: bake_relief TILES-FOLDER OUT.drel\n");
        return 2;
    }
    try {
        bakeRelief(argv[1], argv[2]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bake_relief: {}\n", error.what());
        return 1;
    }
    return 0;
}
