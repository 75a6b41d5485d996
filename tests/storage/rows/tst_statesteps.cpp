// SPDX-License-Identifier: Apache-2.0
#include "support/engines.h"
#include "support/storebench.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

/// Every pair of states of one kind, as the repository meets them.
template <class S> struct Machine {
    std::vector<S> states;
    QString (*name)(S);
    bool (*allowed)(S from, S to);
    std::function<void(S from)> stand; ///< puts the row there, around every rule
    std::function<std::optional<Error>(S to)> write; ///< as a verb would that loaded the row
    std::function<S()> stored;
};

template <class S> void tryEveryStep(const Machine<S> &machine)
{
    for (const S from : machine.states) {
        for (const S to : machine.states) {
            machine.stand(from);
            const auto failed = machine.write(to);
            const QString step = machine.name(from) + u" > "_s + machine.name(to);
            if (from == to || machine.allowed(from, to)) {
                QVERIFY2(!failed, qPrintable(step));
                QCOMPARE(machine.stored(), to);
                continue;
            }
            QVERIFY2(failed, qPrintable(step));
            QCOMPARE(failed->code, ErrorCode::Internal);
            QCOMPARE(failed->values[u"from"_s].toString(), machine.name(from));
            QCOMPARE(failed->values[u"to"_s].toString(), machine.name(to));
            QCOMPARE(machine.stored(), from);
        }
    }
}

constexpr auto numberStates = {NumberState::Free, NumberState::Reserved, NumberState::Used, NumberState::Voided};
constexpr auto copyStates = {CopyState::Queued,    CopyState::Rendered, CopyState::Sent,   CopyState::Confirmed,
                             CopyState::Cancelled, CopyState::InDoubt,  CopyState::Spoiled};
constexpr auto parcelStates = {ParcelState::Planned,  ParcelState::Numbered,   ParcelState::Printed,
                               ParcelState::Verified, ParcelState::HandedOver, ParcelState::Dissolved,
                               ParcelState::Recalled};

} // namespace

class TestStateSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup()
    {
        m_bench.reset();
        m_store.reset();
    }

    void parcels();
    void manyParcels();
    void numbers();
    void manyNumbers();
    void copies();
    void handovers();
    void writeBacks();
    void batches();
    void staleRowIsAConflict();

private:
    StoreBench &bench() { return *m_bench; }
    void set(const char *table, qint64 id, const QString &state);
    Parcel parcel() { return bench().stored({m_parcel}).front(); }
    Machine<ParcelState> parcelMachine();
    Machine<NumberState> numberMachine();

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<StoreBench> m_bench;
    Parcel m_parcel;
};

void TestStateSteps::init()
{
    m_store = freshStore();
    m_bench = std::make_unique<StoreBench>(m_store->where());
    m_bench->open();
    std::vector<Parcel> list = bench().addParcels(1);
    bench().number(list);
    m_parcel = list.front();
}

void TestStateSteps::set(const char *table, qint64 id, const QString &state)
{
    bench().breakBy(QByteArray("UPDATE ") + table + " SET state = '" + state.toLatin1()
                    + "' WHERE id = " + QByteArray::number(id));
}

Machine<ParcelState> TestStateSteps::parcelMachine()
{
    return {.states = parcelStates,
            .name = parcelStateName,
            .allowed = allowed,
            .stand =
                [this](ParcelState from) {
                    set("parcel", m_parcel.id.value, parcelStateName(from));
                    const auto live = QByteArray::number(int(isLive(from)));
                    const auto id = QByteArray::number(m_parcel.id.value);
                    bench().breakBy("UPDATE parcel SET live = " + live + " WHERE id = " + id);
                    bench().breakBy("UPDATE parcel_order SET live = " + live + " WHERE parcel_id = " + id);
                },
            .write = {},
            .stored = [this] { return parcel().state; }};
}

void TestStateSteps::parcels()
{
    Machine<ParcelState> machine = parcelMachine();
    machine.write = [this](ParcelState to) {
        Parcel next = parcel();
        next.state = to;
        return bench().write([&] { bench().parcels.update(next); });
    };
    tryEveryStep(machine);
}

void TestStateSteps::manyParcels()
{
    Machine<ParcelState> machine = parcelMachine();
    const Parcel other = bench().addParcels(1).front();
    machine.write = [&](ParcelState to) {
        Parcel next = parcel();
        next.state = to;
        const std::vector both{bench().stored({other}).front(), next};
        return bench().write([&] { bench().parcels.updateMany(both); });
    };
    tryEveryStep(machine);
}

Machine<NumberState> TestStateSteps::numberMachine()
{
    return {.states = numberStates,
            .name = numberStateName,
            .allowed = allowed,
            .stand = [this](NumberState from) { set("assignment", m_parcel.assignment.value, numberStateName(from)); },
            .write = {},
            .stored = [this] { return bench().numbers.byId(m_parcel.assignment)->state; }};
}

void TestStateSteps::numbers()
{
    Machine<NumberState> machine = numberMachine();
    machine.write = [this](NumberState to) {
        Assignment next = *bench().numbers.byId(m_parcel.assignment);
        next.state = to;
        return bench().write([&] { bench().numbers.update(next); });
    };
    tryEveryStep(machine);
}

void TestStateSteps::manyNumbers()
{
    Machine<NumberState> machine = numberMachine();
    std::vector<Parcel> more = bench().addParcels(1);
    bench().number(more, 880000000009000);
    machine.write = [&](NumberState to) {
        std::vector both{*bench().numbers.byId(more[0].assignment), *bench().numbers.byId(m_parcel.assignment)};
        both[1].state = to;
        return bench().write([&] { bench().numbers.updateMany(both); });
    };
    tryEveryStep(machine);
    QCOMPARE(bench().numbers.byId(more[0].assignment)->state, NumberState::Reserved);
}

/// A copy may also pass through Rendered in one write.
void TestStateSteps::copies()
{
    std::vector<Parcel> both = bench().addParcels(2);
    bench().number(both, 880000000009000);
    const Batch batch = bench().print(both);
    const auto label = [&](size_t i) { return bench().batches.labels(batch.id).at(i); };
    const CopyId copy = label(1).newest.id;
    QVERIFY(writable(CopyState::Queued, CopyState::Sent) && !writable(CopyState::Sent, CopyState::Queued));
    tryEveryStep<CopyState>({.states = copyStates,
                             .name = copyStateName,
                             .allowed = writable,
                             .stand = [&](CopyState from) { set("label_copy", copy.value, copyStateName(from)); },
                             .write =
                                 [&](CopyState to) {
                                     std::vector next{label(0).newest, label(1).newest};
                                     next[1].state = to;
                                     return bench().write([&] { bench().batches.updateCopies(next); });
                                 },
                             .stored = [&] { return label(1).newest.state; }});
    QCOMPARE(label(0).newest.state, CopyState::Confirmed);
}

void TestStateSteps::handovers()
{
    std::vector<Parcel> list{m_parcel};
    bench().print(list);
    bench().verify(list);
    const auto now = [&] { return *bench().parcels.handover(bench().handover); };
    tryEveryStep<HandoverState>(
        {.states = {HandoverState::Open, HandoverState::Closed},
         .name = handoverStateName,
         .allowed = allowed,
         .stand = [&](HandoverState from) { set("handover", bench().handover.value, handoverStateName(from)); },
         .write =
             [&](HandoverState to) {
                 Handover next = now();
                 next.state = to;
                 return bench().write([&] { bench().parcels.updateHandover(next); });
             },
         .stored = [&] { return now().state; }});
}

void TestStateSteps::writeBacks()
{
    using enum WriteBackState;
    std::vector<Parcel> list{m_parcel};
    bench().print(list);
    bench().verify(list);
    bench().handOver(list);
    const OrderId order = list.front().lines.front().order;
    const auto now = [&] { return bench().parcels.writeBacksOfOrders(std::span(&order, 1)).front(); };
    const qint64 id = now().id.value;
    tryEveryStep<WriteBackState>(
        {.states = {Due, Exported, Accepted, Refused, Withdrawn},
         .name = writeBackStateName,
         .allowed = allowed,
         .stand = [&](WriteBackState from) { set("write_back", id, writeBackStateName(from)); },
         .write =
             [&](WriteBackState to) {
                 WriteBack next = now();
                 next.state = to;
                 return bench().write([&] { bench().parcels.updateWriteBack(next); });
             },
         .stored = [&] { return now().state; }});
}

void TestStateSteps::batches()
{
    std::vector<Parcel> list{m_parcel};
    const BatchId id = bench().print(list).id;
    const auto now = [&] { return *bench().batches.batch(id); };
    tryEveryStep<BatchState>({.states = {BatchState::Open, BatchState::Cancelled},
                              .name = batchStateName,
                              .allowed = allowed,
                              .stand =
                                  [&](BatchState from) {
                                      bench().breakBy("UPDATE batch SET cancelled = "
                                                      + QByteArray::number(int(from == BatchState::Cancelled))
                                                      + " WHERE id = " + QByteArray::number(id.value));
                                  },
                              .write =
                                  [&](BatchState to) {
                                      Batch next = now();
                                      next.cancelled = to == BatchState::Cancelled;
                                      return bench().write([&] { bench().batches.updateBatch(next); });
                                  },
                              .stored = [&] { return now().state(); }});
}

void TestStateSteps::staleRowIsAConflict()
{
    Parcel next = parcel();
    --next.version;
    next.state = ParcelState::HandedOver;
    const auto failed = bench().write([&] { bench().parcels.update(next); });
    QVERIFY(failed);
    QCOMPARE(failed->code, ErrorCode::Conflict);
    const auto many = bench().write([&] { bench().parcels.updateMany(std::span(&next, 1)); });
    QVERIFY(many);
    QCOMPARE(many->code, ErrorCode::Conflict);
    QCOMPARE(parcel().state, ParcelState::Numbered);
}

QTEST_GUILESS_MAIN(TestStateSteps)
#include "tst_statesteps.moc"
