// SPDX-License-Identifier: Apache-2.0
#include "exchange/writeback/filedispatchwriter.h"

#include "exchange/codecs/filekind.h"
#include "exchange/codecs/wholefile.h"
#include "exchange/writeback/dispatchdata.h"
#include "exchange/writeback/dispatchsheet.h"
#include "exchange/writeback/xlsxtemplate.h"

#include <QFileInfo>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// A spreadsheet would run such a text, and no platform has it.
bool isFormula(const QString &text) { return !text.isEmpty() && u"=+-@"_s.contains(text.front()); }

Result<void> checkRows(const std::vector<DispatchRow> &rows)
{
    if (rows.empty())
        return fail(ErrorCode::NothingToDo);
    for (const DispatchRow &row : rows) {
        if (row.orderNumber.isEmpty() || row.waybill.isEmpty() || isFormula(row.orderNumber) || isFormula(row.waybill))
            return fail(ErrorCode::InvalidArgument, {{u"order"_s, row.orderNumber}, {u"number"_s, row.waybill}});
    }
    return {};
}

Result<QByteArray> fillTemplate(const QString &templateFile, const EntryMaker &entries)
{
    const auto bytes = readWholeFile(templateFile);
    if (!bytes)
        return bytes;
    switch (kindOf(*bytes)) {
    case FileKind::Zip: return fillXlsxTemplate(*bytes, entries);
    case FileKind::Text: return fillCsvTemplate(*bytes, entries);
    case FileKind::OfficeEncrypted: return fail(ErrorCode::PasswordProtected);
    default: return fail(ErrorCode::NotASpreadsheet);
    }
}

} // namespace

FileDispatchWriter::FileDispatchWriter(std::function<QString(const QString &)> carrierName)
    : m_carrierName(std::move(carrierName))
{ }

QString FileDispatchWriter::nameOn(const QString &platform, const QString &code) const
{
    static const QJsonObject aliases = dispatchData(u"carrier_aliases.json"_s);
    QString alias = aliases[platform][code].toString();
    if (!alias.isEmpty())
        return alias;
    const QString own = m_carrierName ? m_carrierName(code) : QString();
    return own.isEmpty() ? code : own;
}

Result<QString> FileDispatchWriter::write(const QString &platform, const std::vector<DispatchRow> &rows,
                                          const QString &outFile, const QString &templateFile)
{
    if (auto checked = checkRows(rows); !checked)
        return std::unexpected(checked.error());
    const EntryMaker entries = [&](bool byLine) {
        return entriesOf(rows, byLine, [&](const QString &code) { return nameOn(platform, code); });
    };
    const auto sheet = DispatchSheet::of(platform);
    if (templateFile.isEmpty() && !sheet)
        return fail(ErrorCode::TemplateColumnsMissing,
                    {{u"platform"_s, platform}, {u"missing"_s, DispatchColumns().missing()}});
    auto bytes = templateFile.isEmpty() ? makeSheet(*sheet, entries(false)) : fillTemplate(templateFile, entries);
    if (!bytes) {
        bytes.error().values.insert(u"file"_s, QFileInfo(templateFile.isEmpty() ? outFile : templateFile).fileName());
        return std::unexpected(bytes.error());
    }
    if (auto written = writeWholeFile(outFile, *bytes); !written)
        return std::unexpected(written.error());
    return templateFile.isEmpty() ? sheet->id : platform + u"_template"_s;
}

} // namespace waydesk
