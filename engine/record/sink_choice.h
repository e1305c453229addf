// Which sink an output asked for on the command line means.
#pragma once

#include "engine/base/files.h"
#include "engine/record/encoder_arguments.h"
#include "engine/record/frame_sink.h"
#include "engine/record/stream_sink.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace demarche {

struct SinkDescriptor {
    /// "-" (the stream), NAME.mp4, .mkv, .webm, .y4m, NAME_%06d.png or NAME_######.png, or a folder for PNG pictures
    /// (no extension, a trailing slash, or a folder that exists).
    std::string output;
    std::optional<StreamFormat> streamFormat;  ///< Needed for "-", refused for anything else.
    ExistingFile existing = ExistingFile::Refuse;
    EncoderSettings encoder;
    int streamDescriptor = 1;  ///< What "-" means.
};

/// "rgb24", "rgba", "y4m".
[[nodiscard]] Expected<StreamFormat> parseStreamFormat(std::string_view name);

/// Opens nothing yet: FrameSink::begin() does. Every failure is one of usage, and says what is accepted.
[[nodiscard]] Expected<std::unique_ptr<FrameSink>> makeSink(const SinkDescriptor& descriptor);

}  // namespace demarche
