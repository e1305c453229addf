// The EDTF strings of three other programs, read from the folder of shared test data beside the project.
#pragma once

#include "viz/dates/edtf.h"

#include <optional>
#include <string>
#include <vector>

namespace demarche {

enum class Verdict { Accept, Refuse };

/// An instant of the test data, or an end that is open or not known.
struct GivenBound {
    EdtfEnd end = EdtfEnd::Unknown;
    CivilDay day = 0;
    std::optional<int> secondOfDay;  ///< UTC; go-edtf gives it.
};

struct EdtfRow {
    std::string text;
    Verdict verdict = Verdict::Accept;
    std::optional<GivenBound> earliest;  ///< Empty: the file gives no bound.
    std::optional<GivenBound> latest;
    std::optional<GivenBound> firstLatest;   ///< Of an interval's beginning alone.
    std::optional<GivenBound> lastEarliest;  ///< Of an interval's end alone.
};

/// Empty when the folder is absent.
[[nodiscard]] std::vector<EdtfRow> pythonEdtfRows();    ///< ixc/python-edtf (MIT)
[[nodiscard]] std::vector<EdtfRow> goEdtfRows();        ///< sfomuseum/go-edtf (BSD-3)
[[nodiscard]] std::vector<EdtfRow> edtfValidateRows();  ///< unt-libraries/edtf-validate (BSD-3)

}  // namespace demarche
