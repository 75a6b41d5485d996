// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/policysheet.h"
#include "dispatch/workplace.h"

namespace waydesk {

/// The tables of the carrier choice as people keep them: rules, prices, service areas, suspensions, weights. What is
/// changed holds at once; what was chosen before stays until somebody has it chosen again (ChooseCarriers).
class CarrierTables
{
public:
    CarrierTables(Workplace &place, const CarrierBook &carriers)
        : m_place(place)
        , m_carriers(carriers)
    { }

    /// With what our history says.
    Result<CarrierPolicy> policy();
    /// The rows of a file take the place of this part. Number of rows. Errors as of PolicySheet::read(): the first row
    /// that does not fit refuses the file.
    Result<int> replace(PolicyPart part, const std::vector<SheetRow> &rows);
    struct Import {
        int rows = 0; ///< that fit
        bool done = false; ///< they stand in the table now
        std::vector<Error> refused; ///< one for each row that does not fit, as of SheetCells
    };
    /// The same with all that is wrong. While rows are refused nothing is changed, unless they are to be left out; and
    /// nothing either where no row is left then.
    Result<Import> import(PolicyPart part, const std::vector<SheetRow> &rows, bool leaveOut);
    /// One row more, in the cells of the part's headings.
    Result<void> add(PolicyPart part, const QStringList &cells);
    /// NotFound if it is gone already.
    Result<void> remove(PolicyPart part, qint64 id);

    /// The area that an override for this receiver is remembered for: the city, else the province; nothing if neither
    /// is known.
    static std::optional<Area> rememberedArea(const Address &receiver);
    /// In a transaction: parcels to this area go with this carrier from now on. An earlier such rule for it goes.
    static void remember(Workplace &place, UnitOfWork &unit, const Area &area, const QString &carrier);
    /// Where a remembered rule stands among those that people number themselves.
    static constexpr qint64 rememberedPriority = 500;

private:
    Result<CarrierPolicy> read(PolicyPart part, const std::vector<SheetRow> &rows,
                               std::vector<Error> *refused = nullptr) const;
    Result<int> write(PolicyPart part, CarrierPolicy policy);
    void record(UnitOfWork &unit, PolicyPart part, const QString &step, qint64 rows) const;

    Workplace &m_place;
    const CarrierBook &m_carriers;
};

} // namespace waydesk
