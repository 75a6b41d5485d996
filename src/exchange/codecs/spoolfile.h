// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/orderrecords.h"

#include <QTemporaryFile>

#include <mutex>

namespace waydesk {

/// Where files that are large belong (TMPDIR, else /var/tmp): a file system in memory would save nothing.
QString spoolTemplate();

/// A file without a name, for this process and user alone, that goes with it.
class SpoolFile final : public RecordSpool
{
public:
    qint64 append(QByteArrayView bytes) override;
    QByteArray read(qint64 at, qsizetype size) override;

private:
    std::mutex m_mutex;
    QTemporaryFile m_file;
    bool m_opened = false;
    qint64 m_size = 0;
};

} // namespace waydesk
