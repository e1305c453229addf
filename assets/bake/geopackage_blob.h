// Reads numbers out of a geometry in a GeoPackage (OGC 12-128, clause 2.1.3, then little-endian well-known binary).
#pragma once

#include "assets/bake/grid.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <span>
#include <stdexcept>

namespace demarche::bake {

class BlobReader {
public:
    /// `bytes` is a whole geometry; its header is skipped.
    explicit BlobReader(std::span<const std::byte> bytes) : _bytes(bytes) {
        skip(3);
        const auto flags = take<std::uint8_t>();
        constexpr std::array<std::size_t, 5> envelopeBytes{0, 32, 48, 48, 64};
        skip(4 + envelopeBytes.at((flags >> 1u) & 7u));
    }

    template <class T>
    T take() {
        if (_bytes.size() < sizeof(T)) throw std::runtime_error("a geometry is cut short");
        T value;
        std::memcpy(&value, _bytes.data(), sizeof(T));
        _bytes = _bytes.subspan(sizeof(T));
        return value;
    }

    /// The next geometry's type must be this one: 2 line, 3 polygon, 5 lines, 6 polygons.
    void expectType(std::uint32_t type) {
        if (take<std::uint8_t>() != 1 || take<std::uint32_t>() != type) {
            throw std::runtime_error("a geometry is not of the expected little-endian type");
        }
    }

    /// A count and as many points, without repetitions.
    Polyline takePoints() {
        Polyline line;
        const auto count = take<std::uint32_t>();
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto lon = take<double>();
            const auto lat = take<double>();
            const GridPoint point = gridPoint({.lon = lon, .lat = lat});
            if (line.empty() || line.back() != point) line.push_back(point);
        }
        return line;
    }

private:
    void skip(std::size_t count) {
        if (_bytes.size() < count) throw std::runtime_error("a geometry is cut short");
        _bytes = _bytes.subspan(count);
    }

    std::span<const std::byte> _bytes;
};

}  // namespace demarche::bake
