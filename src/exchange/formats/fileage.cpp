// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/fileage.h"

#include <QDateTime>
#include <QFileInfo>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype unixDigits = 10;
constexpr qint64 earliestSane = 946684800000; // 2000-01-01

bool isSane(qint64 time, qint64 nowMs) { return time >= earliestSane && time <= nowMs; }

} // namespace

FileAge ageOf(const QString &file, const FormatSpec &format, qint64 nowMs)
{
    if (format.undated)
        return {nowMs, false};
    const QFileInfo info(file);
    if (!format.fileTime.pattern().isEmpty()) {
        const auto match = format.fileTime.match(info.fileName());
        if (const qint64 unix = match.captured(1).toLongLong() * 1000;
            match.capturedLength(1) == unixDigits && isSane(unix, nowMs))
            return {unix, true};
        QDateTime stated = QDateTime::fromString(match.captured(1), u"yyyyMMddHHmm"_s);
        stated.setTimeSpec(Qt::UTC);
        const qint64 time = stated.toMSecsSinceEpoch() - qint64(format.home.utcOffsetMinutes) * 60000;
        if (match.hasMatch() && stated.isValid() && isSane(time, nowMs))
            return {time, true};
    }
    const qint64 modified = info.lastModified().toMSecsSinceEpoch();
    if (isSane(modified, nowMs))
        return {modified, true};
    return {nowMs, false};
}

} // namespace waydesk
