// Ends a fuzzing run when a reader breaks a promise.
#pragma once

#include <cstdlib>

namespace demarche {

/// Unlike assert, in every build.
inline void promise(bool kept) {
    if (!kept) std::abort();
}

}  // namespace demarche
