// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/handoverpage.h"

#include "dispatch/parcelfaces.h"
#include "models/handovermodel.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/handover/handoverlist.h"
#include "ui_handoverpage.h"

#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

void HandoverPage::setUpTables()
{
    m_ui->carrierList->setModel(m_list);
    m_ui->carrierList->setItemDelegate(new HandoverCardDelegate(m_ui->carrierList));
    m_ui->carrierList->setFrameShape(QFrame::NoFrame);
    auto *delegate = new HandoverRowDelegate(m_ui->parcelTable);
    m_ui->parcelTable->setModel(m_rows);
    m_ui->parcelTable->setItemDelegate(delegate);
    m_ui->parcelTable->setFrameShape(QFrame::NoFrame);
    setUpTable(*m_ui->parcelTable, 34, HandoverModel::TodoColumn);
    passKeysOn(*m_ui->carrierList);
    passKeysOn(*m_ui->parcelTable);
    connect(delegate, &HandoverRowDelegate::nextWanted, this, [this](const QString &number) { toNext({number}); });
    connect(delegate, &HandoverRowDelegate::againWanted, this, &HandoverPage::decideAgain);
    connect(delegate, &HandoverRowDelegate::voidWanted, this, &HandoverPage::voidNumber);
    fitColumns();
}

void HandoverPage::setUpFilter()
{
    m_ui->pickUpSearchEdit->installEventFilter(this);
    connect(m_ui->pickUpSearchEdit, &QLineEdit::textChanged, this, &HandoverPage::showFiltered);
    connect(m_ui->shopCombo, &QComboBox::currentIndexChanged, this, &HandoverPage::showFiltered);
    connect(&m_services.feed, &DeskFeed::loaded, this, &HandoverPage::showShops);
    showShops();
}

/// The shops to choose from; what was chosen stays chosen.
void HandoverPage::showShops()
{
    const QSignalBlocker quiet(m_ui->shopCombo);
    const qint64 chosen = m_ui->shopCombo->currentData().toLongLong();
    m_ui->shopCombo->clear();
    m_ui->shopCombo->addItem(tr("All shops"), qint64(0));
    for (const Shop &shop : m_services.feed.table().shops())
        m_ui->shopCombo->addItem(shop.name, shop.id.value);
    m_ui->shopCombo->setCurrentIndex(std::max(0, m_ui->shopCombo->findData(chosen)));
}

/// True if anything was hidden.
bool HandoverPage::clearFilter()
{
    const bool any = !m_ui->pickUpSearchEdit->text().isEmpty() || m_ui->shopCombo->currentIndex() > 0;
    m_ui->pickUpSearchEdit->clear();
    m_ui->shopCombo->setCurrentIndex(0);
    return any;
}

/// Down and Enter go from the search to what it found; Esc gives it up.
bool HandoverPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->pickUpSearchEdit || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape)
        clearFilter();
    else if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    m_ui->parcelTable->setFocus();
    if (!m_ui->parcelTable->currentIndex().isValid() && m_rows->rowCount() > 0)
        m_ui->parcelTable->setCurrentIndex(m_rows->index(0, 0));
    return true;
}

/// What a parcel is known by stays, shortened where there is little room, and the buttons of what is missing are whole;
/// time and ordinal go, so that something of where to find it stands before the buttons.
void HandoverPage::fitColumns()
{
    struct Fit {
        int column;
        int width;
        int least;
    };
    constexpr int Words = 60;
    QTableView &table = *m_ui->parcelTable;
    int spare = table.viewport()->width() - HandoverRowDelegate::buttonsWidth(table.font());
    const Fit known[] = {{HandoverModel::PlaceColumn, 156, 44},
                         {HandoverModel::ReceiverColumn, 82, 56},
                         {HandoverModel::NumberColumn, 150, 132},
                         {HandoverModel::StateColumn, 90, 84}};
    for (const Fit &one : known)
        spare -= textPx(one.width);
    for (const Fit &one : known) {
        const int lacking = std::clamp(-spare, 0, textPx(one.width) - textPx(one.least));
        table.setColumnWidth(one.column, textPx(one.width) - lacking);
        spare += lacking;
    }
    for (const Fit &one : {Fit{HandoverModel::OrdinalColumn, 36, 0}, Fit{HandoverModel::TimeColumn, 100, 0}}) {
        const int width = textPx(one.width);
        const bool fits = spare >= width + textPx(Words);
        table.setColumnWidth(one.column, width);
        table.setColumnHidden(one.column, !fits);
        spare -= fits ? width : 0;
    }
}

/// The pick-ups of one round, open ones first, and the rounds to choose from.
void HandoverPage::showRound()
{
    const QString shown = roundToShow(m_rounds, m_round);
    std::vector<HandoverView> views;
    std::ranges::copy_if(m_all, std::back_inserter(views),
                         [&](const HandoverView &view) { return view.handover.round == shown; });
    m_list->setViews(std::move(views));
    const int known = m_shown.isValid() ? m_list->rowOf(m_shown) : 0;
    const int row = known < 0 ? 0 : known;
    if (row < m_list->rowCount() && m_ui->carrierList->currentIndex().row() != row)
        m_ui->carrierList->setCurrentIndex(m_list->index(row));
    m_ui->roundChip->setText(shown.isEmpty() ? tr("No round yet") : tr("Round %1").arg(shown));
    m_ui->roundChip->setEnabled(!m_rounds.empty());
    showHandover();
    askPreview();
}

void HandoverPage::chooseRound()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RoundSum &one : m_rounds) {
        const QString state = one.open > 0 ? tr("%n carrier(s) open", nullptr, one.open) : tr("signed");
        QAction *action =
            menu->addAction(u"%1 · %2 · %3"_s.arg(one.round, tr("%n parcel(s)", nullptr, one.scanned), state));
        action->setCheckable(true);
        action->setChecked(one.round == roundToShow(m_rounds, m_round));
        connect(action, &QAction::triggered, this, [this, round = one.round] {
            m_round = round;
            m_shown = {};
            m_page = 0;
            showRound();
        });
    }
    menu->popup(m_ui->roundChip->mapToGlobal(QPoint(0, m_ui->roundChip->height())));
}

/// The round that is shown, over all its carriers, signed ones too.
void HandoverPage::showTotals()
{
    const auto found = std::ranges::find(m_rounds, roundToShow(m_rounds, m_round), &RoundSum::round);
    const RoundSum sum = found == m_rounds.end() ? RoundSum() : *found;
    m_ui->carriersRemark->setText(tr("%n carrier(s)", nullptr, sum.carriers));
    m_ui->missingPill->setVisible(sum.missing > 0);
    m_ui->missingPill->setPill({u"state-unk"_s, tr("%n missing", nullptr, sum.missing), theme().warn});
    m_ui->heldPill->setVisible(sum.held > 0);
    m_ui->heldPill->setPill({u"state-stop"_s, tr("%n held", nullptr, sum.held), theme().danger});
    m_ui->totalsLabel->setText(sum.carriers == 0   ? QString()
                                   : sum.open == 0 ? tr("%n parcel(s) handed over", nullptr, sum.scanned)
                                                   : tr("Scanned <b>%1</b> / %2").arg(sum.scanned).arg(sum.printed));
    std::vector<FactList::Fact> facts = {{tr("Total"), tr("%n parcel(s)", nullptr, sum.scanned)}};
    if (sum.missing > 0)
        facts.push_back({tr("Missing"), tr("%n parcel(s)", nullptr, sum.missing)});
    facts.push_back({tr("Signed"), tr("%1 of %n carrier(s)", nullptr, sum.carriers).arg(sum.carriers - sum.open)});
    m_ui->sumFacts->setFacts(std::move(facts));
}

/// Whose the parcels are; asked for again when others are listed.
void HandoverPage::fetchFaces()
{
    std::vector<ParcelId> parcels;
    for (const HandoverRow &row : m_listed)
        parcels.push_back(row.parcel);
    std::ranges::sort(parcels, {}, &ParcelId::value);
    if (m_askingFaces || parcels.empty()
        || std::ranges::includes(m_faces, parcels, {}, &ParcelId::value, &ParcelId::value))
        return;
    m_askingFaces = true;
    m_services.runner.run(
        TaskRunner::Lane::Look, this, [&s = m_services, parcels] { return ParcelFaces(s.place).of(parcels); },
        [this, parcels](Result<ParcelFaces::Faces> faces) {
            m_askingFaces = false;
            if (!faces) {
                m_ui->strip->showError(faces.error());
                return;
            }
            m_faces = parcels;
            m_rows->setFaces(std::move(*faces), m_services.feed.table().shops());
            showShops();
            showFiltered();
            fetchFaces(); // others may be listed by now
        });
}

/// The list as it is seen, for whoever counts along outside.
void HandoverPage::exportTable()
{
    const HandoverView *view = current();
    if (!view)
        return;
    const QString name = u"%1-%2"_s.arg(view->handover.round, view->handover.carrier);
    const QString file =
        m_services.asker.saveTable(this, tr("Export table"), u"%1/handover-%2.xlsx"_s.arg(m_services.outFolder, name));
    if (file.isEmpty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Look, this,
        [&s = m_services, sheet = m_rows->sheet(name), file] { return s.tableWriter.write(sheet, file); },
        [this, file, rows = m_rows->rowCount()](const Result<void> &written) {
            if (written)
                m_ui->strip->show(Strip::Kind::Done, tr("%n row(s) written to %1", nullptr, rows).arg(file));
            else
                m_ui->strip->showError(written.error());
        });
}

/// What was chosen stays chosen, wherever its row goes; nothing else is chosen in its place.
void HandoverPage::showRows(std::vector<HandoverRow> rows)
{
    m_listed = std::move(rows);
    showFiltered();
}

void HandoverPage::showFiltered()
{
    const QString text = m_ui->pickUpSearchEdit->text();
    const ShopId shop(m_ui->shopCombo->currentData().toLongLong());
    std::vector<HandoverRow> rows;
    std::ranges::copy_if(m_listed, std::back_inserter(rows),
                         [&](const HandoverRow &row) { return m_rows->matches(row, text, shop); });
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

} // namespace waydesk
