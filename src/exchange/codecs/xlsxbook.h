// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/codecs/rawrow.h"
#include "exchange/codecs/ziparchive.h"

#include <QStringList>

#include <string>
#include <vector>

namespace waydesk {

/// Texts that cells refer to by number, one after the other in one arena.
class SharedStrings
{
public:
    void add(std::string_view text)
    {
        m_arena.append(text);
        m_ends.push_back(m_arena.size());
    }
    size_t size() const { return m_ends.size(); }
    qint64 bytes() const { return qint64(m_arena.size()); }
    QByteArrayView at(size_t index) const
    {
        const size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return {m_arena.data() + begin, qsizetype(m_ends[index] - begin)};
    }

private:
    std::string m_arena;
    std::vector<size_t> m_ends;
};

/// A spreadsheet file (Office Open XML), read as a stream of rows in UTF-8. Files are hostile: sizes, ratios and depth
/// are bounded and document types are refused.
class XlsxBook
{
public:
    struct Sheet {
        QString name;
        QString part;
    };

    /// What of the XML is scanned (ScannedParser), for comparing: nothing else may depend on it.
    enum class Scanning { Plain, Nothing };

    /// `bytes` must outlive the book. NotASpreadsheet, PasswordProtected, FileTooLarge.
    static Result<XlsxBook> open(QByteArrayView bytes, const ZipLimits &limits = {},
                                 Scanning scanning = Scanning::Plain);

    const std::vector<Sheet> &sheets() const { return m_sheets; }
    Result<void> readSheet(const Sheet &sheet, RowSink &sink, const ReadProgress &progress);

private:
    XlsxBook(ZipArchive zip, Scanning scanning)
        : m_zip(std::move(zip))
        , m_scanning(scanning)
    { }
    Result<void> readWorkbook();
    Result<void> readStyles(const QString &part);
    Result<void> readSharedStrings(const QString &part);

    ZipArchive m_zip;
    Scanning m_scanning;
    std::vector<Sheet> m_sheets;
    std::vector<bool> m_dateStyles;
    bool m_since1904 = false;
    SharedStrings m_strings;
};

} // namespace waydesk
