// What libFuzzer calls. DEMARCHE_FUZZ_TARGET is the function of one target.
#include "tests/fuzz/fuzz_targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    demarche::DEMARCHE_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
