// Ctrl-C and termination as a flag to look at between two frames.
#pragma once

namespace demarche {

/// While one lives, the first SIGINT or SIGTERM is only noted, so that the work at hand can be left valid; a second
/// one ends the program at once with 128 + its number. Installed by the program's composition root, once: signal
/// handlers belong to the whole process, so a second watch at the same time is a programmer's mistake.
class InterruptWatch {
public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

    [[nodiscard]] bool requested() const { return signalNumber() != 0; }
    /// SIGINT or SIGTERM, 0 while there was none.
    [[nodiscard]] int signalNumber() const;
    /// What the program then exits with: 130 for SIGINT, 143 for SIGTERM, 0 while there was none.
    [[nodiscard]] int exitStatus() const { return requested() ? 128 + signalNumber() : 0; }
};

}  // namespace demarche
