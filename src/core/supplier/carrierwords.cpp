// SPDX-License-Identifier: Apache-2.0
#include "core/supplier/carrierwords.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 60;

QString folded(QStringView word)
{
    QString text = word.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    text.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_' || c == u'.'; });
    return text;
}

/// Without what any carrier of the kind may be called. 快运 is another firm's business, and stays.
QString stem(QString word)
{
    for (const auto &ending :
         {u"有限公司"_s, u"公司"_s, u"快递"_s, u"速递"_s, u"速运"_s, u"物流"_s, u"express"_s, u"logistics"_s}) {
        if (word.size() > ending.size() + 1 && word.endsWith(ending))
            word.chop(ending.size());
    }
    return word;
}

void put(QHash<QString, QStringList> &words, const QString &word, const QString &code)
{
    if (!word.isEmpty() && !words[word].contains(code))
        words[word].append(code);
}

} // namespace

CarrierWords::CarrierWords(const CarrierBook &book, const QHash<QString, QString> &aliases)
{
    const auto add = [&](const QString &word, const QString &code) {
        put(m_exact, folded(word), code);
        put(m_stems, stem(folded(word)), code);
    };
    for (const Carrier &carrier : book.carriers()) {
        put(m_exact, folded(carrier.code), carrier.code);
        add(carrier.nameZh, carrier.code);
        add(carrier.nameEn, carrier.code);
    }
    for (auto one = aliases.cbegin(); one != aliases.cend(); ++one) {
        if (book.find(one.value()))
            add(one.key(), one.value());
    }
}

QStringList CarrierWords::find(QStringView word) const
{
    if (word.size() > longest)
        return {};
    const QString key = folded(word);
    if (const auto exact = m_exact.constFind(key); exact != m_exact.cend())
        return *exact;
    return m_stems.value(stem(key));
}

} // namespace waydesk
