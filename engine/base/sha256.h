// SHA-256 of bytes in memory, as text.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace demarche {

/// The 64 lower-case hexadecimal digits of the SHA-256 (FIPS 180-4) of `bytes`.
[[nodiscard]] std::string sha256Hex(std::span<const std::uint8_t> bytes);

}  // namespace demarche
