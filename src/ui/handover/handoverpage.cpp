// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/handoverpage.h"

#include "core/label/scancode.h"
#include "dispatch/voidnumber.h"
#include "models/handovermodel.h"
#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/handover/closedialog.h"
#include "ui/handover/handoverlist.h"
#include "ui/handover/manifestpreview.h"
#include "ui/handover/writebackdialog.h"
#include "ui_handoverpage.h"

#include <QDateTime>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

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
    for (KeyButton *button :
         {m_ui->nextButton, m_ui->takeOutButton, m_ui->voidButton, m_ui->manifestButton, m_ui->closeButton})
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
        if (const HandoverView *view = current(); view && view->handover.id != m_shown) {
            m_shown = view->handover.id;
            m_page = 0;
        }
        showHandover();
        askPreview();
    });
    connect(m_ui->nextButton, &QPushButton::clicked, this, [this] { toNext({currentNumber()}); });
    connect(m_ui->allNextButton, &QPushButton::clicked, this, &HandoverPage::allToNext);
    connect(m_ui->manifestButton, &QPushButton::clicked, this, &HandoverPage::saveSheet);
    connect(m_ui->previousPageButton, &QPushButton::clicked, this, [this] { turnPage(-1); });
    connect(m_ui->nextPageButton, &QPushButton::clicked, this, [this] { turnPage(1); });
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
    m_waiting = 0;
    for (const HandoverView &view : views) {
        if (view.handover.state != HandoverState::Open)
            continue;
        m_waiting += static_cast<int>(view.missing.size() + view.held.size());
    }
    m_list->setViews(std::move(views));
    const int row = m_shown.isValid() ? m_list->rowOf(m_shown) : 0;
    if (row >= 0 && row < m_list->rowCount() && m_ui->carrierList->currentIndex().row() != row)
        m_ui->carrierList->setCurrentIndex(m_list->index(row));
    showHandover();
    askPreview();
    Q_EMIT stateChanged();
}

const HandoverView *HandoverPage::current() const { return m_list->viewAt(m_ui->carrierList->currentIndex().row()); }

void HandoverPage::showHandover()
{
    const HandoverView *view = current();
    const bool open = view && view->handover.state == HandoverState::Open;
    const bool fetched = view && m_closed && m_closed->handover.id == view->handover.id;
    showRows(view ? handoverRows(fetched && !open ? *m_closed : *view, m_toNext) : std::vector<HandoverRow>());
    if (view && !open && !fetched)
        fetchClosed(view->handover.id);
    m_ui->nextButton->setEnabled(open && !view->missing.empty());
    m_ui->takeOutButton->setEnabled(open);
    m_ui->voidButton->setEnabled(open);
    m_ui->closeButton->setEnabled(open && view->scanned > 0);
    m_ui->manifestButton->setEnabled(view);
    showTotals();
    showMissing(view, open);
    showChecks(view, open);
    if (!view) {
        m_ui->stateLabel->setText(tr("Nothing scanned yet in this round. Scan parcels on the scan page."));
        m_ui->preview->clear();
        m_ui->previewLabel->clear();
        for (QPushButton *button : {m_ui->previousPageButton, m_ui->nextPageButton})
            button->hide();
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

/// What was chosen stays chosen, wherever its row goes; nothing else is chosen in its place.
void HandoverPage::showRows(std::vector<HandoverRow> rows)
{
    const QString chosen = currentNumber();
    m_rows->setRows(std::move(rows));
    if (chosen.isEmpty() || currentNumber() == chosen)
        return;
    const auto at = std::ranges::find(m_rows->rows(), chosen, &HandoverRow::number);
    const auto row = static_cast<int>(at - m_rows->rows().begin());
    if (at != m_rows->rows().end())
        m_ui->parcelTable->setCurrentIndex(m_rows->index(row, 0));
    else
        m_ui->parcelTable->selectionModel()->clear();
}

/// The round of the pick-up that is shown, over all its carriers, signed ones too.
void HandoverPage::showTotals()
{
    const HandoverView *shown = current();
    if (!shown) {
        m_ui->totalsLabel->clear();
        return;
    }
    int scanned = 0;
    int printed = 0;
    bool open = false;
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const HandoverView *view = m_list->viewAt(row);
        if (view->handover.round != shown->handover.round)
            continue;
        scanned += view->scanned;
        printed += view->printed;
        open = open || view->handover.state == HandoverState::Open;
    }
    if (!open) {
        m_ui->totalsLabel->setText(tr("round %1:").arg(shown->handover.round) + u' '
                                   + tr("%n parcel(s) handed over", nullptr, scanned));
        return;
    }
    m_ui->totalsLabel->setText(tr("round %1: %2 of %3 scanned").arg(shown->handover.round).arg(scanned).arg(printed));
}

QStringList HandoverPage::undecided() const
{
    QStringList numbers;
    if (const HandoverView *view = current()) {
        for (const MissingParcel &one : view->missing) {
            if (!m_toNext.contains(one.number))
                numbers.append(one.number);
        }
    }
    return numbers;
}

void HandoverPage::showMissing(const HandoverView *view, bool open)
{
    const auto missing = open ? static_cast<int>(view->missing.size()) : 0;
    const auto left = static_cast<int>(undecided().size());
    m_ui->missingFrame->setVisible(missing > 0);
    setLook(*m_ui->missingFrame, "strip", left > 0 ? u"warn"_s : u"hold"_s);
    m_ui->missingLabel->setText(left > 0 ? tr("%n missing", nullptr, missing) + u" · "_s
                                        + tr("printed and never scanned. A scan settles it; the rest needs a decision.")
                                         : tr("%n missing, all go with the next pick-up", nullptr, missing));
    m_ui->allNextButton->setEnabled(left > 0);
}

/// What still stands between this pick-up and a signature.
void HandoverPage::showChecks(const HandoverView *view, bool open)
{
    if (!view || !open) {
        m_ui->checksLabel->setText(
            view ? tr("Signed %1")
                       .arg(QDateTime::fromMSecsSinceEpoch(view->handover.closedAt).toString(u"yyyy-MM-dd HH:mm"_s))
                 : QString());
        return;
    }
    const auto held = static_cast<int>(std::ranges::count(view->held, false, &HeldItem::takenOut));
    const auto left = static_cast<int>(undecided().size());
    const QStringList lines = {held > 0 ? u"✕ "_s + tr("%n held parcel(s) to take out", nullptr, held)
                                        : u"✓ "_s + tr("no held parcel in the cage"),
                               left > 0 ? u"? "_s + tr("%n missing without a decision", nullptr, left)
                                        : u"✓ "_s + tr("every missing parcel is decided")};
    m_ui->checksLabel->setText(lines.join(u'\n'));
}

void HandoverPage::fetchClosed(HandoverId id)
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, id] { return HandOver(s.place, s.carriers, s.manifestWriter).show(id); },
        [this](Result<HandoverView> view) {
            if (!view)
                return;
            m_closed = std::move(*view);
            if (const HandoverView *shown = current(); shown && shown->handover.id == m_closed->handover.id)
                showRows(handoverRows(*m_closed));
        });
}

/// One at a time; what changed meanwhile is drawn next.
void HandoverPage::askPreview()
{
    const HandoverView *view = current();
    if (!view || !isVisible())
        return;
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, id = view->handover.id, page = m_page] {
            return HandOver(s.place, s.carriers, s.manifestWriter).preview(id, page);
        },
        [this](const Result<ManifestPicture> &picture) {
            m_asking = false;
            if (picture) {
                m_page = picture->page;
                m_pages = picture->pages;
                m_ui->preview->show(*picture);
            } else {
                m_ui->preview->clear(Sentences::errorSentence(picture.error()));
            }
            m_ui->previewLabel->setText(tr("Manifest · page %1 of %2").arg(m_page + 1).arg(std::max(1, m_pages)));
            m_ui->previousPageButton->setEnabled(m_page > 0);
            m_ui->nextPageButton->setEnabled(m_page + 1 < m_pages);
            m_ui->previousPageButton->setVisible(m_pages > 1);
            m_ui->nextPageButton->setVisible(m_pages > 1);
            if (std::exchange(m_askAgain, false))
                askPreview();
        });
}

void HandoverPage::turnPage(int by)
{
    m_page += by;
    askPreview();
}

/// The sheet as it stands, to be signed on paper; closing writes its own.
void HandoverPage::saveSheet()
{
    const HandoverView *view = current();
    if (!view)
        return;
    const QString file = m_services.asker.saveFile(
        this, tr("Manifest"),
        u"%1/manifest-%2-%3.pdf"_s.arg(m_services.outFolder, view->handover.round, view->handover.carrier),
        tr("PDF files (*.pdf)"));
    if (file.isEmpty())
        return;
    run([&s = m_services, id = view->handover.id,
         file] { return HandOver(s.place, s.carriers, s.manifestWriter).writeSheet(id, file); },
        tr("Manifest written: %1").arg(file));
}

void HandoverPage::toNext(const QStringList &numbers)
{
    const HandoverView *view = current();
    QStringList chosen = undecided();
    erase_if(chosen, [&](const QString &number) { return !numbers.contains(number); });
    if (!view || chosen.isEmpty()) {
        m_ui->strip->show(Strip::Kind::Warn, tr("Choose a missing parcel first."));
        return;
    }
    m_toNext += chosen;
    run([&s = m_services, id = view->handover.id,
         chosen] { return HandOver(s.place, s.carriers, s.manifestWriter).leaveForNext(id, chosen); },
        tr("%n parcel(s) wait for the next pick-up", nullptr, static_cast<int>(chosen.size())));
}

void HandoverPage::allToNext() { toNext(undecided()); }

QString HandoverPage::currentNumber() const
{
    const QModelIndex index = m_ui->parcelTable->currentIndex();
    return index.isValid() ? m_rows->rowAt(index.row()).number : QString();
}

namespace {

std::optional<Error> warningOf(const Result<HandoverView> &view) { return view->warning; }
template <class Other> std::optional<Error> warningOf(const Other &) { return {}; }

} // namespace

template <class Work> void HandoverPage::run(Work work, const QString &done)
{
    m_services.runner.run(TaskRunner::Lane::Short, this, work, [this, done](const auto &result) {
        if (!result)
            m_ui->strip->showError(result.error());
        else if (const auto warning = warningOf(result))
            m_ui->strip->show(Strip::Kind::Warn, Sentences::errorSentence(*warning));
        else
            m_ui->strip->show(Strip::Kind::Done, done);
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
    auto *dialog = new CloseDialog(m_services, *view, static_cast<int>(undecided().size()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = view->handover.id] {
        const QString file = dialog->file();
        run(
            [&s = m_services, id, file, missing = dialog->missing(), kept = m_toNext] {
                return HandOver(s.place, s.carriers, s.manifestWriter).close(id, file, missing, kept);
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
    const ScanCode scanned = parseScan(QStringView(code));
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (scanned.names(m_rows->rowAt(row).number)) {
            m_ui->parcelTable->setCurrentIndex(m_rows->index(row, 0));
            return true;
        }
    }
    return false;
}

void HandoverPage::keyPressEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat()) { // a key that is held down decides once
        Page::keyPressEvent(event);
        return;
    }
    const bool plain = event->modifiers() == Qt::NoModifier;
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (plain && event->key() == Qt::Key_Delete)
        takeOut();
    else if (plain && event->key() == Qt::Key_P)
        saveSheet();
    else if (plain && event->key() == Qt::Key_T)
        toNext({currentNumber()});
    else if (control && event->key() == Qt::Key_T)
        allToNext();
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
        askPreview();
        reload();
    }
    Page::changeEvent(event);
}

} // namespace waydesk
