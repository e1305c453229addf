#include "viz/gazetteer/gazetteer_file.h"

#include "engine/base/files.h"
#include "viz/gazetteer/gazetteer_format.h"

#include <zlib.h>

#include <algorithm>
#include <span>

namespace demarche::gazetteerfile {
namespace {

std::uint32_t fixed32(std::span<const std::uint8_t> bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i) value |= static_cast<std::uint32_t>(bytes[at + i]) << (8 * i);
    return value;
}

}  // namespace

std::unexpected<Diagnostic> damaged(const std::filesystem::path& file, const std::string& what) {
    auto result =
        failure("the gazetteer file is damaged: " + what, "Fetch the file again, or make it with ./dev bake.");
    result.error().where.file = file.string();
    return result;
}

Expected<std::string> readText(const std::filesystem::path& file) {
    auto content = readFile(file, maxFileBytes);
    if (!content) return std::unexpected(std::move(content.error()));
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(content->data()), content->size());
    if (bytes.size() < headerBytes || !std::ranges::equal(magic, bytes.first(magic.size()))) {
        return damaged(file, "it does not begin like one");
    }
    if (fixed32(bytes, 8) != version) return damaged(file, "it has another version of the format");
    const std::uint32_t rawBytes = fixed32(bytes, 12);
    if (rawBytes > maxRawBytes) return damaged(file, "its size makes no sense");
    const std::span packed = bytes.subspan(headerBytes);
    if (crc32(0, packed.data(), static_cast<uInt>(packed.size())) != fixed32(bytes, 16)) {
        return damaged(file, "its checksum does not match");
    }
    std::string text(rawBytes, '\0');
    uLongf size = rawBytes;
    const int status = uncompress(reinterpret_cast<Bytef*>(text.data()), &size, packed.data(), packed.size());
    if (status != Z_OK || size != rawBytes) return damaged(file, "it does not unpack");
    return text;
}

}  // namespace demarche::gazetteerfile
