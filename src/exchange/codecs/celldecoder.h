// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/codecs/rawrow.h"
#include "exchange/codecs/textencoding.h"

#include <string>
#include <vector>

namespace waydesk {

/// Takes a cell's armour off: surrounding blanks and TABs, `="…"`, a leading apostrophe, doubled quotes. The result
/// lives in the cell or in `scratch`.
QByteArrayView plainCell(const RawCell &cell, std::string &scratch);

/// Decodes plain cells of one file. Texts that repeat down a column share one string.
class CellDecoder
{
public:
    explicit CellDecoder(CellEncoding encoding)
        : m_encoding(encoding)
    { }

    QString text(QByteArrayView plain) const;
    /// `column` picks the memory of recent texts.
    QString repeated(int column, QByteArrayView plain);

private:
    struct Slot {
        std::string bytes;
        QString text;
    };
    struct Column {
        std::vector<Slot> recent;
        int asked = 0;
        int found = 0;
    };

    CellEncoding m_encoding;
    std::vector<Column> m_columns;
};

} // namespace waydesk
