// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/verdict.h"
#include "models/listtablemodel.h"

namespace waydesk {

struct VerdictRow {
    qint64 at = 0; ///< UTC ms
    Verdict verdict;
    QString carrierName;
    bool undone = false; ///< taken back by hand
};

/// The latest verdicts, newest on top.
class VerdictHistoryModel : public ListTableModel<VerdictRow>
{
    Q_OBJECT

public:
    enum Column { TimeColumn, VerdictColumn, NumberColumn, ReceiverColumn, ReasonColumn };
    /// KindRole: int of VerdictKind; WordRole: the reason in a word or two
    enum Role { KindRole = Qt::UserRole + 1, CarrierRole, CarrierCodeRole, UndoneRole, WordRole };
    static constexpr int Longest = 200;

    using ListTableModel::ListTableModel;

    void add(VerdictRow row) { prependRow(std::move(row), Longest); }
    /// Marks the newest pass of that number as taken back.
    void markUndone(const QString &number);

protected:
    QStringList headers() const override;
    QVariant cell(const VerdictRow &row, int column, int role) const override;
};

} // namespace waydesk
