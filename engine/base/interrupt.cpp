#include "engine/base/interrupt.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <cassert>
#include <csignal>

namespace demarche {
namespace {

// The one place with process-wide state: a signal handler can reach nothing else.
std::atomic<int> notedSignal{0};
bool watchInstalled = false;
std::array<struct sigaction, 2> previousActions{};
constexpr std::array<int, 2> watchedSignals{SIGINT, SIGTERM};
static_assert(std::atomic<int>::is_always_lock_free, "signal handlers may only touch lock-free atomics");

extern "C" void noteSignal(int number) {
    int none = 0;
    if (!notedSignal.compare_exchange_strong(none, number)) ::_exit(128 + number);
}

}  // namespace

InterruptWatch::InterruptWatch() {
    assert(!watchInstalled && "only one InterruptWatch at a time");
    watchInstalled = true;
    notedSignal = 0;
    struct sigaction action{};
    action.sa_handler = noteSignal;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < watchedSignals.size(); ++i) {
        ::sigaction(watchedSignals[i], &action, &previousActions[i]);
    }
}

InterruptWatch::~InterruptWatch() {
    for (std::size_t i = 0; i < watchedSignals.size(); ++i) {
        ::sigaction(watchedSignals[i], &previousActions[i], nullptr);
    }
    watchInstalled = false;
}

int InterruptWatch::signalNumber() const { return notedSignal; }

}  // namespace demarche
