#include "engine/base/file_descriptor.h"

#include <unistd.h>

#include <utility>

namespace demarche {

FileDescriptor::FileDescriptor(FileDescriptor&& other) noexcept : _descriptor(std::exchange(other._descriptor, -1)) {}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
    if (this != &other) {
        reset();
        _descriptor = std::exchange(other._descriptor, -1);
    }
    return *this;
}

void FileDescriptor::reset() {
    if (_descriptor >= 0) ::close(std::exchange(_descriptor, -1));
}

}  // namespace demarche
