// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/fillplan.h"
#include "core/waybill/sequence.h"
#include "support/folders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QFile>
#include <QJsonObject>
#include <QTest>

#include <rapidcheck.h>

#include <sstream>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
/// A number that its carrier can count up from.
struct Start {
    QString carrier;
    QString number;
};

std::ostream &operator<<(std::ostream &out, const Start &start)
{
    return out << start.carrier.toStdString() << ' ' << start.number.toStdString();
}

/// The number with another serial, and the check digit that belongs to it.
Start withSerial(const Start &start, const NumberVerdict &verdict, const std::string &digits)
{
    QString number = verdict.number;
    for (int i = 0; i < verdict.parts.serial.size; ++i)
        number[verdict.parts.serial.at + i] = QChar::fromLatin1(digits[static_cast<size_t>(i)]);
    const char check = verdict.format->expectedCheck(number.toStdString(), verdict.parts);
    if (check != '\0')
        number[verdict.parts.check.at] = QChar::fromLatin1(check);
    return {start.carrier, number};
}

std::vector<Start> countable()
{
    std::vector<Start> starts;
    QFile file(inTestData(QStringLiteral("/tracking_vectors.json")));
    if (!file.open(QIODevice::ReadOnly))
        return starts;
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &vector : vectors) {
        if (vector[u"next"].isString())
            starts.push_back({vector[u"carrier"].toString(), vector[u"number"].toString()});
    }
    return starts;
}

/// Any countable number, with serials of all kinds: random, and with runs of nines for deep carries.
rc::Gen<Start> anyStart()
{
    static const std::vector<Start> starts = countable();
    return rc::gen::exec([] {
        const Start start = *rc::gen::elementOf(starts);
        const NumberVerdict verdict = checkNumber(CarrierBook::builtIn(), start.carrier, start.number);
        const auto size = static_cast<size_t>(verdict.parts.serial.size);
        std::string digits = *rc::gen::container<std::string>(size, rc::gen::inRange('0', ':'));
        const auto nines = *rc::gen::inRange<size_t>(0, size);
        if (*rc::gen::arbitrary<bool>())
            digits.replace(size - nines, nines, nines, '9');
        const Start moved = withSerial(start, verdict, digits);
        const bool stillFits =
            checkNumber(CarrierBook::builtIn(), moved.carrier, moved.number).formatId() == verdict.formatId();
        return stillFits ? moved : Start{start.carrier, verdict.number};
    });
}

bool holds(const std::string &name, const std::function<void()> &property) { return rc::check(name, property); }
} // namespace

class TestNumberProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nextKeepsWidthAndHeadAndPasses();
    void advanceIsManySteps();
    void countUndoesAdvance();
    void aPlanNeverRepeatsNorTakes();
};

void TestNumberProperties::initTestCase()
{
    // rapidcheck prints its seed; RC_PARAMS="seed=..." repeats a run.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=500");
    QVERIFY(countable().size() > 300);
}

void TestNumberProperties::nextKeepsWidthAndHeadAndPasses()
{
    QVERIFY(holds("next keeps width, head and tail, and passes the check", [] {
        const Start start = *anyStart();
        const NumberVerdict before = checkNumber(CarrierBook::builtIn(), start.carrier, start.number);
        const auto next = nextNumber(CarrierBook::builtIn(), start.carrier, start.number);
        if (!next) {
            RC_ASSERT(next.error().code == ErrorCode::SequenceExhausted || before.level != NumberLevel::Ok);
            return;
        }
        const NumberVerdict after = checkNumber(CarrierBook::builtIn(), start.carrier, *next);
        RC_ASSERT(after.level == NumberLevel::Ok);
        RC_ASSERT(after.format == before.format);
        RC_ASSERT(next->size() == before.number.size());
        RC_ASSERT(next->left(before.parts.serial.at) == before.number.left(before.parts.serial.at));
        const int tail = std::max(before.parts.serial.end(), before.parts.check.end());
        RC_ASSERT(next->mid(tail) == before.number.mid(tail));
        RC_ASSERT(*next > before.number);
    }));
}

void TestNumberProperties::advanceIsManySteps()
{
    QVERIFY(holds("advance(k) is k times next", [] {
        const Start start = *anyStart();
        auto jumping = NumberSequence::from(CarrierBook::builtIn(), start.carrier, start.number);
        RC_PRE(jumping.has_value());
        auto walking = *jumping;
        const auto steps = *rc::gen::inRange<quint64>(0, 300);
        bool walked = true;
        for (quint64 i = 0; walked && i < steps; ++i)
            walked = walking.advance();
        const QString first = jumping->number();
        RC_ASSERT(jumping->advance(steps) == walked);
        RC_ASSERT(jumping->number() == (walked ? walking.number() : first));
    }));
}

void TestNumberProperties::countUndoesAdvance()
{
    QVERIFY(holds("countTo finds what advance did", [] {
        const Start start = *anyStart();
        const auto first = NumberSequence::from(CarrierBook::builtIn(), start.carrier, start.number);
        RC_PRE(first.has_value());
        auto last = *first;
        const auto steps = *rc::gen::inRange<quint64>(0, 5000);
        RC_PRE(last.advance(steps));
        const auto counted = first->countTo(last.number());
        RC_ASSERT(counted.has_value());
        RC_ASSERT(*counted == static_cast<qint64>(steps) + 1);
    }));
}

void TestNumberProperties::aPlanNeverRepeatsNorTakes()
{
    QVERIFY(holds("a plan never repeats a number nor gives a taken one", [] {
        const Start start = *anyStart();
        auto sequence = NumberSequence::from(CarrierBook::builtIn(), start.carrier, start.number);
        RC_PRE(sequence.has_value());
        QSet<QString> taken;
        QStringList inOrder;
        const auto marks = *rc::gen::container<std::vector<bool>>(60, rc::gen::arbitrary<bool>());
        for (const bool isTaken : marks) {
            inOrder.append(sequence->number());
            if (isTaken)
                taken.insert(sequence->number());
            if (!sequence->advance())
                break;
        }
        const auto wanted = *rc::gen::inRange<qint64>(1, 40);
        const FillPlan plan = planFill(CarrierBook::builtIn(), start.carrier, start.number, wanted, taken);
        QStringList seen = plan.assigned;
        for (const SkippedNumber &skipped : plan.skipped) {
            RC_ASSERT(taken.contains(skipped.number));
            seen.append(skipped.number);
        }
        for (const QString &number : plan.assigned)
            RC_ASSERT(!taken.contains(number));
        RC_ASSERT(QSet<QString>(seen.begin(), seen.end()).size() == seen.size());
        RC_ASSERT(std::is_sorted(plan.assigned.begin(), plan.assigned.end()));
        RC_ASSERT(plan.isComplete() || plan.stop == FillStop::SerialUsedUp);
    }));
}

QTEST_GUILESS_MAIN(TestNumberProperties)
#include "tst_numberproperties.moc"
