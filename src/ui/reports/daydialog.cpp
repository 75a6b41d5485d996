// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/daydialog.h"

#include "ui/common/asker.h"
#include "ui/common/celldelegate.h"
#include "ui/common/deskfeed.h"
#include "ui/common/dialogsize.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui_daydialog.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

Pill matterPill(DayMatter matter, const QString &word)
{
    const Theme &t = theme();
    switch (matter) {
    case DayMatter::NotScanned: return {u"state-unk"_s, word, t.warn};
    case DayMatter::NotHandedOver: return {u"state-run"_s, word, t.busy};
    case DayMatter::Refused: return {u"state-stop"_s, word, t.danger};
    case DayMatter::NotReported: return {u"state-warn"_s, word, t.warn};
    case DayMatter::Voided:
    case DayMatter::Recalled: break;
    }
    return {u"state-skip"_s, word, t.neutral};
}

class DayDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    Cell cell(const QModelIndex &index) const override
    {
        const QString words = index.data().toString();
        if (index.column() == DayModel::MatterColumn)
            return {words, {}, matterPill(static_cast<DayMatter>(index.data(DayModel::MatterRole).toInt()), words)};
        if (index.column() == DayModel::NumberColumn)
            return {words, {}, {}, true};
        return {words, index.column() == DayModel::WhyColumn ? theme().text : theme().text2};
    }
};

} // namespace

DayDialog::DayDialog(const UiServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::DayDialog>())
    , m_rows(new DayModel(this))
    , m_today(QDateTime::fromMSecsSinceEpoch(services.feed.now()).date())
    , m_date(m_today)
{
    m_ui->setupUi(this);
    m_ui->dayTable->setModel(m_rows);
    m_ui->dayTable->setItemDelegate(new DayDelegate(m_ui->dayTable));
    setUpTable(*m_ui->dayTable, 32, DayModel::WhyColumn);
    static constexpr int widths[] = {130, 160, 180};
    for (int column = 0; column < DayModel::WhyColumn; ++column)
        m_ui->dayTable->setColumnWidth(column, textPx(widths[column]));
    passKeysOn(*m_ui->dayTable);
    m_ui->dayTable->installEventFilter(this);
    m_ui->showButton->setPrimary(true);
    for (KeyButton *button : {m_ui->beforeButton, m_ui->afterButton}) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setAutoDefault(false);
    }
    connect(m_ui->beforeButton, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_ui->afterButton, &QPushButton::clicked, this, [this] { turn(1); });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &DayDialog::save);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->showButton, &QPushButton::clicked, this, &DayDialog::showParcel);
    connect(m_ui->dayTable, &QTableView::doubleClicked, this, &DayDialog::showParcel);
    m_report.date = m_date;
    retranslate();
    reload();
    m_ui->dayTable->setFocus();
    sizeDialog(*this, size());
}

DayDialog::~DayDialog() = default;

void DayDialog::reload()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, date = m_date] { return ReportDay(s.place).run(date); },
        [this](const Result<DayReport> &report) {
            if (!report)
                m_ui->strip->showError(report.error());
            else if (report->date == m_date)
                take(*report);
        });
}

void DayDialog::take(const DayReport &report)
{
    m_report = report;
    m_rows->setRows(dayRows(report, [this](const QString &code) { return m_services.carrierName(code); }));
    if (m_rows->rowCount() > 0 && !m_ui->dayTable->currentIndex().isValid())
        m_ui->dayTable->setCurrentIndex(m_rows->index(0, 0));
    retranslate();
}

void DayDialog::retranslate()
{
    m_ui->dateLabel->setText(m_date == m_today ? tr("Today, %1").arg(QLocale().toString(m_date, QLocale::LongFormat))
                                               : QLocale().toString(m_date, QLocale::LongFormat));
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    const auto unscanned = std::ranges::count(m_rows->rows(), DayMatter::NotScanned, &DayRow::matter);
    const auto waiting = std::ranges::count(m_rows->rows(), DayMatter::NotHandedOver, &DayRow::matter);
    const auto refused = std::ranges::count(m_rows->rows(), DayMatter::Refused, &DayRow::matter);
    const auto left = [&](qint64 count) {
        return count > 0 ? tr("%n still open", nullptr, static_cast<int>(count)) : tr("nothing open");
    };
    m_ui->printedTile->set(tr("Printed"), number(m_report.counts.printed), tr("parcels"), left(unscanned));
    m_ui->printedTile->setAlert(unscanned > 0);
    m_ui->scannedTile->set(tr("Scanned"), number(m_report.counts.scanned), tr("parcels"), left(waiting));
    m_ui->scannedTile->setAlert(waiting > 0);
    m_ui->handedOverTile->set(tr("Handed over"), number(m_report.counts.handedOver), tr("parcels"), QString());
    const auto untold = static_cast<qint64>(m_report.untold.size());
    m_ui->untoldTile->set(tr("Not reported"), number(untold), tr("orders"),
                          refused > 0 ? tr("%n refused by a shop", nullptr, static_cast<int>(refused)) : left(untold));
    m_ui->untoldTile->setAlert(untold > 0);
    m_ui->voidedTile->set(tr("Voided"), number(static_cast<qint64>(m_report.voided.size())), tr("numbers"), QString());
    m_ui->openLabel->setText(m_rows->rowCount() > 0
                                 ? tr("What this day left open or gave up, and why. Enter shows the parcel.")
                                 : tr("Nothing is left open, and no number was given up."));
    m_ui->beforeButton->setEnabled(true);
    m_ui->afterButton->setEnabled(m_date < m_today);
    m_ui->showButton->setEnabled(m_rows->rowCount() > 0);
}

void DayDialog::turn(int days)
{
    if (m_date.addDays(days) > m_today)
        return;
    m_date = m_date.addDays(days);
    reload();
}

void DayDialog::save()
{
    const QString file = m_services.asker.saveFile(
        this, tr("End of day"), u"%1/day-%2.pdf"_s.arg(m_services.outFolder, m_report.date.toString(u"yyyyMMdd"_s)),
        tr("PDF files (*.pdf)"));
    if (file.isEmpty())
        return;
    const ReportPaper paper = dayPaper(m_report, m_rows->rows(), m_services.place);
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, paper, file] { return s.paperWriter.report(paper, file); },
        [this, file](const Result<void> &written) {
            if (written)
                m_ui->strip->show(Strip::Kind::Done, tr("Written: %1").arg(file));
            else
                m_ui->strip->showError(written.error());
        });
}

void DayDialog::showParcel()
{
    const QModelIndex index = m_ui->dayTable->currentIndex();
    if (!index.isValid())
        return;
    const DayRow row = m_rows->rowAt(index.row());
    accept();
    Q_EMIT parcelWanted(row.number, row.order);
}

void DayDialog::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_P: save(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: showParcel(); return;
    default: QDialog::keyPressEvent(event);
    }
}

bool DayDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
            turn(key->key() == Qt::Key_Left ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void DayDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        take(m_report);
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
