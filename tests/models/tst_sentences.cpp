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
        const Error stranger{ErrorCode::InvalidArgument, {{u"argument"_s, u"last"_s}, {u"value"_s, u"YT9"_s}}, {}};
        QVERIFY(Sentences::errorSentence(stranger).startsWith(u"“YT9” is none of the labels in doubt."_s));
    }

    /// What, where and what next, for the errors that need more than a code.
    void namesThingsAndTheWayOn()
    {
        const auto has = [](const Error &error, const QStringList &words) {
            const QString text = Sentences::errorSentence(error);
            for (const QString &word : words) {
                if (!text.contains(word)) {
                    QTest::qFail(qPrintable(u"no “%1” in: %2"_s.arg(word, text)), __FILE__, __LINE__);
                    return;
                }
            }
        };
        has({ErrorCode::Refused,
             {{u"handover"_s, 7}, {u"reason"_s, u"held"_s}, {u"held"_s, QStringList{u"YT1"_s, u"YT2"_s}}},
             {}},
            {u"handover 7"_s, u"YT1, YT2"_s, u"handover take-out 7"_s});
        QStringList many;
        for (int i = 0; i < 25; ++i)
            many.append(u"YT%1"_s.arg(i));
        has({ErrorCode::Refused, {{u"handover"_s, 7}, {u"held"_s, many}}, {}}, {u"YT9 … +15"_s});
        has({ErrorCode::Refused, {{u"reason"_s, u"use_pg_dump"_s}, {u"tool"_s, u"pg_dump"_s}}, {}},
            {u"PostgreSQL"_s, u"pg_dump --format"_s});
        has({ErrorCode::Refused, {{u"reason"_s, u"import_going_back"_s}}, {}},
            {u"being taken back"_s, u"import the files again"_s});
        has({ErrorCode::Refused, {{u"reason"_s, u"imported_elsewhere"_s}}, {}},
            {u"by somebody else"_s, u"import the files again"_s});
        has({ErrorCode::UndoRefused, {{u"subject"_s, u"parcel"_s}, {u"id"_s, 12}, {u"number"_s, u"YT5"_s}}, {}},
            {u"YT5, parcel 12: "_s, u"Undo that first"_s});
        // Where people know it by its orders, our own key says nothing.
        has({ErrorCode::UndoRefused,
             {{u"subject"_s, u"parcel"_s},
              {u"id"_s, 12},
              {u"number"_s, u"YT5"_s},
              {u"orders"_s, QStringList{u"T1"_s, u"T2"_s}}},
             {}},
            {u"YT5, order T1, T2: "_s});
        has({ErrorCode::UndoRefused,
             {{u"subject"_s, u"order"_s}, {u"id"_s, 12}, {u"number"_s, u"T1"_s}, {u"orders"_s, QStringList{u"T1"_s}}},
             {}},
            {u"T1: The last step"_s});
        has({ErrorCode::Conflict, {{u"subject"_s, u"order"_s}, {u"id"_s, 34}, {u"verb"_s, u"update"_s}}, {}},
            {u"order 34: "_s, u"repeat"_s});
        has({ErrorCode::FileUnwritable, {{u"file"_s, u"/m/a.pdf"_s}, {u"instead"_s, u"/m/a.pdf.part"_s}}, {}},
            {u"a.pdf: "_s, u"lies at /m/a.pdf.part"_s, u"do not repeat"_s});
        has({ErrorCode::LeasedElsewhere, {{u"batch"_s, 5}, {u"bench"_s, u"03"_s}}, {}},
            {u"batch 5: "_s, u"Bench 03"_s, u"start Waydesk on it again"_s});
        has({ErrorCode::StoreLocked, {{u"file"_s, u"/d/waydesk.lock"_s}, {u"reason"_s, u"store_open"_s}}, {}},
            {u"has the store open"_s, u"Close Waydesk"_s});
        has({ErrorCode::InvalidArgument,
             {{u"argument"_s, u"subject"_s},
              {u"value"_s, u"12"_s},
              {u"meanings"_s, QStringList{u"parcel:12"_s, u"order:12"_s}}},
             {}},
            {u"“12” means more than one thing"_s, u"parcel:12, order:12"_s});
        has({ErrorCode::InvalidArgument,
             {{u"number"_s, u"YT1"_s},
              {u"argument"_s, u"shop"_s},
              {u"value"_s, QString()},
              {u"allowed"_s, QStringList{u"甲"_s, u"乙"_s}}},
             {}},
            {u"YT1: "_s, u"“shop” is missing"_s, u"甲, 乙"_s});
        has({ErrorCode::ShopMissing, {{u"shop"_s, u"丙"_s}, {u"shops"_s, QStringList{u"甲"_s, u"乙"_s}}}, {}},
            {u"“丙”"_s, u"linked are: 甲, 乙"_s});
        has({ErrorCode::NoRule,
             {{u"carrier"_s, u"SF"_s}, {u"number"_s, u"444003077899"_s}, {u"reason"_s, u"check_digit_unusual"_s}},
             {}},
            {u"check digit of 444003077899"_s});
        has({ErrorCode::NoRule, {{u"carrier"_s, u"JD"_s}, {u"reason"_s, u"platform_assigned"_s}}, {}},
            {u"gives each number out itself"_s});
        has({ErrorCode::InvalidArgument, {{u"reason"_s, u"nothing_left"_s}, {u"line"_s, 3}}, {}},
            {u"leave something in it"_s});
        has({ErrorCode::InvalidArgument, {{u"format"_s, u"nope"_s}}, {}}, {u"no order format “nope”"_s});
        has({ErrorCode::Refused, {{u"handover"_s, 7}, {u"reason"_s, u"handover_closed"_s}}, {}}, {u"signed already"_s});
    }

    void everyWordOfAPrinterHasItsSentences()
    {
        QSet<QString> seen;
        for (const QString &reason :
             {u"queue_missing"_s, u"server_unreachable"_s, u"printer_stopped"_s, u"not_accepting"_s, u"discards_jobs"_s,
              u"queue_busy"_s, u"old_jobs_stay"_s, u"job_aborted"_s, u"hung_up"_s}) {
            const QString text = Sentences::errorSentence(
                {ErrorCode::PrinterGone, {{u"printer"_s, u"zebra"_s}, {u"reason"_s, reason}}, {}});
            QVERIFY2(text.startsWith(u"zebra: "_s) && text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
        for (const QString &reason : {u"paper_out"_s, u"head_open"_s, u"ribbon_out"_s, u"fault"_s}) {
            const QString text = Sentences::errorSentence({ErrorCode::PrinterPaperOut, {{u"reason"_s, reason}}, {}});
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
        const QString left = Sentences::errorSentence(
            {ErrorCode::PrinterPaperOut, {{u"reason"_s, u"paper_out"_s}, {u"jobs_left"_s, QStringList{u"41"_s}}}, {}});
        QVERIFY2(left.contains(u"41"_s), qPrintable(left));
        const QString known =
            Sentences::errorSentence({ErrorCode::PrinterGone,
                                      {{u"reason"_s, u"queue_missing"_s}, {u"known"_s, QStringList{u"a"_s, u"b"_s}}},
                                      {}});
        QVERIFY2(known.contains(u"a, b"_s), qPrintable(known));
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
        QVERIFY(isSentence(Sentences::rejectionSentence(u"refund_word_unknown"_s)));
        QVERIFY(isSentence(Sentences::rejectionSentence(u"status_word_unknown"_s)));
        QCOMPARE(Sentences::rejectionSentence(u"something_new"_s), u"something_new"_s);
    }
};

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
