// SPDX-License-Identifier: Apache-2.0
#include "models/text/sentences.h"

#include <QSet>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
bool isSentence(const QString &text)
{
    return text.size() > 10 && text[0].isUpper() && text.endsWith(u'.') && !text.contains(u'%')
        && !text.contains(u"  "_s);
}

/// Every text of an enum is there and no two are the same.
template <class E> bool allDiffer(E last, QString (*text)(E))
{
    QSet<QString> texts;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        texts.insert(text(static_cast<E>(i)));
    return texts.size() == static_cast<int>(last) + 1 && !texts.contains(QString());
}
} // namespace

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasASentence()
    {
        QSet<QString> seen;
        for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
            const QString text = Sentences::errorSentence({static_cast<ErrorCode>(i), {}, {}});
            QVERIFY2(isSentence(text), qPrintable(text));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
    }

    /// The values of every code leave no gap and no mark in the sentence.
    void everyErrorTakesItsValues()
    {
        const QVariantMap values{{u"file"_s, u"/data/in/orders.csv"_s},
                                 {u"row"_s, 3},
                                 {u"column"_s, u"状态"_s},
                                 {u"number"_s, u"YT8801"_s},
                                 {u"subject"_s, u"shop"_s},
                                 {u"name"_s, u"Beta"_s},
                                 {u"argument"_s, u"print"_s},
                                 {u"value"_s, u"lost"_s},
                                 {u"allowed"_s, u"open"_s},
                                 {u"shops"_s, QStringList{u"Alpha"_s, u"Beta"_s}},
                                 {u"carrier"_s, u"YTO"_s},
                                 {u"fits"_s, 5},
                                 {u"wanted"_s, 9},
                                 {u"bench"_s, u"03"_s},
                                 {u"accounts"_s, QStringList{u"A"_s}},
                                 {u"reason"_s, u"refund_pending"_s}};
        for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
            const QString text = Sentences::errorSentence({static_cast<ErrorCode>(i), values, {}});
            QVERIFY2(text.startsWith(u"orders.csv, row 3, column 状态, YT8801: "_s), qPrintable(text));
            QVERIFY2(text.endsWith(u'.') && !text.contains(u'%') && !text.contains(u"/data"_s), qPrintable(text));
            QVERIFY2(text.contains(Sentences::reasonSentence(Reason::RefundPending)), qPrintable(text));
        }
    }

    void saysWhatWhereAndWhatToDo()
    {
        QCOMPARE(Sentences::errorSentence({ErrorCode::TornLine, {{u"file"_s, u"a.csv"_s}, {u"row"_s, 7}}, {}}),
                 u"a.csv, row 7: A line is torn: a quote is opened and never closed. "
                 "Export it again and import it without opening it before."_s);
        const QString choice = Sentences::errorSentence(
            {ErrorCode::ShopAmbiguous, {{u"shops"_s, QStringList{u"Alpha"_s, u"Beta"_s}}}, {}});
        QVERIFY(choice.contains(u"Alpha, Beta"_s));
        const QString filter = Sentences::errorSentence(
            {ErrorCode::InvalidArgument,
             {{u"argument"_s, u"message"_s}, {u"value"_s, u"loud"_s}, {u"allowed"_s, u"none, any"_s}},
             {}});
        QCOMPARE(filter, u"“loud” does not fit message. Allowed: none, any."_s);
    }

    void hostileValuesAreNotFormats()
    {
        const QString text = Sentences::errorSentence(
            {ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, u"%1 %2 100%"_s}}, {}});
        QVERIFY2(text.contains(u"“%1 %2 100%”"_s), qPrintable(text));
    }

    void detailIsShownOnlyWhereItHelps()
    {
        QVERIFY(Sentences::errorSentence({ErrorCode::PrinterGone, {}, u"no route to host"_s})
                    .contains(u"(no route to host)"_s));
        QVERIFY(!Sentences::errorSentence({ErrorCode::Refused, {}, u"row 17"_s}).contains(u"row 17"_s));
    }

    void everyReasonHasASentenceAndAWord()
    {
        QSet<QString> sentences;
        QSet<QString> words;
        for (int i = 0; i <= static_cast<int>(Reason::StateChanged); ++i) {
            const auto reason = static_cast<Reason>(i);
            QVERIFY2(isSentence(Sentences::reasonSentence(reason)), qPrintable(reasonName(reason)));
            QVERIFY2(!Sentences::reasonWord(reason).isEmpty(), qPrintable(reasonName(reason)));
            sentences.insert(Sentences::reasonSentence(reason));
            words.insert(Sentences::reasonWord(reason));
        }
        QCOMPARE(sentences.size(), static_cast<int>(Reason::StateChanged) + 1);
        QCOMPARE(words.size(), sentences.size());
    }

    void reasonsUseTheirValues()
    {
        QCOMPARE(Sentences::reasonSentence(Reason::Manual, {{u"text"_s, u"ask 100% first"_s}}),
                 u"Held by hand: ask 100% first"_s);
        QVERIFY(Sentences::reasonSentence(Reason::PresaleNotDue, {{u"until"_s, u"12-01"_s}}).contains(u"12-01"_s));
    }

    void everyStateHasItsWord()
    {
        QVERIFY(allDiffer(ParcelState::Recalled, &Sentences::stateText));
        QVERIFY(allDiffer(PrintState::InDoubt, &Sentences::printStateText));
        QVERIFY(allDiffer(OrderStatus::Cancelled, &Sentences::statusText));
        QVERIFY(allDiffer(RefundState::Done, &Sentences::refundText));
        QVERIFY(allDiffer(VerdictKind::Unknown, &Sentences::verdictText));
        QVERIFY(allDiffer(CopyState::Spoiled, &Sentences::copyStateText));
        QVERIFY(allDiffer(HandoverState::Closed, &Sentences::handoverStateText));
        QVERIFY(allDiffer(WriteBackState::Refused, &Sentences::writeBackStateText));
        QVERIFY(allDiffer(View::All, &Sentences::viewText));
    }

    void rejections()
    {
        QVERIFY(isSentence(Sentences::rejectionSentence(u"quantity_invalid"_s)));
        QCOMPARE(Sentences::rejectionSentence(u"something_new"_s), u"something_new"_s);
    }
};

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
