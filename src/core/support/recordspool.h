// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace waydesk {

/// Where goes what memory is too small for. Any thread.
class RecordSpool
{
public:
    virtual ~RecordSpool() = default;
    /// Where the bytes begin; negative: there is no room, and they stay in memory.
    virtual qint64 append(QByteArrayView bytes) = 0;
    /// Empty where it fails.
    virtual QByteArray read(qint64 at, qsizetype size) = 0;
};

} // namespace waydesk
