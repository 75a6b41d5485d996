// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/ziparchive.h"

#include "core/support/ahead.h"

#include <zip.h>

namespace waydesk {

using namespace Qt::StringLiterals;

struct ZipArchive::Handle {
    zip_t *zip = nullptr;
    ZipLimits limits;
    qint64 unpacked = 0;

    ~Handle()
    {
        if (zip)
            zip_discard(zip);
    }
};

namespace {

constexpr size_t pieceBytes = 128 * 1024;
constexpr size_t piecesAhead = 4;

/// Unpacked bytes; fewer than 0: the part is damaged.
struct Piece {
    std::vector<char> bytes = std::vector<char>(pieceBytes);
    zip_int64_t size = 0;
};

std::unexpected<Error> notASpreadsheet(const QString &detail) { return fail(ErrorCode::NotASpreadsheet, {}, detail); }

Result<zip_stat_t> statOf(zip_t *zip, const QString &part)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(zip, part.toUtf8().constData(), ZIP_FL_NOCASE, &stat) != 0)
        return notASpreadsheet(u"missing part "_s + part);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return fail(ErrorCode::PasswordProtected);
    return stat;
}

bool withinLimits(const zip_stat_t &stat, const ZipLimits &limits, qint64 unpacked)
{
    const auto size = qint64(stat.size);
    if (size < 0 || size > limits.part || unpacked + size > limits.total)
        return false;
    return size < limits.ratioFrom || size / qMax<qint64>(1, qint64(stat.comp_size)) <= limits.ratio;
}

} // namespace

Result<ZipArchive> ZipArchive::open(QByteArrayView bytes, const ZipLimits &limits)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.data(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!zip) {
        if (source)
            zip_source_free(source);
        return notASpreadsheet(detail);
    }
    auto handle = std::make_shared<Handle>();
    handle->zip = zip;
    handle->limits = limits;
    if (zip_get_num_entries(zip, 0) > limits.entries)
        return fail(ErrorCode::FileTooLarge);
    return ZipArchive(std::move(handle));
}

bool ZipArchive::has(const QString &part) const
{
    return zip_name_locate(m_handle->zip, part.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

qint64 ZipArchive::sizeOf(const QString &part) const
{
    const auto stat = statOf(m_handle->zip, part);
    return stat ? qint64(stat->size) : 0;
}

Result<void> ZipArchive::read(const QString &part, const std::function<bool(QByteArrayView)> &consumer)
{
    const auto stat = statOf(m_handle->zip, part);
    if (!stat)
        return std::unexpected(stat.error());
    if (!withinLimits(*stat, m_handle->limits, m_handle->unpacked))
        return fail(ErrorCode::FileTooLarge);
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(m_handle->zip, stat->index, 0),
                                                                  zip_fclose);
    if (!file)
        return notASpreadsheet(u"unreadable part "_s + part);
    const auto unpack = [&file](Piece &piece) {
        piece.size = zip_fread(file.get(), piece.bytes.data(), piece.bytes.size());
        return piece.size != 0;
    };
    if (stat->size <= pieceBytes) {
        Piece piece;
        return consume([&] { return unpack(piece) ? &piece : nullptr; }, part, qint64(stat->size), consumer);
    }
    Ahead<Piece> pieces(piecesAhead, unpack); // nobody else uses the archive meanwhile
    return consume([&] { return pieces.next(); }, part, qint64(stat->size), consumer);
}

template <class Next>
Result<void> ZipArchive::consume(const Next &next, const QString &part, qint64 stated,
                                 const std::function<bool(QByteArrayView)> &consumer)
{
    qint64 done = 0;
    while (const Piece *piece = next()) {
        done += piece->size;
        if (piece->size < 0 || done > stated)
            return notASpreadsheet(u"damaged part "_s + part);
        m_handle->unpacked += piece->size;
        if (!consumer(QByteArrayView(piece->bytes.data(), piece->size)))
            return {};
    }
    return {};
}

Result<QByteArray> ZipArchive::readAll(const QString &part, qint64 limit)
{
    if (sizeOf(part) > limit)
        return fail(ErrorCode::FileTooLarge);
    QByteArray bytes;
    const auto read = this->read(part, [&bytes](QByteArrayView piece) {
        bytes.append(piece);
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    return bytes;
}

} // namespace waydesk
