// The readers as functions of arbitrary bytes, for libFuzzer and for the test that replays what it found.
#pragma once

#include <array>
#include <string_view>

namespace demarche {

/// Each reads `bytes` and aborts when a promise of the reader does not hold.
void fuzzEdtf(std::string_view bytes);
void fuzzGeoJson(std::string_view bytes);
void fuzzStory(std::string_view bytes);

struct FuzzTarget {
    std::string_view name;  ///< Of its folder in tests/fuzz/corpus.
    void (*run)(std::string_view bytes);
};

inline constexpr std::array<FuzzTarget, 3> fuzzTargets{
    {{"edtf", fuzzEdtf}, {"geojson", fuzzGeoJson}, {"story", fuzzStory}}};

}  // namespace demarche
