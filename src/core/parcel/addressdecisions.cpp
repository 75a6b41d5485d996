// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/addressdecisions.h"

#include <QMessageAuthenticationCode>

#include <algorithm>
#include <tuple>
#include <utility>

namespace waydesk {

namespace {

constexpr qsizetype markBytes = 16;

QString pairOf(const QString &one, const QString &other)
{
    return one < other ? one + u'-' + other : other + u'-' + one;
}

} // namespace

AddressDecisions::AddressDecisions(QByteArray salt, const std::vector<AddressDecision> &all)
    : m_salt(std::move(salt))
{
    // The oldest word on labels stands: a class that joins another takes over its lead.
    std::vector<AddressDecision> sorted = all;
    std::ranges::sort(sorted, [](const AddressDecision &a, const AddressDecision &b) {
        return std::tie(a.at, a.first, a.second) < std::tie(b.at, b.first, b.second);
    });
    for (const AddressDecision &one : sorted) {
        if (!one.same)
            continue;
        const QString lead = leadOf(one.first);
        const QString other = leadOf(one.second);
        m_leads.insert(lead, lead);
        for (QString &each : m_leads) {
            if (each == other)
                each = lead;
        }
        m_leads.insert(other, lead);
    }
    for (const AddressDecision &one : sorted) {
        if (!one.same)
            m_apart.insert(pairOf(leadOf(one.first), leadOf(one.second)));
    }
}

QString AddressDecisions::markOf(const AddressKey &key) const
{
    if (key.isEmpty() || key.isPlatformKey())
        return {};
    const QByteArray hash =
        QMessageAuthenticationCode::hash(key.text().toUtf8(), m_salt, QCryptographicHash::Sha256).first(markBytes);
    return QString::fromLatin1(hash.toHex());
}

QString AddressDecisions::leadOf(const QString &mark) const { return m_leads.value(mark, mark); }

std::optional<bool> AddressDecisions::between(const QString &one, const QString &other) const
{
    const QString lead = leadOf(one);
    const QString otherLead = leadOf(other);
    if (lead == otherLead)
        return one.isEmpty() ? std::nullopt : std::optional(true);
    return m_apart.contains(pairOf(lead, otherLead)) ? std::optional(false) : std::nullopt;
}

std::vector<AddressKey> AddressDecisions::unified(std::span<const AddressKey> keys) const
{
    std::vector<AddressKey> all(keys.begin(), keys.end());
    if (m_leads.isEmpty())
        return all;
    std::vector<QString> leads(all.size());
    QHash<QString, AddressKey> standsFor;
    for (size_t i = 0; i < all.size(); ++i) {
        const QString mark = markOf(all[i]);
        leads[i] = m_leads.value(mark);
        if (leads[i].isEmpty())
            continue;
        const auto found = standsFor.find(leads[i]);
        if (found == standsFor.end())
            standsFor.insert(leads[i], all[i]);
        else if (mark == leads[i] || (markOf(*found) != leads[i] && all[i].text() < found->text()))
            *found = all[i];
    }
    for (size_t i = 0; i < all.size(); ++i) {
        if (!leads[i].isEmpty())
            all[i] = standsFor.value(leads[i]);
    }
    return all;
}

} // namespace waydesk
