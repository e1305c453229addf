#include "engine/platform/clock.h"

#include <chrono>

namespace demarche {

double steadySeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace demarche
