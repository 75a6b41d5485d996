// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/carrierpolicy.h"

#include <QHash>

#include <deque>
#include <optional>
#include <vector>

namespace waydesk {

/// What the choice looks at in one parcel. What is not known is nothing, never zero.
struct ParcelTraits {
    Address receiver;
    std::optional<qint64> grams;
    std::optional<qint64> cubicCm;
    std::optional<qint64> valueMinor;
    QString currency; ///< of valueMinor
    QStringList shops;
    QStringList platforms;
    QString goods; ///< SKU, title and attributes of what ships
    QString notes; ///< messages and memos
    QString demands; ///< carriers that the platform names
    QStringList usable; ///< codes of the carriers that all its shops have an account of
};

/// Why a parcel got its carrier, or none.
enum class ChoiceWhy {
    Rule, ///< a rule names it
    Cheapest, ///< a rule wants the cheapest
    Fastest,
    NoRule, ///< no rule speaks of this parcel: a person chooses
    NoneAllowed ///< rules do, and none of their carriers may go
};

/// What speaks for or against one carrier for one parcel.
enum class ChoiceReason {
    RuleUses,
    Cheapest,
    Fastest,
    NoAccount, ///< a shop of the parcel has no account of it
    AreaSuspended,
    NotServed,
    RuleAvoids,
    NoPrice,
    WeightUnknown, ///< the price is that of the first weight
    Dearer,
    Slower,
    OftenException ///< more of its parcels came back or stayed here than of others
};

QString choiceWhyName(ChoiceWhy why);
QString choiceReasonName(ChoiceReason reason);
/// Those that forbid the carrier; the others only weigh.
bool forbids(ChoiceReason reason);

struct CarrierPick {
    QString carrier; ///< code; empty = none
    ChoiceWhy why = ChoiceWhy::NoRule;
    qint64 rule = 0; ///< the one that decided

    friend bool operator==(const CarrierPick &, const CarrierPick &) = default;
};

/// One carrier as it was weighed.
struct CarrierCandidate {
    QString carrier;
    bool allowed = false;
    std::optional<qint64> costMinor;
    qint64 days = 0; ///< 0 = not known
    std::vector<ChoiceReason> pros;
    std::vector<ChoiceReason> cons; ///< what forbids it first
    std::optional<Suspension> suspension; ///< the one of AreaSuspended that ends last
    qint64 rule = 0; ///< of RuleUses or RuleAvoids
    CarrierRecord record;

    friend bool operator==(const CarrierCandidate &, const CarrierCandidate &) = default;
};

struct CarrierChoice {
    CarrierPick pick;
    QString cheapest; ///< of those that are allowed and have a price
    QString fastest; ///< of those that are allowed and say their days
    std::vector<CarrierCandidate> candidates; ///< the chosen one first, then allowed before not, then by code

    friend bool operator==(const CarrierChoice &, const CarrierChoice &) = default;
};

/// Chooses the carrier of parcels by one policy. Among equals the one with fewer exceptions in our history goes first,
/// then the code decides, so that the order of rules, prices and candidates never matters. It remembers places that it
/// has seen: for one thread at a time.
class CarrierChooser
{
public:
    explicit CarrierChooser(CarrierPolicy policy);
    CarrierChooser(const CarrierChooser &) = delete;
    CarrierChooser &operator=(const CarrierChooser &) = delete;

    const CarrierPolicy &policy() const { return m_policy; }
    CarrierPick pick(const ParcelTraits &parcel, qint64 nowMs);
    /// The same decision with all that was weighed.
    CarrierChoice explain(const ParcelTraits &parcel, qint64 nowMs);

private:
    /// What one place means for each carrier.
    struct PlaceFacts {
        struct Of {
            const PriceRow *price = nullptr;
            bool served = true;
            std::vector<const Suspension *> suspensions;
        };
        std::vector<Of> carriers;
        std::vector<const CarrierRule *> rules; ///< those whose area it is in, in the order in which they are tried
    };
    struct RawPlace {
        QString country, province, city, district;
        friend bool operator==(const RawPlace &, const RawPlace &) = default;
        friend size_t qHash(const RawPlace &p, size_t seed = 0)
        {
            return qHashMulti(seed, p.country, p.province, p.city, p.district);
        }
    };
    struct Standing;
    struct Weighed;

    void forgetPlaces();
    void indexRows();
    const PlaceFacts &factsOf(const Address &receiver);
    const PlaceFacts &factsOf(const Area &area);
    PlaceFacts makeFacts(const Area &area) const;
    const std::vector<bool> &usableOf(const QStringList &codes);
    Weighed weigh(const ParcelTraits &parcel, qint64 nowMs);
    void decide(Weighed &weighed, const ParcelTraits &parcel) const;
    int best(Weighed &weighed, const ParcelTraits &parcel, bool byDays) const;
    void price(Weighed &weighed, const ParcelTraits &parcel) const;
    CarrierCandidate candidateOf(const Weighed &weighed, int carrier, const ParcelTraits &parcel) const;
    static bool matches(const CarrierRule &rule, const ParcelTraits &parcel);
    int indexOf(const QString &code);

    CarrierPolicy m_policy;
    std::vector<const CarrierRule *> m_rules; ///< in the order in which they are tried
    QStringList m_codes;
    QHash<QString, int> m_index;
    std::vector<qint64> m_exceptions; ///< per mille, by carrier
    std::vector<std::vector<const PriceRow *>> m_prices;
    std::vector<std::vector<const ServiceArea *>> m_areas;
    std::deque<PlaceFacts> m_facts;
    QHash<RawPlace, const PlaceFacts *> m_seen;
    QHash<Area, const PlaceFacts *> m_known;
    QStringList m_lastUsable;
    std::vector<bool> m_usable;
};

} // namespace waydesk
