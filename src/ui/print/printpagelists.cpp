// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printpage.h"

#include "dispatch/labelcontent.h"
#include "dispatch/parcelfaces.h"
#include "dispatch/previewlabels.h"
#include "models/batchlabelsmodel.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/print/batchlist.h"
#include "ui/print/labeldelegate.h"
#include "ui/print/labelpreview.h"
#include "ui_printpage.h"

#include <algorithm>
#include <utility>

namespace waydesk {

void PrintPage::setUpLists()
{
    m_ui->batchList->setModel(m_batches);
    m_ui->batchList->setItemDelegate(new BatchDelegate(m_ui->batchList));
    m_ui->batchList->setFrameShape(QFrame::NoFrame);
    m_ui->labelTable->setModel(m_labels);
    m_ui->labelTable->setItemDelegate(new LabelDelegate(m_ui->labelTable));
    m_ui->labelTable->setFrameShape(QFrame::NoFrame);
    setUpTable(*m_ui->labelTable, 32, BatchLabelsModel::StateColumn);
    static constexpr std::pair<int, int> widths[] = {{BatchLabelsModel::PositionColumn, 44},
                                                     {BatchLabelsModel::ReceiverColumn, 70},
                                                     {BatchLabelsModel::PlaceColumn, 68},
                                                     {BatchLabelsModel::NumberColumn, 58}};
    for (const auto &[column, width] : widths)
        m_ui->labelTable->setColumnWidth(column, textPx(width));
    for (const int column : {BatchLabelsModel::CopyColumn, BatchLabelsModel::ReasonColumn})
        m_ui->labelTable->hideColumn(column); // the caption of the preview says them
    passKeysOn(*m_ui->batchList);
    passKeysOn(*m_ui->labelTable);
}

/// What was chosen stays chosen, wherever its row goes.
void PrintPage::showRows()
{
    const QModelIndex before = m_ui->labelTable->currentIndex();
    const int position = before.isValid() ? m_labels->rowAt(before.row()).position : 0;
    std::vector<Label> rows;
    std::ranges::copy_if(m_all, std::back_inserter(rows), [this](const Label &label) {
        return !m_onlyDoubt || label.newest.state == CopyState::InDoubt;
    });
    m_labels->setRows(std::move(rows));
    const auto found = std::ranges::find(m_labels->rows(), position, &Label::position);
    const bool gone = found == m_labels->rows().end();
    if (m_labels->rowCount() > 0)
        m_ui->labelTable->setCurrentIndex(
            m_labels->index(gone ? 0 : static_cast<int>(found - m_labels->rows().begin()), 0));
    showLabel();
}

void PrintPage::showOnly(bool doubtful)
{
    m_onlyDoubt = doubtful;
    showRows();
    showBatch();
}

/// Once for a batch: whose its labels are does not change while it prints.
void PrintPage::fetchFaces()
{
    if (m_faces == m_listed || m_all.empty() || m_askingFaces)
        return;
    m_askingFaces = true;
    std::vector<ParcelId> parcels;
    for (const Label &label : m_all)
        parcels.push_back(label.parcel);
    m_services.runner.run(
        TaskRunner::Lane::Look, this, [&s = m_services, parcels] { return ParcelFaces(s.place).of(parcels); },
        [this, batch = m_listed](Result<ParcelFaces::Faces> faces) {
            m_askingFaces = false;
            if (!faces) {
                m_ui->strip->showError(faces.error());
            } else if (batch == m_listed) {
                m_faces = batch;
                m_labels->setFaces(std::move(*faces));
            }
            if (batch != m_listed)
                fetchFaces();
        });
}

void PrintPage::showLabel()
{
    const Batch *batch = current();
    const QModelIndex index = m_ui->labelTable->currentIndex();
    const bool some = batch && index.isValid();
    m_ui->previousButton->setEnabled(some && index.row() > 0);
    m_ui->nextButton->setEnabled(some && index.row() + 1 < m_labels->rowCount());
    if (!some) {
        m_ui->markLabel->clear();
        m_ui->numberLabel->clear();
        if (batch)
            m_ui->preview->clear();
        return;
    }
    const Label &label = m_labels->rowAt(index.row());
    m_ui->markLabel->setText(sequenceMark(*batch, label.position));
    m_ui->numberLabel->setText(label.number);
    askPreview();
}

/// One at a time, and of many steps in a row only the last.
void PrintPage::askPreview()
{
    const QModelIndex index = m_ui->labelTable->currentIndex();
    if (!m_shown.isValid() || !index.isValid())
        return;
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    const int position = m_labels->rowAt(index.row()).position;
    m_services.runner.run(
        TaskRunner::Lane::Look, this,
        [&s = m_services, batch = m_shown, position] {
            return PreviewLabels(s.place, s.drawer(), s.carriers).around(batch, position);
        },
        [this, position, batch = m_shown](Result<std::vector<DrawnLabel>> pictures) {
            m_asking = false;
            if (pictures && batch == m_shown)
                m_ui->preview->show(std::move(*pictures), position);
            if (std::exchange(m_askAgain, false))
                askPreview();
        });
}

void PrintPage::step(int by)
{
    const int row = m_ui->labelTable->currentIndex().row() + by;
    if (row >= 0 && row < m_labels->rowCount())
        m_ui->labelTable->setCurrentIndex(m_labels->index(row, 0));
}

bool PrintPage::isWide() const { return width() >= textPx(1280); }

/// Where there is little room the label's own line keeps its number; its template stands at the side as well.
void PrintPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool room = width() - m_ui->batchList->maximumWidth() - m_ui->sideArea->width() >= textPx(640);
    m_ui->templateLabel->setVisible(room);
    m_ui->dpiLabel->setVisible(room);
    m_ui->paceLabel->setVisible(isWide()); // the list and the side say it too
    showHead(current());
    m_ui->labelTable->setColumnHidden(BatchLabelsModel::PlaceColumn, textPx(100) > 120); // large text: states go first
}

} // namespace waydesk
