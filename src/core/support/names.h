// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace waydesk {

/// One row of a table that ties an enumerator to its stable word in the schema, the CLI and the logs.
template <class E> struct EnumName {
    E value;
    const char *name;
};

/// The word of an enumerator, from the table; empty if the table misses it.
template <class E, size_t N> QString nameIn(const std::array<EnumName<E>, N> &table, E value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return QString::fromLatin1(row.name);
    }
    return {};
}

template <class E, size_t N> std::optional<E> valueIn(const std::array<EnumName<E>, N> &table, QStringView name)
{
    for (const auto &row : table) {
        if (name == QLatin1StringView(row.name))
            return row.value;
    }
    return std::nullopt;
}

/// One allowed step of a state machine.
template <class S> struct Transition {
    S from;
    S to;
};

template <class S, size_t N> constexpr bool allowedIn(const std::array<Transition<S>, N> &table, S from, S to)
{
    for (const auto &row : table) {
        if (row.from == from && row.to == to)
            return true;
    }
    return false;
}

} // namespace waydesk
