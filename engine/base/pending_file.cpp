#include "engine/base/pending_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <utility>

namespace demarche {
namespace {

Diagnostic alreadyThere(const std::filesystem::path& path) {
    return failure(fmt::format("{} exists already", path.string()), "Choose another name, or allow overwriting")
        .error();
}

/// Opens and locks the temporary file. Between opening and locking, its previous owner may have renamed or removed it:
/// then our descriptor is of another file than the name, and we try again.
Expected<FileDescriptor> openLocked(const std::filesystem::path& path) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        FileDescriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
        if (!file.valid()) return systemFailure("cannot write", path, errno);
        if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
            if (errno == EINTR) continue;
            return failure(fmt::format("{} is being written by another program", path.string()),
                           "Wait for it, or choose another name");
        }
        struct stat opened{};
        struct stat named{};
        if (::fstat(file.get(), &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
            opened.st_dev == named.st_dev) {
            if (!S_ISREG(opened.st_mode)) return failure(fmt::format("{} is not a regular file", path.string()));
            if (::ftruncate(file.get(), 0) != 0) return systemFailure("cannot write", path, errno);
            return file;
        }
    }
    return failure(fmt::format("{} keeps changing under us", path.string()));
}

void syncFolderOf(const std::filesystem::path& path) {
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const FileDescriptor handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.valid()) ::fsync(handle.get());
}

}  // namespace

PendingFile::PendingFile(FileDescriptor file, std::filesystem::path temporaryPath, std::filesystem::path finalPath,
                         ExistingFile existing)
    : _file(std::move(file)),
      _temporaryPath(std::move(temporaryPath)),
      _finalPath(std::move(finalPath)),
      _existing(existing) {}

Expected<PendingFile> PendingFile::create(std::filesystem::path finalPath, ExistingFile existing) {
    struct stat status{};
    if (::stat(finalPath.c_str(), &status) == 0) {
        if (S_ISDIR(status.st_mode)) return failure(fmt::format("{} is a folder", finalPath.string()));
        if (existing == ExistingFile::Refuse) return std::unexpected(alreadyThere(finalPath));
    }
    std::filesystem::path temporaryPath = finalPath;
    temporaryPath += ".part";
    auto file = openLocked(temporaryPath);
    if (!file) return std::unexpected(file.error());
    return PendingFile(std::move(*file), std::move(temporaryPath), std::move(finalPath), existing);
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : _file(std::move(other._file)),
      _temporaryPath(std::exchange(other._temporaryPath, {})),
      _finalPath(std::move(other._finalPath)),
      _existing(other._existing) {}

PendingFile& PendingFile::operator=(PendingFile&& other) noexcept {
    if (this != &other) {
        discard();
        _file = std::move(other._file);
        _temporaryPath = std::exchange(other._temporaryPath, {});
        _finalPath = std::move(other._finalPath);
        _existing = other._existing;
    }
    return *this;
}

PendingFile::~PendingFile() { discard(); }

void PendingFile::discard() {
    if (!_temporaryPath.empty()) ::unlink(_temporaryPath.c_str());
    _temporaryPath.clear();
    _file.reset();
}

Expected<std::uint64_t> PendingFile::size() const {
    struct stat status{};
    if (::fstat(_file.get(), &status) != 0) return systemFailure("cannot read", _temporaryPath, errno);
    return static_cast<std::uint64_t>(status.st_size);
}

Expected<void> PendingFile::write(std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(_file.get(), bytes.data(), bytes.size());
        if (count < 0) {
            if (errno == EINTR) continue;
            return systemFailure("cannot write", _finalPath, errno);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Expected<void> PendingFile::commit() { return renameTo(_finalPath, _existing); }

Expected<void> PendingFile::commitAs(const std::filesystem::path& otherPath) {
    return renameTo(otherPath, ExistingFile::Replace);
}

Expected<void> PendingFile::renameTo(const std::filesystem::path& path, ExistingFile existing) {
    if (::fsync(_file.get()) != 0) {
        const int error = errno;
        discard();
        return systemFailure("cannot finish writing", path, error);
    }
    if (existing == ExistingFile::Refuse) {
        // link() fails when the name is taken, which rename() would not.
        if (::link(_temporaryPath.c_str(), path.c_str()) == 0) {
            discard();
            syncFolderOf(path);
            return {};
        }
        if (errno == EEXIST) {
            discard();
            return std::unexpected(alreadyThere(path));
        }
        // File systems without hard links: look, then rename.
        if (::access(path.c_str(), F_OK) == 0) {
            discard();
            return std::unexpected(alreadyThere(path));
        }
    }
    if (::rename(_temporaryPath.c_str(), path.c_str()) != 0) {
        const int error = errno;
        discard();
        return systemFailure("cannot name", path, error);
    }
    _temporaryPath.clear();
    _file.reset();
    syncFolderOf(path);
    return {};
}

}  // namespace demarche
