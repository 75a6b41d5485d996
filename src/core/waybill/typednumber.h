// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace waydesk {

/// The spaces and hyphens that somebody typed into a number; put back for display only.
class NumberGrouping
{
public:
    bool isEmpty() const { return m_marks.empty(); }
    /// The number with the marks back in their places.
    QString apply(QStringView number) const;

private:
    friend class TypedNumber;
    struct Mark {
        qsizetype before = 0; ///< index in the plain number
        QChar sign;
    };
    std::vector<Mark> m_marks;
};

/// A number as it was typed or read: full-width to ASCII, letters upper case, spaces out, every dash a hyphen.
class TypedNumber
{
public:
    /// Longer than any number: such input is refused unread.
    static constexpr qsizetype maxSize = 64;

    explicit TypedNumber(QStringView typed);

    /// ASCII digits, upper case letters and hyphens; whatever else was typed stands there as it was.
    const QString &text() const { return m_text; }
    const NumberGrouping &grouping() const { return m_grouping; }
    bool hasHyphens() const { return m_text.contains(u'-'); }
    bool hasOtherCharacters() const { return m_other; }
    bool isTooLong() const { return m_tooLong; }

    /// Its hyphens become grouping, but for the last `lastKept`.
    TypedNumber withoutHyphens(qsizetype lastKept = 0) const;
    /// Without what stands around the number proper.
    TypedNumber cut(qsizetype from, qsizetype size) const;

private:
    TypedNumber() = default;
    void take(QChar c);

    QString m_text;
    NumberGrouping m_grouping;
    bool m_other = false;
    bool m_tooLong = false;
};

/// What TypedNumber makes of a text, hyphens kept.
QString normalisedNumber(QStringView typed);

} // namespace waydesk
