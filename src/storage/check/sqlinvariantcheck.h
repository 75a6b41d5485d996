// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/invariants.h"

namespace waydesk {

class Database;

/// The invariants asked over this thread's connection, in one read transaction.
class SqlInvariantCheck final : public InvariantCheck
{
public:
    explicit SqlInvariantCheck(Database &database)
        : m_database(database)
    { }

    Result<QStringList> violations() override;

private:
    Database &m_database;
};

} // namespace waydesk
