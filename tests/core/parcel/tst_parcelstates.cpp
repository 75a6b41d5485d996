// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/handover.h"
#include "core/parcel/parcel.h"

#include <QSet>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
using enum ParcelState;
constexpr ParcelState states[] = {Planned, Numbered, Printed, Verified, HandedOver, Dissolved, Recalled};
} // namespace

class TestParcelStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheDrawnStepsAreAllowed();
    void liveOnes();
    void handoverSteps();
    void writeBackSteps();
    void namesGoBothWays();
};

void TestParcelStates::onlyTheDrawnStepsAreAllowed()
{
    const QSet<QString> drawn{u"planned>numbered"_s,     u"numbered>printed"_s,  u"printed>verified"_s,
                              u"verified>handed_over"_s, u"numbered>planned"_s,  u"printed>planned"_s,
                              u"verified>planned"_s,     u"verified>printed"_s,  u"planned>dissolved"_s,
                              u"numbered>dissolved"_s,   u"printed>dissolved"_s, u"verified>dissolved"_s,
                              u"handed_over>recalled"_s, u"dissolved>planned"_s};
    QSet<QString> found;
    for (const ParcelState from : states) {
        for (const ParcelState to : states) {
            if (allowed(from, to))
                found.insert(parcelStateName(from) + u'>' + parcelStateName(to));
        }
    }
    QCOMPARE(found, drawn);
}

void TestParcelStates::liveOnes()
{
    for (const ParcelState state : states)
        QCOMPARE(isLive(state), state != Dissolved && state != Recalled);
}

void TestParcelStates::handoverSteps()
{
    QVERIFY(allowed(HandoverState::Open, HandoverState::Closed));
    QVERIFY(!allowed(HandoverState::Closed, HandoverState::Open));
}

void TestParcelStates::writeBackSteps()
{
    using enum WriteBackState;
    QVERIFY(allowed(Due, Exported) && allowed(Exported, Accepted) && allowed(Exported, Refused));
    QVERIFY(allowed(Refused, Due) && allowed(Exported, Due) && allowed(Accepted, Due));
    QVERIFY(!allowed(Due, Accepted) && !allowed(Due, Refused) && !allowed(Accepted, Refused));
}

void TestParcelStates::namesGoBothWays()
{
    for (const ParcelState state : states)
        QCOMPARE(parcelStateFromName(parcelStateName(state)), std::optional(state));
    for (int i = 0; i <= int(VerdictKind::Unknown); ++i)
        QCOMPARE(verdictFromName(verdictName(VerdictKind(i))), std::optional(VerdictKind(i)));
    for (int i = 0; i <= int(WriteBackState::Refused); ++i)
        QCOMPARE(writeBackStateFromName(writeBackStateName(WriteBackState(i))), std::optional(WriteBackState(i)));
    for (int i = 0; i <= int(HandoverState::Closed); ++i)
        QCOMPARE(handoverStateFromName(handoverStateName(HandoverState(i))), std::optional(HandoverState(i)));
    QVERIFY(!parcelStateFromName(u"Planned"));
}

QTEST_GUILESS_MAIN(TestParcelStates)
#include "tst_parcelstates.moc"
