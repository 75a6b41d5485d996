// SPDX-License-Identifier: Apache-2.0
#include "dispatch/notsentrules.h"

#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/importrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString settingKey = QStringLiteral("not_sent_words");
const QString setByRule = QStringLiteral("rule");

QStringList usualWords()
{
    return {u"虚拟商品"_s, u"电子卡券"_s, u"电子券"_s, u"无需发货"_s, u"到店自提"_s, u"门店自提"_s, u"gift card"_s};
}

QString wordIn(const QString &text, const QStringList &words)
{
    const auto found =
        std::ranges::find_if(words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    return found == words.end() ? QString() : *found;
}

constexpr qsizetype mostKnown = 4096;

} // namespace

Result<QStringList> NotSentRules::words()
{
    return inRead<QStringList>(m_place.store, [](UnitOfWork &unit) -> Result<QStringList> { return words(unit); });
}

QStringList NotSentRules::words(UnitOfWork &unit)
{
    const auto stored = unit.settings().value(settingKey);
    return stored ? stored->split(u'\n', Qt::SkipEmptyParts) : usualWords();
}

Result<void> NotSentRules::setWords(const QStringList &words)
{
    QStringList plain;
    for (const QString &word : words) {
        if (!word.trimmed().isEmpty() && !word.contains(u'\n'))
            plain.append(word.trimmed());
    }
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(settingKey, plain.join(u'\n'));
        m_place.record(unit, u"not_sent_words"_s, SubjectKind::None, 0, {{u"count"_s, plain.size()}});
        return {};
    });
}

NotSentRules::Finder::Finder(const QStringList &words, const std::vector<ParsedFile> &files)
    : m_words(words)
{
    for (const ParsedFile &file : files)
        m_notSent.emplace_back(file.notSent.cbegin(), file.notSent.cend());
}

void NotSentRules::Finder::look(const JoinedOrder &order)
{
    const QString word = ruleOf(order);
    if (!word.isEmpty())
        m_found.push_back({order.shop, order.number(), word});
}

QString NotSentRules::Finder::wordOf(const OrderLine &line)
{
    const std::pair goods(line.title, line.attributes);
    const auto known = m_known.constFind(goods);
    if (known != m_known.cend())
        return *known;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    return *m_known.insert(goods, wordIn(line.title + u' ' + line.attributes, m_words));
}

/// The word that all lines of the order's records name; empty if one of them is to be sent.
QString NotSentRules::Finder::ruleOf(const JoinedOrder &order)
{
    QString named;
    bool anyLine = false;
    bool leftOut = false;
    for (const JoinedOrder::Part &part : order.parts) {
        for (const OrderLine &line : part.record.order.lines) {
            const QString word = wordOf(line);
            if (word.isEmpty())
                return {};
            named = word;
            anyLine = true;
        }
        leftOut = leftOut || m_notSent[part.file].contains(order.number());
    }
    return anyLine || !leftOut ? named : u"not_sent"_s;
}

int NotSentRules::hold(const Workplace &place, UnitOfWork &unit, ImportRunId run,
                       const std::vector<Candidate> &candidates)
{
    std::vector<HoldId> set;
    for (const Candidate &one : candidates) {
        for (const Order &order : unit.orders().byNumbers(one.shop, {one.number})) {
            if (unit.orders().runOf(order.id) != run)
                continue;
            Hold hold;
            hold.id = HoldId(unit.newId());
            hold.order = order.id;
            hold.reason = Reason::Manual;
            hold.text = one.word;
            hold.setBy = setByRule;
            hold.setAt = place.clock.wallMs();
            unit.parcels().addHold(hold);
            place.record(unit, u"hold"_s, SubjectKind::Order, order.id.value,
                         {{u"hold"_s, hold.id.value}, {u"reason"_s, reasonName(hold.reason)}});
            set.push_back(hold.id);
        }
    }
    unit.imports().keepHolds(run, set, ImportHoldPart::Set);
    return static_cast<int>(set.size());
}

} // namespace waydesk
