// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/statement.h"

#include "dispatch/ports/store.h"
#include "storage/connection/prepared.h"

#include <string>

namespace waydesk {

Statement::Statement(std::shared_ptr<Prepared> prepared)
    : m_prepared(std::move(prepared))
{ }

Statement::~Statement()
{
    if (m_prepared)
        m_prepared->reset();
}

void Statement::add(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    add(std::string_view(utf8.constData(), size_t(utf8.size())));
}

void Statement::add(std::string_view utf8)
{
    if (!utf8.contains('\0')) {
        m_prepared->bindText(m_bound++, utf8);
        return;
    }
    std::string clean(utf8);
    std::erase(clean, '\0');
    m_prepared->bindText(m_bound++, clean);
}

void Statement::addInteger(qint64 value) { m_prepared->bindInteger(m_bound++, value); }

bool Statement::next() { return m_prepared->step(); }

int Statement::exec()
{
    while (m_prepared->step()) { }
    const int changes = m_prepared->changes();
    reset();
    return changes;
}

void Statement::execOne()
{
    if (exec() != 1)
        throw StoreFailure{Error{ErrorCode::Conflict, {}, {}}};
}

void Statement::reset()
{
    m_prepared->reset();
    m_bound = 0;
}

qint64 Statement::integer(int column) const { return m_prepared->integer(column); }

QString Statement::text(int column) const
{
    const std::string_view view = m_prepared->utf8(column);
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

std::string_view Statement::utf8(int column) const { return m_prepared->utf8(column); }

bool Statement::isNull(int column) const { return m_prepared->isNull(column); }

} // namespace waydesk
