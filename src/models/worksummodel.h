// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/workreport.h"
#include "models/listtablemodel.h"

namespace waydesk {

/// Today's work of shops or carriers, one row each, with the sum in the last row.
class WorkSumModel : public ListTableModel<WorkOf>
{
    Q_OBJECT

public:
    enum Column { NameColumn, PrintedColumn, ScannedColumn, HandedOverColumn };
    enum Role { IsSumRole = Qt::UserRole + 1, PercentRole };

    /// `heading`: what the rows are.
    explicit WorkSumModel(QObject *parent = nullptr)
        : ListTableModel(parent)
    { }
    void setHeading(const QString &heading);
    /// Names as they are to be shown.
    void setWork(std::vector<WorkOf> work);

protected:
    QStringList headers() const override;
    QVariant cell(const WorkOf &row, int column, int role) const override;

private:
    QString m_heading;
    qint64 m_busiest = 0;
};

} // namespace waydesk
