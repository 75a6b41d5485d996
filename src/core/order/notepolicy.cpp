// SPDX-License-Identifier: Apache-2.0
#include "core/order/notepolicy.h"

#include "core/support/names.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array demandNames{EnumName{NoteDemand::Off, "off"}, EnumName{NoteDemand::Any, "any"},
                                 EnumName{NoteDemand::Words, "words"}};
const QString buyerWord = QStringLiteral("buyer");
const QString memoWord = QStringLiteral("memo");

QString folded(const QString &text) { return text.normalized(QString::NormalizationForm_KC).toCaseFolded(); }

bool isDemanded(const QString &note, const NotePolicy &policy)
{
    if (note.trimmed().isEmpty() || policy.demand == NoteDemand::Off)
        return false;
    if (policy.demand == NoteDemand::Any)
        return true;
    const QString text = folded(note);
    return std::ranges::any_of(policy.words, [&](const QString &word) { return text.contains(folded(word)); });
}

QString markOf(const QString &kind, const QString &note, const QByteArray &salt)
{
    const QByteArray digest =
        QMessageAuthenticationCode::hash(note.toUtf8(), salt, QCryptographicHash::Sha256).toHex().left(12);
    return u"%1:%2:%3"_s.arg(kind).arg(note.size()).arg(QString::fromLatin1(digest));
}

} // namespace

QString noteDemandName(NoteDemand demand) { return nameIn(demandNames, demand); }

std::optional<NoteDemand> noteDemandFromName(QStringView name) { return valueIn(demandNames, name); }

QJsonObject notePolicyToJson(const NotePolicy &policy)
{
    return {{u"demand"_s, noteDemandName(policy.demand)}, {u"words"_s, QJsonArray::fromStringList(policy.words)}};
}

NotePolicy notePolicyFromJson(const QJsonObject &json)
{
    NotePolicy policy;
    policy.demand = noteDemandFromName(json[u"demand"].toString()).value_or(NoteDemand::Off);
    for (const auto &word : json[u"words"].toArray()) {
        if (!word.toString().trimmed().isEmpty())
            policy.words.append(word.toString().trimmed());
    }
    return policy;
}

QStringList noteWords(const QString &typed)
{
    static const QRegularExpression between(u"[,，、;；\n]"_s);
    QStringList words;
    for (const QString &word : typed.split(between)) {
        if (const QString plain = word.trimmed(); !plain.isEmpty() && !words.contains(plain))
            words.append(plain);
    }
    return words;
}

QString noteToRead(const Order &order, const NotePolicy &policy, const QByteArray &salt)
{
    QStringList marks;
    if (isDemanded(order.message, policy))
        marks.append(markOf(buyerWord, order.message, salt));
    if (isDemanded(order.memo, policy))
        marks.append(markOf(memoWord, order.memo, salt));
    return marks.join(u' ');
}

std::vector<NoteMark> noteMarks(const QString &text)
{
    std::vector<NoteMark> marks;
    for (const QString &mark : text.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = mark.split(u':');
        if (parts.size() != 3 || (parts[0] != buyerWord && parts[0] != memoWord))
            return {};
        marks.push_back({parts[0] == buyerWord, parts[1].toLongLong()});
    }
    return marks;
}

} // namespace waydesk
