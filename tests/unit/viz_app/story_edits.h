// Damage and changes to a text, as editors, accidents and half-written files make them: the same for the same seed.
#pragma once

#include <random>
#include <string>

namespace demarche::test {

/// The text after one edit: cut off, a part taken out, doubled or overwritten, letters changed, lines swapped.
[[nodiscard]] std::string edited(const std::string& text, std::mt19937& random);

}  // namespace demarche::test
