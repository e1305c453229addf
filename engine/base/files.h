// Whole files: read with a limit, written so that nobody ever sees half of one.
#pragma once

#include "engine/base/diagnostic.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace demarche {

enum class ExistingFile { Refuse, Replace };

/// The bytes of a regular file. Fails when it is missing, a folder, a pipe or a device, unreadable, or longer than
/// `maxBytes` (checked while reading too, so a growing file cannot exhaust memory).
[[nodiscard]] Expected<std::string> readFile(const std::filesystem::path& path, std::uint64_t maxBytes);

/// Writes `bytes` under a temporary name beside `path`, forces them to disk and renames.
[[nodiscard]] Expected<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes,
                                                 ExistingFile existing);

/// Fails when a file cannot be made in `folder` (missing, not a folder, no permission, read-only). Proven by making
/// and removing one, because permission bits say nothing to root or about a read-only mount.
[[nodiscard]] Expected<void> checkFolderIsWritable(const std::filesystem::path& folder);

/// Bytes an ordinary user may still write on the disk that holds `folder`.
[[nodiscard]] Expected<std::uint64_t> freeDiskBytes(const std::filesystem::path& folder);

/// "cannot write out/film.mp4: No space left on device": a failed system call as a diagnostic about a file.
[[nodiscard]] std::unexpected<Diagnostic> systemFailure(std::string_view what, const std::filesystem::path& path,
                                                        int errorNumber);

}  // namespace demarche
