// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/deadlinessection.h"

#include "models/text/sentences.h"
#include "ui/common/deskfeed.h"
#include "ui/common/formpanel.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/announcementscard.h"
#include "ui/settings/calendarscard.h"
#include "ui/settings/shoptermscard.h"
#include "ui/common/duewatch.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

DeadlinesSection::DeadlinesSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_shops(new ShopTermsCard(services, this))
    , m_announcements(new AnnouncementsCard(services, this))
    , m_calendars(new CalendarsCard(services, this))
    , m_warn(new FormPanel(this))
    , m_alerts(new QLineEdit(this))
    , m_note(new QLabel(this))
{
    m_warn->add(m_alerts, u"dueAlertsEdit"_s);
    m_note->setProperty("role", u"second"_s);
    m_note->setWordWrap(true);
    m_warn->addWide(m_note);
    m_alerts->setText(DueWatch::thresholdsText(services.settings));
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_calendars, 1);
    right->addWidget(m_warn);
    auto *below = new QHBoxLayout;
    below->setSpacing(16);
    below->addWidget(m_announcements, 5);
    below->addLayout(right, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_shops, 2);
    column->addLayout(below, 3);
    const auto follow = [this](auto *card) {
        connect(card, &std::remove_pointer_t<decltype(card)>::told, this, &SettingsSection::told);
        connect(card, &std::remove_pointer_t<decltype(card)>::changed, this, &DeadlinesSection::entered);
    };
    follow(m_shops);
    follow(m_announcements);
    follow(m_calendars);
    connect(m_alerts, &QLineEdit::editingFinished, this, &DeadlinesSection::keepAlerts);
    retranslate();
}

QString DeadlinesSection::title() const { return tr("Deadlines"); }

void DeadlinesSection::entered()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services]() -> Result<DeadlinePicture> {
            auto set = SetDeadlines(s.place).all();
            if (!set)
                return std::unexpected(set.error());
            return DeadlinePicture{std::move(*set), s.place.deadlineBook(), s.calendarShelf.entries()};
        },
        [this](const Result<DeadlinePicture> &picture) {
            if (!picture) {
                Q_EMIT told(Sentences::errorSentence(picture.error()));
                return;
            }
            m_shops->show(*picture);
            m_announcements->show(*picture);
            m_calendars->show(*picture);
        });
}

/// What cannot be read is left out, and the field shows what is kept.
void DeadlinesSection::keepAlerts()
{
    DueWatch::keepThresholds(m_services.settings, m_alerts->text());
    m_alerts->setText(DueWatch::thresholdsText(m_services.settings));
}

void DeadlinesSection::retranslate()
{
    m_shops->retranslate();
    m_announcements->retranslate();
    m_calendars->retranslate();
    m_warn->setTitle(tr("Warnings of this bench"));
    m_warn->setLabels({tr("Minutes before")});
    m_note->setText(tr("A line in the window says once how many parcels come that near to their deadline, and once "
                       "when they are overdue. Empty: only then."));
}

} // namespace waydesk
