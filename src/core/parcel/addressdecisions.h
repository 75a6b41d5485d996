// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/addresskey.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// A person's word on two receivers that are nearly the same, who stand here by their marks alone.
struct AddressDecision {
    QString first; ///< mark; of the two the one that labels carry
    QString second;
    bool same = false; ///< false: kept apart
    qint64 at = 0;
    QString by; ///< operator@bench

    friend bool operator==(const AddressDecision &, const AddressDecision &) = default;
};

/// What people decided of receivers, as planning asks for it. Receivers of which one was said to be another are one
/// class, also over a third; what is kept apart is kept apart from the whole class.
class AddressDecisions
{
public:
    AddressDecisions() = default;
    /// `salt` makes the marks of one store worthless outside of it.
    AddressDecisions(QByteArray salt, const std::vector<AddressDecision> &all);

    bool isEmpty() const { return m_leads.isEmpty() && m_apart.isEmpty(); }
    /// A keyed hash; empty for what cannot be decided of: no receiver, or a masked one.
    QString markOf(const AddressKey &key) const;
    /// The mark of the class; of a receiver that nobody decided about its own.
    QString leadOf(const QString &mark) const;
    /// Whether it was said to be one with another.
    bool isDecided(const QString &mark) const { return m_leads.contains(mark); }
    /// Same or apart, also by way of others; nothing where nobody has decided.
    std::optional<bool> between(const QString &one, const QString &other) const;

    /// For each key the one that stands for its class: the lead where it is among them, else the smallest text. Others
    /// are left as they are.
    std::vector<AddressKey> unified(std::span<const AddressKey> keys) const;

private:
    QByteArray m_salt;
    QHash<QString, QString> m_leads; ///< every mark of a class but the lead's; the lead's to itself
    QSet<QString> m_apart; ///< of two leads, the smaller first
};

} // namespace waydesk
