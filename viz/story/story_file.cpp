#include "viz/story/story_file.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace demarche {
namespace {

class OpenFile {
public:
    explicit OpenFile(int descriptor) : _descriptor(descriptor) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (_descriptor >= 0) ::close(_descriptor);
    }
    [[nodiscard]] int get() const { return _descriptor; }

private:
    int _descriptor;
};

std::unexpected<Diagnostic> refuse(const std::filesystem::path& file, std::string message, std::string action) {
    return std::unexpected(
        Diagnostic{.where = {.file = file.string()}, .message = std::move(message), .action = std::move(action)});
}

std::string_view kindOf(mode_t mode) {
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISFIFO(mode)) return "a named pipe";
    if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
    if (S_ISSOCK(mode)) return "a socket";
    return "not a regular file";
}

}  // namespace

std::filesystem::path storyFileAt(const std::filesystem::path& fileOrFolder) {
    std::error_code error;
    if (std::filesystem::is_directory(fileOrFolder, error)) return fileOrFolder / "story.toml";
    return fileOrFolder;
}

Expected<std::string> readRegularFile(const std::filesystem::path& file) {
    constexpr auto chooseAnother = "Give a story file, or a folder with a story.toml.";
    if (file.native().find('\0') != std::string::npos) {
        return refuse(file, "the file's name holds the character NUL", chooseAnother);
    }
    struct stat status{};
    // Asked before opening: opening a device may act on it.
    if (::stat(file.c_str(), &status) != 0) {
        const std::error_code reason(errno, std::generic_category());
        return refuse(file, fmt::format("the file cannot be found: {}", reason.message()), chooseAnother);
    }
    if (!S_ISREG(status.st_mode)) return refuse(file, fmt::format("this is {}", kindOf(status.st_mode)), chooseAnother);

    const OpenFile opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (opened.get() < 0) {
        const std::error_code reason(errno, std::generic_category());
        return refuse(file, fmt::format("the file cannot be opened: {}", reason.message()),
                      "Check that you may read the file.");
    }
    // Asked again: the name may stand for something else by now.
    if (::fstat(opened.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return refuse(file, "this is no longer a regular file", chooseAnother);
    }
    const auto tooLarge = [&] {
        return refuse(file, fmt::format("the file is larger than {} MB", maxStoryBytes >> 20U),
                      "Split the story, or check that this is a story file.");
    };
    if (static_cast<std::uintmax_t>(status.st_size) > maxStoryBytes) return tooLarge();

    std::string text(static_cast<std::size_t>(status.st_size) + 1, '\0');
    std::size_t size = 0;
    while (true) {
        const ssize_t got = ::read(opened.get(), text.data() + size, text.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            const std::error_code reason(errno, std::generic_category());
            return refuse(file, fmt::format("the file cannot be read: {}", reason.message()), "Try again.");
        }
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        if (size > maxStoryBytes) return tooLarge();
        if (size == text.size()) text.resize(text.size() * 2);  // It grew while being read.
    }
    text.resize(size);
    return text;
}

Expected<std::string> readFileInFolder(const std::filesystem::path& folder, std::string_view name) {
    constexpr auto inside = "the name of a file in the story's folder, such as \"overlays/zone.geojson\"";
    constexpr auto copyIt = "Copy the file into the story's folder and name it from there.";
    const auto refuseName = [&](std::string_view why) {
        return std::unexpected(Diagnostic{.message = fmt::format("this file is not opened: {}", why),
                                          .found = fmt::format("\"{:.120}\"", name),
                                          .expected = inside,
                                          .action = copyIt});
    };
    if (name.find('\0') != std::string_view::npos) return refuseName("its name holds the character NUL");
    if (name.find('\\') != std::string_view::npos) return refuseName("its name holds a backslash");
    if (name.find(':') != std::string_view::npos) return refuseName("its name looks like an address or a drive");
    const std::filesystem::path relative{name};
    if (relative.is_absolute()) return refuseName("its name is absolute");
    std::error_code error;
    const std::filesystem::path base = std::filesystem::weakly_canonical(folder.empty() ? "." : folder, error);
    if (error) return refuseName(error.message());
    const std::filesystem::path resolved = std::filesystem::weakly_canonical(base / relative, error);
    if (error) return refuseName(error.message());
    const auto [end, rest] = std::ranges::mismatch(base, resolved);
    if (end != base.end()) return refuseName("it lies outside of the story's folder");
    Expected<std::string> bytes = readRegularFile(resolved);
    if (!bytes) bytes.error().action = "Correct the name, or put a file that can be read into the story's folder.";
    return bytes;
}

}  // namespace demarche
