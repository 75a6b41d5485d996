// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/filebytes.h"

#include "exchange/codecs/filekind.h"
#include "exchange/codecs/spoolfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <sys/mman.h>
#include <unistd.h>

namespace waydesk {

namespace {

constexpr qint64 large = qint64(4) << 20;
constexpr qint64 largest = qint64(1) << 30;
constexpr qint64 together = qint64(1) << 20;

} // namespace

Result<FileBytes> FileBytes::read(const QString &file)
{
    FileBytes bytes;
    QFile source(file);
    if (QFileInfo(file).isFile() && source.open(QIODevice::ReadOnly) && source.size() >= large
        && source.size() <= largest && bytes.copy(source, source.size()))
        return bytes;
    auto own = readWholeFile(file);
    if (!own)
        return std::unexpected(own.error());
    bytes.m_own = std::move(*own);
    return bytes;
}

/// False: the file is to be read in the ordinary way, which also tells what is wrong with it.
bool FileBytes::copy(QIODevice &source, qint64 size)
{
    auto copy = std::make_unique<QTemporaryFile>(spoolTemplate());
    if (!copy->open())
        return false;
    QByteArray piece;
    for (qint64 done = 0; done < size; done += piece.size()) {
        piece = source.read(std::min(together, size - done));
        if (piece.isEmpty() || copy->write(piece) != piece.size())
            return false;
    }
    uchar *map = copy->flush() ? copy->map(0, size) : nullptr;
    if (!map)
        return false;
    m_copy = std::move(copy);
    m_map = reinterpret_cast<const char *>(map);
    m_size = size;
    return true;
}

void FileBytes::passed(qint64 offset)
{
    if (offset < m_dropped)
        m_dropped = 0; // once more from the front
    if (!m_map || offset - m_dropped < together || offset > m_size)
        return;
    const auto page = qint64(::sysconf(_SC_PAGESIZE)); // the map begins with one
    const qint64 end = offset / page * page;
    (void)::madvise(const_cast<char *>(m_map) + m_dropped, size_t(end - m_dropped), MADV_DONTNEED); // or not
    m_dropped = end;
}

} // namespace waydesk
