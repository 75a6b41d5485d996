// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/retentioncard.h"

#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/keybutton.h"
#include "ui/common/stationtools.h"
#include "ui/common/storedspinbox.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace waydesk {

using namespace Qt::StringLiterals;

RetentionCard::RetentionCard(const UiServices &services, QWidget *parent)
    : FormPanel(parent)
    , m_services(services)
    , m_days(new StoredSpinBox(this))
    , m_lastRun(new QLabel(this))
    , m_wouldGo(new QLabel(this))
    , m_note(new QLabel(this))
    , m_delete(new KeyButton(this))
{
    m_days->setRange(0, static_cast<int>(RetentionPlan::longestDays));
    m_days->setSingleStep(30);
    m_wouldGo->setWordWrap(true);
    m_note->setProperty("role", u"second"_s);
    m_note->setWordWrap(true);
    m_delete->setObjectName(u"expireNowButton"_s);
    m_delete->setEnabled(false);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(m_delete);
    row->addStretch();
    add(m_days, u"retentionDaysBox"_s);
    add(m_lastRun, u"retentionLastRunLabel"_s);
    add(m_wouldGo, u"retentionWouldGoLabel"_s);
    addWide(m_note);
    addWide(buttons);
    connect(m_days, &QSpinBox::editingFinished, this, &RetentionCard::settle);
    connect(m_delete, &QPushButton::clicked, this, &RetentionCard::deleteNow);
    retranslate();
}

void RetentionCard::refresh()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services]() -> Result<Found> {
            ExpireData verb(s.place, s.tools.expiringCopies());
            const auto plan = verb.plan();
            if (!plan)
                return std::unexpected(plan.error());
            const auto wouldGo = verb.preview();
            if (!wouldGo)
                return std::unexpected(wouldGo.error());
            return Found{*plan, *wouldGo};
        },
        [this](const Result<Found> &found) {
            if (found)
                take(*found);
            else
                Q_EMIT told(Sentences::errorSentence(found.error()));
        });
}

void RetentionCard::take(const Found &found)
{
    const bool isEdited = m_days->hasFocus() && m_days->value() != m_kept;
    m_found = found;
    m_kept = static_cast<int>(found.plan.days);
    if (!isEdited)
        m_days->setValue(m_kept);
    retranslate();
}

/// The question takes the focus, which finishes the editing once more.
void RetentionCard::settle()
{
    const int days = m_days->value();
    if (days == m_kept || m_asking)
        return;
    m_asking = true;
    const bool isShorter = days != 0 && (m_kept == 0 || days < m_kept);
    const bool wanted = !isShorter
        || m_services.asker.confirm(this, tr("Keep receivers for a shorter time"),
                                    tr("Names, addresses, phones and messages of orders that are older than %n day(s) "
                                       "are deleted for good with the next daily run. Numbers and counts stay.",
                                       nullptr, days),
                                    tr("Shorten"));
    m_asking = false;
    if (wanted)
        keep(days);
    else
        m_days->setValue(m_kept);
}

void RetentionCard::keep(int days)
{
    m_kept = days;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, days] { return ExpireData(s.place, s.tools.expiringCopies()).setDays(days); },
        [this, days](const Result<void> &kept) {
            if (!kept)
                Q_EMIT told(Sentences::errorSentence(kept.error()));
            else if (days == 0)
                Q_EMIT told(tr("Receivers are kept for good"));
            else
                Q_EMIT told(tr("Receivers are kept for %n day(s)", nullptr, days));
            refresh();
        });
}

void RetentionCard::deleteNow()
{
    if (!m_services.asker.confirm(this, tr("Delete old receivers"),
                                  tr("Names, addresses, phones and messages of %n order(s) are deleted for good. "
                                     "Numbers and counts stay.",
                                     nullptr, m_found.wouldGo.orders),
                                  tr("Delete")))
        return;
    m_delete->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Job, this, [&s = m_services] { return ExpireData(s.place, s.tools.expiringCopies()).run(); },
        [this](const Result<ExpiredData> &gone) {
            Q_EMIT told(gone ? tr("Receivers of %n order(s) are deleted", nullptr, gone->orders)
                             : Sentences::errorSentence(gone.error()));
            refresh();
        });
}

void RetentionCard::retranslate()
{
    const ExpiredData &go = m_found.wouldGo;
    const bool any = go.orders > 0 || go.rejectedRows > 0 || go.copies > 0;
    setTitle(tr("Old receivers"));
    setRemark(tr("deleted once a day"));
    setLabels({tr("Kept for"), tr("Deleted last"), tr("Would go now")});
    m_days->setSuffix(tr(" days"));
    m_days->setSpecialValueText(tr("for good"));
    m_lastRun->setText(m_found.plan.lastRun == 0
                           ? tr("never")
                           : QDateTime::fromMSecsSinceEpoch(m_found.plan.lastRun).toString(u"yyyy-MM-dd HH:mm"_s));
    m_wouldGo->setText(any ? tr("%n order(s)", nullptr, go.orders) + tr(", ")
                               + tr("%n rejected row(s)", nullptr, go.rejectedRows) + tr(", ")
                               + tr("%n copy(s) of the store", nullptr, go.copies)
                           : tr("nothing"));
    m_note->setText(tr("Names, phones, addresses and messages go after this time (30 to 3650 days). What waits to be "
                       "packed keeps its receiver; numbers and counts stay."));
    m_delete->setText(tr("Delete now..."));
    m_delete->setEnabled(any);
}

void RetentionCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormPanel::changeEvent(event);
}

} // namespace waydesk
