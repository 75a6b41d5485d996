// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/dayreport.h"
#include "dispatch/ports/paperwriter.h"
#include "models/listtablemodel.h"

#include <functional>

namespace waydesk {

/// What a line of the end of the day is about, in the order in which the lines stand.
enum class DayMatter { NotScanned, NotHandedOver, Refused, NotReported, Voided, Recalled };

struct DayRow {
    DayMatter matter = DayMatter::NotScanned;
    QString number; ///< waybill number
    QString subject; ///< carrier, or shop and order
    QString why; ///< a whole sentence
    QString order; ///< platform's number, only where the line is about one order
};

/// What a day left open or gave up. `nameOf`: a carrier's name.
std::vector<DayRow> dayRows(const DayReport &report, const std::function<QString(const QString &)> &nameOf);
/// The same on paper, in the language of the moment.
ReportPaper dayPaper(const DayReport &report, const std::vector<DayRow> &rows, const Workplace &place);

/// The lines of the end of a day.
class DayModel : public ListTableModel<DayRow>
{
    Q_OBJECT

public:
    enum Column { MatterColumn, NumberColumn, SubjectColumn, WhyColumn };
    enum Role { MatterRole = Qt::UserRole + 1 };

    using ListTableModel::ListTableModel;
    static QString matterText(DayMatter matter);

protected:
    QStringList headers() const override;
    QVariant cell(const DayRow &row, int column, int role) const override;
};

} // namespace waydesk
