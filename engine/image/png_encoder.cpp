#include "engine/image/image_file.h"

#include <png.h>

#include <array>
#include <csetjmp>
#include <cstring>
#include <utility>

// As in png_decoder.cpp: what owns memory lives in PngWriter, outside the function that calls setjmp.

namespace demarche {
namespace {

struct PngWriter {
    PngWriter() = default;
    PngWriter(const PngWriter&) = delete;
    PngWriter& operator=(const PngWriter&) = delete;
    ~PngWriter() { png_destroy_write_struct(&png, &info); }

    png_structp png = nullptr;
    png_infop info = nullptr;
    std::array<char, 128> error{};
    std::vector<std::uint8_t> bytes;
};

[[noreturn]] void onWriteError(png_structp png, png_const_charp text) {
    auto& writer = *static_cast<PngWriter*>(png_get_error_ptr(png));
    std::strncpy(writer.error.data(), text, writer.error.size() - 1);
    png_longjmp(png, 1);
}

void onWriteWarning(png_structp /*png*/, png_const_charp /*text*/) {}

void onWrite(png_structp png, png_bytep source, std::size_t count) {
    auto& bytes = static_cast<PngWriter*>(png_get_io_ptr(png))->bytes;
    bytes.insert(bytes.end(), source, source + count);
}

void onFlush(png_structp /*png*/) {}

bool write(PngWriter& writer, const Image& image, PngAlpha alpha) {
    if (setjmp(png_jmpbuf(writer.png)) != 0) return false;
    png_set_write_fn(writer.png, &writer, onWrite, onFlush);
    png_set_IHDR(writer.png, writer.info, static_cast<png_uint_32>(image.width()),
                 static_cast<png_uint_32>(image.height()), 8,
                 alpha == PngAlpha::Keep ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(writer.png, writer.info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_set_filter(writer.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
    png_set_compression_level(writer.png, 3);
    png_write_info(writer.png, writer.info);
    if (alpha == PngAlpha::Opaque) png_set_filler(writer.png, 0, PNG_FILLER_AFTER);
    for (int y = 0; y < image.height(); ++y) png_write_row(writer.png, image.row(y).data());
    png_write_end(writer.png, writer.info);
    return true;
}

}  // namespace

Expected<std::vector<std::uint8_t>> encodePng(const Image& image, PngAlpha alpha) {
    PngWriter writer;
    writer.bytes.reserve(image.bytes().size() / 8 + 1024);
    writer.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writer, onWriteError, onWriteWarning);
    if (writer.png != nullptr) writer.info = png_create_info_struct(writer.png);
    if (writer.info == nullptr || !write(writer, image, alpha)) {
        auto refused = failure("the picture cannot be written as PNG");
        refused.error().found = writer.error.data();
        return refused;
    }
    return std::move(writer.bytes);
}

}  // namespace demarche
