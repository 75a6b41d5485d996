// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"
#include "core/support/error.h"

#include <QIODevice>
#include <QString>

#include <vector>

namespace waydesk {

/// Labels as a PDF, one page each, exactly the label's size, with the bitmap itself as the only thing on it. Streams to
/// a device that is open for writing and outlives the writer; FileUnwritable or DiskFull if that fails. open(), add()
/// for each label, finish().
class PdfLabelWriter
{
public:
    explicit PdfLabelWriter(QIODevice *device);

    Result<void> open(const QString &title = {});
    Result<void> add(const DotImage &image);
    Result<void> finish();

private:
    void beginObject(QByteArray *out, int id);
    Result<void> write(const QByteArray &bytes);

    QIODevice *m_device;
    qint64 m_position = 0;
    QString m_title;
    int m_pages = 0;
    std::vector<qint64> m_offsets; ///< of object i + 1
};

} // namespace waydesk
