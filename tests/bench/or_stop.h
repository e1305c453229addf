// Ends a benchmark that cannot do its work: a figure measured on half of it would mislead.
#pragma once

#include "engine/base/diagnostic.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace demarche::bench {

[[noreturn]] inline void stop(const Diagnostic& why) {
    std::fprintf(stderr, "%s\n", format(why).c_str());
    std::exit(3);
}

[[noreturn]] inline void stop(const Diagnostics& why) { stop(why.front()); }

/// Whatever carries diagnostics with it.
template <class Failure>
    requires requires(const Failure& failure) { failure.diagnostics; }
[[noreturn]] void stop(const Failure& why) {
    stop(why.diagnostics);
}

/// The value, or the end of the benchmark.
template <class T, class Fault>
T orStop(std::expected<T, Fault> result) {
    if (!result) stop(result.error());
    return std::move(*result);
}

}  // namespace demarche::bench
