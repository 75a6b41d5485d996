// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/typednumber.h"

namespace waydesk {

namespace {
QChar asciiOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= 0xFF01 && u <= 0xFF5E)
        return QChar(static_cast<char16_t>(u - 0xFEE0));
    const bool dash = (u >= 0x2010 && u <= 0x2015) || u == 0x2212 || u == 0xFE63;
    return dash ? QChar(u'-') : c;
}

QChar upperOf(QChar c) { return c >= u'a' && c <= u'z' ? QChar(static_cast<char16_t>(c.unicode() - 32)) : c; }

bool isBlank(QChar c)
{
    // Zero-width characters and byte order marks come with text that was copied from web pages.
    const char16_t u = c.unicode();
    return c.isSpace() || (u >= 0x200B && u <= 0x200F) || u == 0x2060 || u == 0xFEFF;
}

bool isOfNumbers(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || c == u'-'; }
} // namespace

QString NumberGrouping::apply(QStringView number) const
{
    QString grouped;
    grouped.reserve(number.size() + static_cast<qsizetype>(m_marks.size()));
    auto mark = m_marks.begin();
    for (qsizetype i = 0; i <= number.size(); ++i) {
        for (; mark != m_marks.end() && mark->before == i; ++mark)
            grouped += mark->sign;
        if (i < number.size())
            grouped += number[i];
    }
    return grouped;
}

TypedNumber::TypedNumber(QStringView typed)
{
    // Blanks around a number are no grouping.
    const QStringView trimmed = typed.trimmed();
    m_tooLong = trimmed.size() > 4 * maxSize;
    if (m_tooLong)
        return;
    for (QChar c : trimmed) {
        take(upperOf(asciiOf(c)));
        if (m_text.size() > maxSize) {
            m_tooLong = true;
            return;
        }
    }
}

void TypedNumber::take(QChar c)
{
    if (isBlank(c)) {
        if (c.isSpace() && !m_text.isEmpty())
            m_grouping.m_marks.push_back({m_text.size(), QChar(u' ')});
        return;
    }
    m_other = m_other || !isOfNumbers(c);
    m_text += c;
}

TypedNumber TypedNumber::withoutHyphens(qsizetype lastKept) const
{
    TypedNumber plain;
    plain.m_other = m_other;
    plain.m_tooLong = m_tooLong;
    qsizetype toDrop = m_text.count(u'-') - lastKept;
    auto mark = m_grouping.m_marks.begin();
    for (qsizetype i = 0; i <= m_text.size(); ++i) {
        for (; mark != m_grouping.m_marks.end() && mark->before == i; ++mark)
            plain.m_grouping.m_marks.push_back({plain.m_text.size(), mark->sign});
        if (i == m_text.size())
            break;
        if (m_text[i] == u'-' && toDrop > 0) {
            --toDrop;
            plain.m_grouping.m_marks.push_back({plain.m_text.size(), QChar(u'-')});
        } else {
            plain.m_text += m_text[i];
        }
    }
    return plain;
}

TypedNumber TypedNumber::cut(qsizetype from, qsizetype size) const
{
    TypedNumber part;
    part.m_other = m_other;
    part.m_tooLong = m_tooLong;
    part.m_text = m_text.mid(from, size);
    for (const auto &mark : m_grouping.m_marks) {
        if (mark.before > from && mark.before < from + size)
            part.m_grouping.m_marks.push_back({mark.before - from, mark.sign});
    }
    return part;
}

QString normalisedNumber(QStringView typed) { return TypedNumber(typed).text(); }

} // namespace waydesk
