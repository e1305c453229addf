// Notices that files may have changed, however they are saved: written in place, replaced by rename, deleted and made
// again, reached through symbolic links.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/base/file_descriptor.h"
#include "engine/base/watched_names.h"

#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace demarche {

/// Watches the folders (inotify): a watch on a file would stay with the old file when an editor puts a new one in its
/// place. Changes made by other machines on a network's disk are not seen.
class FileWatch {
public:
    [[nodiscard]] static Expected<FileWatch> create();

    /// What is watched from now on, instead of what was. The files need not exist, nor their folders.
    void watch(std::span<const std::filesystem::path> files);

    /// Becomes readable (poll) when something has happened in one of the folders.
    [[nodiscard]] int descriptor() const { return _inotify.get(); }

    /// Takes what has happened so far, without waiting; true when it may concern one of the files.
    [[nodiscard]] bool take();

private:
    explicit FileWatch(FileDescriptor inotify) : _inotify(std::move(inotify)) {}
    void watchAgain();

    FileDescriptor _inotify;
    std::vector<std::filesystem::path> _files;
    std::map<int, std::set<std::string>> _names;  ///< By the kernel's number of the folder.
};

}  // namespace demarche
