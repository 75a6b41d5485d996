// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/carrierpolicy.h"
#include "core/carrier/sheetcells.h"
#include "core/waybill/carrierbook.h"

namespace waydesk {

/// The tables that a policy is made of, each a sheet that people keep in a spreadsheet.
enum class PolicyPart { Rules, Prices, Areas, Suspensions, Goods };

inline constexpr std::array policyParts{PolicyPart::Rules, PolicyPart::Prices, PolicyPart::Areas,
                                        PolicyPart::Suspensions, PolicyPart::Goods};

QString policyPartName(PolicyPart part);
std::optional<PolicyPart> policyPartFromName(QStringView name);

/// Reads and writes one part as a table with a heading row. Carriers are named by code or by their Chinese or English
/// name. Everything in a file is hostile: the first cell that does not fit refuses the whole table (see SheetCells),
/// and nothing is read twice as something else. Values that are read carry no ids.
class PolicySheet
{
public:
    PolicySheet(PolicyPart part, const CarrierBook &carriers)
        : m_part(part)
        , m_carriers(carriers)
    { }

    /// More rows are refused (FileTooLarge).
    static constexpr size_t mostRows = 50'000;

    /// Replaces this part of the policy; the others stay. `shops`: names that rules may use. With `refused` rows that
    /// do not fit are left out and say there why; without, the first one refuses all.
    Result<void> read(const std::vector<SheetRow> &rows, const QStringList &shops, CarrierPolicy &policy,
                      std::vector<Error> *refused = nullptr) const;
    /// The keys of the columns: the heading row that read() takes.
    QStringList headings() const;
    /// The rows in the order in which people read them, with their ids.
    std::vector<std::pair<qint64, QStringList>> rows(const CarrierPolicy &policy) const;

private:
    std::span<const SheetColumn> columns() const;
    QString carrier(SheetCells &cells, size_t column, bool every = false) const;
    void dropLast(CarrierPolicy &policy) const;
    void readRow(SheetCells &cells, const QStringList &shops, CarrierPolicy &policy) const;
    CarrierRule rule(SheetCells &cells, const QStringList &shops) const;
    PriceRow price(SheetCells &cells) const;
    Suspension suspension(SheetCells &cells) const;

    PolicyPart m_part;
    const CarrierBook &m_carriers;
};

} // namespace waydesk
