// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/codecs/rawrow.h"
#include "exchange/codecs/scannedparser.h"

#include <string>
#include <vector>

namespace waydesk {

class SharedStrings;

/// Turns the XML of one sheet into rows. Rows and cells without a reference follow the one before.
class XlsxSheetParser final : public ScannedParser
{
public:
    XlsxSheetParser(const SharedStrings &strings, const std::vector<bool> &dateStyles, bool since1904, RowSink &sink);
    /// finish(), or FileTooLarge where a limit was met. Stopping by the sink is no error.
    Result<void> finishSheet();

private:
    enum class Kind { Number, Shared, Text, Boolean, Date };
    struct Cell {
        int column;
        size_t begin = 0; ///< in the row's arena, unless shared
        size_t end = 0;
        qsizetype shared = -1;
        bool number = false;
    };

    /// What the start tag of a cell says.
    struct CellTag {
        std::string_view reference;
        std::string_view type;
        std::string_view style;
    };

    Step scan(PlainXml &in) override;
    void takeBackUnit() override;
    bool canScan() const override;
    Step scanRowTag(PlainXml &in);
    Step scanCell(PlainXml &in);
    bool scanContent(PlainXml &in);
    void startElement(std::string_view name, const char **attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view piece) override;
    static Kind kindOf(std::string_view type);
    void startRow(std::string_view stated);
    void startCell(const CellTag &tag);
    void endCell(std::string_view value);
    void endRow();
    void setText(Cell &cell, std::string_view text);

    const SharedStrings &m_strings;
    const std::vector<bool> &m_dateStyles;
    bool m_since1904;
    RowSink &m_sink;

    PlainText m_content;
    std::string m_arena;
    std::vector<Cell> m_found;
    std::vector<RawCell> m_row;
    std::string m_value;
    Kind m_kind = Kind::Number;
    size_t m_style = 0;
    int m_rowNumber = 0;
    int m_rowBefore = 0;
    int m_column = -1;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inValue = false;
    bool m_inPhonetic = false;
    bool m_tooLarge = false;
};

} // namespace waydesk
