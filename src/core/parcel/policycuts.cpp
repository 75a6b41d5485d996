// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/policycuts.h"

#include "core/support/capped.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace waydesk {

namespace {

using Members = std::vector<size_t>;

bool hasNote(const Order &order)
{
    const auto says = [](const QString &text) { return !text.trimmed().isEmpty(); };
    return says(order.message) || says(order.memo) || says(order.note);
}

/// Who bought it, within one platform; empty where nobody can tell.
QString buyerOf(const PlanCandidate &candidate)
{
    const QString &name = candidate.order->buyer;
    if (name.trimmed().isEmpty() || name.contains(u'*'))
        return {};
    return candidate.platform + u'\x1f' + name;
}

class PolicyCutter
{
public:
    PolicyCutter(std::span<const PlanCandidate> candidates, const MergePolicy &policy)
        : m_candidates(candidates)
        , m_policy(policy)
    { }

    PolicyCuts cut(const Members &members)
    {
        std::map<std::tuple<QString, bool>, Members> classes;
        for (const size_t member : members) {
            const PlanCandidate &one = m_candidates[member];
            const QString buyer = m_policy.anyBuyer ? QString() : buyerOf(one);
            if (one.order->cashOnDelivery)
                alone(member, CutCashOnDelivery);
            else if (!m_policy.notes && hasNote(*one.order))
                alone(member, CutNote);
            else if (!m_policy.anyBuyer && buyer.isEmpty())
                alone(member, CutBuyer);
            else
                classes[{buyer, !m_policy.presale && one.order->presale}].push_back(member);
        }
        noteDifferences(classes);
        for (auto &[key, same] : classes)
            pack(std::move(same));
        std::ranges::sort(m_cuts.pieces, {}, [](const Members &piece) { return piece.front(); });
        return std::move(m_cuts);
    }

private:
    void alone(size_t member, MergeCut why)
    {
        m_cuts.why |= why;
        m_cuts.pieces.push_back({member});
    }
    void noteDifferences(const std::map<std::tuple<QString, bool>, Members> &classes)
    {
        for (const auto &[key, same] : classes) {
            if (std::get<0>(key) != std::get<0>(classes.begin()->first))
                m_cuts.why |= CutBuyer;
            if (std::get<1>(key) != std::get<1>(classes.begin()->first))
                m_cuts.why |= CutPresale;
        }
    }
    void pack(Members same);

    std::span<const PlanCandidate> m_candidates;
    const MergePolicy &m_policy;
    PolicyCuts m_cuts;
};

void PolicyCutter::pack(Members same)
{
    if (m_policy.mostGrams == 0 || same.size() < 2) {
        m_cuts.pieces.push_back(std::move(same));
        return;
    }
    std::ranges::sort(same, {}, [&](size_t member) { return m_candidates[member].order->id; });
    Members open;
    qint64 grams = 0;
    const auto close = [&] {
        std::ranges::sort(open);
        m_cuts.pieces.push_back(std::exchange(open, {}));
        grams = 0;
    };
    for (const size_t member : same) {
        const auto &own = m_candidates[member].grams;
        if (!own) {
            alone(member, CutWeightUnknown);
            continue;
        }
        if (!open.empty() && cappedSum(grams, *own) > m_policy.mostGrams) {
            m_cuts.why |= CutWeight;
            close();
        }
        open.push_back(member);
        grams = cappedSum(grams, *own);
    }
    if (!open.empty())
        close();
}

} // namespace

QStringList mergeCutNames(unsigned cuts)
{
    QStringList names;
    for (const auto &[cut, name] :
         {std::pair(CutCashOnDelivery, "cash_on_delivery"), std::pair(CutBuyer, "buyer_differs"),
          std::pair(CutNote, "note_alone"), std::pair(CutPresale, "presale_apart"),
          std::pair(CutWeight, "weight_limit"), std::pair(CutWeightUnknown, "weight_unknown")}) {
        if (cuts & cut)
            names.append(QString::fromLatin1(name));
    }
    return names;
}

PolicyCuts cutByPolicy(std::span<const PlanCandidate> candidates, std::vector<size_t> members)
{
    MergePolicy policy = candidates[members.front()].policy;
    bool isPaid = true;
    for (const size_t member : members) {
        policy = policy.strictest(candidates[member].policy);
        isPaid = isPaid && !candidates[member].order->cashOnDelivery;
    }
    if ((policy.isFree() && isPaid) || members.size() < 2)
        return {{std::move(members)}, 0};
    PolicyCuts cuts = PolicyCutter(candidates, policy).cut(members);
    if (cuts.pieces.size() < 2)
        cuts.why = 0;
    return cuts;
}

} // namespace waydesk
