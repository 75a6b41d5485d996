// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/scannedparser.h"

namespace waydesk {

namespace {
constexpr size_t largestUnit = size_t(4) << 20;
} // namespace

ScannedParser::ScannedParser(std::string_view container)
    : m_opening('<' + std::string(container))
{ }

bool ScannedParser::feed(QByteArrayView piece)
{
    if (stopped())
        return false;
    switch (m_state) {
    case State::Start: return begin(piece);
    case State::Scanning: return scanAll(piece);
    case State::Expat: break;
    }
    return XmlParser::feed(piece);
}

Result<void> ScannedParser::finish()
{
    if (m_state == State::Scanning && !stopped())
        handOver();
    return XmlParser::finish();
}

/// Expat reads up to the container. It says whether that is one: what looks like its tag may be a comment.
bool ScannedParser::begin(QByteArrayView piece)
{
    const std::string_view bytes(piece.data(), size_t(piece.size()));
    const size_t tag = bytes.find(m_opening);
    const size_t close = tag == std::string_view::npos ? tag : bytes.find('>', tag);
    m_state = State::Expat;
    if (close == std::string_view::npos)
        return XmlParser::feed(piece);
    const qsizetype head = qsizetype(close) + 1;
    if (!XmlParser::feed(piece.first(head)))
        return false;
    const char after = bytes[tag + m_opening.size()];
    const bool isContainer = after == '>' || after == ' ';
    if (!isContainer || openedUpTo() != head || !isUtf8() || !canScan())
        return XmlParser::feed(piece.sliced(head));
    m_state = State::Scanning;
    return scanAll(piece.sliced(head));
}

bool ScannedParser::scanAll(QByteArrayView piece)
{
    m_buffer.erase(0, m_unit);
    m_at -= m_unit;
    m_unit = 0;
    m_buffer.append(piece.data(), size_t(piece.size()));
    const char *begin = m_buffer.data();
    PlainXml in(begin + m_at, begin + m_buffer.size());
    for (;;) {
        const Step step = scan(in);
        if (stopped())
            return false;
        if (step == Step::End || step == Step::Unfit || (step == Step::Stuck && !in.isShort()))
            return handOver();
        if (step == Step::Stuck)
            return m_buffer.size() - m_unit <= largestUnit || handOver();
        m_at = size_t(in.at() - begin);
        if (step == Step::Unit) {
            m_unit = m_at;
            ++m_scanned;
        }
    }
}

bool ScannedParser::handOver()
{
    m_state = State::Expat;
    takeBackUnit();
    const std::string rest = m_buffer.substr(m_unit);
    m_buffer = {};
    return XmlParser::feed(QByteArrayView(rest.data(), qsizetype(rest.size())));
}

} // namespace waydesk
