// SPDX-License-Identifier: Apache-2.0
#include "exchange/writeback/xlsxtemplate.h"

#include "exchange/codecs/xlsxbook.h"
#include "exchange/writeback/sheetrewriter.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <zip.h>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestTemplatePart = qint64(64) << 20;

struct SourceCloser {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceCloser>;

std::unexpected<Error> broken(const QString &detail) { return fail(ErrorCode::NotASpreadsheet, {}, detail); }

Result<QByteArray> contentOf(zip_source_t *source)
{
    QByteArray out;
    if (zip_source_open(source) != 0)
        return broken(u"archive"_s);
    char buffer[64 * 1024];
    zip_int64_t got = 0;
    while ((got = zip_source_read(source, buffer, sizeof buffer)) > 0)
        out.append(buffer, got);
    zip_source_close(source);
    if (got < 0)
        return broken(u"archive"_s);
    return out;
}

/// The archive with one part replaced. libzip copies the packed bytes of all others.
Result<QByteArray> withPart(const QByteArray &file, const QString &part, const QByteArray &content)
{
    // libzip 1.7 frees the buffer when it writes into a copy of it, so it must own one from malloc.
    void *copy = std::malloc(size_t(file.size()));
    if (!copy)
        return broken(u"memory"_s);
    std::memcpy(copy, file.constData(), size_t(file.size()));
    const Source source(zip_source_buffer_create(copy, zip_uint64_t(file.size()), 1, nullptr));
    if (!source) {
        std::free(copy);
        return broken(u"archive"_s);
    }
    zip_source_keep(source.get());
    zip_t *zip = zip_open_from_source(source.get(), 0, nullptr);
    if (!zip) {
        zip_source_free(source.get());
        return broken(u"archive"_s);
    }
    const zip_int64_t index = zip_name_locate(zip, part.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_source_t *replacement = zip_source_buffer(zip, content.constData(), zip_uint64_t(content.size()), 0);
    if (index < 0 || zip_stat_index(zip, zip_uint64_t(index), 0, &stat) != 0 || !replacement
        || zip_file_replace(zip, zip_uint64_t(index), replacement, 0) != 0) {
        zip_discard(zip);
        return broken(part);
    }
    zip_file_set_mtime(zip, zip_uint64_t(index), stat.mtime, 0);
    if (zip_close(zip) != 0) {
        const QString detail = QString::fromUtf8(zip_strerror(zip));
        zip_discard(zip);
        return broken(detail);
    }
    return contentOf(source.get());
}

} // namespace

Result<QByteArray> fillXlsxTemplate(const QByteArray &file, const EntryMaker &entries)
{
    auto book = XlsxBook::open(file);
    if (!book)
        return std::unexpected(book.error());
    DispatchColumns nearest;
    for (const XlsxBook::Sheet &sheet : book->sheets()) {
        TemplateTable table(CellEncoding::Utf8);
        if (auto read = book->readSheet(sheet, table, {}); !read)
            return std::unexpected(read.error());
        if (table.columns().found() > nearest.found())
            nearest = table.columns();
        if (!table.columns().complete())
            continue;
        auto zip = ZipArchive::open(file);
        const auto xml = zip ? zip->readAll(sheet.part, largestTemplatePart) : std::unexpected(zip.error());
        if (!xml)
            return std::unexpected(xml.error());
        const auto hidden = hiddenRows(*xml);
        if (!hidden)
            return std::unexpected(hidden.error());
        if (const QString format = table.exportFormat(); !format.isEmpty())
            return fail(ErrorCode::TemplateInvalid, {{u"reason"_s, u"order_export"_s}, {u"format"_s, format}});
        auto wanted = entries(table.columns().byLine());
        if (const auto named = table.nameByPayment(wanted); !named)
            return std::unexpected(named.error());
        if (const QString foreign = table.foreignOrder(wanted, *hidden); !foreign.isEmpty())
            return fail(ErrorCode::TemplateInvalid, {{u"reason"_s, u"other_orders"_s}, {u"order"_s, foreign}});
        const auto edits = table.edits(wanted, *hidden);
        const auto rewritten = rewriteSheet(*xml, edits, table.headingRow());
        return rewritten ? withPart(file, sheet.part, *rewritten) : rewritten;
    }
    return fail(ErrorCode::TemplateColumnsMissing, {{u"missing"_s, nearest.missing()}});
}

} // namespace waydesk
