// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/mappingdialog.h"

#include "core/support/clock.h"
#include "models/accountmodels.h"
#include "models/text/fieldtexts.h"
#include "models/text/sentences.h"
#include "models/trialordersmodel.h"
#include "ui/common/celldelegate.h"
#include "ui/common/dialogsize.h"
#include "ui/common/fieldcombo.h"
#include "ui/common/insetdelegate.h"
#include "ui/common/pilllabel.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui_mappingdialog.h"

#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

enum Column { HeadingColumn, ExampleColumn, FieldColumn };
constexpr int RowHeight = 36;
constexpr int CellInset = 5;
constexpr qsizetype Examples = 3;
constexpr QSize Wanted(1120, 680);

class TrialDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    Cell cell(const QModelIndex &index) const override
    {
        const bool fine = index.data(TrialOrdersModel::FineRole).toBool();
        if (index.column() != TrialOrdersModel::StateColumn)
            return {index.data().toString(), theme().text};
        return {index.data().toString(), fine ? theme().ok.ink : theme().danger.ink};
    }
};

} // namespace

MappingDialog::MappingDialog(const UiServices &services, TablePreview preview, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_preview(std::move(preview))
    , m_ui(std::make_unique<Ui::MappingDialog>())
    , m_orders(new TrialOrdersModel(this))
{
    m_ui->setupUi(this);
    m_ui->saveButton->setPrimary(true);
    m_ui->nameEdit->setText(QFileInfo(m_preview.file).completeBaseName().left(m_ui->nameEdit->maxLength()));
    m_ui->headingSpinBox->setValue(m_preview.headingRow);
    setUpTables();
    fillPlatforms(u"generic"_s);
    retranslate();
    showColumns(m_preview.suggested);
    connect(m_ui->headingSpinBox, &QSpinBox::valueChanged, this, &MappingDialog::readFrom);
    connect(m_ui->platformCombo, &QComboBox::currentIndexChanged, this, &MappingDialog::tryOut);
    connect(m_ui->severalBox, &QCheckBox::toggled, this, &MappingDialog::tryOut);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &MappingDialog::showReplaced);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &MappingDialog::save);
    showReplaced();
    sizeDialog(*this, Wanted);
    m_ui->columnsTable->cellWidget(0, FieldColumn)->setFocus();
}

MappingDialog::~MappingDialog() = default;

void MappingDialog::setUpTables()
{
    QTableWidget *columns = m_ui->columnsTable;
    columns->setColumnCount(3);
    setUpTable(*columns, textPx(RowHeight), ExampleColumn);
    columns->setItemDelegate(new InsetDelegate(CellInset, columns));
    columns->setSelectionMode(QAbstractItemView::NoSelection);
    columns->setFocusPolicy(Qt::NoFocus); // the choices in it have it
    columns->setColumnWidth(HeadingColumn, textPx(240));
    columns->setColumnWidth(FieldColumn, textPx(260));
    m_ui->previewTable->setModel(m_orders);
    m_ui->previewTable->setItemDelegate(new TrialDelegate(this));
    setUpTable(*m_ui->previewTable, textPx(28), TrialOrdersModel::AddressColumn);
    static constexpr std::pair<int, int> widths[] = {{TrialOrdersModel::OrderColumn, 150},
                                                     {TrialOrdersModel::ReceiverColumn, 90},
                                                     {TrialOrdersModel::PhoneColumn, 110},
                                                     {TrialOrdersModel::GoodsColumn, 170},
                                                     {TrialOrdersModel::StateColumn, 190}};
    for (const auto &[column, width] : widths)
        m_ui->previewTable->setColumnWidth(column, textPx(width));
}

void MappingDialog::fillPlatforms(const QString &platform)
{
    QComboBox *combo = m_ui->platformCombo;
    const QSignalBlocker quiet(combo);
    combo->clear();
    for (const QString &word : m_services.orderSource.platforms())
        combo->addItem(AccountTexts::platformText(word), word);
    combo->setCurrentIndex(std::max(0, combo->findData(platform)));
}

void MappingDialog::readFrom(int headingRow)
{
    const int read = ++m_read;
    m_isStale = true; // until the columns are those of this row
    allowSaving(false);
    m_services.runner.run(
        TaskRunner::Lane::Look, this,
        [&s = m_services, file = m_preview.file, headingRow] { return s.formatShelf.preview(file, headingRow); },
        [this, read](Result<TablePreview> preview) {
            if (read != m_read)
                return;
            if (!preview) {
                m_ui->strip->showError(preview.error());
                return;
            }
            m_preview = std::move(*preview);
            m_isStale = false;
            showColumns(m_preview.suggested);
        });
}

void MappingDialog::showColumns(const QStringList &fields)
{
    QTableWidget *table = m_ui->columnsTable;
    table->setRowCount(0);
    table->setRowCount(static_cast<int>(m_preview.columns.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        QStringList examples;
        for (const QStringList &cells : m_preview.rows) {
            if (examples.size() < Examples && !cells.at(row).isEmpty())
                examples.append(cells.at(row));
        }
        const QString heading = m_preview.columns.at(row);
        table->setItem(row, HeadingColumn, new QTableWidgetItem(heading));
        table->setItem(row, ExampleColumn, new QTableWidgetItem(examples.join(u"  ·  "_s)));
        auto *combo = new FieldCombo(table);
        combo->setObjectName(u"fieldCombo%1"_s.arg(row));
        combo->setAccessibleName(tr("What %1 means").arg(heading));
        combo->addItem(tr("(not used)"), QString());
        for (const QString &field : m_services.formatShelf.fields())
            combo->addItem(FieldTexts::fieldText(field), field);
        combo->setCurrentIndex(heading.isEmpty() ? 0 : std::max(0, combo->findData(fields.at(row))));
        combo->setEnabled(!heading.isEmpty());
        connect(combo, &QComboBox::currentIndexChanged, this, &MappingDialog::tryOut);
        table->setCellWidget(row, FieldColumn, combo);
    }
    tryOut();
}

QStringList MappingDialog::chosenFields() const
{
    QStringList fields;
    for (int row = 0; row < m_ui->columnsTable->rowCount(); ++row)
        fields.append(
            qobject_cast<FieldCombo *>(m_ui->columnsTable->cellWidget(row, FieldColumn))->currentData().toString());
    return fields;
}

MappingProfile MappingDialog::profile() const
{
    MappingProfile profile{m_ui->nameEdit->text().trimmed(),
                           m_ui->platformCombo->currentData().toString(),
                           m_ui->severalBox->isChecked(),
                           {}};
    const QStringList fields = chosenFields();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (!fields[i].isEmpty())
            profile.columns[fields[i]].append(m_preview.columns[i]);
    }
    return profile;
}

void MappingDialog::tryOut()
{
    const int asked = ++m_asked;
    const MappingProfile wanted = profile();
    showNeeds(wanted);
    m_services.runner.run(
        TaskRunner::Lane::Look, this,
        [&s = m_services, preview = m_preview, wanted] { return s.formatShelf.tryOut(preview, wanted); },
        [this, asked](const Result<ParsedFile> &tried) {
            if (asked != m_asked)
                return;
            m_orders->setRows(tried ? trialRows(*tried, m_services.place.clock.wallMs()) : std::vector<TrialRow>());
            m_ui->previewLabel->setText(tried ? tr("The first rows as orders:")
                                              : tr("Choose what is needed: the first rows stand here as orders then."));
            allowSaving(tried.has_value());
        });
}

void MappingDialog::allowSaving(bool complete)
{
    m_ui->saveButton->setEnabled(complete && !m_isStale && !m_isSaving && !m_ui->nameEdit->text().trimmed().isEmpty());
}

/// What must be chosen, as far as it is.
void MappingDialog::showNeeds(const MappingProfile &profile)
{
    const std::vector<QStringList> groups = m_services.formatShelf.needed(profile);
    while (m_needs.size() < groups.size()) {
        m_needs.push_back(new PillLabel(this));
        m_ui->needsLayout->insertWidget(static_cast<int>(m_needs.size()), m_needs.back());
    }
    for (size_t i = 0; i < m_needs.size(); ++i) {
        m_needs[i]->setVisible(i < groups.size());
        if (i >= groups.size())
            continue;
        const bool there =
            std::ranges::any_of(groups[i], [&](const QString &field) { return profile.columns.contains(field); });
        m_needs[i]->setPill(
            {there ? u"state-ok"_s : u"state-unk"_s, FieldTexts::anyOf(groups[i]), there ? theme().ok : theme().warn});
    }
}

void MappingDialog::showReplaced()
{
    const QString name = m_ui->nameEdit->text().trimmed();
    const auto entries = m_services.formatShelf.entries();
    m_ui->replaceLabel->setVisible(
        std::ranges::any_of(entries, [&](const FormatEntry &entry) { return entry.own && entry.name == name; }));
    tryOut();
}

void MappingDialog::save()
{
    m_isSaving = true;
    allowSaving(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, wanted = profile()] { return s.formatShelf.save(wanted); },
        [this](const Result<QString> &id) {
            m_isSaving = false;
            allowSaving(true);
            if (!id) {
                m_ui->strip->showError(id.error());
                return;
            }
            Q_EMIT saved(*id);
            accept();
        });
}

void MappingDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillPlatforms(m_ui->platformCombo->currentData().toString());
        retranslate();
        showColumns(chosenFields());
    }
    if (event->type() == QEvent::PaletteChange)
        showNeeds(profile());
    QDialog::changeEvent(event);
}

void MappingDialog::retranslate()
{
    m_ui->titleLabel->setText(tr("%1 has a shape that is not known yet").arg(QFileInfo(m_preview.file).fileName()));
    m_ui->columnsTable->setHorizontalHeaderLabels({tr("Column of the file"), tr("What stands there"), tr("Means")});
}

} // namespace waydesk
