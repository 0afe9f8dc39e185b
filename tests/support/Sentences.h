#pragma once

#include "base/DataPaths.h"
#include "rulebook/Rulebook.h"

#include <QString>

namespace chokepoint::test {

/// What is wrong, in English, a line each: for the message of a check that failed.
inline QString sentences(const Faults& faults) {
    const auto texts = loadTexts(dataRoot(), "en");
    QString lines;
    for (const Fault& fault : faults)
        lines += QString::fromStdString((texts.ok() ? *texts : Texts()).say(fault)) + "\n";
    return lines;
}

/// The same of a result; empty where it is one.
template <class T> QString sentences(const Result<T>& result) {
    return result.ok() ? QString() : sentences(result.faults());
}

} // namespace chokepoint::test
