// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/nearmisses.h"

#include "core/address/masking.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace waydesk {

namespace {
constexpr size_t noParcel = std::numeric_limits<size_t>::max();

/// Province and city at the start of a place, however it was split: up to the first 市, else a fixed length.
QStringView regionOf(QStringView place)
{
    constexpr qsizetype longest = 14;
    constexpr qsizetype usual = 12;
    const qsizetype city = place.left(longest).indexOf(u'市');
    return place.left(city < 0 ? usual : city + 1);
}

class NearMissFinder
{
public:
    NearMissFinder(std::span<const PlanCandidate> candidates, const Plan &plan, std::span<const PlanScope> scopes)
        : m_candidates(candidates), m_plan(plan), m_scopes(scopes)
    {
    }

    std::vector<NearMiss> run()
    {
        findEqualKeys();
        findOneDifference();
        findMasked();
        return std::move(m_found);
    }

private:
    using ParcelsByScope = std::map<PlanScope, std::vector<size_t>>;

    const PlannedParcel &parcel(size_t i) const { return m_plan.parcels[i]; }
    bool isApart(size_t i) const { return m_candidates[parcel(i).members.front()].apart; }

    void add(std::span<const size_t> parcels, const QString &whyNot)
    {
        NearMiss miss;
        miss.whyNot = whyNot;
        for (const size_t i : parcels)
            miss.members.insert(miss.members.end(), parcel(i).members.begin(), parcel(i).members.end());
        std::ranges::sort(miss.members);
        m_found.push_back(std::move(miss));
    }

    void findEqualKeys();
    void explainScopes(const ParcelsByScope &byScope, std::span<const size_t> all);
    void findOneDifference();
    void findMasked();
    std::vector<size_t> parcelOfCandidates() const;
    bool isMaskedCandidate(size_t i, size_t parcelOf) const;

    std::span<const PlanCandidate> m_candidates;
    const Plan &m_plan;
    std::span<const PlanScope> m_scopes;
    std::vector<NearMiss> m_found;
};

void NearMissFinder::findEqualKeys()
{
    Groups groups(m_plan.parcels.size());
    for (size_t i = 0; i < m_plan.parcels.size(); ++i) {
        if (!parcel(i).key.isEmpty())
            groups.collect({parcel(i).key.text(), {}, {}, {}}, i);
    }
    for (const auto &same : groups.shared()) {
        ParcelsByScope byScope;
        for (const size_t i : same)
            byScope[m_scopes[i]].push_back(i);
        explainScopes(byScope, same);
    }
}

void NearMissFinder::explainScopes(const ParcelsByScope &byScope, std::span<const size_t> all)
{
    std::map<PlanScope, std::vector<size_t>> byAccount;
    for (const auto &[scope, parcels] : byScope) {
        if (parcels.size() > 1)
            add(parcels, QStringLiteral("taken_apart"));
        auto &ofAccount = byAccount[scope.account != 0 ? PlanScope{scope.account, 0} : scope];
        ofAccount.insert(ofAccount.end(), parcels.begin(), parcels.end());
    }
    for (const auto &[account, parcels] : byAccount) {
        const bool severalScopes = std::ranges::any_of(
            parcels, [&](size_t i) { return m_scopes[i] != m_scopes[parcels.front()]; });
        if (severalScopes)
            add(parcels, QStringLiteral("cross_shop_off"));
    }
    if (byAccount.size() > 1)
        add(all, QStringLiteral("other_account"));
}

void NearMissFinder::findOneDifference()
{
    const size_t count = m_plan.parcels.size();
    Groups samePlaceAndName(count);
    Groups samePlaceAndPhone(count);
    Groups samePerson(count);
    for (size_t i = 0; i < count; ++i) {
        const KeyParts parts = parcel(i).key.parts();
        if (parts.place.isEmpty() || isApart(i))
            continue;
        samePlaceAndName.collect({parts.receiver, {}, parts.place, m_scopes[i]}, i);
        samePlaceAndPhone.collect({{}, parts.phone, parts.place, m_scopes[i]}, i);
        samePerson.collect({parts.receiver, parts.phone, regionOf(parts.place), m_scopes[i]}, i);
    }
    for (const auto &parcels : samePlaceAndName.shared())
        add(parcels, QStringLiteral("phone_differs"));
    for (const auto &parcels : samePlaceAndPhone.shared())
        add(parcels, QStringLiteral("receiver_differs"));
    for (const auto &parcels : samePerson.shared())
        add(parcels, QStringLiteral("street_differs"));
}

std::vector<size_t> NearMissFinder::parcelOfCandidates() const
{
    std::vector<size_t> out(m_candidates.size(), noParcel);
    for (size_t i = 0; i < m_plan.parcels.size(); ++i) {
        for (const size_t member : parcel(i).members)
            out[member] = i;
    }
    return out;
}

/// Masked, and nothing else keeps it from being planned.
bool NearMissFinder::isMaskedCandidate(size_t i, size_t parcelOf) const
{
    if (parcelOf != noParcel) {
        const AddressKey &key = parcel(parcelOf).key;
        return (key.isEmpty() || key.isPlatformKey()) && isMasked(m_candidates[i].order->receiver);
    }
    const auto &reasons = m_candidates[i].reasons;
    return std::ranges::find(reasons, Reason::MaskedReceiver) != reasons.end()
        && std::ranges::all_of(reasons, [](Reason r) { return r == Reason::MaskedReceiver || !blocks(r); });
}

void NearMissFinder::findMasked()
{
    const std::vector<size_t> parcelOf = parcelOfCandidates();
    std::vector<QString> texts;
    Groups groups(0);
    for (size_t i = 0; i < m_candidates.size(); ++i) {
        if (!isMaskedCandidate(i, parcelOf[i]))
            continue;
        const QString text = receiverText(m_candidates[i].order->receiver);
        if (text.isEmpty())
            continue;
        texts.push_back(text);
        groups.collect({text, {}, {}, scopeOf(m_candidates[i], {})}, i);
    }
    for (auto &members : groups.shared()) {
        const size_t first = parcelOf[members.front()];
        const bool merged = first != noParcel
            && std::ranges::all_of(members, [&](size_t i) { return parcelOf[i] == first; });
        if (!merged)
            m_found.push_back({std::move(members), QStringLiteral("masked_receiver")});
    }
}
} // namespace

std::vector<NearMiss> findNearMisses(std::span<const PlanCandidate> candidates, const Plan &plan,
                                     std::span<const PlanScope> scopes)
{
    return NearMissFinder(candidates, plan, scopes).run();
}

} // namespace waydesk
