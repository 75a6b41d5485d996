// SPDX-License-Identifier: Apache-2.0
#include "ui/firstrun/firstrunpage.h"

#include "dispatch/linkshops.h"
#include "ui/common/deskfeed.h"
#include "ui/common/icons.h"
#include "ui/common/keybutton.h"
#include "ui/common/scanrouter.h"
#include "ui/common/stationtools.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/firstrun/droptarget.h"
#include "ui/firstrun/firsttips.h"
#include "ui/scanner/learningcard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

FirstRunPage::FirstRunPage(const UiServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_title(new QLabel(this))
    , m_second(new QLabel(this))
    , m_restore(new KeyButton(this))
    , m_strip(new Strip(this))
    , m_drop(new DropTarget(this))
    , m_steps(new SetupSteps(this))
    , m_learning(new LearningCard(services, this))
{
    setObjectName(u"firstRunPage"_s);
    m_steps->setObjectName(u"setupSteps"_s);
    m_learning->setObjectName(u"learningCard"_s);
    build();
    connect(m_drop, &DropTarget::dropped, this, &FirstRunPage::filesDropped);
    connect(m_drop, &DropTarget::chooseWanted, this, &FirstRunPage::chooseWanted);
    connect(m_drop, &DropTarget::sampleWanted, this, &FirstRunPage::openSamples);
    connect(m_restore, &QPushButton::clicked, this, &FirstRunPage::restoreWanted);
    connect(m_steps, &SetupSteps::wanted, this, &FirstRunPage::stepWanted);
    connect(m_learning, &LearningCard::told, this, &Page::told);
    connect(&services.feed, &DeskFeed::loaded, this, &FirstRunPage::ask);
    connect(&services.feed, &DeskFeed::moved, this, &FirstRunPage::ask);
    retranslate();
}

void FirstRunPage::build()
{
    m_title->setProperty("role", u"title"_s);
    m_second->setProperty("role", u"second"_s);
    m_strip->setObjectName(u"firstRunStrip"_s);
    m_restore->setObjectName(u"firstRunRestoreButton"_s);
    auto *top = new QFrame(this);
    top->setProperty("role", u"pageHead"_s);
    auto *head = new QHBoxLayout(top);
    head->setContentsMargins(14, 8, 14, 8);
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_second, 1);
    head->addWidget(m_restore);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(m_drop, 1);
    left->addWidget(new FirstTips(this));
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_steps, 2);
    right->addWidget(m_learning, 3);
    auto *inside = new QWidget(this);
    auto *row = new QHBoxLayout(inside);
    row->setContentsMargins(28, 16, 28, 16);
    row->setSpacing(28);
    row->addLayout(left, 3);
    row->addLayout(right, 2);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    column->addWidget(m_strip);
    column->addWidget(scroll, 1);
}

void FirstRunPage::listenTo(ScanRouter &router)
{
    m_learning->listenTo(router);
    connect(&router, &ScanRouter::learned, this, &FirstRunPage::ask);
    connect(&router, &ScanRouter::settingsChanged, this, &FirstRunPage::ask);
}

/// Asked again whenever the store moves, until it is no longer empty.
void FirstRunPage::ask()
{
    if (m_over || !m_services.feed.isLoaded())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services]() -> Result<Found> {
            const auto links = LinkShops(s.place, s.carriers).links();
            if (!links)
                return std::unexpected(links.error());
            const auto withNumbers =
                std::ranges::count_if(links->accounts, [](const AccountEntry &a) { return a.usage.free > 0; });
            return Found{links->shops.empty(), s.tools.storeFacts(), static_cast<int>(withNumbers)};
        },
        [this](const Result<Found> &found) {
            if (found)
                take(*found);
            else
                m_strip->showError(found.error());
        });
}

void FirstRunPage::take(const Found &found)
{
    const QSettings &settings = m_services.settings;
    const QString kind = settings.value(u"print/kind"_s).toString();
    const bool isPrinter = kind == u"cups" || kind == u"tcp";
    m_state.store = found.store.where;
    m_restore->setVisible(!found.store.onServer);
    m_state.printer = isPrinter ? settings.value(u"print/place-"_s + kind).toString() : QString();
    m_state.accounts = found.accounts;
    m_state.scanner =
        settings.value(u"scanner/learned"_s).toBool() || !settings.value(u"scanner/port"_s).toString().isEmpty();
    m_steps->show(m_state);
    const bool wanted = found.isEmpty && m_services.feed.table().size() == 0;
    m_over = !wanted;
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    Q_EMIT wantedChanged();
}

void FirstRunPage::openSamples()
{
    if (!m_wanted)
        return;
    m_services.runner.run(
        TaskRunner::Lane::Job, this, [&s = m_services] { return s.tools.addSampleShops(); },
        [this](const Result<int> &made) {
            if (made)
                Q_EMIT told(tr("%n sample order(s) are there", nullptr, *made));
            else
                m_strip->showError(made.error());
        });
}

void FirstRunPage::entered()
{
    ask();
    m_drop->findChild<QWidget *>(u"chooseFilesButton"_s)->setFocus();
}

QString FirstRunPage::title() const { return tr("Get started"); }

QString FirstRunPage::scanHint() const { return tr("Scan the learning code: the scanner is learned"); }

bool FirstRunPage::takeScan(const QString &code) { return m_learning->isLearningCode(code); }

void FirstRunPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void FirstRunPage::retranslate()
{
    m_title->setText(title());
    m_second->setText(tr("No data leaves your own machines; labels print without a network"));
    m_restore->setText(tr("Restore a backup..."));
    m_restore->setIcon(icon(u"folder"_s));
}

} // namespace waydesk
