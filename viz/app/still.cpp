// demarche still: one picture of a story as a PNG file.
#include "viz/app/commands.h"
#include "viz/app/console.h"
#include "viz/app/frame_maker.h"
#include "viz/app/moment.h"
#include "viz/app/picture_options.h"

#include "engine/image/image_file.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace demarche {
namespace {

struct StillOptions {
    PictureOptions picture;
    MomentOptions moment;
    std::string output;
    bool overwrite = false;
};

ExitCode still(const StillOptions& options) {
    const auto description = describeProduction(options.picture);
    if (!description) return fail(description.error(), ExitCode::Usage);
    Diagnostics warnings;
    auto production = Production::load(*description, warnings);
    say(warnings);
    if (!production) return fail(production.error(), ExitCode::Content);
    const auto seconds = momentOf(options.moment, *production->story(), production->schedule());
    if (!seconds) return fail(seconds.error(), ExitCode::Usage);
    if (!options.overwrite && std::filesystem::exists(options.output)) {
        return fail({.message = "the file exists already", .found = options.output,
                     .action = "Choose another name or add --overwrite"},
                    ExitCode::Usage);
    }
    auto maker = FrameMaker::create(description->size);
    if (!maker) return fail(maker.error(), ExitCode::Environment);
    Image image(description->size);
    const DrawList& list = production->compose(*seconds);
    const auto drawn = maker->render(list, production->text(), std::as_writable_bytes(image.bytes()));
    if (!drawn) return fail(drawn.error(), ExitCode::Environment);
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
    command->add_option("-o,--output", options->output, "PNG file to write")->required();
    command->add_flag("--overwrite", options->overwrite, "Replace the file when it exists");
    command->footer("Example: demarche still road-to-abu-dhabi --step moscow -o moscow.png --size 3840x2160");
    command->callback([options, &action] { action = [options] { return still(*options); }; });
}

}  // namespace demarche
