// SPDX-License-Identifier: Apache-2.0
#include "exchange/writeback/filedispatchwriter.h"

#include "core/support/interfacethread.h"
#include "exchange/codecs/filekind.h"
#include "exchange/codecs/wholefile.h"
#include "exchange/formats/formatdata.h"
#include "exchange/writeback/dispatchsheet.h"
#include "exchange/writeback/xlsxtemplate.h"

#include <QFileInfo>

#include <algorithm>

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
Result<void> endingFits(FileKind kind, const QString &outFile, const QString &textEnding = u"csv"_s)
{
    const QString ending = QFileInfo(outFile).suffix().toLower();
    const bool isBook = ending == u"xlsx" || ending == u"xls" || ending == u"xlsm";
    const bool isText = ending == u"csv" || ending == u"txt" || ending == u"tsv";
    if ((kind == FileKind::Zip && isText) || (kind == FileKind::Text && isBook))
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"out"_s},
                     {u"value"_s, ending},
                     {u"reason"_s, u"ending"_s},
                     {u"allowed"_s, kind == FileKind::Zip ? u"xlsx"_s : textEnding}});
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

Result<QByteArray> fillSheet(const DispatchSheet &sheet, const QString &outFile, const EntryMaker &entries)
{
    const FileKind kind = sheet.file == DispatchSheet::File::Xlsx ? FileKind::Zip : FileKind::Text;
    const QString textEnding = sheet.file == DispatchSheet::File::Tab ? u"txt"_s : u"csv"_s;
    if (const auto fits = endingFits(kind, outFile, textEnding); !fits)
        return std::unexpected(fits.error());
    return makeSheet(sheet, sheetEntries(sheet, entries(sheet.byLine)));
}

} // namespace

FileDispatchWriter::FileDispatchWriter(std::function<QString(const QString &)> carrierName, const QString &ownAliases,
                                       const QString &ownSheets)
    : m_carrierName(std::move(carrierName))
    , m_ownAliases(ownAliases)
    , m_ownSheets(ownSheets)
{ }

Result<QJsonObject> FileDispatchWriter::aliasesOn(const QString &platform) const
{
    static const QJsonObject shipped = formatData(u"carrier_aliases.json"_s);
    QJsonObject aliases = shipped[platform].toObject();
    const auto own = ownData(m_ownAliases);
    if (!own)
        return own;
    const QJsonObject words = (*own)[platform].toObject();
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

QHash<QString, QString> FileDispatchWriter::carrierAliases() const
{
    QHash<QString, QString> words;
    const auto take = [&](const QJsonObject &platforms) {
        for (const auto &platform : platforms) {
            const QJsonObject aliases = platform.toObject();
            for (auto it = aliases.begin(); it != aliases.end(); ++it)
                words.insert(it.value().toString(), it.key());
        }
    };
    take(formatData(u"carrier_aliases.json"_s));
    if (const auto own = ownData(m_ownAliases))
        take(*own);
    return words;
}

QStringList FileDispatchWriter::layouts(const QString &platform) const
{
    QStringList ids;
    if (const auto sheets = DispatchSheet::all(platform, m_ownSheets)) {
        for (const DispatchSheet &sheet : *sheets)
            ids.append(sheet.id);
    }
    return ids;
}

bool FileDispatchWriter::byPaymentNumber(const QString &platform, const QString &layout) const
{
    const auto sheets = DispatchSheet::all(platform, m_ownSheets);
    if (!sheets || sheets->empty())
        return false;
    const auto named = std::ranges::find(*sheets, layout, &DispatchSheet::id);
    return named == sheets->end() ? sheets->front().byPayment : named->byPayment;
}

/// By the orders: the one that is for such alone, else the first that takes all.
Result<DispatchSheet> FileDispatchWriter::sheetFor(const QString &platform, const std::vector<DispatchRow> &rows,
                                                   const QString &id) const
{
    const auto sheets = DispatchSheet::all(platform, m_ownSheets);
    if (!sheets)
        return std::unexpected(sheets.error());
    if (sheets->empty())
        return fail(ErrorCode::TemplateColumnsMissing,
                    {{u"platform"_s, platform}, {u"missing"_s, DispatchColumns().missing()}});
    if (!id.isEmpty()) {
        const auto named = std::ranges::find(*sheets, id, &DispatchSheet::id);
        if (named != sheets->end())
            return *named;
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"sheet"_s}, {u"value"_s, id}, {u"allowed"_s, layouts(platform)}});
    }
    auto found = std::ranges::find_if(*sheets, [&](const DispatchSheet &sheet) { return sheet.isFor(rows); });
    if (found == sheets->end())
        found = std::ranges::find_if(*sheets, [](const DispatchSheet &one) { return one.orders.pattern().isEmpty(); });
    return found == sheets->end() ? sheets->front() : *found;
}

Result<QString> FileDispatchWriter::write(const QString &platform, const std::vector<DispatchRow> &rows,
                                          const QString &outFile, const QString &templateFile, const QString &layout)
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
    const bool own = !templateFile.isEmpty();
    const auto sheet = own ? Result<DispatchSheet>() : sheetFor(platform, rows, layout);
    auto bytes = own ? fillTemplate(templateFile, outFile, entries)
        : sheet      ? fillSheet(*sheet, outFile, entries)
                     : std::unexpected(sheet.error());
    if (!bytes) {
        if (!bytes.error().values.contains(u"file"_s))
            bytes.error().values.insert(u"file"_s, QFileInfo(own ? templateFile : outFile).fileName());
        return std::unexpected(bytes.error());
    }
    if (auto written = writeWholeFile(outFile, *bytes); !written)
        return std::unexpected(written.error());
    return own ? platform + u"_template"_s : sheet->id;
}

} // namespace waydesk
