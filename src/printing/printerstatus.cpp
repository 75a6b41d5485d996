// SPDX-License-Identifier: Apache-2.0
#include "printing/printerstatus.h"

#include <QByteArrayList>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waydesk {
namespace {

constexpr char kStx = '\x02';
constexpr char kEtx = '\x03';
constexpr qsizetype kLongestLine = 200;

/// Complete STX..ETX lines, in order.
QList<QByteArrayList> framedLines(const QByteArray &answer)
{
    QList<QByteArrayList> lines;
    qsizetype from = 0;
    while ((from = answer.indexOf(kStx, from)) >= 0) {
        const qsizetype end = answer.indexOf(kEtx, from);
        if (end < 0)
            break;
        // A torn line is followed by the STX of the next one: the last STX before the end counts.
        const qsizetype start = answer.lastIndexOf(kStx, end);
        if (end - start <= kLongestLine)
            lines += answer.mid(start + 1, end - start - 1).split(',');
        from = end + 1;
    }
    return lines;
}

bool flag(const QByteArrayList &fields, qsizetype at) { return fields.value(at).trimmed() == "1"; }

int number(const QByteArrayList &fields, qsizetype at)
{
    bool ok = false;
    const int value = fields.value(at).trimmed().toInt(&ok);
    return ok && value > 0 ? value : 0;
}

} // namespace

QString PrinterStatus::reason() const
{
    if (paperOut)
        return u"paper_out"_s;
    if (headOpen)
        return u"head_open"_s;
    if (ribbonOut)
        return u"ribbon_out"_s;
    if (otherFault)
        return u"fault"_s;
    return paused ? u"paused"_s : QString();
}

std::optional<PrinterStatus> parseHostStatus(const QByteArray &answer)
{
    // Line 1 has 12 fields, line 2 has 11, line 3 has 2. Told apart by their width, so that a lost line shifts nothing.
    std::optional<PrinterStatus> status;
    bool first = false;
    bool second = false;
    for (const QByteArrayList &fields : framedLines(answer)) {
        if (!status)
            status.emplace();
        if (fields.size() >= 12) {
            first = true;
            status->paperOut = flag(fields, 1);
            status->paused = flag(fields, 2);
            status->formatsInBuffer = number(fields, 4);
            status->bufferFull = flag(fields, 5);
        } else if (fields.size() >= 9) {
            second = true;
            status->headOpen = flag(fields, 2);
            status->ribbonOut = flag(fields, 3);
            status->labelsRemaining = number(fields, 8);
        }
    }
    return first && second ? status : std::nullopt;
}

std::optional<PrinterStatus> parseErrorStatus(const QByteArray &answer)
{
    static const QRegularExpression line(u"ERRORS:\\s*([01])\\s+([0-9A-Fa-f]{8})\\s+([0-9A-Fa-f]{8})"_s);
    const auto match = line.match(QString::fromLatin1(answer.right(2000)));
    if (!match.hasMatch())
        return std::nullopt;
    PrinterStatus status;
    if (match.captured(1) == u"0")
        return status;
    const quint32 bits = match.captured(3).toUInt(nullptr, 16);
    status.paperOut = bits & 0x1;
    status.ribbonOut = bits & 0x2;
    status.headOpen = bits & 0x4;
    status.paused = bits & 0x10000;
    status.otherFault = (bits & ~0x10007U) != 0;
    return status;
}

std::optional<qint64> parseOdometer(const QByteArray &answer)
{
    static const QRegularExpression quoted(u"\"\\s*([0-9]{1,15})\\s*\""_s);
    const auto match = quoted.match(QString::fromLatin1(answer.right(200)));
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

QByteArray hostStatusQuestion() { return "~HS\r\n"; }

QByteArray errorStatusQuestion() { return "~HQES\r\n"; }

QByteArray odometerQuestion() { return "! U1 getvar \"odometer.total_label_count\"\r\n"; }

} // namespace waydesk
