// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/writeback.h"
#include "models/listtablemodel.h"

namespace waydesk {

/// How many orders of a shop stand where with their platform.
struct WriteBackCounts {
    int due = 0;
    int exported = 0;
    int accepted = 0;
    int refused = 0; ///< due again after a refusal, or refused for good

    static WriteBackCounts of(const std::vector<WriteBackEntry> &entries);
};

/// A shop's queue: what its platform is to be told, was told, and what it said. In the order of the verb.
class WriteBackModel : public ListTableModel<WriteBackEntry>
{
    Q_OBJECT

public:
    enum Column { StateColumn, OrderColumn, NumberColumn, DeadlineColumn, RemarkColumn };
    /// StateRole: a WriteBackState; one that is due again after a refusal is Refused. LeftRole: milliseconds to the
    /// deadline, invalid if none is known or the platform has the number.
    enum Role { StateRole = Qt::UserRole + 1, LeftRole };

    using ListTableModel::ListTableModel;
    /// What deadlines are counted from.
    void setNow(qint64 nowMs) { m_now = nowMs; }
    static WriteBackState shownState(const WriteBackEntry &entry);

protected:
    QStringList headers() const override;
    QVariant cell(const WriteBackEntry &row, int column, int role) const override;

private:
    static QString remark(const WriteBackEntry &row);

    qint64 m_now = 0;
};

} // namespace waydesk
