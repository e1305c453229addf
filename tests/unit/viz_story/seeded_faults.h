// Single faults, such as authors make, put into a sound story at places that a seed chooses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace demarche::test {

struct SeededFault {
    std::string kind;  ///< "an unknown section in a citation".
    std::string text;  ///< The whole story with the fault.
    /// Where the fault was put, known from the edit alone. Lines and columns count from 1, columns in code points.
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// The same for the same seed. Every kind of fault that the story has room for comes up before any comes up again.
[[nodiscard]] std::vector<SeededFault> seedFaults(const std::string& story, std::size_t count, std::uint32_t seed);

}  // namespace demarche::test
