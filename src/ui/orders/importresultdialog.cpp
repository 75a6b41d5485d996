// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/importresultdialog.h"

#include "models/rejectedrowsmodel.h"
#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/dialogsize.h"
#include "ui/common/insetdelegate.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/orders/rowdialog.h"
#include "ui_importresultdialog.h"

#include <QDateTime>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QSaveFile>

#include <algorithm>
#include <functional>

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

constexpr int CellInset = 5;
constexpr int MostFiles = 5; ///< of more the list scrolls

/// A cell that can be put right looks like a field; one that was is marked by its colour and weight.
class RejectedDelegate final : public InsetDelegate
{
public:
    RejectedDelegate(int inset, std::function<void(const QModelIndex &)> openRow, QObject *parent)
        : InsetDelegate(inset, parent)
        , m_openRow(std::move(openRow))
    { }
    /// Whatever begins to edit a torn row opens it instead: it is too long for a cell.
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.data(RejectedRowsModel::TornRole).toBool())
            return InsetDelegate::createEditor(parent, option, index);
        QMetaObject::invokeMethod(
            parent, [open = m_openRow, at = QPersistentModelIndex(index)] { open(at); }, Qt::QueuedConnection);
        return nullptr;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        InsetDelegate::initStyleOption(option, index);
        if (index.column() != RejectedRowsModel::FixColumn || !(index.flags() & Qt::ItemIsEditable))
            return;
        const bool fixed = index.data(RejectedRowsModel::FixedRole).toBool();
        const Tone tone = fixed ? theme().ok : theme().warn;
        option->backgroundBrush = tone.tint;
        option->palette.setColor(QPalette::Text, tone.ink);
        option->font.setBold(fixed);
    }

private:
    std::function<void(const QModelIndex &)> m_openRow;
};

} // namespace

ImportResultDialog::ImportResultDialog(const UiServices &services, const ImportReport &report, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_report(report)
    , m_ui(std::make_unique<Ui::ImportResultDialog>())
    , m_rejected(new RejectedRowsModel(this))
{
    m_ui->setupUi(this);
    setUpRejected();
    showRejected();
    retranslate();
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ImportResultDialog::save);
    connect(m_ui->fixButton, &QPushButton::clicked, this, &ImportResultDialog::fix);
    connect(m_rejected, &RejectedRowsModel::fixesChanged, this,
            [this] { m_ui->fixButton->setEnabled(!m_rejected->fixes().empty()); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    m_ui->closeButton->setFocus();
    sizeDialog(*this, size());
}

ImportResultDialog::~ImportResultDialog() = default;

void ImportResultDialog::setUpRejected()
{
    QTableView &table = *m_ui->rejectedTable;
    table.setModel(m_rejected);
    table.setItemDelegate(
        new RejectedDelegate(CellInset, [this](const QModelIndex &index) { openRow(index); }, &table));
    setUpTable(table, textPx(32), RejectedRowsModel::TextColumn);
    table.setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                          | QAbstractItemView::AnyKeyPressed);
    table.setSelectionBehavior(QAbstractItemView::SelectItems);
    static constexpr std::pair<int, int> widths[] = {{RejectedRowsModel::FileColumn, 160},
                                                     {RejectedRowsModel::RowColumn, 50},
                                                     {RejectedRowsModel::NameColumn, 110},
                                                     {RejectedRowsModel::ReasonColumn, 330},
                                                     {RejectedRowsModel::FixColumn, 150}};
    for (const auto &[column, width] : widths)
        table.setColumnWidth(column, textPx(width));
}

void ImportResultDialog::showRejected()
{
    std::vector<RejectedRow> rejected;
    for (const FileReport &file : m_report.files)
        rejected.insert(rejected.end(), file.rejected.begin(), file.rejected.end());
    m_rejected->showRows(std::move(rejected));
    m_ui->rejectedTable->setColumnHidden(RejectedRowsModel::FileColumn, m_report.files.size() == 1);
    const bool any = m_rejected->rowCount() > 0;
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->rejectedTable), static_cast<QWidget *>(m_ui->rejectedLabel),
                            static_cast<QWidget *>(m_ui->saveButton), static_cast<QWidget *>(m_ui->fixButton)})
        widget->setVisible(any);
    m_ui->fixButton->setEnabled(false);
}

void ImportResultDialog::showLine(const QString &line)
{
    m_ui->rejectedLabel->setText(line);
    m_ui->rejectedLabel->show();
}

void ImportResultDialog::openRow(const QModelIndex &index)
{
    if (!index.isValid() || findChild<RowDialog *>())
        return;
    const RejectedRow &row = m_rejected->rowAt(index.row());
    const QString typed = index.data(Qt::EditRole).toString();
    auto *dialog = new RowDialog(row, typed.isEmpty() ? row.cell : typed, // also one that was left out
                                 m_rejected->tornBelow(index.row()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, at = QPersistentModelIndex(index)] {
        m_rejected->setData(at, dialog->text());
        for (int below = 1; below <= dialog->joined(); ++below)
            m_rejected->setData(at.sibling(at.row() + below, at.column()), QString());
    });
    dialog->open();
}

/// The files of the rows that were put right are read once more; what was right in them changes nothing. Closed
/// meanwhile, the dialog only hides, so that somebody hears what came of it.
void ImportResultDialog::fix()
{
    const std::vector<CellFix> fixes = m_rejected->fixes();
    QStringList files;
    for (const CellFix &fix : fixes) {
        if (!files.contains(fix.file))
            files.append(fix.file);
    }
    m_ui->fixButton->setEnabled(false);
    m_ui->rejectedTable->setEnabled(false);
    m_deletes = testAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_DeleteOnClose, false);
    showLine(tr("Reading %n file(s) again...", nullptr, static_cast<int>(files.size())));
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, before = m_report, files, fixes] {
            return ImportOrders(s.place, s.orderSource).runAgain(before, files, fixes);
        },
        [this](const Result<ImportReport> &again) { take(again); });
}

void ImportResultDialog::take(const Result<ImportReport> &again)
{
    setAttribute(Qt::WA_DeleteOnClose, m_deletes);
    if (!isVisible() && m_deletes)
        deleteLater();
    if (!isVisible() && !again)
        Q_EMIT notReadAgain(again.error());
    m_ui->rejectedTable->setEnabled(true);
    if (!again) {
        m_ui->fixButton->setEnabled(true);
        showLine(Sentences::errorSentence(again.error()));
        return;
    }
    m_report = *again;
    showRejected();
    retranslate();
    if (m_report.warning)
        showLine(Sentences::unfinishedImport(*m_report.warning));
    Q_EMIT readAgain(m_report);
}

QString ImportResultDialog::summary(const ImportReport &report)
{
    int made = 0, changed = 0, same = 0, rejected = 0;
    for (const FileReport &file : report.files) {
        made += file.ordersNew;
        changed += file.ordersUpdated;
        same += file.ordersUnchanged;
        rejected += static_cast<int>(file.rejected.size());
    }
    QString line = tr("%n file(s)", nullptr, static_cast<int>(report.files.size())) + tr(": ")
        + tr("%n new order(s)", nullptr, made) + tr(", ") + tr("%n changed", nullptr, changed) + tr(", ")
        + tr("%n unchanged", nullptr, same);
    if (rejected > 0)
        line += tr(", ") + tr("%n row(s) rejected", nullptr, rejected);
    return report.held > 0 ? line + tr(", ") + tr("%n parcel(s) stopped by what changed", nullptr, report.held) : line;
}

void ImportResultDialog::retranslate()
{
    m_ui->summaryLabel->setText(summary(m_report));
    m_ui->rejectedLabel->setText(tr("%n row(s) rejected", nullptr, m_rejected->rowCount()));
    m_ui->filesTable->clear();
    m_ui->filesTable->setColumns({tr("File"), tr("Shop"), tr("Data from"), tr("Rows"), tr("New"), tr("Changed"),
                                  tr("Unchanged"), tr("Rejected"), tr("Encoding")},
                                 {120, 150, 56, 56, 72, 84, 72, 90});
    for (const FileReport &file : m_report.files) {
        const QString asOf = QDateTime::fromMSecsSinceEpoch(file.asOf).toString(u"yyyy-MM-dd HH:mm"_s);
        m_ui->filesTable
            ->addRow({QFileInfo(file.file).fileName(), file.shop, asOf, QString::number(file.rows),
                      QString::number(file.ordersNew), QString::number(file.ordersUpdated),
                      QString::number(file.ordersUnchanged), QString::number(file.rejected.size()), file.encoding})
            ->setToolTip(0, file.file);
    }
    // A few files take no more room than they need: the rest is for what has to be put right.
    const int rows = std::min(MostFiles, static_cast<int>(m_report.files.size()));
    m_ui->filesTable->setFixedHeight(m_ui->filesTable->header()->sizeHint().height()
                                     + rows * m_ui->filesTable->rowHeight());
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
