// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/fileordersource.h"

#include "core/support/interfacethread.h"
#include "exchange/codecs/csvreader.h"
#include "exchange/codecs/filebytes.h"
#include "exchange/codecs/filekind.h"
#include "exchange/codecs/spentbytes.h"
#include "exchange/codecs/spoolfile.h"
#include "exchange/codecs/xlsxbook.h"
#include "exchange/formats/tableimport.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype hashedTogether = 1 << 20;

struct Job {
    const FormatCatalogue &catalogue;
    QString formatId;
    qint64 nowMs;
    const ReadProgress &progress;
    const ReadOptions &options;
};

bool isSpreadsheetName(const QString &file) { return QFileInfo(file).suffix().startsWith(u"xls", Qt::CaseInsensitive); }

/// Finds the format of a text file before it is read, for what its format decides about the reading itself.
const FormatSpec *formatOf(const EncodedText &text, char delimiter, const Job &job)
{
    class Probe final : public RowSink
    {
    public:
        Probe(const Job &job, CellEncoding encoding)
            : m_finder(job.catalogue, job.formatId)
            , m_decoder(encoding)
        { }
        bool row(const RawRow &row) override
        {
            std::string scratch;
            QStringList cells;
            for (const RawCell &cell : row.cells)
                cells.append(m_decoder.text(plainCell(cell, scratch)));
            format = m_finder.match(cells);
            return !format && ++m_rows < HeadingFinder::rowsLookedAt;
        }
        const FormatSpec *format = nullptr;

    private:
        HeadingFinder m_finder;
        CellDecoder m_decoder;
        int m_rows = 0;
    };
    Probe probe(job, text.encoding);
    (void)readCsv(text.bytes, {delimiter, false}, probe, {});
    return probe.format;
}

Result<void> readText(FileBytes file, const Job &job, ParsedFile &out)
{
    auto text = file.isMapped() ? detectTextIn(file.view(), [&file](qint64 done) { file.passed(done); })
                                : detectText(file.take());
    if (!text)
        return isSpreadsheetName(out.file) ? fail(ErrorCode::NotASpreadsheet) : std::unexpected(text.error());
    const char delimiter = guessDelimiter(text->bytes);
    const FormatSpec *format = formatOf(*text, delimiter, job);
    if (format && format->latin && !text->guess.isEmpty()) {
        if (auto decoded = decodeAs(text->bytes, text->guess))
            text = std::move(decoded);
    }
    out.encoding = text->name;
    TableImport table(job.catalogue, job.formatId, text->encoding, job.nowMs, job.options, out);
    const CsvDialect dialect{delimiter, !format || format->quotes};
    table.splitBy(dialect);
    SpentBytes spent(text->bytes);
    const auto progress = [&](qint64 done, qint64 of) {
        spent.upTo(done);
        file.passed(done);
        return !job.progress || job.progress(done, of);
    };
    const auto read = readCsv(text->bytes, dialect, table, progress, TornLines::HandOver);
    if (!read)
        return read;
    auto finished = table.finish();
    if (finished || table.headingFound())
        return finished;
    if (isSpreadsheetName(out.file) && finished.error().code == ErrorCode::UnknownFormat)
        return fail(ErrorCode::NotASpreadsheet);
    if (!text->guess.isEmpty())
        return fail(ErrorCode::UnknownEncoding, {{u"guess"_s, text->guess}});
    return finished;
}

Result<void> readSpreadsheet(QByteArrayView bytes, const Job &job, ParsedFile &out)
{
    auto book = XlsxBook::open(bytes);
    if (!book)
        return std::unexpected(book.error());
    out.encoding = u"XLSX"_s;
    std::optional<Error> failure;
    for (const XlsxBook::Sheet &sheet : book->sheets()) {
        TableImport table(job.catalogue, job.formatId, CellEncoding::Utf8, job.nowMs, job.options, out);
        const auto read = book->readSheet(sheet, table, job.progress);
        if (!read)
            return read;
        const auto finished = table.finish();
        if (finished || table.headingFound())
            return finished;
        if (!failure || failure->code == ErrorCode::UnknownFormat)
            failure = finished.error();
    }
    return std::unexpected(failure.value_or(Error{ErrorCode::UnknownFormat, {}, {}}));
}

Result<void> readAny(FileBytes file, const Job &job, ParsedFile &out)
{
    switch (kindOf(file.view())) {
    case FileKind::Zip: return readSpreadsheet(file.view(), job, out);
    case FileKind::OfficeEncrypted: return fail(ErrorCode::PasswordProtected);
    case FileKind::OfficeBinary: return fail(ErrorCode::NotASpreadsheet, {{u"kind"_s, u"xls"_s}});
    case FileKind::Html: return fail(ErrorCode::NotASpreadsheet, {{u"kind"_s, u"html"_s}});
    case FileKind::Text: break;
    }
    return readText(std::move(file), job, out);
}

/// What of the options is about this file, and what was put right in this content before. Nothing is weighed where
/// nothing was ever put right.
ReadOptions optionsOf(ParsedFile &out, FileBytes &file, const ReadOptions &options)
{
    ReadOptions own{options.words, {}, {}};
    std::ranges::copy_if(options.fixes, std::back_inserter(own.fixes),
                         [&](const CellFix &fix) { return fix.file == out.file; });
    if (options.kept.empty() && own.fixes.empty())
        return own;
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    const QByteArrayView bytes = file.view();
    for (qsizetype at = 0; at < bytes.size(); at += hashedTogether) {
        hash.addData(bytes.sliced(at, std::min(hashedTogether, bytes.size() - at)));
        file.passed(at);
    }
    out.digest = hash.result();
    std::ranges::copy_if(options.kept, std::back_inserter(own.kept),
                         [&](const KeptFix &kept) { return kept.digest == out.digest; });
    return own;
}

} // namespace

Result<ParsedFile> FileOrderSource::read(const QString &file, const QString &formatId, qint64 nowMs,
                                         const std::function<bool(qint64, qint64)> &progress,
                                         const ReadOptions &options)
{
    InterfaceThread::keepOff("order files");
    const auto payWords = payWordsIn(m_ownPayWords);
    if (!payWords)
        return std::unexpected(payWords.error());
    auto formats = catalogue();
    if (!payWords->isEmpty())
        formats = std::make_shared<const FormatCatalogue>(formats->with(*payWords));
    if (!formatId.isEmpty() && !formats->byId(formatId))
        return fail(ErrorCode::InvalidArgument, {{u"format"_s, formatId}});
    auto bytes = FileBytes::read(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    ParsedFile out;
    out.file = file;
    out.records.spoolTo(std::make_shared<SpoolFile>());
    const ReadOptions own = optionsOf(out, *bytes, options);
    auto read = readAny(std::move(*bytes), {*formats, formatId, nowMs, progress, own}, out);
    if (!read) {
        read.error().values.insert(u"file"_s, QFileInfo(file).fileName());
        read.error().values.insert(u"path"_s, file);
        return std::unexpected(read.error());
    }
    return out;
}

std::shared_ptr<const FormatCatalogue> FileOrderSource::catalogue() const
{
    return m_folder ? m_folder->catalogue()
                    : std::shared_ptr<const FormatCatalogue>(std::shared_ptr<void>(), &FormatCatalogue::shipped());
}

QStringList FileOrderSource::formatIds() const
{
    QStringList ids;
    const auto formats = catalogue();
    for (const FormatSpec &format : formats->formats())
        ids.append(format.id);
    return ids;
}

QStringList FileOrderSource::platforms() const
{
    QStringList platforms;
    const auto formats = catalogue();
    for (const FormatSpec &format : formats->formats()) {
        if (!platforms.contains(format.platform))
            platforms.append(format.platform);
    }
    return platforms;
}

} // namespace waydesk
