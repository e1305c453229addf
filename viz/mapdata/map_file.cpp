#include "viz/mapdata/map_file.h"

#include "engine/base/files.h"
#include "viz/mapdata/map_format.h"

#include <zlib.h>

#include <algorithm>

namespace demarche::mapfile {
namespace {

constexpr const char* advice = "Fetch the file again, or make it with ./dev bake.";

std::uint32_t fixed32(std::span<const std::uint8_t> bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i) value |= static_cast<std::uint32_t>(bytes[at + i]) << (8 * i);
    return value;
}

Block blockAt(std::span<const std::uint8_t> bytes, std::size_t at) {
    return {.toleranceMetres = fixed32(bytes, at),
            .offset = fixed32(bytes, at + 4),
            .packedBytes = fixed32(bytes, at + 8),
            .rawBytes = fixed32(bytes, at + 12),
            .checksum = fixed32(bytes, at + 16)};
}

std::unexpected<Diagnostic> damaged(const std::filesystem::path& file, const char* what) {
    auto result = failure(std::string("the map file is damaged: ") + what, advice);
    result.error().where.file = file.string();
    return result;
}

std::span<const std::uint8_t> bytesOf(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

Expected<MapFile> MapFile::open(const std::filesystem::path& file) {
    auto content = readFile(file, maxFileBytes);
    if (!content) return std::unexpected(std::move(content.error()));
    const std::span<const std::uint8_t> bytes = bytesOf(*content);
    if (bytes.size() < headerBytes || !std::ranges::equal(magic, bytes.first(magic.size()))) {
        return damaged(file, "it does not begin like one");
    }
    if (fixed32(bytes, 8) != version) return damaged(file, "it has another version of the format");
    const std::uint32_t levelCount = fixed32(bytes, 12);
    if (levelCount == 0 || levelCount > maxLevels) return damaged(file, "its number of levels makes no sense");

    MapFile result;
    std::size_t expectedOffset = headerBytes + (levelCount + firstLevelBlock) * blockEntryBytes;
    if (bytes.size() < expectedOffset) return damaged(file, "it is cut short in its table of contents");
    const uLong table = crc32(0, bytes.data() + headerBytes, static_cast<uInt>(expectedOffset - headerBytes));
    if (table != fixed32(bytes, 16)) return damaged(file, "the checksum of its table of contents does not match");
    for (std::size_t i = 0; i < levelCount + firstLevelBlock; ++i) {
        const Block block = blockAt(bytes, headerBytes + i * blockEntryBytes);
        if (block.offset != expectedOffset || block.rawBytes > maxRawBytes) {
            return damaged(file, "its table of contents makes no sense");
        }
        if (bytes.size() - block.offset < block.packedBytes) return damaged(file, "it is cut short");
        expectedOffset += block.packedBytes;
        const uLong found = crc32(0, bytes.data() + block.offset, block.packedBytes);
        if (found != block.checksum) return damaged(file, "a checksum does not match");
        if (i > firstLevelBlock && block.toleranceMetres <= result._blocks.back().toleranceMetres) {
            return damaged(file, "its levels are out of order");
        }
        result._blocks.push_back(block);
    }
    if (bytes.size() != expectedOffset) return damaged(file, "something follows its end");
    result._bytes = std::move(*content);
    return result;
}

Expected<std::vector<std::uint8_t>> MapFile::unpacked(const Block& block) const {
    std::vector<std::uint8_t> raw(block.rawBytes);
    uLongf size = block.rawBytes;
    const int status = uncompress(raw.data(), &size, bytesOf(_bytes).data() + block.offset, block.packedBytes);
    if (status != Z_OK || size != block.rawBytes) return failure("a block of the map file does not unpack", advice);
    return raw;
}

}  // namespace demarche::mapfile
