// SPDX-License-Identifier: Apache-2.0
#include "zipmaker.h"

#include <zip.h>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(zip_source_t *source)
{
    QByteArray out;
    char buffer[65536];
    zip_source_open(source);
    for (zip_int64_t got = 0; (got = zip_source_read(source, buffer, sizeof buffer)) > 0;)
        out.append(buffer, got);
    zip_source_close(source);
    return out;
}

zip_t *openBytes(const QByteArray &file)
{
    zip_source_t *source = zip_source_buffer_create(file.constData(), zip_uint64_t(file.size()), 0, nullptr);
    return zip_open_from_source(source, ZIP_RDONLY, nullptr);
}

QByteArray readPart(zip_t *zip, zip_uint64_t index, zip_flags_t flags)
{
    QByteArray out;
    zip_file_t *file = zip_fopen_index(zip, index, flags);
    char buffer[65536];
    for (zip_int64_t got = 0; file && (got = zip_fread(file, buffer, sizeof buffer)) > 0;)
        out.append(buffer, got);
    if (file)
        zip_fclose(file);
    return out;
}

} // namespace

QByteArray makeZip(const QMap<QString, QByteArray> &parts)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        zip_source_t *part = zip_source_buffer(zip, it->constData(), zip_uint64_t(it->size()), 0);
        zip_file_add(zip, it.key().toUtf8().constData(), part, ZIP_FL_ENC_UTF_8);
    }
    zip_close(zip);
    const QByteArray bytes = contentOf(target);
    zip_source_free(target);
    return bytes;
}

QByteArray makeXlsx(const QByteArray &rows, const QByteArray &strings, const QByteArray &styles,
                    const QByteArray &beforeSheet)
{
    const QByteArray relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    QMap<QString, QByteArray> parts;
    parts[u"_rels/.rels"_s] = "<Relationships><Relationship Id=\"r1\" Type=\"" + relation
        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    parts[u"xl/workbook.xml"_s] = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"r1\"/></sheets></workbook>";
    parts[u"xl/_rels/workbook.xml.rels"_s] = "<Relationships><Relationship Id=\"r1\" Type=\"" + relation
        + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + relation
        + "sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" + relation
        + "styles\" Target=\"/xl/styles.xml\"/></Relationships>";
    parts[u"xl/worksheets/sheet1.xml"_s] = beforeSheet + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    parts[u"xl/sharedStrings.xml"_s] = "<sst>" + strings + "</sst>";
    parts[u"xl/styles.xml"_s] = "<styleSheet>" + styles + "</styleSheet>";
    return makeZip(parts);
}

QMap<QString, QByteArray> packedParts(const QByteArray &file)
{
    QMap<QString, QByteArray> parts;
    zip_t *zip = openBytes(file);
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        const auto index = zip_uint64_t(i);
        parts.insert(QString::fromUtf8(zip_get_name(zip, index, 0)), readPart(zip, index, ZIP_FL_COMPRESSED));
    }
    zip_discard(zip);
    return parts;
}

QByteArray unpackedPart(const QByteArray &file, const QString &part)
{
    zip_t *zip = openBytes(file);
    const zip_int64_t index = zip_name_locate(zip, part.toUtf8().constData(), 0);
    const QByteArray bytes = index < 0 ? QByteArray() : readPart(zip, zip_uint64_t(index), 0);
    zip_discard(zip);
    return bytes;
}

} // namespace waydesk
