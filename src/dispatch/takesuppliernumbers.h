// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/supplier/suppliernumbers.h"
#include "core/waybill/carrierbook.h"
#include "dispatch/ports/ordersource.h"
#include "dispatch/workplace.h"

#include <QString>

#include <expected>
#include <optional>
#include <vector>

namespace waydesk {

/// The numbers that suppliers send back fill in by order, and are due to be told to the shop as any number. Each row is
/// decided by itself: a bad one is refused with its reason, the others go on. The same file twice changes nothing, an
/// old file takes nothing back, and after a crash it does what was left out.
class TakeSupplierNumbers
{
public:
    TakeSupplierNumbers(Workplace &place, const CarrierBook &book, const DispatchWriter &writer)
        : m_place(place)
        , m_book(book)
        , m_aliases(writer.carrierAliases())
    { }

    struct Taken {
        int row = 0;
        QString order;
        QString carrier;
        QString number;
        bool correction = false; ///< the shop was told another one before
        QString warning; ///< number_..., or the reason why the order is not to be sent any more; empty = none
    };
    struct Refused {
        int row = 0;
        QString reason; ///< of SupplierNumbers::read(), a NumberReason, carrier_unclear, order_unknown,
                        ///< order_ambiguous, not_bought, several_purchases, several_numbers, number_known,
                        ///< number_used, not_written (an error in the middle)
        QString value; ///< what it is about
        QString raw;
    };
    struct Report {
        std::vector<Taken> taken;
        int unchanged = 0; ///< rows that say what is known
        int unfilled = 0; ///< rows without a number yet
        std::vector<Refused> refused;
        std::optional<Error> error{}; ///< what ended it in the middle; the rows before are done
    };
    /// Rows of a file or of pasted text. Another number than the known one is taken only to `replace` it; two of them
    /// for one purchase never. NothingToDo if there is no row at all.
    Result<Report> run(const std::vector<SheetRow> &rows, bool replace = false);

private:
    struct Number {
        QString carrier;
        QString number;
        QString warning;
    };
    struct No {
        QString reason;
        QString value;
    };
    std::expected<Number, No> numberOf(const SupplierNumbers::Row &row, const QStringList &meant) const;
    using Numbers = std::vector<std::expected<Number, No>>;
    Result<void> refuseSeveral(const std::vector<SupplierNumbers::Row> &rows, Numbers &numbers) const;
    Result<Report> takeSome(const std::vector<SupplierNumbers::Row> &rows, const Numbers &numbers, size_t from,
                            size_t until, bool replace) const;
    void take(UnitOfWork &unit, const SupplierNumbers::Row &row, const std::expected<Number, No> &read, bool replace,
              Report &report) const;

    Workplace &m_place;
    const CarrierBook &m_book;
    QHash<QString, QString> m_aliases;
};

} // namespace waydesk
