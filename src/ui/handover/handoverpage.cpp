// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/handoverpage.h"

#include "dispatch/voidnumber.h"
#include "models/handovermodel.h"
#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/handover/closedialog.h"
#include "ui/handover/handoverlist.h"
#include "ui/handover/writebackdialog.h"
#include "ui_handoverpage.h"

#include <QKeyEvent>

namespace waydesk {

using namespace Qt::StringLiterals;

HandoverPage::HandoverPage(const UiServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::HandoverPage>())
    , m_list(new HandoverListModel([&services](const QString &code) { return services.carrierName(code); }, this))
    , m_rows(new HandoverModel(this))
{
    m_ui->setupUi(this);
    setObjectName(u"handoverPage"_s);
    m_ui->strip->setObjectName(u"handoverStrip"_s);
    m_ui->carrierList->setModel(m_list);
    m_ui->carrierList->setItemDelegate(new HandoverCardDelegate(m_ui->carrierList));
    m_ui->carrierList->setFrameShape(QFrame::NoFrame);
    m_ui->parcelTable->setModel(m_rows);
    m_ui->parcelTable->setItemDelegate(new HandoverRowDelegate(m_ui->parcelTable));
    m_ui->parcelTable->setFrameShape(QFrame::NoFrame);
    setUpTable(*m_ui->parcelTable, 32, HandoverModel::TodoColumn);
    static constexpr int widths[] = {220, 120, 110, 90};
    for (int column = 0; column < 4; ++column)
        m_ui->parcelTable->setColumnWidth(column, widths[column]);
    m_ui->closeButton->setPrimary(true);
    for (KeyButton *button : {m_ui->takeOutButton, m_ui->voidButton, m_ui->closeButton})
        button->setMinimumHeight(42);
    passKeysOn(*m_ui->carrierList);
    passKeysOn(*m_ui->parcelTable);
    connectParts();
    showHandover();
    reload();
}

HandoverPage::~HandoverPage() = default;

void HandoverPage::connectParts()
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(120);
    connect(&m_reloadTimer, &QTimer::timeout, this, &HandoverPage::reload);
    connect(&m_services.feed, &DeskFeed::moved, this, [this] {
        if (!m_reloadTimer.isActive())
            m_reloadTimer.start();
    });
    connect(m_ui->carrierList->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const HandoverView *view = current())
            m_shown = view->handover.id;
        showHandover();
    });
    connect(m_ui->takeOutButton, &QPushButton::clicked, this, &HandoverPage::takeOut);
    connect(m_ui->voidButton, &QPushButton::clicked, this, &HandoverPage::voidCurrent);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &HandoverPage::close);
    connect(m_ui->writeBackButton, &QPushButton::clicked, this, &HandoverPage::openWriteBack);
}

void HandoverPage::reload()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services] { return HandOver(s.place, s.carriers, s.manifestWriter).list(); },
        [this](Result<std::vector<HandoverView>> views) {
            if (views)
                take(std::move(*views));
            else
                m_ui->strip->showError(views.error());
        });
}

void HandoverPage::take(std::vector<HandoverView> views)
{
    int scanned = 0;
    int printed = 0;
    m_waiting = 0;
    for (const HandoverView &view : views) {
        if (view.handover.state != HandoverState::Open)
            continue;
        scanned += view.scanned;
        printed += view.printed;
        m_waiting += static_cast<int>(view.missing.size() + view.held.size());
    }
    m_list->setViews(std::move(views));
    m_ui->totalsLabel->setText(tr("%1 of %2 scanned").arg(scanned).arg(printed));
    const int row = m_shown.isValid() ? m_list->rowOf(m_shown) : 0;
    if (row >= 0 && row < m_list->rowCount() && m_ui->carrierList->currentIndex().row() != row)
        m_ui->carrierList->setCurrentIndex(m_list->index(row));
    showHandover();
    Q_EMIT stateChanged();
}

const HandoverView *HandoverPage::current() const { return m_list->viewAt(m_ui->carrierList->currentIndex().row()); }

void HandoverPage::showHandover()
{
    const HandoverView *view = current();
    const bool open = view && view->handover.state == HandoverState::Open;
    m_rows->setRows(view ? handoverRows(*view) : std::vector<HandoverRow>());
    m_ui->takeOutButton->setEnabled(open);
    m_ui->voidButton->setEnabled(open);
    m_ui->closeButton->setEnabled(open && view->scanned > 0);
    if (!view) {
        m_ui->stateLabel->setText(tr("Nothing scanned yet in this round. Scan parcels on the scan page."));
        return;
    }
    const QString name = m_services.carrierName(view->handover.carrier);
    m_ui->stateLabel->setText(
        open ? tr("%1, round %2: %3 scanned of %4 printed")
                   .arg(name, view->handover.round)
                   .arg(view->scanned)
                   .arg(view->printed)
             : tr("%1, round %2: closed. Manifest: %3").arg(name, view->handover.round, view->handover.manifest));
}

QString HandoverPage::currentNumber() const
{
    const QModelIndex index = m_ui->parcelTable->currentIndex();
    return index.isValid() ? m_rows->rowAt(index.row()).number : QString();
}

template <class Work> void HandoverPage::run(Work work, const QString &done)
{
    m_services.runner.run(TaskRunner::Lane::Short, this, work, [this, done](const auto &result) {
        if (result)
            m_ui->strip->show(Strip::Kind::Done, done);
        else
            m_ui->strip->showError(result.error());
        reload();
    });
}

void HandoverPage::takeOut()
{
    const HandoverView *view = current();
    const QString number = currentNumber();
    if (!view || view->handover.state != HandoverState::Open || number.isEmpty()) {
        m_ui->strip->show(Strip::Kind::Warn, tr("Choose a parcel first."));
        return;
    }
    run([&s = m_services, id = view->handover.id,
         number] { return HandOver(s.place, s.carriers, s.manifestWriter).takeOut(id, number); },
        tr("%1 is taken out").arg(number));
}

void HandoverPage::voidCurrent()
{
    const QString number = currentNumber();
    if (number.isEmpty()) {
        m_ui->strip->show(Strip::Kind::Warn, tr("Choose a parcel first."));
        return;
    }
    const auto why = m_services.asker.text(this, tr("Void the number %1").arg(number), tr("Why:"));
    if (!why
        || !m_services.asker.confirm(
            this, tr("Void"), tr("%1 is never used again and its label must be destroyed.").arg(number), tr("Void")))
        return;
    run([&s = m_services, number, why] { return VoidNumber(s.place).run(number, *why); }, tr("%1 is void").arg(number));
}

void HandoverPage::close()
{
    const HandoverView *view = current();
    if (!view || view->handover.state != HandoverState::Open)
        return;
    auto *dialog = new CloseDialog(m_services, *view, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = view->handover.id] {
        const QString file = dialog->file();
        run(
            [&s = m_services, id, file, missing = dialog->missing()] {
                return HandOver(s.place, s.carriers, s.manifestWriter).close(id, file, missing);
            },
            tr("Closed. Manifest: %1").arg(file));
    });
    dialog->open();
}

void HandoverPage::openWriteBack()
{
    auto *dialog = new WriteBackDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HandoverPage::entered()
{
    reload();
    m_ui->parcelTable->setFocus();
}

QString HandoverPage::title() const { return tr("Handover"); }

QString HandoverPage::scanHint() const
{
    return tr("A scan shows where its parcel stands; parcels are verified on the scan page");
}

bool HandoverPage::takeScan(const QString &code)
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QString &number = m_rows->rowAt(row).number;
        if (code == number || code.startsWith(u"WD1:"_s + number + u':')) {
            m_ui->parcelTable->setCurrentIndex(m_rows->index(row, 0));
            return true;
        }
    }
    return false;
}

void HandoverPage::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_Delete)
        takeOut();
    else if (plain && event->key() == Qt::Key_V)
        voidCurrent();
    else if (event->modifiers() & Qt::ControlModifier
             && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        close();
    else
        Page::keyPressEvent(event);
}

void HandoverPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showHandover();
        reload();
    }
    Page::changeEvent(event);
}

} // namespace waydesk
