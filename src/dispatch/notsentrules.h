// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/orderjoin.h"
#include "dispatch/workplace.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace waydesk {

/// Orders of which nothing is sent: virtual goods, collected in the store. A new order whose every line names one of
/// the rule words, or of which the platform says so, gets a hold with that word when it comes in; a person may lift it.
class NotSentRules
{
public:
    explicit NotSentRules(Workplace &place)
        : m_place(place)
    { }
    Result<QStringList> words();
    /// Replaces them. Orders that are in already stay as they are.
    Result<void> setWords(const QStringList &words);

    /// Of an import's orders those of which nothing is sent, with the word that says so.
    struct Candidate {
        ShopId shop;
        QString number;
        QString word;
    };
    class Finder;
    /// In the transaction that publishes `run`: holds those that came in with it; the number of holds set.
    static int hold(const Workplace &place, UnitOfWork &unit, ImportRunId run,
                    const std::vector<Candidate> &candidates);
    /// The same as words() inside a transaction.
    static QStringList words(UnitOfWork &unit);

private:
    Workplace &m_place;
};

/// Looks at an import's orders, one after the other.
class NotSentRules::Finder
{
public:
    Finder(const QStringList &words, const std::vector<ParsedFile> &files);
    void look(const JoinedOrder &order);
    const std::vector<Candidate> &found() const { return m_found; }

private:
    QString wordOf(const OrderLine &line);
    QString ruleOf(const JoinedOrder &order);

    QStringList m_words;
    std::vector<QSet<QString>> m_notSent; ///< of each file
    QHash<std::pair<QString, QString>, QString> m_known; ///< a shop sells the same few goods again and again
    std::vector<Candidate> m_found;
};

} // namespace waydesk
