// SPDX-License-Identifier: Apache-2.0
#include "exchange/writeback/dispatchsheet.h"

#include "exchange/codecs/filekind.h"
#include "exchange/writeback/dispatchdata.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString valueOf(const DispatchEntry &entry, const QString &kind)
{
    if (kind == u"order")
        return entry.order;
    return kind == u"carrier" ? entry.carrier : entry.tracking;
}

std::unexpected<Error> failure(lxw_error error)
{
    const bool full = error == LXW_ERROR_CREATING_TMPFILE || error == LXW_ERROR_ZIP_FILE_OPERATION
        || error == LXW_ERROR_CREATING_XLSX_FILE;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::Internal, {}, QString::fromUtf8(lxw_strerror(error)));
}

} // namespace

std::optional<DispatchSheet> DispatchSheet::of(const QString &platform)
{
    const QJsonObject json = dispatchData(u"dispatch_sheets.json"_s)[platform].toObject();
    if (json.isEmpty())
        return std::nullopt;
    DispatchSheet sheet;
    sheet.id = json[u"id"].toString();
    for (const auto &column : json[u"columns"].toArray()) {
        sheet.headings.append(column[u"heading"].toString());
        sheet.values.append(column[u"value"].toString());
    }
    return sheet;
}

Result<QByteArray> makeSheet(const DispatchSheet &sheet, const std::vector<DispatchEntry> &entries)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorCode::FileUnwritable, {}, folder.errorString());
    const QString file = folder.filePath(u"sheet.xlsx"_s);
    const QByteArray name = QFile::encodeName(file);
    QByteArray temporary = QFile::encodeName(folder.path());
    lxw_workbook_options options{};
    options.tmpdir = temporary.data();
    lxw_workbook *book = workbook_new_opt(name.constData(), &options);
    lxw_worksheet *page = workbook_add_worksheet(book, nullptr);
    lxw_format *asText = workbook_add_format(book);
    format_set_num_format(asText, "@");
    for (qsizetype column = 0; column < sheet.headings.size(); ++column) {
        const auto at = lxw_col_t(column);
        worksheet_write_string(page, 0, at, sheet.headings[column].toUtf8().constData(), asText);
        for (size_t i = 0; i < entries.size(); ++i) {
            const QByteArray text = valueOf(entries[i], sheet.values[column]).toUtf8();
            worksheet_write_string(page, lxw_row_t(i + 1), at, text.constData(), asText);
        }
        worksheet_set_column(page, at, at, 28, asText);
    }
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR)
        return failure(error);
    return readWholeFile(file);
}

} // namespace waydesk
