// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/handoverpage.h"

#include "core/label/scancode.h"
#include "dispatch/parcelfaces.h"
#include "dispatch/voidnumber.h"
#include "models/handovermodel.h"
#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/icons.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/handover/closedialog.h"
#include "ui/handover/handoverlist.h"
#include "ui/handover/manifestpreview.h"
#include "ui/handover/readydialog.h"
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
    setUpTables();
    m_ui->closeButton->setPrimary(true);
    for (KeyButton *button :
         {m_ui->nextButton, m_ui->takeOutButton, m_ui->voidButton, m_ui->manifestButton, m_ui->closeButton})
        button->setMinimumHeight(42);
    m_ui->roundChip->setIcon(icon(u"down"_s));
    const std::pair<QPushButton *, QString> pictures[] = {
        {m_ui->exportButton, u"exp"_s}, {m_ui->writeBackButton, u"send"_s}, {m_ui->manifestButton, u"print"_s}};
    for (const auto &[button, picture] : pictures)
        button->setIcon(icon(picture));
    m_ui->closeButton->setIcon(icon(u"sign"_s, &Theme::base));
    m_ui->roundChip->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the words
    connectParts();
    setUpFilter();
    showHandover();
    reload();
}

HandoverPage::~HandoverPage() = default;

void HandoverPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int side = std::clamp(width() * 28 / 100, 330, 420);
    for (QWidget *part : {static_cast<QWidget *>(m_ui->preview), static_cast<QWidget *>(m_ui->signFrame)})
        part->setMaximumWidth(std::max(side, part->minimumSizeHint().width()));
    QMetaObject::invokeMethod(this, &HandoverPage::fitColumns, Qt::QueuedConnection); // when the table has its size
}

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
    connect(m_ui->roundChip, &QPushButton::clicked, this, &HandoverPage::chooseRound);
    connect(m_ui->nextButton, &QPushButton::clicked, this, [this] { toNext({currentNumber()}); });
    connect(m_ui->allNextButton, &QPushButton::clicked, this, &HandoverPage::allToNext);
    connect(m_ui->manifestButton, &QPushButton::clicked, this, &HandoverPage::saveSheet);
    connect(m_ui->previousPageButton, &QPushButton::clicked, this, [this] { turnPage(-1); });
    connect(m_ui->nextPageButton, &QPushButton::clicked, this, [this] { turnPage(1); });
    connect(m_ui->takeOutButton, &QPushButton::clicked, this, &HandoverPage::takeOut);
    connect(m_ui->voidButton, &QPushButton::clicked, this, [this] { voidNumber(currentNumber()); });
    connect(m_ui->exportButton, &QPushButton::clicked, this, &HandoverPage::exportTable);
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
    m_all = std::move(views);
    m_rounds = roundsOf(m_all);
    m_waiting = 0;
    for (const RoundSum &round : m_rounds)
        m_waiting += round.missing + round.held;
    showRound();
    Q_EMIT stateChanged();
}

const HandoverView *HandoverPage::current() const { return m_list->viewAt(m_ui->carrierList->currentIndex().row()); }

void HandoverPage::showHandover()
{
    const HandoverView *view = current();
    const bool open = view && view->handover.state == HandoverState::Open;
    const bool fetched = view && m_closed && m_closed->handover.id == view->handover.id;
    showRows(view ? handoverRows(fetched && !open ? *m_closed : *view) : std::vector<HandoverRow>());
    if (view && !open && !fetched)
        fetchClosed(view->handover.id);
    m_ui->nextButton->setEnabled(open && !view->missing.empty());
    m_ui->takeOutButton->setEnabled(open);
    m_ui->voidButton->setEnabled(open);
    m_ui->closeButton->setEnabled(open && view->scanned > 0);
    m_ui->manifestButton->setEnabled(view);
    m_ui->exportButton->setEnabled(view);
    showTotals();
    showMissing(view, open);
    showChecks(view, open);
    fetchFaces();
    if (!view) {
        m_ui->stateLabel->setText(tr("Nothing scanned yet in this round. Scan parcels on the scan page."));
        m_ui->preview->clear();
        m_ui->previewLabel->clear();
        for (QPushButton *button : {m_ui->previousPageButton, m_ui->nextPageButton})
            button->hide();
        return;
    }
    const QString name = m_services.carrierName(view->handover.carrier);
    m_ui->previewTitle->setText(tr("Manifest · %1").arg(name));
    m_ui->stateLabel->setText(
        open
            ? tr("<b>%1</b> · %2 scanned of %3 printed").arg(name.toHtmlEscaped()).arg(view->scanned).arg(view->printed)
            : tr("<b>%1</b> · closed. Manifest: %2")
                  .arg(name.toHtmlEscaped(), view->handover.manifest.toHtmlEscaped()));
}

QStringList HandoverPage::undecided() const
{
    QStringList numbers;
    if (const HandoverView *view = current()) {
        for (const MissingParcel &one : view->missing) {
            if (!one.toNext)
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
    m_ui->missingLabel->setText(
        left > 0 ? u"<b>%1</b> · %2"_s.arg(tr("%n missing", nullptr, missing),
                                           tr("printed, never scanned. A scan settles it; decide on the rest."))
                 : tr("%n missing, all go with the next pick-up", nullptr, missing));
    m_ui->allNextButton->setEnabled(left > 0);
}

/// What still stands between this pick-up and a signature.
void HandoverPage::showChecks(const HandoverView *view, bool open)
{
    m_ui->signedLabel->setVisible(view && !open);
    m_ui->heldCheck->setVisible(view && open);
    m_ui->missingCheck->setVisible(view && open);
    if (!view || !open) {
        m_ui->signedLabel->setText(
            view ? tr("Signed %1")
                       .arg(QDateTime::fromMSecsSinceEpoch(view->handover.closedAt).toString(u"yyyy-MM-dd HH:mm"_s))
                 : QString());
        return;
    }
    const auto held = static_cast<int>(std::ranges::count(view->held, false, &HeldItem::takenOut));
    const auto left = static_cast<int>(undecided().size());
    const Theme &t = theme();
    m_ui->heldCheck->setPill(held > 0
                                 ? Pill{u"state-stop"_s, tr("%n held parcel(s) to take out", nullptr, held), t.danger}
                                 : Pill{u"state-ok"_s, tr("no held parcel in the cage"), t.ok});
    m_ui->missingCheck->setPill(left > 0
                                    ? Pill{u"state-unk"_s, tr("%n missing without a decision", nullptr, left), t.warn}
                                    : Pill{u"state-ok"_s, tr("every missing parcel is decided"), t.ok});
}

void HandoverPage::fetchClosed(HandoverId id)
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, id] { return HandOver(s.place, s.carriers, s.manifestWriter).show(id); },
        [this](Result<HandoverView> view) {
            if (!view) {
                m_ui->strip->showError(view.error());
                return;
            }
            m_closed = std::move(*view);
            if (const HandoverView *shown = current(); shown && shown->handover.id == m_closed->handover.id) {
                showRows(handoverRows(*m_closed));
                fetchFaces();
            }
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
        [this, id = view->handover.id, page = m_page](const Result<ManifestPicture> &picture) {
            m_asking = false;
            takePreview(id, page, picture);
            if (std::exchange(m_askAgain, false))
                askPreview();
        });
}

/// What was asked for before another pick-up was chosen says nothing of this one, nor of the page that is wanted now.
void HandoverPage::takePreview(HandoverId of, int page, const Result<ManifestPicture> &picture)
{
    const HandoverView *view = current();
    if (!view || view->handover.id != of)
        return;
    if (!picture) {
        m_ui->preview->clear(Sentences::errorSentence(picture.error()));
    } else {
        m_pages = picture->pages;
        if (page == m_page) {
            m_page = picture->page;
            m_ui->preview->show(*picture);
        }
    }
    m_ui->previewLabel->setText(tr("page %1 of %2").arg(m_page + 1).arg(std::max(1, m_pages)));
    m_ui->previousPageButton->setEnabled(m_page > 0);
    m_ui->nextPageButton->setEnabled(m_page + 1 < m_pages);
    m_ui->previousPageButton->setVisible(m_pages > 1);
    m_ui->nextPageButton->setVisible(m_pages > 1);
}

void HandoverPage::turnPage(int by)
{
    m_page = std::clamp(m_page + by, 0, std::max(0, m_pages - 1));
    askPreview();
}

/// The sheet as it stands, to be signed on paper; closing writes its own.
void HandoverPage::saveSheet()
{
    const HandoverView *view = current();
    if (!view)
        return;
    const HandoverId id = view->handover.id; // the list may be another one before the answer
    const QString file = m_services.asker.saveFile(
        this, tr("Manifest"),
        u"%1/manifest-%2-%3.pdf"_s.arg(m_services.outFolder, view->handover.round, view->handover.carrier),
        tr("PDF files (*.pdf)"));
    if (file.isEmpty())
        return;
    run([&s = m_services, id, file] { return HandOver(s.place, s.carriers, s.manifestWriter).writeSheet(id, file); },
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
    run([&s = m_services, id = view->handover.id,
         chosen] { return HandOver(s.place, s.carriers, s.manifestWriter).leaveForNext(id, chosen); },
        tr("%n parcel(s) wait for the next pick-up", nullptr, static_cast<int>(chosen.size())));
}

void HandoverPage::decideAgain(const QString &number)
{
    const HandoverView *view = current();
    const bool decided = view && std::ranges::any_of(view->missing, [&](const MissingParcel &one) {
                             return one.number == number && one.toNext;
                         });
    if (!decided) {
        m_ui->strip->show(Strip::Kind::Warn, tr("Choose a parcel first that was left for the next pick-up."));
        return;
    }
    run([&s = m_services, id = view->handover.id,
         number] { return HandOver(s.place, s.carriers, s.manifestWriter).decideAgain(id, {number}); },
        tr("%1 is to be decided again").arg(number));
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

void HandoverPage::voidNumber(const QString &number)
{
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
    connect(dialog, &WriteBackDialog::readyWanted, this, &HandoverPage::openReady);
    dialog->open();
}

void HandoverPage::openReady()
{
    auto *dialog = new ReadyDialog(m_services, this);
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
    const bool listed =
        std::ranges::any_of(m_listed, [&](const HandoverRow &row) { return scanned.names(row.number); });
    const bool shown =
        std::ranges::any_of(m_rows->rows(), [&](const HandoverRow &row) { return scanned.names(row.number); });
    if (listed && !shown) // what is searched for does not hide the parcel in the hand
        clearFilter();
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
    if (plain && event->key() == Qt::Key_Slash)
        m_ui->pickUpSearchEdit->setFocus();
    else if (plain && event->key() == Qt::Key_Escape && clearFilter())
        m_ui->parcelTable->setFocus();
    else if (plain && event->key() == Qt::Key_Delete)
        takeOut();
    else if (plain && event->key() == Qt::Key_P)
        saveSheet();
    else if (plain && event->key() == Qt::Key_T)
        toNext({currentNumber()});
    else if (event->modifiers() == Qt::ShiftModifier && event->key() == Qt::Key_T)
        decideAgain(currentNumber());
    else if (control && event->key() == Qt::Key_T)
        allToNext();
    else if (plain && event->key() == Qt::Key_V)
        voidNumber(currentNumber());
    else if (control && event->key() == Qt::Key_E)
        exportTable();
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
        showShops();
        showRound();
        reload();
    } else if (event->type() == QEvent::PaletteChange) {
        showTotals(); // pills keep the colours that they were given
    }
    Page::changeEvent(event);
}

} // namespace waydesk
