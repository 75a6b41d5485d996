// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/reportrepository.h"
#include "storage/connection/sqlrepository.h"

namespace waydesk {

class SqlReportRepository final : public ReportRepository, private SqlRepository
{
public:
    explicit SqlReportRepository(Connection &db)
        : SqlRepository(db)
    { }

    std::vector<WorkCount> work(WorkStep step, qint64 since) override;
    qint64 printedParcels() override;
};

} // namespace waydesk
