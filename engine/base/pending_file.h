// A file that grows under a temporary name ("NAME.part") and takes its own name only when it is complete.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/base/file_descriptor.h"
#include "engine/base/files.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace demarche {

/// Destroyed without commit(), it leaves nothing behind. While it lives the temporary file is locked (flock), so a
/// second program writing to the same name is refused; what a killed program left there is taken over.
class PendingFile {
public:
    /// Fails when `finalPath` exists and must not be replaced, is a folder, or when the folder cannot be written.
    [[nodiscard]] static Expected<PendingFile> create(std::filesystem::path finalPath, ExistingFile existing);
    ~PendingFile();
    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&& other) noexcept;
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;

    /// Where the bytes go until then; another program may open this name and write there.
    [[nodiscard]] const std::filesystem::path& temporaryPath() const { return _temporaryPath; }
    [[nodiscard]] const std::filesystem::path& finalPath() const { return _finalPath; }
    /// Bytes in the temporary file now, whoever wrote them.
    [[nodiscard]] Expected<std::uint64_t> size() const;
    /// Appends.
    [[nodiscard]] Expected<void> write(std::span<const std::uint8_t> bytes);
    /// Forces to disk and renames to the final name. Fails, and removes the temporary file, when somebody has made
    /// a file of that name in the meantime and it must not be replaced.
    [[nodiscard]] Expected<void> commit();
    /// The same under another name in the same folder; a file of that name is replaced.
    [[nodiscard]] Expected<void> commitAs(const std::filesystem::path& otherPath);

private:
    PendingFile(FileDescriptor file, std::filesystem::path temporaryPath, std::filesystem::path finalPath,
                ExistingFile existing);
    [[nodiscard]] Expected<void> renameTo(const std::filesystem::path& path, ExistingFile existing);
    void discard();

    FileDescriptor _file;
    std::filesystem::path _temporaryPath;  ///< Empty: committed or moved from.
    std::filesystem::path _finalPath;
    ExistingFile _existing = ExistingFile::Refuse;
};

}  // namespace demarche
