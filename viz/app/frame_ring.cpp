#include "viz/app/frame_ring.h"

#include <sys/mman.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <new>
#include <utility>

namespace demarche {
namespace {

constexpr std::size_t pageBytes = 4096;

std::size_t wholePages(std::size_t bytes) { return (bytes + pageBytes - 1) / pageBytes * pageBytes; }

timespec inMilliseconds(int milliseconds) {
    timespec time{};
    clock_gettime(CLOCK_REALTIME, &time);
    time.tv_sec += milliseconds / 1000;
    time.tv_nsec += static_cast<long>(milliseconds % 1000) * 1'000'000L;
    if (time.tv_nsec >= 1'000'000'000L) {
        time.tv_nsec -= 1'000'000'000L;
        ++time.tv_sec;
    }
    return time;
}

}  // namespace

Expected<FrameRing> FrameRing::create(std::size_t frameBytes) {
    const std::size_t bytes = wholePages(sizeof(Header)) + slots * wholePages(frameBytes);
    void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        return failure("there is no memory for the frames of the film", "Choose a smaller --size or fewer --workers");
    }
    return FrameRing(memory, bytes, frameBytes);
}

FrameRing::FrameRing(void* memory, std::size_t mappedBytes, std::size_t frameBytes)
    : _memory(memory), _mappedBytes(mappedBytes), _frameBytes(frameBytes), _header(new(memory) Header{}) {
    constexpr int sharedBetweenProcesses = 1;
    sem_init(&_header->free, sharedBetweenProcesses, slots);
    sem_init(&_header->ready, sharedBetweenProcesses, 0);
}

FrameRing::FrameRing(FrameRing&& other) noexcept
    : _memory(std::exchange(other._memory, nullptr)),
      _mappedBytes(other._mappedBytes),
      _frameBytes(other._frameBytes),
      _header(std::exchange(other._header, nullptr)),
      _written(other._written),
      _read(other._read) {}

FrameRing::~FrameRing() {
    if (_memory) munmap(_memory, _mappedBytes);
}

std::uint8_t* FrameRing::slot(std::uint64_t index) const {
    return static_cast<std::uint8_t*>(_memory) + wholePages(sizeof(Header)) + (index % slots) * wholePages(_frameBytes);
}

std::span<std::uint8_t> FrameRing::beginWrite() {
    while (sem_wait(&_header->free) != 0 && errno == EINTR) {
    }
    return {slot(_written), _frameBytes};
}

void FrameRing::endWrite() {
    ++_written;
    sem_post(&_header->ready);
}

void FrameRing::noteFailure(std::string_view message) {
    const std::size_t length = std::min(message.size(), sizeof(_header->failure) - 1);
    std::memcpy(_header->failure, message.data(), length);
    _header->failure[length] = '\0';
}

std::span<const std::uint8_t> FrameRing::beginRead(int milliseconds) {
    const timespec until = inMilliseconds(milliseconds);
    if (sem_timedwait(&_header->ready, &until) != 0) return {};
    return {slot(_read), _frameBytes};
}

void FrameRing::endRead() {
    ++_read;
    sem_post(&_header->free);
}

std::string_view FrameRing::failureText() const { return _header->failure; }

}  // namespace demarche
