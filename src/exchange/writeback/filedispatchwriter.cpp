// SPDX-License-Identifier: Apache-2.0
#include "exchange/writeback/filedispatchwriter.h"

#include "core/support/interfacethread.h"
#include "exchange/codecs/filekind.h"
#include "exchange/codecs/wholefile.h"
#include "exchange/formats/formatdata.h"
#include "exchange/writeback/dispatchsheet.h"
#include "exchange/writeback/xlsxtemplate.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

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

/// A platform goes by the ending of the file's name.
Result<void> endingFits(FileKind kind, const QString &outFile)
{
    const QString ending = QFileInfo(outFile).suffix().toLower();
    const bool isBook = ending == u"xlsx" || ending == u"xls" || ending == u"xlsm";
    const bool isText = ending == u"csv" || ending == u"txt" || ending == u"tsv";
    if ((kind == FileKind::Zip && isText) || (kind == FileKind::Text && isBook))
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"out"_s},
                     {u"value"_s, ending},
                     {u"reason"_s, u"ending"_s},
                     {u"allowed"_s, kind == FileKind::Zip ? u"xlsx"_s : u"csv"_s}});
    return {};
}

Result<QByteArray> fillTemplate(const QString &templateFile, const QString &outFile, const EntryMaker &entries)
{
    const auto bytes = readWholeFile(templateFile);
    if (!bytes)
        return bytes;
    const FileKind kind = kindOf(*bytes);
    if (const auto fits = endingFits(kind, outFile); !fits)
        return std::unexpected(fits.error());
    switch (kind) {
    case FileKind::Zip: return fillXlsxTemplate(*bytes, entries);
    case FileKind::Text: return fillCsvTemplate(*bytes, entries);
    case FileKind::OfficeEncrypted: return fail(ErrorCode::PasswordProtected);
    default: return fail(ErrorCode::NotASpreadsheet);
    }
}

} // namespace

FileDispatchWriter::FileDispatchWriter(std::function<QString(const QString &)> carrierName, const QString &ownAliases)
    : m_carrierName(std::move(carrierName))
    , m_ownAliases(ownAliases)
{ }

Result<QJsonObject> FileDispatchWriter::aliasesOn(const QString &platform) const
{
    static const QJsonObject shipped = formatData(u"carrier_aliases.json"_s);
    QJsonObject aliases = shipped[platform].toObject();
    QFile own(m_ownAliases);
    if (m_ownAliases.isEmpty() || !own.exists())
        return aliases;
    const QVariantMap values{{u"file"_s, QFileInfo(m_ownAliases).fileName()}};
    if (!own.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, values, own.errorString());
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(own.readAll(), &wrong);
    if (!document.isObject())
        return fail(ErrorCode::TemplateInvalid, values, wrong.errorString());
    const QJsonObject words = document[platform].toObject();
    for (auto it = words.begin(); it != words.end(); ++it)
        aliases.insert(it.key(), it.value());
    return aliases;
}

CarrierWord FileDispatchWriter::nameOn(const QJsonObject &aliases, const QString &code) const
{
    const QString alias = aliases[code].toString();
    if (!alias.isEmpty())
        return {alias, true};
    const QString own = m_carrierName ? m_carrierName(code) : QString();
    return {own.isEmpty() ? code : own, false};
}

bool FileDispatchWriter::byPaymentNumber(const QString &platform) const
{
    const auto sheet = DispatchSheet::of(platform);
    return sheet && sheet->byPayment;
}

Result<QString> FileDispatchWriter::write(const QString &platform, const std::vector<DispatchRow> &rows,
                                          const QString &outFile, const QString &templateFile)
{
    InterfaceThread::keepOff("upload files");
    if (auto checked = checkRows(rows); !checked)
        return std::unexpected(checked.error());
    const auto aliases = aliasesOn(platform);
    if (!aliases)
        return std::unexpected(aliases.error());
    const EntryMaker entries = [&](bool byLine) {
        return entriesOf(rows, byLine, [&](const QString &code) { return nameOn(*aliases, code); });
    };
    const auto sheet = DispatchSheet::of(platform);
    if (templateFile.isEmpty() && !sheet)
        return fail(ErrorCode::TemplateColumnsMissing,
                    {{u"platform"_s, platform}, {u"missing"_s, DispatchColumns().missing()}});
    auto bytes = templateFile.isEmpty() ? makeSheet(*sheet, sheetEntries(*sheet, entries(sheet->byLine)))
                                        : fillTemplate(templateFile, outFile, entries);
    if (!bytes) {
        bytes.error().values.insert(u"file"_s, QFileInfo(templateFile.isEmpty() ? outFile : templateFile).fileName());
        return std::unexpected(bytes.error());
    }
    if (auto written = writeWholeFile(outFile, *bytes); !written)
        return std::unexpected(written.error());
    return templateFile.isEmpty() ? sheet->id : platform + u"_template"_s;
}

} // namespace waydesk
