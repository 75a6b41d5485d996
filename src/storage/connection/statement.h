// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <memory>
#include <string_view>

namespace waydesk {

class Prepared;

/// One run of a prepared statement, lent by Connection::statement() and given back when it goes out of scope.
/// Bind in the order of the `?`, then either exec()/execOne(), or next() until it says false. Throws StoreFailure.
///
///     Statement found = m_db.statement("SELECT id, name FROM shop WHERE platform = ? AND mall = ?");
///     found.bind(platform, true);
///     while (found.next())
///         use(found.id<ShopId>(0), found.text(1));
class Statement
{
public:
    explicit Statement(std::shared_ptr<Prepared> prepared);
    Statement(Statement &&other) noexcept = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Appends values; may be called several times for one run. U+0000, which PostgreSQL cannot hold, is left out.
    template <class... Values> Statement &bind(const Values &...values)
    {
        (add(values), ...);
        return *this;
    }

    bool next();
    /// Runs it to the end; returns the number of rows changed. Afterwards it can be bound and run again.
    int exec();
    /// Same for a conditional update: Conflict unless exactly one row changed.
    void execOne();
    /// Ready for the next bind.
    void reset();

    qint64 integer(int column) const;
    int number(int column) const { return int(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    QString text(int column) const;
    /// Valid until the next step.
    std::string_view utf8(int column) const;
    bool isNull(int column) const;
    template <class Id> Id id(int column) const { return Id(integer(column)); }

private:
    template <std::integral T> void add(T value) { addInteger(qint64(value)); }
    template <class Tag> void add(Id<Tag> id) { addInteger(id.value); }
    void add(const QString &text);
    void add(std::string_view utf8);
    void addInteger(qint64 value);

    std::shared_ptr<Prepared> m_prepared;
    int m_bound = 0;
};

} // namespace waydesk
