// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/paymethod.h"

#include "exchange/formats/formatdata.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString cashKey = QStringLiteral("cashOnDelivery");
const QString prepaidKey = QStringLiteral("prepaid");

/// Whether blanks end its words.
bool isOfAWord(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return false;
    default: return c.isLetterOrNumber();
    }
}

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

bool hasWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool begins = at == 0 || !isOfAWord(text[at - 1]) || !isOfAWord(word.front());
        if (begins && (end == text.size() || !isOfAWord(word.back()) || !isOfAWord(text[end])))
            return true;
    }
    return false;
}

} // namespace

Result<PayWords> payWordsOf(const QJsonObject &json)
{
    PayWords words;
    for (const auto &[key, list] : {std::pair(cashKey, &words.cash), std::pair(prepaidKey, &words.prepaid)}) {
        const QJsonValue value = json[key];
        if (!value.isUndefined() && !value.isArray())
            return fail(ErrorCode::InvalidArgument, {{u"argument"_s, key}}, key);
        for (const auto &word : value.toArray()) {
            const QString text = folded(word.toString());
            if (text.isEmpty())
                return fail(ErrorCode::InvalidArgument, {{u"argument"_s, key}}, key);
            list->append(text);
        }
    }
    return words;
}

Result<PayWords> payWordsIn(const QString &file)
{
    const auto json = ownData(file);
    if (!json)
        return std::unexpected(json.error());
    const auto invalid = [&](const QString &detail) {
        return fail(ErrorCode::TemplateInvalid, {{u"file"_s, QFileInfo(file).fileName()}}, detail);
    };
    for (auto it = json->begin(); it != json->end(); ++it) {
        if (it.key() != cashKey && it.key() != prepaidKey)
            return invalid(it.key());
    }
    auto words = payWordsOf(*json);
    if (!words)
        return invalid(words.error().detail);
    return words;
}

std::optional<bool> paidOnDelivery(const PayWords &words, const QString &cell)
{
    const QString text = folded(cell);
    const auto longestIn = [&](const QStringList &all) {
        qsizetype longest = 0;
        for (const QString &word : all)
            longest = word.size() > longest && hasWord(text, word) ? word.size() : longest;
        return longest;
    };
    const qsizetype cash = longestIn(words.cash);
    const qsizetype prepaid = longestIn(words.prepaid);
    return cash + prepaid == 0 ? std::nullopt : std::optional(cash >= prepaid);
}

} // namespace waydesk
