// Owner of one POSIX file descriptor: closed on destruction, never copied.
#pragma once

namespace demarche {

class FileDescriptor {
public:
    FileDescriptor() = default;
    /// Takes ownership of `descriptor`; a negative value owns nothing.
    explicit FileDescriptor(int descriptor) : _descriptor(descriptor) {}
    ~FileDescriptor() { reset(); }
    FileDescriptor(FileDescriptor&& other) noexcept;
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;

    [[nodiscard]] int get() const { return _descriptor; }
    [[nodiscard]] bool valid() const { return _descriptor >= 0; }
    /// Closes now. Errors of close() are not reported: what must be on disk is fsync'ed before.
    void reset();

private:
    int _descriptor = -1;
};

}  // namespace demarche
