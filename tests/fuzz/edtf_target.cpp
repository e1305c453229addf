#include "tests/fuzz/fuzz_targets.h"
#include "tests/fuzz/promise.h"
#include "viz/dates/edtf.h"
#include "viz/dates/edtf_words.h"

#include <algorithm>

namespace demarche {
namespace {

void checkOrder(const EdtfBound& earlier, const EdtfBound& later) {
    promise(earlier.end != EdtfEnd::Known || later.end != EdtfEnd::Known || earlier.day <= later.day);
}

}  // namespace

void fuzzEdtf(std::string_view bytes) {
    const std::expected<EdtfValue, EdtfFault> value = parseEdtf(bytes);
    if (!value) {
        promise(value.error().at <= bytes.size());
        promise(!value.error().message.empty());
        const std::string_view before = bytes.substr(0, value.error().at);
        promise(std::ranges::all_of(before, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
        return;
    }
    promise(!value->spans.empty());
    checkOrder(value->earliest, value->latest);
    checkOrder(value->possiblyEarliest, value->earliest);
    checkOrder(value->latest, value->possiblyLatest);
    const std::optional<std::string> words = inWords(*value, "en");
    promise(words && !words->empty());
}

}  // namespace demarche
