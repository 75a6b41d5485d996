// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>

namespace waydesk {

/// How much a hostile archive may unpack to.
struct ZipLimits {
    qint64 part = qint64(1) << 30;
    qint64 total = qint64(3) << 29;
    qint64 ratio = 400; ///< unpacked to packed, judged from `ratioFrom` bytes on
    qint64 ratioFrom = qint64(32) << 20;
    int entries = 10000;
};

/// A zip archive in memory, read part by part. Nothing is unpacked beyond the limits: FileTooLarge comes first.
class ZipArchive
{
public:
    /// `bytes` must outlive the archive. NotASpreadsheet if it is no whole zip.
    static Result<ZipArchive> open(QByteArrayView bytes, const ZipLimits &limits = {});

    bool has(const QString &part) const;
    /// Unpacked size as the archive declares it; 0 if the part is missing.
    qint64 sizeOf(const QString &part) const;
    /// Hands the part over in pieces; the consumer returns false to stop. A large part is unpacked on a thread of its
    /// own, a few pieces ahead.
    Result<void> read(const QString &part, const std::function<bool(QByteArrayView)> &consumer);
    Result<QByteArray> readAll(const QString &part, qint64 limit);

private:
    struct Handle;
    template <class Next>
    Result<void> consume(const Next &next, const QString &part, qint64 stated,
                         const std::function<bool(QByteArrayView)> &consumer);
    explicit ZipArchive(std::shared_ptr<Handle> handle)
        : m_handle(std::move(handle))
    { }
    std::shared_ptr<Handle> m_handle;
};

} // namespace waydesk
