// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringView>

#include <optional>

namespace waydesk {

/// A stretch of a number.
struct NumberSpan {
    int at = -1;
    int size = 0;
    bool isPresent() const { return at >= 0; }
    int end() const { return at + size; }
};

/// Where the named parts of a matched number are. The body stands in a number that is checked but never counted.
struct NumberParts {
    NumberSpan head;
    NumberSpan serial;
    NumberSpan body;
    NumberSpan check;
};

/// One anchored pattern of the rule file, with its named groups head, serial, body, check. Immutable; every const
/// method is safe from any thread.
class NumberPattern
{
public:
    NumberPattern() = default;
    explicit NumberPattern(const QString &regex);

    bool isValid() const { return m_strict.isValid(); }
    bool isAnchored() const;
    QString errorText() const { return m_strict.errorString(); }
    QString text() const { return m_strict.pattern(); }
    bool hasGroup(const QString &name) const;

    std::optional<NumberParts> match(const QString &number) const;
    /// Whether the number fits but for the digits that the head lists. False for heads with letters: those are brands,
    /// not lists of prefixes.
    bool matchesButForHead(const QString &number) const;
    /// Whether any other serial of the same width, with any check digit, matches as well.
    bool takesAnySerial() const { return m_takesAnySerial; }

private:
    QRegularExpression m_strict;
    QRegularExpression m_loose; ///< empty if there is no list of prefixes
    bool m_takesAnySerial = false;
};

} // namespace waydesk
