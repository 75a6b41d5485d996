// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/numberpattern.h"

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {
/// The content of a named group and what stands before it.
struct GroupText {
    QString before;
    QString content;
    QString after;
};

/// Position just behind the class that opens at `at`.
qsizetype classEnd(const QString &regex, qsizetype at)
{
    const qsizetype end = regex.indexOf(u']', at + 1);
    return end < 0 ? regex.size() : end + 1;
}

std::optional<GroupText> groupText(const QString &regex, const QString &name)
{
    const QString opening = u"(?<"_s + name + u'>';
    const qsizetype start = regex.indexOf(opening);
    if (start < 0)
        return std::nullopt;
    qsizetype at = start + opening.size();
    const qsizetype from = at;
    for (int depth = 1; at < regex.size();) {
        const QChar c = regex[at];
        if (c == u'\\') {
            at += 2;
            continue;
        }
        if (c == u'[') {
            at = classEnd(regex, at);
            continue;
        }
        if (c == u'(')
            ++depth;
        if (c == u')' && --depth == 0)
            return GroupText{regex.left(start), regex.mid(from, at - from), regex.mid(at + 1)};
        ++at;
    }
    return std::nullopt;
}

bool onlyDigitClass(QStringView content)
{
    for (QChar c : content) {
        if (!(c >= u'0' && c <= u'9') && c != u'-')
            return false;
    }
    return !content.isEmpty();
}

/// The same shape with every listed digit free; nullopt if the head names letters or an unusual construct.
std::optional<QString> freedDigits(const QString &head)
{
    QString free;
    for (qsizetype at = 0; at < head.size();) {
        const QChar c = head[at];
        if (c >= u'0' && c <= u'9') {
            free += u"\\d"_s;
            ++at;
        } else if (c == u'[') {
            const qsizetype end = classEnd(head, at);
            if (!onlyDigitClass(QStringView(head).mid(at + 1, end - at - 2)))
                return std::nullopt;
            free += u"\\d"_s;
            at = end;
        } else if (c == u'{') {
            const qsizetype end = head.indexOf(u'}', at) + 1;
            if (end <= 0)
                return std::nullopt;
            free += head.mid(at, end - at);
            at = end;
        } else if (head.mid(at, 2) == u"\\d"_s || head.mid(at, 3) == u"(?:"_s) {
            const int size = c == u'\\' ? 2 : 3;
            free += head.mid(at, size);
            at += size;
        } else if (head.mid(at, 3) == u"(?!"_s) {
            const qsizetype end = head.indexOf(u')', at) + 1;
            if (end <= 0)
                return std::nullopt;
            at = end;
        } else if (c == u'|' || c == u')' || c == u'?') {
            free += c;
            ++at;
        } else {
            return std::nullopt;
        }
    }
    return free;
}

QString loosened(const QString &regex)
{
    const auto head = groupText(regex, u"head"_s);
    if (!head || head->content.isEmpty())
        return {};
    const auto free = freedDigits(head->content);
    if (!free || *free == head->content)
        return {};
    return head->before + u"(?:"_s + *free + u')' + head->after;
}

bool looksAround(QStringView regex)
{
    return regex.contains(u"(?="_s) || regex.contains(u"(?!"_s) || regex.contains(u"(?<="_s)
        || regex.contains(u"(?<!"_s);
}

bool anySerialFits(const QString &regex)
{
    static const QRegularExpression plainSerial(u"^\\\\d(\\{\\d+(,\\d*)?\\})?(\\|\\\\d(\\{\\d+(,\\d*)?\\})?)*$"_s);
    const auto serial = groupText(regex, u"serial"_s);
    if (!serial || looksAround(serial->before) || !plainSerial.match(serial->content).hasMatch())
        return false;
    const auto check = groupText(regex, u"check"_s);
    return !check || check->content == u"\\d"_s || check->content == u"[0-9A-Z]"_s;
}

NumberSpan spanOf(const QRegularExpressionMatch &match, const QString &group)
{
    const auto at = match.capturedStart(group);
    return at < 0 ? NumberSpan{} : NumberSpan{static_cast<int>(at), static_cast<int>(match.capturedLength(group))};
}
} // namespace

NumberPattern::NumberPattern(const QString &regex)
    : m_strict(regex)
    , m_takesAnySerial(m_strict.isValid() && anySerialFits(regex))
{
    const QString loose = m_strict.isValid() ? loosened(regex) : QString();
    if (!loose.isEmpty())
        m_loose.setPattern(loose);
}

bool NumberPattern::isAnchored() const
{
    const QString regex = text();
    return regex.startsWith(u'^') && regex.endsWith(u'$');
}

bool NumberPattern::hasGroup(const QString &name) const { return m_strict.namedCaptureGroups().contains(name); }

std::optional<NumberParts> NumberPattern::match(const QString &number) const
{
    const auto found = m_strict.match(number);
    // "$" also accepts a line feed behind the number; a number has none.
    if (!found.hasMatch() || found.capturedStart() != 0 || found.capturedLength() != number.size())
        return std::nullopt;
    static const QString head = u"head"_s;
    static const QString serial = u"serial"_s;
    static const QString body = u"body"_s;
    static const QString check = u"check"_s;
    return NumberParts{spanOf(found, head), spanOf(found, serial), spanOf(found, body), spanOf(found, check)};
}

bool NumberPattern::matchesButForHead(const QString &number) const
{
    return !m_loose.pattern().isEmpty() && m_loose.match(number).hasMatch();
}

} // namespace waydesk
