// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/recordspool.h"

#include <atomic>

namespace waydesk {

/// A spool that can be full, or lose what it was given.
class MemorySpool final : public RecordSpool
{
public:
    qint64 append(QByteArrayView bytes) override
    {
        if (full)
            return -1;
        m_bytes.append(bytes);
        return m_bytes.size() - bytes.size();
    }
    QByteArray read(qint64 at, qsizetype size) override { return torn ? QByteArray() : m_bytes.mid(at, size); }
    qint64 size() const { return m_bytes.size(); }
    bool full = false;
    std::atomic<bool> torn = false;

private:
    QByteArray m_bytes;
};

} // namespace waydesk
