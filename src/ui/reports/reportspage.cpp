// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/reportspage.h"

#include "core/support/localday.h"
#include "ui/common/deskfeed.h"
#include "ui/common/keybutton.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/reports/daydialog.h"
#include "ui/reports/todayreport.h"

#include <QDateTime>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

ReportsPage::ReportsPage(const UiServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_title(new QLabel(this))
    , m_second(new QLabel(this))
    , m_strip(new Strip(this))
    , m_day(new KeyButton(this))
    , m_today(new TodayReport(services, this))
{
    setObjectName(u"reportsPage"_s);
    setFocusPolicy(Qt::ClickFocus);
    m_strip->setObjectName(u"reportsStrip"_s);
    m_day->setObjectName(u"dayButton"_s);
    m_day->setKeyCap(u"D"_s);
    m_day->setFocusPolicy(Qt::TabFocus);
    connect(m_day, &QPushButton::clicked, this, &ReportsPage::openDay);
    m_title->setProperty("role", u"title"_s);
    m_second->setProperty("role", u"second"_s);
    auto *top = new QFrame(this);
    top->setProperty("role", u"pageHead"_s);
    auto *head = new QHBoxLayout(top);
    head->setContentsMargins(14, 8, 14, 8);
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_second, 1);
    head->addWidget(m_day);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    column->addWidget(m_strip);
    column->addWidget(m_today, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(500);
    connect(&m_later, &QTimer::timeout, this, &ReportsPage::reload);
    connect(&services.feed, &DeskFeed::moved, this, [this] {
        if (isVisible() && !m_later.isActive())
            m_later.start();
    });
    connect(&services.feed, &DeskFeed::loaded, this, &ReportsPage::reload);
    retranslate();
}

void ReportsPage::reload()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return ReportWork(s.place).run(); },
        [this](const Result<WorkReport> &report) {
            if (report)
                take(*report);
            else
                m_strip->showError(report.error());
        });
}

void ReportsPage::take(const WorkReport &report)
{
    const qint64 now = m_services.feed.now();
    m_services.feed.read(
        this,
        [start = report.dayStart, end = dayStartAfter(now, 1), now](const OrderTable &table) {
            return std::pair(dueLoad(table, start, end, now), dueAhead(table, now));
        },
        [this, report](const std::pair<DueLoad, DueAhead> &due) {
            m_today->show(report, due.first, due.second);
            retranslate();
        });
}

void ReportsPage::openDay()
{
    auto *dialog = new DayDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DayDialog::parcelWanted, this, &ReportsPage::parcelWanted);
    dialog->open();
}

void ReportsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_D)
        openDay();
    else
        Page::keyPressEvent(event);
}

void ReportsPage::entered()
{
    setFocus();
    reload();
}

QString ReportsPage::title() const { return tr("Reports"); }

QString ReportsPage::scanHint() const { return tr("No scans are taken on this page"); }

void ReportsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_today->retranslate();
    }
    Page::changeEvent(event);
}

void ReportsPage::retranslate()
{
    m_title->setText(tr("Reports"));
    m_day->setText(tr("End of day"));
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_services.feed.now());
    m_second->setText(tr("%1, up to %2").arg(now.toString(u"yyyy-MM-dd"_s), now.toString(u"HH:mm"_s)));
}

} // namespace waydesk
