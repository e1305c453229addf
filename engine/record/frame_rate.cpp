#include "engine/record/frame_rate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <numeric>
#include <optional>

namespace demarche {
namespace {

constexpr std::int64_t largestPart = 1'000'000;
constexpr std::int64_t fastestRate = 1000;

template <class Number>
std::optional<Number> wholeNumber(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The NTSC rates are the only ones people write as decimals: 23.976, 29.97, 59.94, 119.88.
std::string ratioMeantBy(double decimal) {
    for (const int nominal : {24, 30, 48, 60, 120}) {
        if (std::abs(decimal - nominal * 1000.0 / 1001.0) < 0.006) return fmt::format("{}/1001", nominal * 1000);
    }
    if (decimal > 0.0 && decimal <= static_cast<double>(fastestRate)) {
        const auto thousandths = static_cast<std::int64_t>(std::llround(decimal * 1000.0));
        if (thousandths > 0) {
            const std::int64_t divisor = std::gcd(thousandths, std::int64_t{1000});
            return toString({thousandths / divisor, 1000 / divisor});
        }
    }
    return {};
}

}  // namespace

Expected<FrameRate> parseFrameRate(std::string_view text) {
    Diagnostic problem{
        .message = "this is not a frame rate",
        .found = fmt::format("'{}'", text),
        .expected = "frames per second as a whole number or a ratio, such as 25, 60 or 30000/1001",
    };
    const std::size_t slash = text.find('/');
    const auto numerator = wholeNumber<std::int64_t>(text.substr(0, slash));
    const auto denominator = slash == std::string_view::npos ? std::optional<std::int64_t>(1)
                                                             : wholeNumber<std::int64_t>(text.substr(slash + 1));
    if (!numerator || !denominator) {
        const auto decimal = wholeNumber<double>(text);
        if (decimal && std::isfinite(*decimal)) {
            problem.message = "a decimal frame rate is not exact and would drift";
            if (const std::string ratio = ratioMeantBy(*decimal); !ratio.empty()) {
                problem.action = fmt::format("Write {}", ratio);
            }
        }
        return std::unexpected(problem);
    }
    const bool inRange = *numerator > 0 && *denominator > 0 && *numerator <= largestPart &&
                         *denominator <= largestPart && *numerator <= fastestRate * *denominator;
    if (!inRange) {
        problem.message = fmt::format("a frame rate is above 0 and at most {}", fastestRate);
        return std::unexpected(problem);
    }
    const std::int64_t divisor = std::gcd(*numerator, *denominator);
    return FrameRate{*numerator / divisor, *denominator / divisor};
}

std::string toString(FrameRate rate) {
    if (rate.denominator == 1) return fmt::format("{}", rate.numerator);
    return fmt::format("{}/{}", rate.numerator, rate.denominator);
}

double timeOfFrame(std::int64_t index, FrameRate rate) {
    assert(index >= 0 && rate.numerator > 0 && rate.denominator > 0);
    assert(index <= (std::int64_t{1} << 53) / rate.denominator && "the product is exact in a double");
    return static_cast<double>(index * rate.denominator) / static_cast<double>(rate.numerator);
}

std::int64_t frameCount(double seconds, FrameRate rate) {
    assert(std::isfinite(seconds) && seconds >= 0.0);
    const double frames = seconds * static_cast<double>(rate.numerator) / static_cast<double>(rate.denominator);
    return std::max<std::int64_t>(1, std::llround(frames));
}

}  // namespace demarche
