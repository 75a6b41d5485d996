// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/dayrepository.h"
#include "storage/connection/sqlrepository.h"

namespace waydesk {

class SqlDayRepository final : public DayRepository, private SqlRepository
{
public:
    explicit SqlDayRepository(Connection &db)
        : SqlRepository(db)
    { }

    DayCounts counts(qint64 since, qint64 until) override;
    std::vector<UntoldOrder> untold(qint64 since, qint64 until) override;
    std::vector<ParcelId> unfinished(qint64 since, qint64 until) override;
    std::vector<VoidedNumber> voided(qint64 since, qint64 until) override;
};

} // namespace waydesk
