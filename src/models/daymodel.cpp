// SPDX-License-Identifier: Apache-2.0
#include "models/daymodel.h"

#include "models/text/sentences.h"

#include <QDateTime>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

class DayTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::DayTexts)

public:
    static QString whyUnfinished(const UnfinishedParcel &one)
    {
        if (one.reason)
            return Sentences::reasonSentence(*one.reason);
        return one.state == ParcelState::Printed ? tr("Its label is out, and nobody has scanned it: look for it.")
                                                 : tr("Scanned; its pick-up is not closed yet.");
    }
    static QString whyUntold(const UntoldOrder &one)
    {
        if (one.state != WriteBackState::Refused)
            return tr("The courier has it, and the shop was not told its number.");
        return one.answer.isEmpty() ? tr("The platform refused the number.")
                                    : tr("The platform refused the number: %1").arg(one.answer);
    }
    static QString whyVoided(const VoidedNumber &one)
    {
        const QString who = one.operatorName.isEmpty() ? one.bench : one.operatorName;
        return tr("%1 (%2, %3)").arg(one.reason, who, QDateTime::fromMSecsSinceEpoch(one.at).toString(u"HH:mm"_s));
    }
    static QString facts(const DayReport &report)
    {
        return tr("printed %1 · scanned %2 · handed over %3 · not reported %4 · voided %5")
            .arg(report.counts.printed)
            .arg(report.counts.scanned)
            .arg(report.counts.handedOver)
            .arg(report.untold.size())
            .arg(report.voided.size());
    }
    static QString title() { return tr("End of day"); }
    static QString made(const Workplace &place)
    {
        const QString when = QDateTime::fromMSecsSinceEpoch(place.clock.wallMs()).toString(u"yyyy-MM-dd HH:mm"_s);
        return tr("as of %1 · bench %2 · %3").arg(when, place.bench, place.operatorName);
    }
    static QStringList heads() { return {tr("Waybill number"), tr("Carrier or order"), tr("State"), tr("Why")}; }
};

} // namespace

std::vector<DayRow> dayRows(const DayReport &report, const std::function<QString(const QString &)> &nameOf)
{
    std::vector<DayRow> rows;
    for (const UnfinishedParcel &one : report.unfinished)
        rows.push_back({one.state == ParcelState::Printed ? DayMatter::NotScanned : DayMatter::NotHandedOver,
                        one.number,
                        nameOf(one.carrier),
                        DayTexts::whyUnfinished(one),
                        {}});
    for (const UntoldOrder &one : report.untold)
        rows.push_back({one.state == WriteBackState::Refused ? DayMatter::Refused : DayMatter::NotReported, one.number,
                        one.shop + u" · "_s + one.order, DayTexts::whyUntold(one), one.order});
    for (const VoidedNumber &one : report.voided)
        rows.push_back({one.verb == u"recall" ? DayMatter::Recalled : DayMatter::Voided,
                        one.number,
                        nameOf(one.carrier),
                        DayTexts::whyVoided(one),
                        {}});
    std::ranges::stable_sort(rows, {}, &DayRow::matter);
    return rows;
}

ReportPaper dayPaper(const DayReport &report, const std::vector<DayRow> &rows, const Workplace &place)
{
    ReportPaper paper;
    paper.title = DayTexts::title();
    paper.name = report.date.toString(Qt::ISODate);
    paper.facts = DayTexts::facts(report);
    paper.made = DayTexts::made(place);
    for (const DayRow &row : rows) {
        const QString matter = DayModel::matterText(row.matter);
        if (paper.tables.empty() || paper.tables.back().title != matter)
            paper.tables.push_back({matter, DayTexts::heads(), {}});
        paper.tables.back().rows.push_back({row.number, row.subject, matter, row.why});
    }
    return paper;
}

QString DayModel::matterText(DayMatter matter)
{
    switch (matter) {
    case DayMatter::NotScanned: return tr("not scanned");
    case DayMatter::NotHandedOver: return tr("not handed over");
    case DayMatter::Refused: return tr("refused by the shop");
    case DayMatter::NotReported: return tr("not reported");
    case DayMatter::Voided: return tr("voided");
    case DayMatter::Recalled: break;
    }
    return tr("recalled");
}

QStringList DayModel::headers() const { return {tr("State"), tr("Waybill number"), tr("Carrier or order"), tr("Why")}; }

QVariant DayModel::cell(const DayRow &row, int column, int role) const
{
    if (role == MatterRole)
        return static_cast<int>(row.matter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case MatterColumn: return matterText(row.matter);
    case NumberColumn: return row.number;
    case SubjectColumn: return row.subject;
    case WhyColumn: return row.why;
    default: return {};
    }
}

} // namespace waydesk
