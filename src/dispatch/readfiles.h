// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace waydesk {

struct FileReading {
    QStringList files;
    QString format; ///< id; empty = found by the headings
    qint64 nowMs = 0;
    ReadOptions options;
    /// Called on the calling thread with what is read of all files, from 0 to 1; false cancels.
    std::function<bool(double)> progress;
};

/// Reads the files of an import, two at a time; in their order. If some cannot be read, the error is that of the first
/// of them, as if they had been read one after the other. FileTooLarge also for one that the memory does not hold.
Result<std::vector<ParsedFile>> readFiles(OrderSource &source, const FileReading &reading);

} // namespace waydesk
