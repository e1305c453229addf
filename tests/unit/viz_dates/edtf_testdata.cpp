#include "edtf_testdata.h"

#include "tests/support/scratch_folder.h"

#include <charconv>
#include <sstream>

namespace demarche {
namespace {

const std::string folder = DEMARCHE_SOURCE_DIR "/../shared/testdata/edtf/";

/// "-0999-01-01", "170000002-12-31", "inf", "1985-04-12T23:20:30Z".
GivenBound boundFrom(const std::string& text) {
    if (text == "inf" || text == "-inf") return {.end = EdtfEnd::Open};
    if (text.empty()) return {.end = EdtfEnd::Unknown};
    const std::size_t time = text.find('T');
    const std::size_t monthAt = text.find('-', 1);
    const auto number = [&](std::size_t at, std::size_t length) {
        std::int64_t value = 0;
        std::from_chars(text.data() + at, text.data() + at + length, value);
        return value;
    };
    GivenBound bound{.end = EdtfEnd::Known,
                     .day = dayOf({.year = number(0, monthAt),
                                   .month = static_cast<int>(number(monthAt + 1, 2)),
                                   .day = static_cast<int>(number(monthAt + 4, 2))})};
    if (time != std::string::npos) {
        bound.secondOfDay =
            static_cast<int>(number(time + 1, 2) * 3600 + number(time + 4, 2) * 60 + number(time + 7, 2));
    }
    return bound;
}

/// The strings of a file of nested lists of strings, each with the depth at which it stands. None has an escape.
std::vector<std::pair<int, std::string>> stringsOf(const std::string& json) {
    std::vector<std::pair<int, std::string>> result;
    int depth = 0;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (json[i] == '[') ++depth;
        if (json[i] == ']') --depth;
        if (json[i] != '"') continue;
        const std::size_t end = json.find('"', i + 1);
        result.emplace_back(depth, json.substr(i + 1, end - i - 1));
        i = end;
    }
    return result;
}

std::vector<std::vector<std::string>> tableOf(const std::string& file) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(test::fileText(folder + file));
    std::string line;
    std::getline(lines, line);  // The head.
    while (std::getline(lines, line)) {
        std::vector<std::string> fields{""};
        for (const char c : line) {
            if (c == '\t') {
                fields.emplace_back();
            } else {
                fields.back() += c;
            }
        }
        rows.push_back(std::move(fields));
    }
    return rows;
}

/// python-edtf gives [first, last] as written; or [day], or those followed by bounds widened by its own settings, which
/// are not the standard's. With significant digits (S) its first two are the estimate and the last two the range.
EdtfRow pythonRow(const std::string& text, const std::vector<std::string>& bounds) {
    EdtfRow row{.text = text};
    const bool range = text.find('S') != std::string::npos;
    const bool oneDay = bounds.size() == 1 || bounds.size() == 3;
    row.earliest = boundFrom(bounds[range ? 2 : 0]);
    row.latest = boundFrom(bounds[range ? 3 : oneDay ? 0 : 1]);
    return row;
}

}  // namespace

std::vector<EdtfRow> pythonEdtfRows() {
    std::vector<EdtfRow> rows;
    std::string text;
    std::vector<std::string> bounds;
    const auto finish = [&] {
        if (!bounds.empty()) rows.push_back(pythonRow(text, bounds));
        bounds.clear();
    };
    for (const auto& [depth, each] : stringsOf(test::fileText(folder + "python_edtf_examples.json"))) {
        if (depth == 3) {
            bounds.push_back(each);
            continue;
        }
        finish();
        text = each;
    }
    finish();
    for (const auto& [depth, each] : stringsOf(test::fileText(folder + "python_edtf_bad_examples.json"))) {
        rows.push_back({.text = each, .verdict = Verdict::Refuse});
    }
    return rows;
}

std::vector<EdtfRow> goEdtfRows() {
    std::vector<EdtfRow> rows;
    for (const std::vector<std::string>& fields : tableOf("sfomuseum.tsv")) {
        EdtfRow row{.text = fields.at(2)};
        const bool given = fields.size() == 7 && !(fields[3] + fields[4] + fields[5] + fields[6]).empty();
        if (given) {
            row.earliest = boundFrom(fields[3]);
            row.latest = boundFrom(fields[6]);
            if (row.text.find('/') != std::string::npos) {
                row.firstLatest = boundFrom(fields[4]);
                row.lastEarliest = boundFrom(fields[5]);
            }
        }
        rows.push_back(row);
    }
    return rows;
}

std::vector<EdtfRow> edtfValidateRows() {
    std::vector<EdtfRow> rows;
    for (const std::vector<std::string>& fields : tableOf("unt_validate.tsv")) {
        const bool bad = fields[0].starts_with("invalid");
        rows.push_back(
            {.text = fields.size() > 1 ? fields[1] : "", .verdict = bad ? Verdict::Refuse : Verdict::Accept});
    }
    return rows;
}

}  // namespace demarche
