// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/orderjoin.h"
#include "dispatch/workplace.h"

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
    static std::vector<Candidate> candidates(const QStringList &words, const std::vector<ParsedFile> &files,
                                             const std::vector<JoinedOrder> &joined);
    /// In the transaction that publishes `run`: holds those that came in with it; the number of holds set.
    static int hold(const Workplace &place, UnitOfWork &unit, ImportRunId run,
                    const std::vector<Candidate> &candidates);
    /// The same as words() inside a transaction.
    static QStringList words(UnitOfWork &unit);

private:
    Workplace &m_place;
};

} // namespace waydesk
