#include "engine/base/watched_names.h"

#include <system_error>

namespace demarche {
namespace {

namespace fs = std::filesystem;

/// As many as the kernel follows.
constexpr int mostLinks = 40;

void follow(const fs::path& path, int linksLeft, WatchedNames& names) {
    fs::path folder = path.root_path();
    const fs::path way = path.relative_path();
    for (auto part = way.begin(); part != way.end(); ++part) {
        if (part->empty() || *part == ".") continue;
        if (*part == "..") {
            folder = folder.parent_path();
            continue;
        }
        fs::path next = folder / *part;
        std::error_code error;
        const fs::file_status status = fs::symlink_status(next, error);
        const bool last = std::next(part) == way.end();
        const bool isLink = fs::is_symlink(status);
        if (isLink || last || !fs::exists(status)) names[folder].insert(part->string());
        if (isLink && linksLeft > 0) {
            fs::path target = fs::read_symlink(next, error);
            if (error) return;
            target = folder / target;
            for (auto rest = std::next(part); rest != way.end(); ++rest) target /= *rest;
            follow(target, linksLeft - 1, names);
            return;
        }
        if (isLink || !fs::exists(status)) return;
        folder = std::move(next);
    }
}

}  // namespace

WatchedNames watchedNames(std::span<const fs::path> files) {
    WatchedNames names;
    for (const fs::path& file : files) {
        std::error_code error;
        const fs::path whole = fs::absolute(file, error);
        if (!error) follow(whole, mostLinks, names);
    }
    return names;
}

}  // namespace demarche
