// SPDX-License-Identifier: Apache-2.0
#include "core/desk/masking.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace waydesk {

namespace {
using namespace Qt::StringLiterals;

constexpr qsizetype longestCountryCode = 3; // ITU-T E.164
constexpr qsizetype leastHidden = 3;

/// What a reader takes for one character: an emoji with its modifiers, a letter with its accents.
QStringList characters(const QString &text)
{
    QStringList out;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        out.append(text.mid(begin, end - begin));
        begin = end;
    }
    return out;
}

bool isLatin(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x0250; });
}

QString maskedWords(const QStringList &words)
{
    QStringList out{words.first()};
    for (qsizetype i = 1; i < words.size(); ++i)
        out.append(characters(words[i]).value(0) + u"***"_s);
    return out.join(u' ');
}
} // namespace

QString maskedName(const QString &name)
{
    QString text = name.simplified();
    if (text.isEmpty() || text.contains(u'*'))
        return text;
    if (const QStringList words = text.split(u' '); words.size() > 1 && isLatin(text))
        return maskedWords(words);
    const QStringList signs = characters(text);
    if (signs.size() == 1)
        return u"*"_s;
    if (isLatin(text) && signs.size() > 3)
        return signs.first() + u"***"_s;
    if (signs.size() == 2)
        return signs.first() + u'*';
    return signs.first() + QString(signs.size() - 2, u'*') + signs.last();
}

QString maskedPhone(const QString &phone)
{
    QString text = phone.trimmed();
    if (text.contains(u'*'))
        return text;
    // The number proper: behind a country code that is set apart by a space or hyphen.
    qsizetype begin = 0;
    if (text.startsWith(u'+')) {
        const qsizetype end = std::ranges::find_if(text, [](QChar c) { return c == u' ' || c == u'-'; }) - text.begin();
        begin = end < text.size() && end <= 1 + longestCountryCode ? end + 1 : 1;
    }
    QString number = text.mid(begin);
    if (std::ranges::all_of(number, [](QChar c) { return c.isDigit() || u"()./- "_s.contains(c); }))
        number.removeIf([](QChar c) { return !c.isDigit(); });
    if (number.size() < 8)
        return text.left(begin) + QString(std::max<qsizetype>(number.size() - 2, 0), u'*') + number.right(2);
    const qsizetype inFront = std::min<qsizetype>(number.size() - leastHidden - 4, 3);
    return text.left(begin) + number.left(inFront) + u"****"_s + number.right(4);
}

} // namespace waydesk
