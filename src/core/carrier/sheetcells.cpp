// SPDX-License-Identifier: Apache-2.0
#include "core/carrier/sheetcells.h"

#include "core/support/localday.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString headingKey(const QString &heading)
{
    QString key = heading.normalized(QString::NormalizationForm_KC).toLower();
    key.remove(QRegularExpression(u"[\\s_]"_s));
    return key;
}

std::optional<qint64> decimal(const QString &cell, int places)
{
    static const QRegularExpression shape(u"^(\\d{1,12})(?:\\.(\\d{1,6}))?$"_s);
    const auto match = shape.match(cell.normalized(QString::NormalizationForm_KC));
    if (!match.hasMatch())
        return std::nullopt;
    QString behind = match.captured(2);
    while (behind.endsWith(u'0'))
        behind.chop(1);
    if (behind.size() > places)
        return std::nullopt;
    return (match.captured(1) + behind.leftJustified(places, u'0')).toLongLong();
}

} // namespace

Result<SheetColumns> SheetColumns::find(std::span<const SheetColumn> columns, const std::vector<SheetRow> &rows)
{
    SheetColumns found;
    found.m_columns = columns;
    found.m_at.assign(columns.size(), -1);
    const SheetRow heading = rows.empty() ? SheetRow() : rows.front();
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString key = headingKey(QString::fromLatin1(columns[i].key));
        const QString chinese = headingKey(QString::fromUtf16(columns[i].chinese));
        for (qsizetype at = 0; at < heading.cells.size(); ++at) {
            const QString cell = headingKey(heading.cells[at]);
            if (cell != key && cell != chinese)
                continue;
            if (found.m_at[i] >= 0)
                return fail(ErrorCode::InvalidArgument,
                            {{u"argument"_s, u"cell"_s},
                             {u"row"_s, heading.number},
                             {u"column"_s, heading.cells[at]},
                             {u"value"_s, heading.cells[at]},
                             {u"reason"_s, u"twice"_s}});
            found.m_at[i] = at;
        }
        if (columns[i].needed && found.m_at[i] < 0)
            return fail(ErrorCode::HeadingMissing, {{u"heading"_s, QString::fromLatin1(columns[i].key)}});
    }
    return found;
}

QString SheetCells::text(size_t column) const
{
    const qsizetype at = m_columns.at(column);
    return at < 0 ? QString() : m_row.cells.value(at).trimmed();
}

void SheetCells::refuse(size_t column, const QString &reason)
{
    if (m_error)
        return;
    m_error = Error{ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"cell"_s},
                     {u"row"_s, m_row.number},
                     {u"column"_s, QString::fromLatin1(m_columns.columns()[column].key)},
                     {u"value"_s, text(column)},
                     {u"reason"_s, reason}},
                    {}};
}

QString SheetCells::needed(size_t column)
{
    const QString cell = text(column);
    if (cell.isEmpty())
        refuse(column, u"missing"_s);
    return cell;
}

QStringList SheetCells::words(size_t column) const
{
    static const QRegularExpression between(u"[;；、\\n]"_s);
    QStringList words;
    for (const QString &word : text(column).split(between, Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed());
    }
    return words;
}

std::optional<qint64> SheetCells::number(size_t column, int decimals, qint64 most)
{
    const QString cell = text(column);
    if (cell.isEmpty())
        return std::nullopt;
    const auto value = decimal(cell, decimals);
    if (!value)
        refuse(column, u"number"_s);
    else if (*value > most)
        refuse(column, u"range"_s);
    return value;
}

std::optional<qint64> SheetCells::count(size_t column, qint64 most) { return number(column, 0, most); }

qint64 SheetCells::neededCount(size_t column, qint64 most)
{
    return needed(column).isEmpty() ? 0 : count(column, most).value_or(0);
}

std::optional<qint64> SheetCells::money(size_t column, qint64 most) { return number(column, 2, most); }

qint64 SheetCells::neededMoney(size_t column, qint64 most)
{
    return needed(column).isEmpty() ? 0 : money(column, most).value_or(0);
}

bool SheetCells::yes(size_t column)
{
    static const QStringList yes{u"yes"_s, u"是"_s, u"1"_s, u"true"_s, u"y"_s};
    static const QStringList no{u"no"_s, u"否"_s, u"0"_s, u"false"_s, u"n"_s};
    const QString cell = needed(column);
    if (!yes.contains(cell, Qt::CaseInsensitive) && !no.contains(cell, Qt::CaseInsensitive))
        refuse(column, u"yes_no"_s);
    return yes.contains(cell, Qt::CaseInsensitive);
}

std::optional<qint64> SheetCells::time(size_t column, bool endOfDay)
{
    static const QRegularExpression shape(
        u"^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T](\\d{1,2}):(\\d{2})(?::\\d{2})?)?$"_s);
    const QString cell = text(column).normalized(QString::NormalizationForm_KC);
    if (cell.isEmpty())
        return std::nullopt;
    const auto match = shape.match(cell);
    const auto part = [&](int i) { return match.captured(i).toInt(); };
    const QDate day(part(1), part(2), part(3));
    const bool whole = match.captured(4).isEmpty();
    const QTime at(part(4), part(5));
    if (!match.hasMatch() || !day.isValid() || (!whole && !at.isValid())) {
        refuse(column, u"date"_s);
        return std::nullopt;
    }
    if (!whole)
        return QDateTime(day, at).toMSecsSinceEpoch();
    return day.addDays(endOfDay ? 1 : 0).startOfDay().toMSecsSinceEpoch();
}

QString moneyText(qint64 minor) { return u"%1.%2"_s.arg(minor / 100).arg(minor % 100, 2, 10, QChar(u'0')); }

QString timeText(qint64 atMs, bool endOfDay)
{
    if (atMs == 0)
        return {};
    if (atMs == startOfDay(atMs))
        return QDateTime::fromMSecsSinceEpoch(endOfDay ? dayStartAfter(atMs, -1) : atMs).toString(u"yyyy-MM-dd"_s);
    return QDateTime::fromMSecsSinceEpoch(atMs).toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace waydesk
