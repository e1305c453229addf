// demarche still: one picture of a story as a PNG file.
#include "viz/app/commands.h"
#include "viz/app/console.h"
#include "viz/app/frame_maker.h"
#include "viz/app/moment.h"
#include "viz/app/picture_options.h"

#include "engine/image/image_file.h"
#include "engine/image/supersampling.h"
#include "engine/record/frame_sink.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <utility>

namespace demarche {
namespace {

struct StillOptions {
    PictureOptions picture;
    MomentOptions moment;
    std::string output;
    bool overwrite = false;
};

ExitCode still(const StillOptions& options) {
    auto production = loadProduction(options.picture);
    if (!production) return production.error();
    const auto seconds = momentOf(options.moment, *production->story(), production->schedule());
    if (!seconds) return fail(seconds.error(), ExitCode::Usage);
    const ExistingFile existing = options.overwrite ? ExistingFile::Replace : ExistingFile::Refuse;
    if (const auto free = checkNameIsFree(options.output, existing); !free) return fail(free.error(), ExitCode::Usage);
    auto maker = FrameMaker::create(production->size());
    if (!maker) return fail(maker.error(), ExitCode::Environment);
    Image drawnImage(production->size());
    const DrawList& list = production->compose(*seconds);
    const auto drawn = maker->render(list, production->text(), std::as_writable_bytes(drawnImage.bytes()));
    if (!drawn) return fail(drawn.error(), ExitCode::Environment);
    Image image(production->outputSize());
    if (production->supersampling() == 1) {
        image = std::move(drawnImage);
    } else {
        averageSquares(drawnImage.bytes(), production->size(), production->supersampling(), image.bytes());
    }
    const auto written = writePng(options.output, image, PngAlpha::Opaque);
    if (!written) return fail(written.error(), ExitCode::Environment);
    return ExitCode::Fine;
}

}  // namespace

void addStillCommand(CLI::App& program, Action& action) {
    auto options = std::make_shared<StillOptions>();
    CLI::App* command = program.add_subcommand("still", "Write one picture of a story as a PNG file");
    addPictureOptions(*command, options->picture);
    addMomentOptions(*command, options->moment);
    addSupersampling(*command, options->picture);
    command->add_option("-o,--output", options->output, "PNG file to write")->required();
    command->add_flag("--overwrite", options->overwrite, "Replace the file when it exists");
    command->footer("Example: demarche still road-to-abu-dhabi --step moscow -o moscow.png --size 3840x2160");
    command->callback([options, &action] { action = [options] { return still(*options); }; });
}

}  // namespace demarche
