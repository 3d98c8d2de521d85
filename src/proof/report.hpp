#pragma once

#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"

namespace cicero::proof {

/// What there is to say of a document, as it is found. Of remarks of one kind from one place in the
/// files the worst is told, with how many more there are.
class Report {
public:
    /// How bad it is beside others of its kind: the larger, the worse.
    void add(diagnostic::Diagnostic remark, double badness = 0);

    [[nodiscard]] std::vector<diagnostic::Diagnostic> take();

private:
    struct Entry {
        diagnostic::Diagnostic remark;
        double badness;
    };
    std::vector<Entry> entries_;
};

/// Millimetres, or points, as a message says them: to a tenth.
[[nodiscard]] std::string tenths(double value);

}  // namespace cicero::proof
