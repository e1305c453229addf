#include "engine/image/decoders.h"
#include "engine/image/image_file.h"

#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>

// libpng reports errors by longjmp, which skips destructors. Therefore everything that owns memory lives in PngReader,
// outside the functions that call setjmp, and those hold plain values only.

namespace demarche {
namespace {

struct PngReader {
    explicit PngReader(std::span<const std::uint8_t> file) : rest(file) {}
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;
    ~PngReader() { png_destroy_read_struct(&png, &info, nullptr); }

    png_structp png = nullptr;
    png_infop info = nullptr;
    std::span<const std::uint8_t> rest;
    std::array<char, 128> error{};
    std::vector<png_bytep> rows;
    Image image;
};

[[noreturn]] void onReadError(png_structp png, png_const_charp text) {
    auto& reader = *static_cast<PngReader*>(png_get_error_ptr(png));
    std::strncpy(reader.error.data(), text, reader.error.size() - 1);
    png_longjmp(png, 1);
}

void onReadWarning(png_structp /*png*/, png_const_charp /*text*/) {}

void onRead(png_structp png, png_bytep destination, std::size_t count) {
    auto& reader = *static_cast<PngReader*>(png_get_io_ptr(png));
    if (count > reader.rest.size()) png_error(png, "the file ends too early");
    std::memcpy(destination, reader.rest.data(), count);
    reader.rest = reader.rest.subspan(count);
}

bool readHead(PngReader& reader) {
    if (setjmp(png_jmpbuf(reader.png)) != 0) return false;
    png_set_read_fn(reader.png, &reader, onRead);
    // A wrong check sum refuses the picture in side chunks, too.
    png_set_crc_action(reader.png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
    // Side chunks (text, colour profiles) are not used; a small file must not unpack into much memory.
    png_set_chunk_cache_max(reader.png, 64);
    png_set_chunk_malloc_max(reader.png, png_alloc_size_t{8} * 1024 * 1024);
    png_set_user_limits(reader.png, 1'000'000, 1'000'000);
    png_read_info(reader.png, reader.info);
    return true;
}

bool readPixels(PngReader& reader) {
    if (setjmp(png_jmpbuf(reader.png)) != 0) return false;
    png_set_expand(reader.png);
    png_set_scale_16(reader.png);
    png_set_gray_to_rgb(reader.png);
    png_set_add_alpha(reader.png, 0xff, PNG_FILLER_AFTER);
    png_set_interlace_handling(reader.png);
    png_read_update_info(reader.png, reader.info);
    if (png_get_rowbytes(reader.png, reader.info) != static_cast<std::size_t>(reader.image.width()) * 4) return false;
    png_read_image(reader.png, reader.rows.data());
    png_read_end(reader.png, nullptr);
    return true;
}

}  // namespace

bool looksLikePng(std::span<const std::uint8_t> file) {
    // Only half of the signature: the other half shows damage by text transfer, which libpng reports by name.
    constexpr std::array<std::uint8_t, 4> start = {0x89, 'P', 'N', 'G'};
    return file.size() >= start.size() && std::equal(start.begin(), start.end(), file.begin());
}

Expected<Image> decodePng(std::span<const std::uint8_t> file) {
    PngReader reader(file);
    const auto refuse = [&reader] {
        return decodeFailure("the PNG picture is damaged or not supported", reader.error.data());
    };
    reader.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, onReadError, onReadWarning);
    if (reader.png == nullptr) return refuse();
    reader.info = png_create_info_struct(reader.png);
    if (reader.info == nullptr || !readHead(reader)) return refuse();

    const auto width = static_cast<int>(png_get_image_width(reader.png, reader.info));
    const auto height = static_cast<int>(png_get_image_height(reader.png, reader.info));
    if (auto accepted = checkReadSize(width, height); !accepted) return std::unexpected(accepted.error());
    reader.image = Image({width, height});
    for (int y = 0; y < height; ++y) {
        reader.rows.push_back(reader.image.bytes().data() +
                              static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 4);
    }
    if (!readPixels(reader)) return refuse();
    return std::move(reader.image);
}

}  // namespace demarche
