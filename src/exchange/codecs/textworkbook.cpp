// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/textworkbook.h"

#include "exchange/codecs/filekind.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCell = 32767; ///< of a spreadsheet
constexpr int columnWidth = 28;

std::unexpected<Error> failure(lxw_error error)
{
    const bool full = error == LXW_ERROR_CREATING_TMPFILE || error == LXW_ERROR_ZIP_FILE_OPERATION
        || error == LXW_ERROR_CREATING_XLSX_FILE;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::Internal, {}, QString::fromUtf8(lxw_strerror(error)));
}

void writeRow(lxw_worksheet *page, lxw_row_t at, const QStringList &cells, lxw_format *asText)
{
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QByteArray text = cells[column].left(longestCell).toUtf8();
        worksheet_write_string(page, at, lxw_col_t(column), text.constData(), asText);
    }
}

} // namespace

Result<QByteArray> textWorkbook(const QString &sheetName, const QStringList &headings,
                                const std::vector<QStringList> &rows)
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
    const QByteArray sheet = sheetName.toUtf8();
    const bool named = !sheet.isEmpty() && workbook_validate_sheet_name(book, sheet.constData()) == LXW_NO_ERROR;
    lxw_worksheet *page = workbook_add_worksheet(book, named ? sheet.constData() : nullptr);
    lxw_format *asText = workbook_add_format(book);
    format_set_num_format(asText, "@");
    if (!headings.isEmpty())
        worksheet_set_column(page, 0, lxw_col_t(headings.size() - 1), columnWidth, asText);
    writeRow(page, 0, headings, asText);
    for (size_t i = 0; i < rows.size(); ++i)
        writeRow(page, lxw_row_t(i + 1), rows[i], asText);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR)
        return failure(error);
    return readWholeFile(file);
}

} // namespace waydesk
