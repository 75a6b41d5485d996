// SPDX-License-Identifier: Apache-2.0
#include "core/order/eligibility.h"
#include "core/parcel/planning.h"
#include "support/syntheticorders.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <set>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
using Members = std::vector<size_t>;

/// Candidates built one by one; keeps their orders.
class Desk
{
public:
    PlanCandidate &add(const QString &receiver, const QString &phone, const QString &street, qint64 shop = 1,
                       qint64 account = 1, const QString &platform = u"taobao"_s)
    {
        auto order = std::make_unique<Order>();
        order->id = OrderId(qint64(m_orders.size()) + 1);
        order->shop = ShopId(shop);
        order->receiver.receiver = receiver;
        order->receiver.phone = phone;
        order->receiver.province = u"浙江省"_s;
        order->receiver.city = u"杭州市"_s;
        order->receiver.street = street;
        m_orders.push_back(std::move(order));
        m_candidates.push_back({m_orders.back().get(), platform, {}, {}, false});
        if (account != 0)
            m_candidates.back().accounts = {AccountId(account)};
        return m_candidates.back();
    }
    PlanCandidate &addLin(qint64 shop = 1, qint64 account = 1)
    {
        return add(u"林晓禾"_s, u"19800001001"_s, u"云杉路398号"_s, shop, account);
    }
    PlanCandidate &addMasked(const QString &platformKey, const QString &platform = u"taobao"_s)
    {
        PlanCandidate &c = add(u"林**"_s, u"*******1001"_s, u"云杉***"_s, 1, 1, platform);
        m_orders.back()->receiver.platformKey = platformKey;
        return c;
    }
    Plan plan(bool crossShop = true) const
    {
        std::vector<PlanCandidate> candidates = m_candidates;
        for (PlanCandidate &candidate : candidates)
            candidate.policy.crossShop = candidate.policy.crossShop && crossShop;
        return planParcels(candidates);
    }
    /// Of every order of a shop, as they stand now.
    void setPolicy(qint64 shop, const MergePolicy &policy)
    {
        for (PlanCandidate &candidate : m_candidates) {
            if (candidate.order->shop == ShopId(shop))
                candidate.policy = policy;
        }
    }
    Order &order(size_t i) { return *m_orders[i]; }
    PlanCandidate &candidate(size_t i) { return m_candidates[i]; }

private:
    std::vector<std::unique_ptr<Order>> m_orders;
    std::vector<PlanCandidate> m_candidates;
};

std::set<Members> membersOf(const Plan &plan)
{
    std::set<Members> out;
    for (const PlannedParcel &parcel : plan.parcels)
        out.insert(parcel.members);
    return out;
}

QStringList missesOf(const Plan &plan)
{
    QStringList out;
    for (const NearMiss &miss : plan.nearMisses) {
        QStringList members;
        for (const size_t i : miss.members)
            members << QString::number(i);
        out << miss.whyNot + u' ' + members.join(u',');
    }
    out.sort();
    return out;
}

/// Groups of order ids, which do not depend on where the candidates stand.
std::set<std::set<qint64>> groupsOf(const Plan &plan, const std::vector<PlanCandidate> &candidates)
{
    std::set<std::set<qint64>> out;
    for (const PlannedParcel &parcel : plan.parcels) {
        std::set<qint64> ids;
        for (const size_t i : parcel.members)
            ids.insert(candidates[i].order->id.value);
        out.insert(ids);
    }
    return out;
}

std::set<std::pair<std::string, std::set<qint64>>> missGroupsOf(const Plan &plan,
                                                                const std::vector<PlanCandidate> &candidates)
{
    std::set<std::pair<std::string, std::set<qint64>>> out;
    for (const NearMiss &miss : plan.nearMisses) {
        std::set<qint64> ids;
        for (const size_t i : miss.members)
            ids.insert(candidates[i].order->id.value);
        out.insert({miss.whyNot.toStdString(), ids});
    }
    return out;
}
} // namespace

/// One shop alone, or an account that all of its shops share.
bool shareAnAccount(const PlannedParcel &parcel, const std::vector<PlanCandidate> &candidates)
{
    const PlanCandidate &first = candidates[parcel.members.front()];
    const auto all = [&](auto &&same) { return std::ranges::all_of(parcel.members, same); };
    return all([&](size_t i) { return candidates[i].order->shop == first.order->shop; })
        || std::ranges::any_of(first.accounts, [&](AccountId account) {
               return all([&](size_t i) { return candidates[i].accounts.contains(account); });
           });
}

/// Both shops of any two orders in it allow that they go together.
bool allAllowIt(const PlannedParcel &parcel, const std::vector<PlanCandidate> &candidates)
{
    const auto noted = [](const Order &order) { return !order.message.isEmpty() || !order.memo.isEmpty(); };
    const auto buyer = [](const PlanCandidate &one) { return one.platform + one.order->buyer; };
    qint64 grams = 0;
    bool weighed = true;
    for (const size_t i : parcel.members) {
        weighed = weighed && candidates[i].grams;
        grams += candidates[i].grams.value_or(0);
    }
    const auto allows = [&](const PlanCandidate &own, const PlanCandidate &other) {
        const MergePolicy &policy = own.policy;
        return (policy.crossShop || own.order->shop == other.order->shop)
            && (policy.anyBuyer || (!own.order->buyer.isEmpty() && buyer(own) == buyer(other)))
            && (policy.notes || (!noted(*own.order) && !noted(*other.order)))
            && (policy.presale || own.order->presale == other.order->presale) && !own.order->cashOnDelivery
            && (policy.mostGrams == 0 || (weighed && grams <= policy.mostGrams));
    };
    for (const size_t i : parcel.members) {
        for (const size_t k : parcel.members) {
            if (i != k && !allows(candidates[i], candidates[k]))
                return false;
        }
    }
    return true;
}

/// A random policy for each shop, and random weights.
void givePolicies(std::vector<PlanCandidate> &candidates)
{
    const auto policies = *rc::gen::container<std::vector<MergePolicy>>(
        4, rc::gen::exec([] {
            const auto yes = [] { return *rc::gen::inRange(0, 3) > 0; };
            return MergePolicy{yes(), yes(), yes(), yes(), *rc::gen::element<qint64>(0, 0, 900, 2500)};
        }));
    for (PlanCandidate &candidate : candidates) {
        candidate.policy = policies[size_t(candidate.order->shop.value) % policies.size()];
        if (const auto grams = *rc::gen::inRange<qint64>(0, 1200); grams > 60)
            candidate.grams = grams;
    }
}

class TestPlanning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalAddressesShareAParcel();
    void disguisedAddressesShareAParcel();
    void acrossShopsOnlyByPolicy();
    void policies_data();
    void policies();
    void paidOnDeliveryGoesAlone();
    void fullParcelsStayAsTheyAre();
    void cutOnesAreOneNearMiss();
    void otherAccountIsANearMiss();
    void anySharedAccountJoins();
    void noAccountServesAll();
    void withoutAccountOnlyWithinTheShop();
    void takenApartStaysApart();
    void excludedStayOut();
    void oneDifferenceIsANearMiss();
    void differenceInAnotherAccountIsNone();
    void maskedNeverByText();
    void maskedByPlatformReceiver();
    void heldMaskedOnesAreExplained();
    void crowdOnOnePhoneIsOneNearMiss();
    void shippingLinesLeaveRefundedOut();
    void inputOrderNeverMatters();
    void decisionsAreAnEquivalenceToo();
    void keyIsOfAMemberWhateverComesFirst();
    void hundredThousand();
    void syntheticOrdersAreRepeatable();
};

void TestPlanning::equalAddressesShareAParcel()
{
    Desk desk;
    desk.addLin();
    desk.add(u"陈一鸣"_s, u"19800001004"_s, u"样桥路17号"_s);
    desk.addLin(2);
    const Plan plan = desk.plan();
    QCOMPARE(membersOf(plan), (std::set<Members>{{0, 2}, {1}}));
    QCOMPARE(plan.parcels[0].why, u"same_address"_s);
    QCOMPARE(plan.parcels[1].why, u"single"_s);
    QVERIFY(plan.nearMisses.empty());
    QVERIFY(plan.excluded.empty());
}

void TestPlanning::disguisedAddressesShareAParcel()
{
    Desk desk;
    desk.addLin();
    desk.add(u"林晓禾 "_s, u"+86 198 0000 1001"_s, u" 云杉路　３９８号[6797]"_s);
    QCOMPARE(membersOf(desk.plan()), (std::set<Members>{{0, 1}}));
}

void TestPlanning::acrossShopsOnlyByPolicy()
{
    Desk desk;
    desk.addLin(1);
    desk.addLin(2);
    desk.addLin(1);
    QCOMPARE(membersOf(desk.plan(true)), (std::set<Members>{{0, 1, 2}}));
    const Plan apart = desk.plan(false);
    QCOMPARE(membersOf(apart), (std::set<Members>{{0, 2}, {1}}));
    QCOMPARE(missesOf(apart), QStringList{u"cross_shop_off 0,1,2"_s});
}

/// Orders 0, 2 and 4 are of shop 1, which has the policy; 1 and 3 of shop 2, which allows everything. 0 and 1 are of
/// one buyer, 2 has a note, 3 is a presale; each weighs 400 g, 4 nobody knows how much.
void TestPlanning::policies_data()
{
    QTest::addColumn<MergePolicy>("policy");
    QTest::addColumn<std::set<Members>>("expected");
    QTest::addColumn<QStringList>("misses");
    const auto row = [](const char *name, const MergePolicy &policy, const std::set<Members> &expected,
                        const QStringList &misses) { QTest::newRow(name) << policy << expected << misses; };
    row("anything", {}, {{0, 1, 2, 3, 4}}, {});
    row("not across shops", {.crossShop = false}, {{0, 2, 4}, {1, 3}}, {u"cross_shop_off 0,1,2,3,4"_s});
    row("one buyer", {.anyBuyer = false}, {{0, 1}, {2}, {3}, {4}}, {u"buyer_differs 0,1,2,3,4"_s});
    row("no notes", {.notes = false}, {{0, 1, 3, 4}, {2}}, {u"note_alone 0,1,2,3,4"_s});
    row("no presale", {.presale = false}, {{0, 1, 2, 4}, {3}}, {u"presale_apart 0,1,2,3,4"_s});
    row("900 g", {.mostGrams = 900}, {{0, 1}, {2, 3}, {4}},
        {u"weight_limit 0,1,2,3,4"_s, u"weight_unknown 0,1,2,3,4"_s});
    row("300 g", {.mostGrams = 300}, {{0}, {1}, {2}, {3}, {4}},
        {u"weight_limit 0,1,2,3,4"_s, u"weight_unknown 0,1,2,3,4"_s});
    row("all at once", {false, false, false, false, 900}, {{0}, {1, 3}, {2}, {4}},
        {u"buyer_differs 0,2,4"_s, u"cross_shop_off 0,1,2,3,4"_s, u"note_alone 0,2,4"_s});
}

void TestPlanning::policies()
{
    QFETCH(MergePolicy, policy);
    QFETCH(std::set<Members>, expected);
    QFETCH(QStringList, misses);
    Desk desk;
    for (const qint64 shop : {1, 2, 1, 2, 1})
        desk.addLin(shop).grams = 400;
    desk.candidate(4).grams.reset();
    desk.order(0).buyer = desk.order(1).buyer = u"tb_lin"_s;
    desk.order(2).buyer = u"tb_chen"_s;
    desk.order(3).buyer = u"t**3"_s; // of whom nobody can tell who that is
    desk.order(2).memo = u"发顺丰"_s;
    desk.order(3).presale = true;
    desk.setPolicy(1, policy);
    const Plan plan = desk.plan();
    QCOMPARE(membersOf(plan), expected);
    QCOMPARE(missesOf(plan), misses);
    desk.setPolicy(2, policy); // both refuse: no other than one of them
    QVERIFY(membersOf(desk.plan()).size() >= expected.size());
}

void TestPlanning::paidOnDeliveryGoesAlone()
{
    Desk desk;
    for (int i = 0; i < 4; ++i)
        desk.addLin();
    desk.order(1).cashOnDelivery = true;
    QCOMPARE(membersOf(desk.plan()), (std::set<Members>{{0, 2, 3}, {1}}));
    QCOMPARE(missesOf(desk.plan()), QStringList{u"cash_on_delivery 0,1,2,3"_s});
    desk.order(0).cashOnDelivery = true; // two of them are not one either
    QCOMPARE(membersOf(desk.plan()), (std::set<Members>{{0}, {1}, {2, 3}}));
}

void TestPlanning::fullParcelsStayAsTheyAre()
{
    Desk desk;
    for (const qint64 grams : {500, 400, 300, 600})
        desk.addLin().grams = grams;
    desk.setPolicy(1, {.mostGrams = 1000});
    QCOMPARE(membersOf(desk.plan()), (std::set<Members>{{0, 1}, {2, 3}}));
    desk.addLin().grams = 100; // a later order, which the first parcel had room for
    desk.setPolicy(1, {.mostGrams = 1000});
    QCOMPARE(membersOf(desk.plan()), (std::set<Members>{{0, 1}, {2, 3, 4}}));
}

void TestPlanning::cutOnesAreOneNearMiss()
{
    Desk desk;
    desk.addLin().grams = 800;
    desk.addLin().grams = 800;
    desk.add(u"林晓禾"_s, u"19800001002"_s, u"云杉路398号"_s);
    desk.setPolicy(1, {.mostGrams = 1000});
    QCOMPARE(missesOf(desk.plan()), (QStringList{u"phone_differs 0,1,2"_s, u"weight_limit 0,1"_s}));
}

void TestPlanning::otherAccountIsANearMiss()
{
    Desk desk;
    desk.addLin(1, 1);
    desk.addLin(2, 2);
    const Plan plan = desk.plan();
    QCOMPARE(membersOf(plan), (std::set<Members>{{0}, {1}}));
    QCOMPARE(missesOf(plan), QStringList{u"other_account 0,1"_s});
}

void TestPlanning::anySharedAccountJoins()
{
    Desk desk;
    desk.addLin(1, 1).accounts = {AccountId(1), AccountId(2)};
    desk.addLin(2, 2); // shares the second account of the first shop
    desk.addLin(3, 3);
    const Plan plan = desk.plan();
    QCOMPARE(membersOf(plan), (std::set<Members>{{0, 1}, {2}}));
    QCOMPARE(missesOf(plan), QStringList{u"other_account 0,1,2"_s});
}

void TestPlanning::noAccountServesAll()
{
    Desk desk;
    desk.addLin(1, 1);
    desk.addLin(2, 2).accounts = {AccountId(1), AccountId(2)};
    desk.addLin(3, 2);
    desk.addLin(3, 2);
    const Plan plan = desk.plan();
    QCOMPARE(membersOf(plan), (std::set<Members>{{0}, {1, 2, 3}})); // the second account serves the most
    QCOMPARE(missesOf(plan), QStringList{u"other_account 0,1,2,3"_s});
    QCOMPARE(membersOf(desk.plan(false)), (std::set<Members>{{0}, {1}, {2, 3}}));
}

void TestPlanning::withoutAccountOnlyWithinTheShop()
{
    Desk desk;
    desk.addLin(1, 0);
    desk.addLin(2, 0);
    desk.addLin(1, 0);
    desk.addLin(3, 5);
    const Plan plan = desk.plan();
    QCOMPARE(membersOf(plan), (std::set<Members>{{0, 2}, {1}, {3}}));
    QCOMPARE(missesOf(plan), QStringList{u"other_account 0,1,2,3"_s});
}

void TestPlanning::takenApartStaysApart()
{
    Desk desk;
    desk.addLin();
    desk.addLin().apart = true;
    desk.addLin();
    desk.addLin().apart = true;
    const Plan plan = desk.plan();
    QCOMPARE(membersOf(plan), (std::set<Members>{{0, 2}, {1}, {3}}));
    QCOMPARE(missesOf(plan), QStringList{u"taken_apart 0,1,2,3"_s});
}

void TestPlanning::excludedStayOut()
{
    Desk desk;
    desk.addLin();
    desk.addLin().reasons = {Reason::RefundPending};
    desk.addLin().reasons = {Reason::RefundNotStated};
    const Plan plan = desk.plan();
    QCOMPARE(membersOf(plan), (std::set<Members>{{0, 2}}));
    QCOMPARE(plan.excluded, Members{1});
    QVERIFY(plan.nearMisses.empty());
}

void TestPlanning::oneDifferenceIsANearMiss()
{
    Desk desk;
    desk.addLin();
    desk.add(u"林晓禾"_s, u"19800001002"_s, u"云杉路398号"_s);
    desk.add(u"林晓"_s, u"19800001001"_s, u"云杉路398号"_s);
    desk.add(u"林晓禾"_s, u"19800001001"_s, u"云杉路399号"_s);
    desk.add(u"陈一鸣"_s, u"19800001001"_s, u"样桥路17号"_s);
    const Plan plan = desk.plan();
    QCOMPARE(plan.parcels.size(), size_t(5));
    QCOMPARE(missesOf(plan), (QStringList{u"phone_differs 0,1"_s, u"receiver_differs 0,2"_s, u"street_differs 0,3"_s}));
}

void TestPlanning::differenceInAnotherAccountIsNone()
{
    Desk desk;
    desk.addLin(1, 1);
    desk.add(u"林晓禾"_s, u"19800001002"_s, u"云杉路398号"_s, 2, 2);
    QVERIFY(desk.plan().nearMisses.empty());
}

void TestPlanning::maskedNeverByText()
{
    Desk desk;
    desk.addMasked({});
    desk.addMasked({});
    const Plan plan = desk.plan();
    QCOMPARE(membersOf(plan), (std::set<Members>{{0}, {1}}));
    QCOMPARE(missesOf(plan), QStringList{u"masked_receiver 0,1"_s});
}

void TestPlanning::maskedByPlatformReceiver()
{
    Desk desk;
    desk.addMasked(u"oaid-1"_s);
    desk.addMasked(u"oaid-1"_s);
    desk.addMasked(u"oaid-2"_s);
    desk.addMasked(u"oaid-1"_s, u"pinduoduo"_s);
    const Plan plan = desk.plan();
    QCOMPARE(membersOf(plan), (std::set<Members>{{0, 1}, {2}, {3}}));
    QCOMPARE(plan.parcels[0].why, u"same_platform_receiver"_s);
    QCOMPARE(missesOf(plan), QStringList{u"masked_receiver 0,1,2,3"_s});
}

void TestPlanning::heldMaskedOnesAreExplained()
{
    Desk desk;
    desk.addMasked({}).reasons = {Reason::MaskedReceiver};
    desk.addMasked({}).reasons = {Reason::MaskedReceiver, Reason::RefundNotStated};
    desk.addMasked({}).reasons = {Reason::AlreadyShipped, Reason::MaskedReceiver};
    const Plan plan = desk.plan();
    QVERIFY(plan.parcels.empty());
    QCOMPARE(plan.excluded, (Members{0, 1, 2}));
    QCOMPARE(missesOf(plan), QStringList{u"masked_receiver 0,1"_s});
}

void TestPlanning::crowdOnOnePhoneIsOneNearMiss()
{
    Desk desk;
    for (int i = 0; i < 5000; ++i)
        desk.add(u"收件人%1"_s.arg(i), u"19800001001"_s, u"云杉路398号"_s);
    const Plan plan = desk.plan();
    QCOMPARE(plan.parcels.size(), size_t(5000));
    QCOMPARE(plan.nearMisses.size(), size_t(1));
    QCOMPARE(plan.nearMisses[0].members.size(), size_t(5000));
}

void TestPlanning::shippingLinesLeaveRefundedOut()
{
    Order order;
    order.id = OrderId(1);
    OrderLine line;
    line.id = LineId(11);
    line.quantity = 2;
    line.refund = RefundState::None;
    order.lines = {line, line, line};
    order.lines[1].refund = RefundState::Done;
    order.lines[2].quantity = 0;
    QCOMPARE(shippingLines(order), (std::vector<ParcelLine>{{OrderId(1), LineId(11), 2}}));
    order.status = OrderStatus::Cancelled;
    QVERIFY(shippingLines(order).empty());
}

void TestPlanning::inputOrderNeverMatters()
{
    QVERIFY(rc::check("the order of the input does not change who goes together, nor why", [] {
        const auto seed = *rc::gen::inRange<quint64>(1, 1'000'000);
        SyntheticOrders source = makeSyntheticOrders(200, seed);
        for (Order &order : source.orders)
            order.cashOnDelivery = *rc::gen::inRange(0, 15) == 0;
        std::vector<PlanCandidate> candidates = candidatesOf(source);
        const auto accountsOf =
            *rc::gen::container<std::vector<QList<AccountId>>>(4, rc::gen::exec([] {
                                                                   QList<AccountId> accounts;
                                                                   for (qint64 id = 1; id <= 3; ++id) {
                                                                       if (*rc::gen::arbitrary<bool>())
                                                                           accounts.append(AccountId(id));
                                                                   }
                                                                   return accounts;
                                                               }));
        for (PlanCandidate &candidate : candidates) {
            candidate.accounts = accountsOf[size_t(candidate.order->shop.value) % accountsOf.size()];
            candidate.apart = *rc::gen::inRange(0, 20) == 0;
        }
        givePolicies(candidates);
        const Plan plan = planParcels(candidates);
        std::vector<PlanCandidate> shuffled = candidates;
        std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937_64(seed));
        const Plan other = planParcels(shuffled);
        RC_ASSERT(groupsOf(plan, candidates) == groupsOf(other, shuffled));
        RC_ASSERT(missGroupsOf(plan, candidates) == missGroupsOf(other, shuffled));
        RC_ASSERT(
            std::ranges::all_of(plan.parcels, [&](const PlannedParcel &p) { return shareAnAccount(p, candidates); }));
        RC_ASSERT(std::ranges::all_of(plan.parcels, [&](const PlannedParcel &p) { return allAllowIt(p, candidates); }));
        size_t placed = plan.excluded.size();
        for (const PlannedParcel &parcel : plan.parcels) {
            placed += parcel.members.size();
            RC_ASSERT(std::ranges::is_sorted(parcel.members));
            for (const size_t i : parcel.members) {
                RC_ASSERT(AddressKey::of(candidates[i].order->receiver, candidates[i].platform) == parcel.key);
                RC_ASSERT(mayShip(candidates[i].reasons));
            }
        }
        RC_ASSERT(placed == candidates.size());
    }));
}

void TestPlanning::decisionsAreAnEquivalenceToo()
{
    QVERIFY(rc::check("what is decided to be one is one, whatever comes first", [] {
        const auto seed = *rc::gen::inRange<quint64>(1, 1'000'000);
        const SyntheticOrders source = makeSyntheticOrders(60, seed);
        std::vector<PlanCandidate> candidates = candidatesOf(source);
        givePolicies(candidates);
        const auto key = [&](size_t i) {
            return AddressKey::of(candidates[i].order->receiver, candidates[i].platform);
        };
        const AddressDecisions marks("salt", {});
        std::vector<AddressDecision> words;
        for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
            const auto one = *rc::gen::inRange<size_t>(0, candidates.size());
            const auto other = *rc::gen::inRange<size_t>(0, candidates.size());
            const QString first = marks.markOf(key(one));
            const QString second = marks.markOf(key(other));
            if (!first.isEmpty() && !second.isEmpty() && first != second)
                words.push_back({first, second, *rc::gen::inRange(0, 3) > 0, i, {}});
        }
        const AddressDecisions decisions("salt", words);
        const Plan plan = planParcels(candidates, decisions);
        std::vector<PlanCandidate> shuffled = candidates;
        std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937_64(seed));
        const Plan other = planParcels(shuffled, decisions);
        RC_ASSERT(groupsOf(plan, candidates) == groupsOf(other, shuffled));
        RC_ASSERT(missGroupsOf(plan, candidates) == missGroupsOf(other, shuffled));
        const auto lead = [&](const AddressKey &one) { return decisions.leadOf(decisions.markOf(one)); };
        for (const PlannedParcel &parcel : plan.parcels) {
            RC_ASSERT(allAllowIt(parcel, candidates));
            for (const size_t i : parcel.members)
                RC_ASSERT(key(i) == parcel.key || (lead(key(i)) == lead(parcel.key) && !lead(key(i)).isEmpty()));
            RC_ASSERT(parcel.key.isEmpty()
                      || std::ranges::any_of(parcel.members, [&](size_t i) { return key(i) == parcel.key; }));
        }
    }));
}

/// A is the lead of A, B and C, and its shop merges with no other: B and C go without it.
void TestPlanning::keyIsOfAMemberWhateverComesFirst()
{
    Desk desk;
    desk.add(u"林晓禾"_s, u"19800001001"_s, u"云杉路398号"_s, 1);
    desk.add(u"林晓禾"_s, u"19800001001"_s, u"云杉路399号"_s, 2);
    desk.add(u"林晓禾"_s, u"19800001001"_s, u"云杉路400号"_s, 3);
    desk.setPolicy(1, {.crossShop = false});
    std::array<AddressKey, 3> keys;
    const AddressDecisions marks("salt", {});
    std::array<QString, 3> mark;
    for (size_t i = 0; i < keys.size(); ++i) {
        keys[i] = AddressKey::of(desk.order(i).receiver, desk.candidate(i).platform);
        mark[i] = marks.markOf(keys[i]);
    }
    const AddressDecisions decisions("salt", {{mark[0], mark[1], true, 1, {}}, {mark[1], mark[2], true, 2, {}}});
    const AddressKey ofBoth =
        std::min(keys[1], keys[2], [](const auto &a, const auto &b) { return a.text() < b.text(); });
    Members turn{0, 1, 2};
    do {
        std::vector<PlanCandidate> candidates;
        for (const size_t i : turn)
            candidates.push_back(desk.candidate(i));
        const Plan plan = planParcels(candidates, decisions);
        QCOMPARE(plan.parcels.size(), size_t(2));
        for (const PlannedParcel &parcel : plan.parcels) {
            const bool both = parcel.members.size() == 2;
            QCOMPARE(parcel.key, both ? ofBoth : keys[0]);
            QCOMPARE(parcel.why, both ? u"decided"_s : u"single"_s);
        }
        QCOMPARE(plan.nearMisses.size(), size_t(1));
        QCOMPARE(plan.nearMisses[0].whyNot, u"cross_shop_off"_s);
        for (PlanCandidate &candidate : candidates)
            candidate.apart = true;
        const Plan apart = planParcels(candidates, decisions);
        for (const PlannedParcel &parcel : apart.parcels)
            QCOMPARE(parcel.key, keys[turn[parcel.members.front()]]);
    } while (std::ranges::next_permutation(turn).found);
}

void TestPlanning::hundredThousand()
{
    constexpr size_t count = 100'000;
    const SyntheticOrders source = makeSyntheticOrders(count);
    const std::vector<PlanCandidate> candidates = candidatesOf(source);
    const Plan plan = planParcels(candidates);
    size_t placed = plan.excluded.size();
    size_t merged = 0;
    std::set<QString> mergedKeys;
    for (const PlannedParcel &parcel : plan.parcels) {
        placed += parcel.members.size();
        if (parcel.members.size() < 2)
            continue;
        merged += parcel.members.size();
        QVERIFY(mergedKeys.insert(parcel.key.text()).second);
    }
    QCOMPARE(placed, count);
    QVERIFY2(merged > count * 8 / 100 && merged < count * 16 / 100, qPrintable(QString::number(merged)));
    QVERIFY(plan.excluded.size() > count / 20 && plan.excluded.size() < count / 4);
}

void TestPlanning::syntheticOrdersAreRepeatable()
{
    const SyntheticOrders one = makeSyntheticOrders(500, 7);
    const SyntheticOrders again = makeSyntheticOrders(500, 7);
    const SyntheticOrders other = makeSyntheticOrders(500, 8);
    int same = 0;
    for (size_t i = 0; i < one.orders.size(); ++i) {
        QCOMPARE(one.orders[i].receiver, again.orders[i].receiver);
        QVERIFY(one.orders[i].lines == again.orders[i].lines);
        same += one.orders[i].receiver == other.orders[i].receiver ? 1 : 0;
    }
    QVERIFY(same < 50);
}

QTEST_GUILESS_MAIN(TestPlanning)
#include "tst_planning.moc"
