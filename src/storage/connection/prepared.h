// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <string_view>

namespace waydesk {

/// One prepared statement of one engine. Owned by its connection's cache, lent out as Statement. Throws StoreFailure.
class Prepared
{
public:
    Prepared() = default;
    virtual ~Prepared() = default;
    Prepared(const Prepared &) = delete;
    Prepared &operator=(const Prepared &) = delete;

    /// Parameters count from 0.
    virtual void bindInteger(int index, qint64 value) = 0;
    virtual void bindText(int index, std::string_view utf8) = 0;
    /// Runs it on the first call; true while there is a row.
    virtual bool step() = 0;
    /// Columns count from 0; NULL reads as 0 and as an empty text. Views live until the next step.
    virtual qint64 integer(int column) const = 0;
    virtual std::string_view utf8(int column) const = 0;
    virtual bool isNull(int column) const = 0;
    /// Rows inserted, updated or deleted by the run that ended.
    virtual int changes() const = 0;
    virtual void reset() noexcept = 0;
};

} // namespace waydesk
