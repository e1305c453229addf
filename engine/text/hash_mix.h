// Combines hashes of the parts of a key.
#pragma once

#include <cstdint>

namespace demarche {

/// The finaliser of splitmix64 (Steele, Lea, Flood 2014) over the running hash and the next part.
[[nodiscard]] constexpr std::uint64_t mixedHash(std::uint64_t hash, std::uint64_t part) {
    std::uint64_t z = (hash ^ part) + 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

}  // namespace demarche
