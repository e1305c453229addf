// Collects what the GL driver calls an error.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// Counts every error, keeps the first texts; a loop that errs each frame must not fill the memory.
struct DebugLog {
    static constexpr std::size_t maxTexts = 64;

    enum class Source { DriverMessages, ErrorPolling };

    Source source = Source::ErrorPolling;
    std::size_t count = 0;
    std::vector<std::string> texts;

    void add(std::string_view text) {
        ++count;
        if (texts.size() < maxTexts) texts.emplace_back(text);
    }
};

/// Makes the current context report to `log` from inside the call that errs (KHR_debug), where it can; otherwise
/// poll() is the only source. `log` must stay where it is as long as the context.
void startDebugMessages(DebugLog& log);

/// Without KHR_debug: adds what glGetError has gathered.
void pollErrors(DebugLog& log);

}  // namespace demarche
