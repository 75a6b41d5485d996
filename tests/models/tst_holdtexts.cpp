// SPDX-License-Identifier: Apache-2.0
#include "models/text/holdtexts.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

bool isSentence(const QString &text)
{
    return text.size() > 10 && text[0].isUpper() && text.endsWith(u'.') && !text.contains(u'%')
        && !text.contains(u"  "_s);
}

std::vector<Reason> allReasons()
{
    std::vector<Reason> all;
    for (int i = 0; i <= static_cast<int>(Reason::StateChanged); ++i)
        all.push_back(static_cast<Reason>(i));
    return all;
}

const std::vector<std::optional<ParcelState>> steps{
    std::nullopt,          ParcelState::Planned,    ParcelState::Numbered,  ParcelState::Printed,
    ParcelState::Verified, ParcelState::HandedOver, ParcelState::Dissolved, ParcelState::Recalled};

qint64 local(const char *text)
{
    return QDateTime::fromString(QLatin1StringView(text), Qt::ISODate).toMSecsSinceEpoch();
}

HoldFact fact(Reason reason, const QString &text, const QString &setBy, qint64 since, qint64 dataAsOf)
{
    return {reason, text, setBy, since, dataAsOf, HoldId(1), OrderId(1)};
}

} // namespace

class tst_HoldTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairSaysWhatToDo();
    void whatStopsSaysMoreThanWait();
    void aLabelThatIsOutIsNamed();
    void whereItComesFrom_data();
    void whereItComesFrom();
    void everyRuleHasWords();
    void codesInWords();
    void notesInWords();
};

void tst_HoldTexts::everyPairSaysWhatToDo()
{
    for (const Reason reason : allReasons()) {
        for (const auto &step : steps) {
            const QString text = HoldTexts::whatToDo(reason, step);
            QVERIFY2(
                isSentence(text),
                qPrintable(reasonName(reason) + u' ' + (step ? parcelStateName(*step) : u"none"_s) + u": "_s + text));
        }
    }
}

/// Every reason that stops an order before its label has an answer of its own; three ways of being over share one.
void tst_HoldTexts::whatStopsSaysMoreThanWait()
{
    QSet<QString> answers;
    int reasons = 0;
    for (const Reason reason : allReasons()) {
        if (!blocks(reason))
            continue;
        ++reasons;
        answers.insert(HoldTexts::whatToDo(reason, std::nullopt));
    }
    const int shared = 2 + 1; // closed, cancelled and refunded; refunded and changed goods
    QCOMPARE(answers.size(), reasons - shared);
}

/// A later change must say what to do with the label or the parcel in hand, not only with the order.
void tst_HoldTexts::aLabelThatIsOutIsNamed()
{
    for (const Reason reason : {Reason::RefundPending, Reason::RefundDone, Reason::AddressChanged, Reason::LinesChanged,
                                Reason::LineRefunded, Reason::OrderCancelled, Reason::Closed}) {
        QSet<QString> texts;
        for (const ParcelState step :
             {ParcelState::Planned, ParcelState::Printed, ParcelState::Verified, ParcelState::HandedOver})
            texts.insert(HoldTexts::whatToDo(reason, step));
        QVERIFY2(texts.size() == 4, qPrintable(reasonName(reason)));
    }
}

void tst_HoldTexts::whereItComesFrom_data()
{
    QTest::addColumn<QString>("setBy");
    QTest::addColumn<qint64>("since");
    QTest::addColumn<qint64>("dataAsOf");
    QTest::addColumn<QString>("text");
    const qint64 now = local("2026-11-22T14:00:00");
    QTest::newRow("a person, today") << u"li@b1"_s << local("2026-11-22T09:30:00") << 0LL
                                     << u"since 09:30 · by li@b1"_s;
    QTest::newRow("a rule, yesterday") << u"rule:risk"_s << local("2026-11-21T23:59:00") << now - 90 * minute
                                       << u"since 11-21 23:59 · by the rule: unusual orders · data 90 minute(s) old"_s;
    QTest::newRow("last year") << u"import"_s << local("2025-12-31T08:00:00") << now - 5 * 60 * minute
                               << u"since 2025-12-31 08:00 · by an import · data 5 hour(s) old"_s;
    QTest::newRow("the platform") << u"platform"_s << 0LL << now - 72 * 60 * minute
                                  << u"by the platform's data · data 3 day(s) old"_s;
    QTest::newRow("a clock that went back")
        << u"import"_s << 0LL << now + minute << u"by an import · data 0 minute(s) old"_s;
}

void tst_HoldTexts::whereItComesFrom()
{
    QFETCH(QString, setBy);
    QFETCH(qint64, since);
    QFETCH(qint64, dataAsOf);
    QFETCH(QString, text);
    QCOMPARE(HoldTexts::origin(fact(Reason::Manual, {}, setBy, since, dataAsOf), local("2026-11-22T14:00:00")), text);
}

void tst_HoldTexts::everyRuleHasWords()
{
    QSet<QString> words;
    const QStringList setters{u"platform"_s,  u"carrier"_s,    u"import"_s,      u"rule"_s,          u"rule:risk"_s,
                              u"rule:note"_s, u"rule:stock"_s, u"rule:accept"_s, u"rule:supplier"_s, u"li@b1"_s};
    for (const QString &one : setters)
        words.insert(HoldTexts::setter(one));
    QCOMPARE(words.size(), setters.size());
}

void tst_HoldTexts::codesInWords()
{
    const QString text =
        HoldTexts::sentence(fact(Reason::RiskReview, u"same_address:20 quantity:64"_s, u"rule:risk"_s, 1, 1));
    QVERIFY2(text.contains(u"20 or more"_s) && text.contains(u"64"_s) && !text.contains(u"same_address"_s),
             qPrintable(text));
    QSet<QString> words;
    for (const RiskCheck check : riskChecks) {
        const QString code = riskCheckName(check) + u":7"_s;
        const QString word = HoldTexts::risk(code);
        QVERIFY2(word.contains(u'7') && !word.contains(riskCheckName(check)), qPrintable(word));
        words.insert(word);
        words.insert(HoldTexts::check(check));
    }
    QCOMPARE(words.size(), 2 * static_cast<int>(riskChecks.size()));
    QCOMPARE(HoldTexts::risk(u"in other words"_s), u"in other words"_s);
}

void tst_HoldTexts::notesInWords()
{
    const HoldFact both =
        fact(Reason::NoteUnread, u"buyer:12:aabbccddeeff memo:3:001122334455"_s, u"rule:note"_s, 1, 1);
    const QString text = HoldTexts::sentence(both);
    QVERIFY2(text.contains(u"12"_s) && text.contains(u"memo"_s) && !text.contains(u"aabb"_s), qPrintable(text));
    QVERIFY(isSentence(HoldTexts::sentence(fact(Reason::NoteUnread, {}, {}, 0, 0))));
}

QTEST_GUILESS_MAIN(tst_HoldTexts)
#include "tst_holdtexts.moc"
