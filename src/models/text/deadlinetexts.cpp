// SPDX-License-Identifier: Apache-2.0
#include "models/text/deadlinetexts.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace waydesk {

using namespace Qt::StringLiterals;

QString DeadlineTexts::time(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms).toString(u"yyyy-MM-dd HH:mm"_s); }

QString DeadlineTexts::term(const Term &term)
{
    if (term.amount <= 0)
        return {};
    switch (term.unit) {
    case TermUnit::Hours: return tr("%n hour(s)", nullptr, term.amount);
    case TermUnit::CalendarDays: return tr("%n calendar day(s)", nullptr, term.amount);
    case TermUnit::WorkingDays: return tr("%n working day(s)", nullptr, term.amount);
    }
    return {};
}

QString DeadlineTexts::start(DeadlineStart start)
{
    switch (start) {
    case DeadlineStart::Paid: return tr("payment");
    case DeadlineStart::Created: return tr("the order");
    case DeadlineStart::GroupComplete: return tr("the group is complete");
    case DeadlineStart::PresaleDue: return tr("the presale's date");
    case DeadlineStart::PauseOver: return tr("the end of the pause");
    }
    return {};
}

QString DeadlineTexts::country(const QString &code)
{
    static const QHash<QString, const char *> names{
        {u"CN"_s, QT_TR_NOOP("China")},    {u"SG"_s, QT_TR_NOOP("Singapore")}, {u"MY"_s, QT_TR_NOOP("Malaysia")},
        {u"TH"_s, QT_TR_NOOP("Thailand")}, {u"ID"_s, QT_TR_NOOP("Indonesia")}, {u"PH"_s, QT_TR_NOOP("Philippines")},
        {u"VN"_s, QT_TR_NOOP("Vietnam")}};
    const auto found = names.find(code);
    return found == names.end() ? code : tr(*found);
}

QString DeadlineTexts::effect(const DeadlineOverride &announced)
{
    switch (announced.effect) {
    case OverrideEffect::Term: return tr("%1 instead").arg(term(announced.term));
    case OverrideEffect::ShipBy: return tr("all by %1").arg(time(announced.shipBy));
    case OverrideEffect::Pause: return tr("counted from its end on");
    }
    return {};
}

/// "48 hours after payment (2026-11-27 10:00)".
QString DeadlineTexts::counted(const Deadline &deadline)
{
    return tr("%1 after %2 (%3)").arg(term(deadline.term), start(deadline.start), time(deadline.startAt));
}

QStringList DeadlineTexts::remarks(const Deadline &deadline)
{
    QStringList remarks;
    if (deadline.start == DeadlineStart::PauseOver)
        remarks.append(tr("Its time does not count during “%1”.").arg(deadline.overrideName));
    if (deadline.scanBy > 0)
        remarks.append(tr("The carrier's first scan is wanted by %1.").arg(time(deadline.scanBy)));
    if (deadline.missingYear > 0)
        remarks.append(tr("There is no calendar of %1 for %2: counted without its holidays.")
                           .arg(country(deadline.country))
                           .arg(deadline.missingYear));
    if (deadline.provisional)
        remarks.append(tr("The calendar of %1 is not announced in full yet.").arg(country(deadline.country)));
    if (deadline.countryMissing)
        remarks.append(tr("The shop's country is not set: counted without holidays, by China's clock."));
    return remarks;
}

QString DeadlineTexts::why(const Deadline &deadline)
{
    QString rule;
    switch (deadline.basis) {
    case DeadlineBasis::Unknown: return tr("No file tells when it was paid or ordered.");
    case DeadlineBasis::Promised: rule = tr("The platform's file states this time."); break;
    case DeadlineBasis::Override:
        rule = deadline.term.amount > 0
            ? tr("%1, by the announcement “%2”.").arg(counted(deadline), deadline.overrideName)
            : tr("Set by the announcement “%1”.").arg(deadline.overrideName);
        break;
    case DeadlineBasis::ShopTerm: rule = tr("%1, as the shop promises.").arg(counted(deadline)); break;
    case DeadlineBasis::Platform: rule = tr("%1, as the platform demands.").arg(counted(deadline)); break;
    case DeadlineBasis::Assumed:
        rule = tr("%1, assumed: the platform's own rule is not known. What the shop promises is set in the settings.")
                   .arg(counted(deadline));
        break;
    }
    return (QStringList{rule} + remarks(deadline)).join(u' ');
}

} // namespace waydesk
