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
    NearMissFinder(std::span<const PlanCandidate> candidates, const Plan &plan, std::span<const PlanScope> scopes,
                   const PlanScopes &widest, const AddressDecisions &decisions)
        : m_candidates(candidates)
        , m_plan(plan)
        , m_scopes(scopes)
        , m_widest(widest)
        , m_decisions(decisions)
    { }

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
    void explainCuts(const std::vector<size_t> &parcels);
    void explainScopes(const ParcelsByScope &byScope, std::span<const size_t> all);
    template <class KeyOf>
    void findShared(const std::vector<size_t> &parcels, const QString &whyNot, const KeyOf &keyOf);
    bool allKeptApart(const std::vector<size_t> &parcels) const;
    std::vector<size_t> onePerReceiver();
    void findOneDifference();
    void findMasked();
    std::vector<size_t> parcelOfCandidates() const;
    bool isMaskedCandidate(size_t i, size_t parcelOf) const;

    std::span<const PlanCandidate> m_candidates;
    const Plan &m_plan;
    std::span<const PlanScope> m_scopes;
    const PlanScopes &m_widest;
    const AddressDecisions &m_decisions;
    std::map<size_t, std::vector<size_t>> m_pieces; ///< by the first of a receiver that policies took apart: the others
    std::vector<NearMiss> m_found;
};

void NearMissFinder::findEqualKeys()
{
    Groups groups(m_plan.parcels.size());
    const auto keyOf = [this](size_t i) { return GroupKey{parcel(i).key.text(), {}, {}, {}}; };
    for (size_t i = 0; i < m_plan.parcels.size(); ++i) {
        if (!parcel(i).key.isEmpty())
            groups.collect(keyOf(i), i, keyOf);
    }
    for (const auto &same : groups.shared()) {
        ParcelsByScope byScope;
        for (const size_t i : same)
            byScope[m_scopes[i]].push_back(i);
        explainScopes(byScope, same);
    }
}

/// Equal keys of one scope: apart by hand, or by a policy.
void NearMissFinder::explainCuts(const std::vector<size_t> &parcels)
{
    unsigned cuts = 0;
    bool apart = false;
    for (const size_t i : parcels) {
        cuts |= parcel(i).cuts;
        apart = apart || isApart(i);
    }
    if (apart || cuts == 0)
        add(parcels, QStringLiteral("taken_apart"));
    for (const QString &why : mergeCutNames(cuts))
        add(parcels, why);
}

void NearMissFinder::explainScopes(const ParcelsByScope &byScope, std::span<const size_t> all)
{
    std::map<PlanScope, std::vector<size_t>> byAccount;
    for (const auto &[scope, parcels] : byScope) {
        if (parcels.size() > 1)
            explainCuts(parcels);
        auto &ofAccount = byAccount[scope.account != 0 ? PlanScope{scope.account, 0} : scope];
        ofAccount.insert(ofAccount.end(), parcels.begin(), parcels.end());
    }
    for (const auto &[account, parcels] : byAccount) {
        const bool severalScopes =
            std::ranges::any_of(parcels, [&](size_t i) { return m_scopes[i] != m_scopes[parcels.front()]; });
        if (severalScopes)
            add(parcels, QStringLiteral("cross_shop_off"));
    }
    if (byAccount.size() > 1)
        add(all, QStringLiteral("other_account"));
}

template <class KeyOf>
void NearMissFinder::findShared(const std::vector<size_t> &parcels, const QString &whyNot, const KeyOf &keyOf)
{
    Groups groups(parcels.size());
    for (const size_t i : parcels)
        groups.collect(keyOf(i), i, keyOf);
    for (std::vector<size_t> shared : groups.shared()) {
        if (allKeptApart(shared))
            continue;
        for (size_t i = 0, count = shared.size(); i < count; ++i) {
            if (const auto pieces = m_pieces.find(shared[i]); pieces != m_pieces.end())
                shared.insert(shared.end(), pieces->second.begin(), pieces->second.end());
        }
        add(shared, whyNot);
    }
}

/// Of each two of them somebody has decided so.
bool NearMissFinder::allKeptApart(const std::vector<size_t> &parcels) const
{
    constexpr size_t most = 8; // of a crowd nobody has decided about each two
    if (m_decisions.isEmpty() || parcels.size() > most)
        return false;
    std::vector<QString> marks;
    for (const size_t i : parcels)
        marks.push_back(m_decisions.markOf(parcel(i).key));
    for (size_t i = 0; i < marks.size(); ++i) {
        for (size_t k = i + 1; k < marks.size(); ++k) {
            if (m_decisions.between(marks[i], marks[k]) != false)
                return false;
        }
    }
    return true;
}

/// One parcel for each receiver of a scope, whatever its policies made of it.
std::vector<size_t> NearMissFinder::onePerReceiver()
{
    std::vector<size_t> keyed;
    keyed.reserve(m_plan.parcels.size());
    Groups cut(m_plan.parcels.size());
    const auto keyOf = [this](size_t i) { return GroupKey{parcel(i).key.text(), {}, {}, m_scopes[i]}; };
    for (size_t i = 0; i < m_plan.parcels.size(); ++i) {
        if (isApart(i) || parcel(i).key.isPlatformKey() || parcel(i).key.isEmpty())
            continue;
        const size_t first = parcel(i).cuts == 0 ? i : cut.add(keyOf(i), i, keyOf);
        if (first == i)
            keyed.push_back(i);
        else
            m_pieces[first].push_back(i);
    }
    return keyed;
}

void NearMissFinder::findOneDifference()
{
    std::vector<KeyParts> parts(m_plan.parcels.size());
    std::vector<size_t> keyed = onePerReceiver();
    std::erase_if(keyed, [&](size_t i) {
        parts[i] = parcel(i).key.parts();
        return parts[i].place.isEmpty();
    });
    findShared(keyed, QStringLiteral("phone_differs"),
               [&](size_t i) { return GroupKey{parts[i].receiver, {}, parts[i].place, m_scopes[i]}; });
    findShared(keyed, QStringLiteral("receiver_differs"),
               [&](size_t i) { return GroupKey{{}, parts[i].phone, parts[i].place, m_scopes[i]}; });
    findShared(keyed, QStringLiteral("street_differs"), [&](size_t i) {
        return GroupKey{parts[i].receiver, parts[i].phone, regionOf(parts[i].place), m_scopes[i]};
    });
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
    std::vector<size_t> masked;
    std::vector<QString> texts;
    for (size_t i = 0; i < m_candidates.size(); ++i) {
        if (!isMaskedCandidate(i, parcelOf[i]))
            continue;
        masked.push_back(i);
        texts.push_back(receiverText(m_candidates[i].order->receiver));
    }
    Groups groups(masked.size());
    const auto keyOf = [&](size_t k) { return GroupKey{texts[k], {}, {}, m_widest.widestOf(m_candidates[masked[k]])}; };
    for (size_t k = 0; k < masked.size(); ++k) {
        if (!texts[k].isEmpty())
            groups.collect(keyOf(k), k, keyOf);
    }
    for (auto &members : groups.shared()) {
        std::ranges::transform(members, members.begin(), [&](size_t k) { return masked[k]; });
        const size_t first = parcelOf[members.front()];
        const bool merged =
            first != noParcel && std::ranges::all_of(members, [&](size_t i) { return parcelOf[i] == first; });
        if (!merged)
            m_found.push_back({std::move(members), QStringLiteral("masked_receiver")});
    }
}
} // namespace

bool NearMiss::isDecidable() const
{
    return whyNot == QLatin1String("phone_differs") || whyNot == QLatin1String("receiver_differs")
        || whyNot == QLatin1String("street_differs");
}

std::vector<NearMiss> findNearMisses(std::span<const PlanCandidate> candidates, const Plan &plan,
                                     std::span<const PlanScope> scopes, const PlanScopes &widest,
                                     const AddressDecisions &decisions)
{
    return NearMissFinder(candidates, plan, scopes, widest, decisions).run();
}

} // namespace waydesk
