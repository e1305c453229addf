// demarche record and demarche hash: the story as a film, as pictures, as raw frames, or as one hash a frame.
#include "viz/app/commands.h"
#include "viz/app/console.h"
#include "viz/app/film.h"
#include "viz/app/film_manifest.h"
#include "viz/app/film_options.h"

#include "engine/base/files.h"
#include "engine/record/progress.h"
#include "engine/record/sink_choice.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace demarche {
namespace {

struct RecordOptions {
    FilmOptions film;
    std::string output;
    std::string format;
    bool overwrite = false;
    std::string manifest;
    std::string preset;
    std::optional<int> crf;
};

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Where what was filmed is to be written down; nowhere when empty.
struct ManifestFile {
    std::filesystem::path path;
    ExistingFile existing = ExistingFile::Refuse;
};

Expected<void> writeManifest(const ManifestFile& file, const ManifestInput& input) {
    const std::string text = filmManifest(input);
    return writeFileAtomically(file.path, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()},
                               file.existing);
}

ExitCode makeAndReport(const FilmOptions& options, FrameSink& sink, const ManifestFile& manifest = {}) {
    auto production = loadProduction(options.picture);
    if (!production) return production.error();
    const auto film = describeFilm(options, production->schedule().duration());
    if (!film) return fail(film.error(), ExitCode::Usage);
    if (const auto fits = checkSize(production->outputSize(), sink.pixelFormat()); !fits) {
        return fail(fits.error(), ExitCode::Usage);
    }
    if (const auto free = sink.checkNames(film->span); !free) return fail(free.error(), ExitCode::Usage);

    if (!manifest.path.empty()) {
        if (const auto free = checkNameIsFree(manifest.path, manifest.existing); !free) {
            return fail(free.error(), ExitCode::Usage);
        }
    }

    const InterruptWatch interrupt;
    const auto start = std::chrono::steady_clock::now();
    const auto tell = [&](std::int64_t done) {
        sayProgress(
            progressLine({.framesDone = done, .framesTotal = film->span.count, .elapsedSeconds = secondsSince(start)}));
    };
    const auto outcome = makeFilm(*production, *film, sink, interrupt, tell);
    endProgress();
    if (!outcome) return fail(outcome.error(), ExitCode::Environment);
    const double seconds = secondsSince(start);
    const std::string where = outcome->report.path.empty() ? std::string("the output") : outcome->report.path.string();
    const bool interrupted = outcome->ending == FilmEnding::Interrupted;
    if (!manifest.path.empty()) {
        const ManifestInput input{
            .production = *production,
            .film = *film,
            .frames = outcome->report.frames,
            .output = outcome->report.path,
            .theme = options.picture.theme.empty() ? production->story()->theme : options.picture.theme};
        if (const auto written = writeManifest(manifest, input); !written) {
            return fail(written.error(), ExitCode::Environment);
        }
    }
    say(fmt::format("{}{} frames written to {} in {:.1f} s ({:.1f} frames/s)", interrupted ? "Interrupted: " : "",
                    outcome->report.frames, where, seconds, static_cast<double>(outcome->report.frames) / seconds));
    return interrupted ? static_cast<ExitCode>(interrupt.exitStatus()) : ExitCode::Fine;
}

ExitCode record(const RecordOptions& options) {
    SinkDescriptor descriptor{.output = options.output};
    if (options.overwrite) descriptor.existing = ExistingFile::Replace;
    if (!options.format.empty()) {
        const auto format = parseStreamFormat(options.format);
        if (!format) return fail(format.error(), ExitCode::Usage);
        descriptor.streamFormat = *format;
    }
    if (!options.preset.empty()) descriptor.encoder.preset = options.preset;
    if (options.crf) descriptor.encoder.quality = options.crf;
    auto sink = makeSink(descriptor);
    if (!sink) return fail(sink.error(), ExitCode::Usage);
    return makeAndReport(options.film, **sink, {.path = options.manifest, .existing = descriptor.existing});
}

}  // namespace

void addRecordCommand(CLI::App& program, Action& action) {
    auto options = std::make_shared<RecordOptions>();
    CLI::App* command = program.add_subcommand("record", "Film a story: frame by frame, the same bytes every time");
    addFilmOptions(*command, options->film);
    command
        ->add_option("-o,--output", options->output,
                     "NAME.mp4, .mkv, .webm or .y4m; a folder or NAME_%06d.png for pictures; - for standard output")
        ->required();
    command->add_option("--format", options->format, "Of the frames on standard output: rgb24, rgba or y4m");
    command->add_option("--manifest", options->manifest,
                        "JSON file to write too: what was filmed, its boundary view, edition and projections");
    command->add_option("--preset", options->preset, "Speed of the H.264 encoder: ultrafast to veryslow");
    command->add_option("--crf", options->crf, "Quality of the encoder, lower is better");
    command->add_flag("--overwrite", options->overwrite, "Replace the output when it exists");
    command->footer(
        "Examples:\n"
        "  demarche record road-to-abu-dhabi -o film.mp4\n"
        "  demarche record road-to-abu-dhabi -o film.mp4 --manifest film.json\n"
        "  demarche record road-to-abu-dhabi -o frames/ --size 3840x2160 --fps 25\n"
        "  demarche record road-to-abu-dhabi -o - --format y4m --frames 0-299 | ffmpeg -i - clip.mov");
    command->callback([options, &action] { action = [options] { return record(*options); }; });
}

void addHashCommand(CLI::App& program, Action& action) {
    auto options = std::make_shared<FilmOptions>();
    CLI::App* command = program.add_subcommand("hash", "Print INDEX SHA256 for every frame of a story");
    addFilmOptions(*command, *options);
    command->footer("Example: demarche hash road-to-abu-dhabi --size 640x360 --frames 100-120");
    command->callback([options, &action] {
        action = [options] {
            HashSink sink(STDOUT_FILENO);
            return makeAndReport(*options, sink);
        };
    });
}

}  // namespace demarche
