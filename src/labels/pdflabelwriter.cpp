// SPDX-License-Identifier: Apache-2.0
#include "labels/pdflabelwriter.h"

#include "core/support/interfacethread.h"

#include <QFileDevice>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

constexpr int catalogId = 1;
constexpr int pagesId = 2;
constexpr int infoId = 3;
constexpr int firstPageId = 4;
constexpr int objectsPerPage = 3;
constexpr char pngUp = 2;

QByteArray number(qint64 value) { return QByteArray::number(value); }

/// Rounded down, by less than a millionth: a page a trace too large becomes one pixel more when it is drawn at the
/// printer's own resolution, and the bitmap is stretched to it.
QByteArray points(int dots, int dotsPerMm)
{
    constexpr qint64 unit = 1'000'000;
    const qint64 millionths = static_cast<qint64>(dots) * 72 * 10 * unit / (254 * static_cast<qint64>(dotsPerMm));
    return number(millionths / unit) + '.' + number(millionths % unit).rightJustified(6, '0');
}

/// UTF-16 with its mark, in hex: any title is safe.
QByteArray textString(const QString &text)
{
    QByteArray bytes("\xfe\xff");
    for (const QChar c : text) {
        bytes.append(static_cast<char>(c.unicode() >> 8));
        bytes.append(static_cast<char>(c.unicode() & 0xff));
    }
    return '<' + bytes.toHex() + '>';
}

/// Each row as its difference from the one above (PNG "Up"): bars and white become zeros.
QByteArray differences(const DotImage &image)
{
    const int stride = image.stride();
    QByteArray rows(static_cast<qsizetype>(stride + 1) * image.height(), Qt::Uninitialized);
    const std::vector<std::uint8_t> white(static_cast<size_t>(stride));
    const std::uint8_t *above = white.data();
    char *to = rows.data();
    for (int y = 0; y < image.height(); ++y) {
        const std::uint8_t *row = image.row(y);
        *to++ = pngUp;
        for (int i = 0; i < stride; ++i)
            *to++ = static_cast<char>(row[i] - above[i]);
        above = row;
    }
    return rows;
}

/// Z_RLE is both the fastest and the smallest for such rows.
QByteArray deflated(QByteArray rows)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS, MAX_MEM_LEVEL, Z_RLE) != Z_OK)
        return {};
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(rows.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(rows.data());
    stream.avail_in = static_cast<uInt>(rows.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(done ? static_cast<qsizetype>(stream.total_out) : 0);
    deflateEnd(&stream);
    return out;
}

} // namespace

PdfLabelWriter::PdfLabelWriter(QIODevice *device)
    : m_device(device)
{ }

Result<void> PdfLabelWriter::write(const QByteArray &bytes)
{
    if (m_device->write(bytes) != bytes.size()) {
        const auto *file = qobject_cast<const QFileDevice *>(m_device);
        const bool full = file && file->error() == QFileDevice::ResourceError;
        return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, {}, m_device->errorString());
    }
    m_position += bytes.size();
    return {};
}

void PdfLabelWriter::beginObject(QByteArray *out, int id)
{
    if (m_offsets.size() < static_cast<size_t>(id))
        m_offsets.resize(static_cast<size_t>(id));
    m_offsets[static_cast<size_t>(id) - 1] = m_position + out->size();
    out->append(number(id)).append(" 0 obj\n");
}

Result<void> PdfLabelWriter::open(const QString &title)
{
    InterfaceThread::keepOff("label files");
    m_title = title;
    return write("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n");
}

Result<void> PdfLabelWriter::add(const DotImage &image)
{
    const int page = firstPageId + objectsPerPage * m_pages++;
    const QByteArray width = points(image.width(), image.dotsPerMm());
    const QByteArray height = points(image.height(), image.dotsPerMm());
    const QByteArray drawing = "q " + width + " 0 0 " + height + " 0 0 cm /L Do Q\n";
    const QByteArray bitmap = deflated(differences(image));
    if (bitmap.isEmpty())
        return fail(ErrorCode::Internal, {}, u"the bitmap could not be compressed"_s);
    QByteArray out;
    out.reserve(bitmap.size() + 1024);
    beginObject(&out, page);
    out += "<</Type/Page/Parent " + number(pagesId) + " 0 R/MediaBox[0 0 " + width + ' ' + height + "]/Contents "
        + number(page + 1) + " 0 R/Resources<</XObject<</L " + number(page + 2) + " 0 R>>>>>>\nendobj\n";
    beginObject(&out, page + 1);
    out += "<</Length " + number(drawing.size()) + ">>\nstream\n" + drawing + "endstream\nendobj\n";
    beginObject(&out, page + 2);
    out += "<</Type/XObject/Subtype/Image/Width " + number(image.width()) + "/Height " + number(image.height())
        + "/ColorSpace/DeviceGray/BitsPerComponent 1/Decode[1 0]/Filter/FlateDecode/DecodeParms<</Predictor 12"
          "/Colors 1/BitsPerComponent 1/Columns "
        + number(image.width()) + ">>/Length " + number(bitmap.size()) + ">>\nstream\n";
    out += bitmap;
    out += "\nendstream\nendobj\n";
    return write(out);
}

Result<void> PdfLabelWriter::finish()
{
    QByteArray out;
    beginObject(&out, catalogId);
    out += "<</Type/Catalog/Pages " + number(pagesId) + " 0 R/ViewerPreferences<</PrintScaling/None>>>>\nendobj\n";
    beginObject(&out, pagesId);
    out += "<</Type/Pages/Count " + number(m_pages) + "/Kids[";
    for (int i = 0; i < m_pages; ++i)
        out += number(firstPageId + objectsPerPage * i) + " 0 R\n";
    out += "]>>\nendobj\n";
    beginObject(&out, infoId);
    out += "<</Producer(Waydesk)/Title" + textString(m_title) + ">>\nendobj\n";
    const qint64 start = m_position + out.size();
    const QByteArray count = number(static_cast<qint64>(m_offsets.size()) + 1);
    out += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const qint64 offset : m_offsets)
        out += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    out += "trailer\n<</Size " + count + "/Root " + number(catalogId) + " 0 R/Info " + number(infoId)
        + " 0 R>>\nstartxref\n" + number(start) + "\n%%EOF\n";
    return write(out);
}

} // namespace waydesk
