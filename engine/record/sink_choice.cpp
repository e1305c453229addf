#include "engine/record/sink_choice.h"

#include "engine/record/encoder_sink.h"
#include "engine/record/picture_names.h"
#include "engine/record/png_sink.h"
#include "engine/record/y4m_sink.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>

namespace demarche {
namespace {

std::unexpected<Diagnostic> refusal(std::string message, std::string_view found, std::string expected) {
    return std::unexpected(Diagnostic{
        .message = std::move(message),
        .found = fmt::format("'{}'", found),
        .expected = std::move(expected),
    });
}

bool meansFolder(const std::filesystem::path& path) {
    std::error_code ignored;
    return path.filename().empty() || std::filesystem::is_directory(path, ignored) || path.extension().empty();
}

Expected<std::unique_ptr<FrameSink>> makeFileSink(const SinkDescriptor& descriptor) {
    const std::filesystem::path path = descriptor.output;
    const bool mayBePictures = path.extension() == ".png" || path.extension().empty();
    if (mayBePictures && looksLikePattern(path.filename().string())) {
        auto names = parsePicturePattern(path);
        if (!names) return std::unexpected(names.error());
        return std::make_unique<PngSink>(std::move(*names), descriptor.existing);
    }
    if (meansFolder(path)) return std::make_unique<PngSink>(picturesInFolder(path), descriptor.existing);
    if (const auto container = filmContainerOf(path)) {
        return std::make_unique<EncoderSink>(EncoderSinkDescriptor{
            .path = path, .container = *container, .existing = descriptor.existing, .settings = descriptor.encoder});
    }
    if (path.extension() == ".y4m") return std::make_unique<Y4mFileSink>(path, descriptor.existing);
    if (path.extension() == ".png") {
        return refusal("a film is more than one picture", descriptor.output,
                       "names with a number, such as scene_%06d.png, or a folder");
    }
    return refusal("this kind of file cannot be written", descriptor.output,
                   ".mp4, .mkv, .webm, .y4m, NAME_%06d.png, a folder for pictures, or - for a pipe");
}

}  // namespace

Expected<StreamFormat> parseStreamFormat(std::string_view name) {
    if (name == "rgb24") return StreamFormat::Rgb24;
    if (name == "rgba") return StreamFormat::Rgba;
    if (name == "y4m") return StreamFormat::Y4m;
    return refusal("this is not a format for pipes", name, "rgb24, rgba or y4m");
}

Expected<std::unique_ptr<FrameSink>> makeSink(const SinkDescriptor& descriptor) {
    if (descriptor.output.empty()) return failure("the output has no name");
    if (descriptor.output.find('\0') != std::string::npos) return failure("the output's name holds a zero byte");
    if (descriptor.output != "-") {
        if (descriptor.streamFormat) {
            return refusal("a format is chosen for pipes only; a file's extension says it already", descriptor.output,
                           "- as the output");
        }
        return makeFileSink(descriptor);
    }
    if (!descriptor.streamFormat) {
        return failure("a film into a pipe needs a format", "Add --format rgb24, rgba or y4m");
    }
    return std::make_unique<StreamSink>(descriptor.streamDescriptor, *descriptor.streamFormat);
}

}  // namespace demarche
