// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/bulk/bulkinsert.h"
#include "storage/connection/postgreshandle.h"

namespace waydesk {

/// COPY ... FROM STDIN in PostgreSQL's binary form: our columns are BIGINT and TEXT only.
class CopyInsert final : public BulkInsert
{
public:
    CopyInsert(PGconn *connection, QByteArrayView table, QByteArrayView columns);
    ~CopyInsert() override;
    void finish() override;

protected:
    void writeRow(std::span<const Value> values, const char *bytes) override;

private:
    template <class T> void append(T value);
    void send();

    PGconn *m_connection;
    QByteArray m_buffer;
    bool m_open = true;
};

} // namespace waydesk
