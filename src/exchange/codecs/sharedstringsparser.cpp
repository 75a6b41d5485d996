// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/sharedstringsparser.h"

#include "exchange/codecs/xlsxbook.h"
#include "exchange/codecs/xlsxtext.h"

namespace waydesk {

namespace {
constexpr qint64 largestPool = qint64(768) << 20;
} // namespace

Result<void> SharedStringsParser::finishStrings()
{
    if (m_tooLarge)
        return fail(ErrorCode::FileTooLarge);
    return finish();
}

ScannedParser::Step SharedStringsParser::scan(PlainXml &in)
{
    in.skipSpace();
    if (!in.literal("<"))
        return Step::Stuck;
    if (in.next() == '/')
        return Step::End;
    if (!in.literal("si"))
        return Step::Stuck;
    m_value.clear();
    const bool whole = in.next() == '/' ? in.literal("/>") : in.literal(">") && in.stringItem("/si>", m_value);
    if (!whole)
        return Step::Stuck;
    add(m_value.view());
    return Step::Unit;
}

void SharedStringsParser::startElement(std::string_view name, const char **)
{
    if (name == "si")
        m_text.clear();
    m_inPhonetic = m_inPhonetic || name == "rPh";
    m_inText = name == "t" && !m_inPhonetic;
}

void SharedStringsParser::endElement(std::string_view name)
{
    if (name == "t")
        m_inText = false;
    else if (name == "rPh")
        m_inPhonetic = false;
    else if (name == "si")
        add(m_text);
}

void SharedStringsParser::text(std::string_view piece)
{
    if (m_inText)
        m_text.append(piece);
}

void SharedStringsParser::add(std::string_view text)
{
    if (text.find("_x") == std::string_view::npos) {
        m_strings.add(text);
    } else {
        m_text = text;
        unescapeSpreadsheetText(m_text);
        m_strings.add(m_text);
    }
    if (m_strings.bytes() > largestPool) {
        m_tooLarge = true;
        stop();
    }
}

} // namespace waydesk
