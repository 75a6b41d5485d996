// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/importresultdialog.h"

#include "models/rejectedrowsmodel.h"
#include "ui/common/asker.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui_importresultdialog.h"

#include <QDateTime>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QSaveFile>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// Quoted where needed; what a spreadsheet would run as a formula is made text.
QString csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QByteArray csvOf(const RejectedRowsModel &model)
{
    QString csv(QChar(0xFEFF));
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QVariant cell =
                row < 0 ? model.headerData(column, Qt::Horizontal) : model.data(model.index(row, column));
            cells.append(csvCell(cell.toString()));
        }
        csv += cells.join(u',') + u"\r\n"_s;
    }
    return csv.toUtf8();
}

QString writeFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        return {};
    return out.errorString();
}

} // namespace

ImportResultDialog::ImportResultDialog(const UiServices &services, const ImportReport &report, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_report(report)
    , m_ui(std::make_unique<Ui::ImportResultDialog>())
    , m_rejected(new RejectedRowsModel(this))
{
    m_ui->setupUi(this);
    std::vector<RejectedRow> rejected;
    for (const FileReport &file : report.files)
        rejected.insert(rejected.end(), file.rejected.begin(), file.rejected.end());
    for (RejectedRow &row : rejected)
        row.file = QFileInfo(row.file).fileName();
    m_rejected->setRows(std::move(rejected));
    m_ui->rejectedTable->setModel(m_rejected);
    fitHeader(*m_ui->filesTree->header());
    setUpTable(*m_ui->rejectedTable, 32, RejectedRowsModel::TextColumn);
    m_ui->rejectedTable->setColumnWidth(RejectedRowsModel::FileColumn, 200);
    m_ui->rejectedTable->setColumnWidth(RejectedRowsModel::RowColumn, 60);
    m_ui->rejectedTable->setColumnWidth(RejectedRowsModel::ReasonColumn, 240);
    const bool any = m_rejected->rowCount() > 0;
    m_ui->rejectedTable->setVisible(any);
    m_ui->rejectedLabel->setVisible(any);
    m_ui->saveButton->setVisible(any);
    retranslate();
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ImportResultDialog::save);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    m_ui->closeButton->setFocus();
}

ImportResultDialog::~ImportResultDialog() = default;

QString ImportResultDialog::summary(const ImportReport &report)
{
    int made = 0, changed = 0, same = 0;
    for (const FileReport &file : report.files) {
        made += file.ordersNew;
        changed += file.ordersUpdated;
        same += file.ordersUnchanged;
    }
    const QString line = tr("%n file(s)", nullptr, static_cast<int>(report.files.size())) + tr(": ")
        + tr("%n new order(s)", nullptr, made) + tr(", ") + tr("%n changed", nullptr, changed) + tr(", ")
        + tr("%n unchanged", nullptr, same);
    return report.held > 0 ? line + tr(", ") + tr("%n parcel(s) stopped by what changed", nullptr, report.held) : line;
}

void ImportResultDialog::retranslate()
{
    m_ui->summaryLabel->setText(summary(m_report));
    m_ui->rejectedLabel->setText(tr("%n row(s) rejected", nullptr, m_rejected->rowCount()));
    m_ui->filesTree->setHeaderLabels({tr("File"), tr("Shop"), tr("Data from"), tr("Rows"), tr("New"), tr("Changed"),
                                      tr("Unchanged"), tr("Rejected"), tr("Encoding")});
    m_ui->filesTree->clear();
    for (const FileReport &file : m_report.files) {
        const QString asOf = QLocale().toString(QDateTime::fromMSecsSinceEpoch(file.asOf), QLocale::ShortFormat);
        auto *item = new QTreeWidgetItem({QFileInfo(file.file).fileName(), file.shop, asOf, QString::number(file.rows),
                                          QString::number(file.ordersNew), QString::number(file.ordersUpdated),
                                          QString::number(file.ordersUnchanged), QString::number(file.rejected.size()),
                                          file.encoding});
        item->setToolTip(0, file.file);
        m_ui->filesTree->addTopLevelItem(item);
    }
    static constexpr int widths[] = {260, 130, 120, 50, 50, 60, 70, 70, 70};
    for (int i = 0; i < 9; ++i)
        m_ui->filesTree->setColumnWidth(i, widths[i]);
}

void ImportResultDialog::save()
{
    const QString file = m_services.asker.saveFile(this, tr("Save rejected rows"),
                                                   m_services.outFolder + u"/rejected.csv"_s, tr("CSV files (*.csv)"));
    if (file.isEmpty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [file, bytes = csvOf(*m_rejected)] { return writeFile(file, bytes); },
        [this, file](const QString &problem) {
            m_ui->rejectedLabel->setText(problem.isEmpty() ? tr("Saved to %1.").arg(file)
                                                           : tr("%1 was not saved: %2").arg(file, problem));
        });
}

void ImportResultDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
