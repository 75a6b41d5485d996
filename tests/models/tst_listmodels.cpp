// SPDX-License-Identifier: Apache-2.0
#include "models/accountmodels.h"
#include "models/batchlabelsmodel.h"
#include "models/daymodel.h"
#include "models/handovermodel.h"
#include "models/numberpreviewmodel.h"
#include "models/rejectedrowsmodel.h"
#include "models/verdicthistorymodel.h"
#include "models/worksummodel.h"
#include "models/writebackmodel.h"
#include "support/deskspec.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

std::vector<RejectedRow> rejected(int count)
{
    std::vector<RejectedRow> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back({u"a.csv"_s, i + 2, u"数量"_s, u"quantity_invalid"_s, u"x\ty\nz"_s});
    return rows;
}

/// Every model: grows, shrinks, empties and changes in place under the tester, and has a heading per column.
template <class Model, class Row> void exercise(Model &model, const std::vector<Row> &rows)
{
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (const size_t count : {rows.size(), size_t(1), rows.size(), rows.size(), size_t(0), rows.size()}) {
        model.setRows({rows.begin(), rows.begin() + static_cast<qptrdiff>(count)});
        QCOMPARE(model.rowCount(), static_cast<int>(count));
    }
    QCOMPARE(inserted.size(), 3);
    QCOMPARE(removed.size(), 2);
    QCOMPARE(reset.size(), 0);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.index(row, column).data(Qt::DecorationRole).isValid());
    }
}
} // namespace

class TestListModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rejectedRows()
    {
        RejectedRowsModel model;
        exercise(model, rejected(4));
        QCOMPARE(text(model, 1, RejectedRowsModel::RowColumn), u"3"_s);
        QCOMPARE(text(model, 1, RejectedRowsModel::NameColumn), u"数量"_s);
        QCOMPARE(text(model, 1, RejectedRowsModel::ReasonColumn), u"The quantity is no whole number."_s);
        QCOMPARE(text(model, 1, RejectedRowsModel::TextColumn), u"x y z"_s);
    }

    /// Of a row in whose place several were typed only all of them are put right, not what else is said of it.
    void severalInPlaceOfOne()
    {
        RejectedRowsModel model;
        const QString both = u"1,x\n2,3"_s;
        model.showRows({{u"a.csv"_s, 2, {}, u"quantity_invalid"_s, u"1 x"_s, both},
                        {u"a.csv"_s, 2, u"状态"_s, u"status_word_unknown"_s, u"2 3"_s, {}}});
        QVERIFY(model.index(0, 0).data(RejectedRowsModel::TornRole).toBool());
        const QModelIndex fix = model.index(0, RejectedRowsModel::FixColumn);
        QCOMPARE(fix.data(Qt::EditRole).toString(), both);
        QVERIFY(model.setData(fix, u"1,2\n2,3"_s));
        const auto fixes = model.fixes();
        QCOMPARE(fixes.size(), size_t(1));
        QCOMPARE(fixes[0].column, QString());
        QCOMPARE(fixes[0].text, u"1,2\n2,3"_s);
    }

    void writeBacks()
    {
        using enum WriteBackState;
        constexpr qint64 hour = 3'600'000;
        std::vector<WriteBackEntry> entries(5);
        const WriteBackState states[] = {Due, Due, Refused, Exported, Accepted};
        for (size_t i = 0; i < entries.size(); ++i) {
            entries[i].order = u"T%1"_s.arg(i);
            entries[i].row.number = u"YT%1"_s.arg(i);
            entries[i].row.state = states[i];
            entries[i].deadline = (qint64(i) + 2) * hour;
        }
        entries[0].row.correction = true;
        entries[1].row.answer = u"已关闭"_s;
        entries[2].row.answer = u"单号错误"_s;
        WriteBackModel model;
        model.setNow(hour);
        exercise(model, entries);
        const WriteBackCounts counts = WriteBackCounts::of(entries);
        QCOMPARE(counts.due, 1);
        QCOMPARE(counts.refused, 2);
        QCOMPARE(counts.exported, 1);
        QCOMPARE(counts.accepted, 1);
        QVERIFY(text(model, 0, WriteBackModel::RemarkColumn).startsWith(u"Correction"));
        QVERIFY(text(model, 1, WriteBackModel::RemarkColumn).contains(u"已关闭"));
        QCOMPARE(model.index(1, 0).data(WriteBackModel::StateRole).toInt(), static_cast<int>(Refused));
        QVERIFY(text(model, 3, WriteBackModel::RemarkColumn).startsWith(u"Exported already"));
        QCOMPARE(model.index(0, 0).data(WriteBackModel::LeftRole).toLongLong(), hour);
        QVERIFY(!model.index(4, 0).data(WriteBackModel::LeftRole).isValid()); // the platform has it
        QVERIFY(!text(model, 0, WriteBackModel::DeadlineColumn).isEmpty());
    }

    void endOfTheDay()
    {
        DayReport report;
        report.unfinished = {{ParcelId(1), u"YT1"_s, u"YTO"_s, ParcelState::Verified, {}},
                             {ParcelId(2), u"YT2"_s, u"YTO"_s, ParcelState::Printed, Reason::Manual}};
        report.untold = {{u"T1"_s, u"茶铺"_s, u"YT3"_s, WriteBackState::Due, {}},
                         {u"T2"_s, u"茶铺"_s, u"YT4"_s, WriteBackState::Refused, u"已关闭"_s}};
        report.voided = {{u"YT5"_s, u"YTO"_s, u"退回"_s, u"recall"_s, 0, u"b1"_s, u"li"_s},
                         {u"YT6"_s, u"YTO"_s, u"打错了"_s, u"void"_s, 0, u"b1"_s, {}}};
        const auto rows = dayRows(report, [](const QString &code) { return code + u'!'; });
        DayModel model;
        exercise(model, rows);
        QStringList seen;
        for (const DayRow &row : rows)
            seen.append(row.number);
        QCOMPARE(seen, (QStringList{u"YT2"_s, u"YT1"_s, u"YT4"_s, u"YT3"_s, u"YT6"_s, u"YT5"_s}));
        QCOMPARE(text(model, 0, DayModel::SubjectColumn), u"YTO!"_s);
        QCOMPARE(text(model, 0, DayModel::WhyColumn), u"Held by hand."_s);
        QVERIFY(text(model, 1, DayModel::WhyColumn).contains(u"pick-up is not closed"));
        QVERIFY(text(model, 2, DayModel::WhyColumn).contains(u"已关闭"));
        QCOMPARE(text(model, 3, DayModel::SubjectColumn), u"茶铺 · T1"_s);
        QVERIFY(text(model, 4, DayModel::WhyColumn).startsWith(u"打错了 (b1"));
        QCOMPARE(model.index(5, 0).data(DayModel::MatterRole).toInt(), static_cast<int>(DayMatter::Recalled));
    }

    void manyRejectedRows()
    {
        RejectedRowsModel model;
        model.setRows(rejected(100'000));
        QCOMPARE(text(model, 99'999, RejectedRowsModel::RowColumn), u"100001"_s);
    }

    void persistentIndexesKeepTheirPlace()
    {
        RejectedRowsModel model;
        model.setRows(rejected(5));
        const QPersistentModelIndex second = model.index(1, 0);
        const QPersistentModelIndex last = model.index(4, 0);
        model.setRows(rejected(3));
        QCOMPARE(second.row(), 1);
        QVERIFY(!last.isValid());
    }

    void previewInTableOrder()
    {
        OrderTable table;
        for (qint64 id = 1; id <= 4; ++id) {
            RowSpec row;
            row.parcel = id;
            row.orders[0].id = id;
            table.apply({&row.view(), 1});
        }
        FillDraft draft;
        draft.going = {ParcelId(2), ParcelId(1), ParcelId(4)};
        FillReport report;
        report.assigned = {{ParcelId(2), u"YT7005"_s, 1}, {ParcelId(1), u"YT7007"_s, 2}};
        report.skipped = {{u"YT7006"_s}, {u"YT7008"_s}};
        report.refused = {{ParcelId(3), Reason::WrongCarrier}};
        draft.refused = report.refused;
        const auto rows = NumberPreview(draft, table).rows(report, false);
        QStringList seen;
        for (const NumberPreviewRow &row : rows)
            seen.append(u"%1:%2:%3"_s.arg(row.parcel.value).arg(row.number).arg(static_cast<int>(row.state)));
        QCOMPARE(
            seen,
            (QStringList{u"2:YT7005:0"_s, u"0:YT7006:1"_s, u"1:YT7007:0"_s, u"4::3"_s, u"0:YT7008:1"_s, u"3::2"_s}));
        QCOMPARE(static_cast<int>(NumberPreview(draft, table).rows(report, true).front().state),
                 static_cast<int>(PreviewState::Typed));
        NumberPreviewModel model;
        exercise(model, rows);
        QVERIFY(text(model, 1, NumberPreviewModel::ReceiverColumn).contains(u"in use"_s));
        model.explainSkipped({{u"YT7006"_s, u"printed on Monday"_s}});
        QCOMPARE(text(model, 1, NumberPreviewModel::ReceiverColumn), u"printed on Monday"_s);
        QCOMPARE(text(model, 0, NumberPreviewModel::ReceiverColumn), u"林*禾"_s);
        QCOMPARE(text(model, 0, NumberPreviewModel::PositionColumn), u"1"_s);
        QCOMPARE(text(model, 1, NumberPreviewModel::PositionColumn), QString());
        QCOMPARE(text(model, 5, NumberPreviewModel::StateColumn), u"This parcel goes with another carrier."_s);
        QCOMPARE(model.index(2, 0).data(NumberPreviewModel::ParcelRole), QVariant(qint64(1)));
        QCOMPARE(model.index(1, 0).data(NumberPreviewModel::StateRole), QVariant(int(PreviewState::Skipped)));
    }

    void accounts()
    {
        AccountCard card;
        card.account.name = u"main"_s;
        card.account.id = AccountId(7);
        card.left = 30306;
        card.state = AccountState::Low;
        AccountCardsModel model;
        exercise(model, std::vector<AccountCard>{card, card});
        QCOMPARE(model.rowOf(AccountId(7)), 0);
        QCOMPARE(model.rowOf(AccountId(8)), -1);
        const QString heard = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(heard.contains(u"low"_s) && heard.contains(QLocale().toString(30306)));
    }

    void segments()
    {
        SegmentView view;
        view.segment.count = 3000;
        view.segment.used = 1114;
        view.state = SegmentState::InUse;
        SegmentModel model;
        exercise(model, std::vector<SegmentView>{view, view});
        QCOMPARE(text(model, 0, SegmentModel::UsageColumn), u"37 %"_s);
        QCOMPARE(text(model, 0, SegmentModel::LeftColumn), QLocale().toString(1886));
        view.state = SegmentState::UsedUp;
        model.setRows({view});
        QCOMPARE(text(model, 0, SegmentModel::LeftColumn), u"0"_s);
    }

    void shopUses()
    {
        ShopUse busy;
        busy.shop.name = u"a"_s;
        busy.month = 60;
        busy.today = 5;
        busy.perDay = 5;
        busy.shared = true;
        ShopUse idle;
        idle.shop.name = u"b"_s;
        idle.month = 20;
        ShopUseModel model;
        exercise(model, std::vector<ShopUse>{busy, idle});
        model.setUses({busy, idle}, 80);
        QCOMPARE(text(model, 0, ShopUseModel::ShareColumn), u"75 %"_s);
        QCOMPARE(text(model, 1, ShopUseModel::ShareColumn), u"25 %"_s);
        QCOMPARE(model.index(1, 0).data(ShopUseModel::PercentRole).toInt(), 33);
        QVERIFY(model.index(0, 0).data(ShopUseModel::ReachedRole).toBool());
        QVERIFY(!model.index(1, 0).data(ShopUseModel::ReachedRole).toBool());
        QCOMPARE(text(model, 1, ShopUseModel::TodayColumn), u"—"_s);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.isSum(2) && !model.isSum(1));
        QCOMPARE(text(model, 2, ShopUseModel::MonthColumn), u"80"_s);
        QCOMPARE(text(model, 2, ShopUseModel::ShareColumn), u"100 %"_s);
        QCOMPARE(text(model, 2, ShopUseModel::TodayColumn), u"5"_s);
        model.setUses({}, 0);
        QCOMPARE(model.rowCount(), 0); // nothing to sum up
    }

    void workSums()
    {
        WorkSumModel model;
        exercise(model, std::vector<WorkOf>(3));
        model.setWork({{u"a"_s, 1, {10, 4, 0}}, {{}, 0, {5, 1, 1}}});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(model, 1, WorkSumModel::NameColumn), u"unknown"_s);
        QCOMPARE(text(model, 2, WorkSumModel::PrintedColumn), u"15"_s);
        QCOMPARE(text(model, 2, WorkSumModel::ScannedColumn), u"5"_s);
        QVERIFY(model.index(2, 0).data(WorkSumModel::IsSumRole).toBool());
        model.setHeading(u"Shop"_s);
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Shop"_s);
    }

    void accountRecordsHaveWords()
    {
        for (const char *verb : {"account", "share", "unshare", "segment", "limit", "alert", "fill"}) {
            const QString word = QString::fromLatin1(verb);
            const QString said = AccountTexts::recordText({0, word, {}});
            QVERIFY2(said != word && said.size() > 5, verb);
        }
    }

    void batchLabels()
    {
        std::vector<Label> labels(3);
        for (int i = 0; i < 3; ++i) {
            labels[static_cast<size_t>(i)].number = u"YT700%1"_s.arg(i);
            labels[static_cast<size_t>(i)].position = i + 1;
        }
        BatchLabelsModel model;
        exercise(model, labels);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(model.setCopyState(u"YT7001"_s, CopyState::Confirmed));
        QVERIFY(!model.setCopyState(u"YT9999"_s, CopyState::Confirmed));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(text(model, 1, BatchLabelsModel::StateColumn), u"confirmed"_s);
        QCOMPARE(text(model, 2, BatchLabelsModel::StateColumn), u"waiting"_s);
        QCOMPARE(model.index(1, 0).data(BatchLabelsModel::StateRole), QVariant(int(CopyState::Confirmed)));
    }

    void verdictsNewestFirst()
    {
        VerdictHistoryModel model;
        std::vector<VerdictRow> three(3);
        exercise(model, three);
        model.setRows({});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (int i = 0; i < VerdictHistoryModel::Longest + 10; ++i) {
            VerdictRow row;
            row.verdict.number = u"YT%1"_s.arg(i);
            row.verdict.kind = VerdictKind::Hold;
            row.verdict.reason = Reason::Manual;
            row.verdict.holdText = u"call first"_s;
            row.verdict.receiver = u"林小禾"_s;
            row.verdict.remarks = {Reason::RefundNotStated};
            model.add(row);
        }
        QCOMPARE(model.rowCount(), VerdictHistoryModel::Longest);
        QCOMPARE(text(model, 0, VerdictHistoryModel::NumberColumn), u"YT209"_s);
        QCOMPARE(text(model, 0, VerdictHistoryModel::ReceiverColumn), u"林*禾"_s);
        QCOMPARE(text(model, 0, VerdictHistoryModel::ReasonColumn),
                 u"Held by hand: call first This platform's files do not state refunds."_s);
        QCOMPARE(model.index(0, 0).data(VerdictHistoryModel::KindRole), QVariant(int(VerdictKind::Hold)));
        QCOMPARE(model.index(0, 0).data(VerdictHistoryModel::WordRole).toString(), u"call first"_s);
    }

    void unreadableCodesShowAsScanned()
    {
        VerdictHistoryModel model;
        VerdictRow row;
        row.verdict.code = u"???"_s;
        model.add(row);
        QCOMPARE(text(model, 0, VerdictHistoryModel::NumberColumn), u"???"_s);
        QCOMPARE(text(model, 0, VerdictHistoryModel::VerdictColumn), u"UNKNOWN"_s);
    }

    void handoverSaysWhatIsInTheWay()
    {
        HandoverView view;
        view.items = {{HandoverId(1), ParcelId(1), AssignmentId(1), u"YT1"_s, false, 5},
                      {HandoverId(1), ParcelId(2), AssignmentId(2), u"YT2"_s, false, 6}};
        view.held = {{ParcelId(2), u"YT2"_s, Reason::RefundPending, false}};
        view.missing = {{ParcelId(3), AssignmentId(3), u"YT3"_s, BatchId(4), u"1122-03"_s, 78, 112}};
        const auto rows = handoverRows(view);
        QCOMPARE(rows.size(), size_t(3));
        HandoverModel model;
        exercise(model, rows);
        QCOMPARE(text(model, 0, HandoverModel::NumberColumn), u"YT2"_s);
        QVERIFY(text(model, 0, HandoverModel::TodoColumn).contains(u"refund"_s));
        QVERIFY(text(model, 1, HandoverModel::TodoColumn).contains(u"1122-03 · 78/112"_s));
        QCOMPARE(text(model, 2, HandoverModel::StateColumn), u"scanned"_s);
        QCOMPARE(text(model, 2, HandoverModel::OrdinalColumn), u"1"_s);
        QCOMPARE(text(model, 2, HandoverModel::ReceiverColumn), QString());
        model.setFaces({{ParcelId(1), {u"林*禾"_s, u"江苏省"_s, u"苏州市"_s, u"吴中区"_s, ShopId(7), u"青禾日用"_s}}},
                       {{ShopId(5), u"青禾家居"_s, {}}, {ShopId(7), u"青禾日用"_s, {}}});
        QCOMPARE(text(model, 2, HandoverModel::ReceiverColumn), u"林*禾"_s);
        QCOMPARE(text(model, 2, HandoverModel::PlaceColumn), u"江苏省 苏州市 吴中区"_s);
        QCOMPARE(model.index(2, 0).data(HandoverModel::ShopRole).toMap().value(u"text"_s).toString(), u"日"_s);
        QCOMPARE(model.sheet(u"s"_s).rows.size(), size_t(3));
        view.missing.front().toNext = true;
        QVERIFY(handoverRows(view).at(1).toNext);
        view.held.front().takenOut = true;
        model.setRows(handoverRows(view));
        QCOMPARE(text(model, 0, HandoverModel::StateColumn), u"taken out"_s);
        QCOMPARE(text(model, 0, HandoverModel::TodoColumn), u"Lies apart."_s);
    }
};

QTEST_GUILESS_MAIN(TestListModels)
#include "tst_listmodels.moc"
