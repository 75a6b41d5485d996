// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/taughtword.h"
#include "dispatch/workplace.h"

#include <vector>

namespace waydesk {

struct ImportReport;

struct TeachReport {
    int orders = 0; ///< orders in the store that waited for this word and are read again
};

/// A word of an imported file that nobody knows yet.
struct UnknownWord {
    QString platform;
    bool refund = false; ///< it stands in the refund column; else in the status column
    QString word; ///< as the file spells it
    QString column; ///< its heading
    QString file; ///< where it stands first
    int row = 0;
};

/// What an import met and does not know: each word once, however many files and spellings of it there are.
std::vector<UnknownWord> unknownWords(const ImportReport &report);

/// Words of the platforms' status and refund columns that the program does not know, or knows wrongly: taught once,
/// remembered for every bench. An import that meets an unknown word takes its orders all the same, which wait, and
/// lists the word once with the row (reasons status_word_unknown, refund_word_unknown). Words are compared as an import
/// compares them (foldedWord): of two spellings the one that was taught last counts.
class TeachWords
{
public:
    explicit TeachWords(Workplace &place)
        : m_place(place)
    { }
    /// What a word can mean, in the order in which it should be offered.
    static std::vector<OrderStatus> statusMeanings();
    static std::vector<RefundState> refundMeanings();

    /// A status word also gives the orders that wait with it their status; a refund word counts from the next import
    /// of their file on. InvalidArgument (argument) if word or platform is empty or the word means both or nothing.
    Result<TeachReport> teach(const TaughtWord &word);
    /// NotFound if it was never taught. Orders keep what they were read as.
    Result<void> forget(const TaughtWord &word);
    Result<TaughtWords> all();

    /// The same inside a transaction.
    static TaughtWords all(UnitOfWork &unit);

private:
    Workplace &m_place;
};

} // namespace waydesk
