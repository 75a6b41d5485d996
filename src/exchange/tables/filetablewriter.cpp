// SPDX-License-Identifier: Apache-2.0
#include "exchange/tables/filetablewriter.h"

#include "core/support/interfacethread.h"
#include "exchange/codecs/textworkbook.h"
#include "exchange/codecs/wholefile.h"

#include <QFileInfo>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownDigits = 11; ///< a spreadsheet shows longer numbers with an exponent

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isDigits(QStringView text) { return !text.isEmpty() && std::ranges::all_of(text, isDigit); }

/// -12.50 and the like run as nothing.
bool isPlainNumber(QStringView text)
{
    if (text.startsWith(u'-'))
        text = text.sliced(1);
    const qsizetype point = text.indexOf(u'.');
    return isDigits(point < 0 ? text : text.first(point)) && (point < 0 || isDigits(text.sliced(point + 1)));
}

QString safeCell(const QString &text)
{
    const bool isId = isDigits(text) && (text.size() > shownDigits || (text.size() > 1 && text.front() == u'0'));
    if (isId)
        return u'\t' + text;
    const QString inner = text.trimmed();
    const bool runs = !inner.isEmpty() && u"=+-@'"_s.contains(inner.front()) && !isPlainNumber(inner);
    return runs ? u'\'' + text : text;
}

QByteArray csvOf(const TableSheet &sheet)
{
    QString text;
    const auto add = [&text](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += (i == 0 ? u"\""_s : u",\""_s) + safeCell(cells[i]).replace(u'"', u"\"\""_s) + u'"';
        text += u"\r\n"_s;
    };
    add(sheet.headings);
    for (const QStringList &row : sheet.rows)
        add(row);
    return "\xEF\xBB\xBF" + text.toUtf8();
}

} // namespace

Result<void> FileTableWriter::write(const TableSheet &sheet, const QString &file)
{
    InterfaceThread::keepOff("tables");
    const QString kind = QFileInfo(file).suffix().toLower();
    if (kind == u"csv")
        return writeWholeFile(file, csvOf(sheet));
    if (kind != u"xlsx")
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"table"_s}, {u"value"_s, file}});
    const auto bytes = textWorkbook(sheet.name, sheet.headings, sheet.rows);
    if (!bytes)
        return std::unexpected(bytes.error());
    return writeWholeFile(file, *bytes);
}

} // namespace waydesk
