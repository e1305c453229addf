#include "viz/story/toml_asset.h"

#include "engine/base/files.h"
#include "viz/story/text_checks.h"

namespace demarche {
namespace {

constexpr std::size_t largestBytes = 1U << 20U;

}  // namespace

std::expected<void, Diagnostics> readTomlAsset(const std::filesystem::path& file, std::string_view what,
                                               const std::function<void(TableReader&)>& read) {
    const auto text = readFile(file, largestBytes);
    if (!text) return std::unexpected(Diagnostics{text.error()});
    FaultList faults(file.string());
    if (checkText(*text, faults)) {
        const Value document = parseToml(*text, faults);
        if (!faults.hasErrors()) {
            TableReader root(document, std::string(what), faults);
            read(root);
            root.finish();
        }
    }
    if (faults.hasErrors()) return std::unexpected(faults.sorted());
    return {};
}

}  // namespace demarche
