#include "engine/base/files.h"

#include "engine/base/file_descriptor.h"
#include "engine/base/pending_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace demarche {
namespace {

std::string_view actionFor(int errorNumber) {
    switch (errorNumber) {
        case ENOSPC:
        case EDQUOT: return "Free some space, or choose another disk";
        case EACCES:
        case EPERM:
        case EROFS: return "Choose a folder you may write to";
        case ENAMETOOLONG: return "Choose a shorter name";
        case ENOENT: return "Check the spelling of the path";
        default: return {};
    }
}

}  // namespace

std::unexpected<Diagnostic> systemFailure(std::string_view what, const std::filesystem::path& path, int errorNumber) {
    // The C locale's text: the same on every machine and safe to compare in tests.
    return failure(fmt::format("{} {}: {}", what, path.string(), std::generic_category().message(errorNumber)),
                   std::string(actionFor(errorNumber)));
}

Expected<std::string> readFile(const std::filesystem::path& path, std::uint64_t maxBytes) {
    // O_NONBLOCK: opening a pipe nobody writes to must not hang before we can see that it is one.
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.valid()) return systemFailure("cannot open", path, errno);
    struct stat status{};
    if (::fstat(file.get(), &status) != 0) return systemFailure("cannot read", path, errno);
    if (!S_ISREG(status.st_mode)) return failure(fmt::format("{} is not a regular file", path.string()));
    const auto tooLong = [&] {
        return failure(fmt::format("{} is longer than the {} bytes allowed", path.string(), maxBytes));
    };
    if (static_cast<std::uint64_t>(status.st_size) > maxBytes) return tooLong();

    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(status.st_size));
    std::array<char, 65536> block{};
    for (;;) {
        const ssize_t count = ::read(file.get(), block.data(), block.size());
        if (count == 0) return bytes;
        if (count < 0) {
            if (errno == EINTR) continue;
            return systemFailure("cannot read", path, errno);
        }
        bytes.append(block.data(), static_cast<std::size_t>(count));
        if (bytes.size() > maxBytes) return tooLong();
    }
}

Expected<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes,
                                   ExistingFile existing) {
    auto file = PendingFile::create(path, existing);
    if (!file) return std::unexpected(file.error());
    if (auto written = file->write(bytes); !written) return written;
    return file->commit();
}

Expected<void> checkFolderIsWritable(const std::filesystem::path& folder) {
    const std::filesystem::path place = folder.empty() ? "." : folder;
    struct stat status{};
    if (::stat(place.c_str(), &status) != 0) return systemFailure("cannot write to folder", place, errno);
    if (!S_ISDIR(status.st_mode)) return failure(fmt::format("{} is not a folder", place.string()));
    std::string name = (place / ".demarche-XXXXXX").string();
    const FileDescriptor probe(::mkostemp(name.data(), O_CLOEXEC));
    if (!probe.valid()) return systemFailure("cannot write to folder", place, errno);
    ::unlink(name.c_str());
    return {};
}

Expected<std::uint64_t> freeDiskBytes(const std::filesystem::path& folder) {
    const std::filesystem::path place = folder.empty() ? "." : folder;
    struct statvfs disk{};
    if (::statvfs(place.c_str(), &disk) != 0) return systemFailure("cannot see the disk of", place, errno);
    return std::uint64_t{disk.f_bavail} * disk.f_frsize;
}

}  // namespace demarche
