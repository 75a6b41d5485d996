// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/carriertablecard.h"

#include "dispatch/carriertables.h"
#include "models/text/carriertexts.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/settings/carrierrowdialog.h"
#include "ui/settings/refusedrowsdialog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace waydesk {

using namespace Qt::StringLiterals;

CarrierTableCard::CarrierTableCard(const UiServices &services, QWidget *parent)
    : TableCard(services, u"carrierPolicyTable"_s, parent)
    , m_tabs(new QTabBar(this))
    , m_words(new QLabel(this))
    , m_remove(addButton(u"removeCarrierRowButton"_s))
{
    foot()->addStretch();
    m_export = addButton(u"exportCarrierTableButton"_s);
    m_import = addButton(u"importCarrierTableButton"_s);
    m_add = addButton(u"addCarrierRowButton"_s);
    m_tabs->setObjectName(u"carrierTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false); // a bright line in the dark theme
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    for (size_t i = 0; i <= policyParts.size(); ++i)
        m_tabs->addTab(QString());
    m_words->setObjectName(u"carrierRowLabel"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(12, 8, 12, 8);
    body()->insertWidget(0, m_tabs);
    body()->insertWidget(2, m_words);
    connect(m_tabs, &QTabBar::currentChanged, this, &CarrierTableCard::showTab);
    connect(table(), &QTreeWidget::currentItemChanged, this, &CarrierTableCard::showWords);
    connect(m_add, &QPushButton::clicked, this, &CarrierTableCard::add);
    connect(m_remove, &QPushButton::clicked, this, &CarrierTableCard::remove);
    connect(m_import, &QPushButton::clicked, this, &CarrierTableCard::importFile);
    connect(m_export, &QPushButton::clicked, this, &CarrierTableCard::exportFile);
    retranslate();
}

std::optional<PolicyPart> CarrierTableCard::part() const
{
    const int tab = m_tabs->currentIndex();
    const bool is = tab >= 0 && tab < static_cast<int>(policyParts.size());
    return is ? std::optional(policyParts[static_cast<size_t>(tab)]) : std::nullopt;
}

void CarrierTableCard::show(const CarrierPolicy &policy)
{
    m_policy = policy;
    showTab();
}

void CarrierTableCard::fitColumns()
{
    if (!part()) {
        table()->setColumns(PolicyTexts::recordHeadings(), {100, 90, 100, 80, 70, 140});
        return;
    }
    const QStringList headings = PolicyTexts::headings(*part());
    switch (*part()) {
    case PolicyPart::Rules: table()->setColumns(headings, {76, 110}); break;
    case PolicyPart::Prices: table()->setColumns(headings, {120, 160, 160, 60}); break;
    case PolicyPart::Areas: table()->setColumns(headings, {140, 90}); break;
    case PolicyPart::Suspensions: table()->setColumns(headings, {110, 120, 120, 130, 70}); break;
    case PolicyPart::Goods: table()->setColumns(headings, {110, 120}); break;
    }
}

void CarrierTableCard::showTab()
{
    const QSignalBlocker quiet(table());
    const int before = std::max(0, table()->currentRow());
    const auto name = [this](const QString &code) { return services().carrierName(code); };
    table()->clear();
    fitColumns();
    m_rows.clear();
    std::vector<QStringList> lines;
    if (part()) {
        m_rows = PolicyTexts::rows(*part(), m_policy, name, services().feed.now());
        std::ranges::transform(m_rows, std::back_inserter(lines), &PolicyTexts::Row::cells);
    } else {
        lines = PolicyTexts::records(m_policy, name);
    }
    for (const QStringList &cells : PlainTable::shownOf(lines))
        table()->addRow(cells);
    const int rows = static_cast<int>(lines.size());
    const int shown = table()->topLevelItemCount();
    table()->showRest(lines.size());
    setRemark(tr("%n row(s)", nullptr, rows));
    table()->setAccessibleName(m_tabs->tabText(m_tabs->currentIndex()));
    table()->chooseRow(std::min(before, shown - 1));
    for (KeyButton *button : {m_import, m_add})
        button->setEnabled(part().has_value());
    m_export->setEnabled(part() && rows > 0);
    showWords();
}

void CarrierTableCard::showWords()
{
    const int row = chosenOf(m_rows.size());
    m_remove->setEnabled(row >= 0);
    if (row >= 0)
        m_words->setText(m_rows[static_cast<size_t>(row)].words);
    else if (!part())
        m_words->setText(
            tr("Of the last 30 days. When a parcel arrived nobody here knows without a network: the days are "
               "those of the price table."));
    else if (*part() == PolicyPart::Rules)
        m_words->setText(
            tr("No rule yet: a person chooses each carrier. The rule of the lowest priority number that fits "
               "a new parcel decides."));
    else
        m_words->setText(
            tr("Nothing is entered. Add a row, or take a table from a file (CSV or XLSX); what columns it has "
               "shows in an exported one."));
}

void CarrierTableCard::add()
{
    if (!part())
        return;
    auto *dialog = new CarrierRowDialog(services(), *part(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        Q_EMIT told(tr("It counts from now on"));
        Q_EMIT changed();
    });
    dialog->open();
}

void CarrierTableCard::remove()
{
    const int row = chosenOf(m_rows.size());
    if (row < 0 || !part())
        return;
    m_remove->setEnabled(false);
    change([&s = services(), part = *part(),
            id = m_rows[static_cast<size_t>(row)].id] { return CarrierTables(s.place, s.carriers).remove(part, id); },
           [](const auto &) { return tr("The row is removed"); });
}

void CarrierTableCard::importFile()
{
    if (!part())
        return;
    const QString file =
        services().asker.openFile(this, CarrierTexts::part(*part()), tr("Tables (*.csv *.xlsx *.xls *.txt)"));
    if (file.isEmpty())
        return;
    if (!m_rows.empty()
        && !services().asker.confirm(
            this, CarrierTexts::part(*part()),
            tr("The file takes the place of the %n row(s) that are there. This cannot be undone; "
               "export them first if you may want them again.",
               nullptr, static_cast<int>(m_rows.size())),
            tr("Take the file")))
        return;
    services().runner.run(
        TaskRunner::Lane::Short, this,
        [&s = services(), file] { return s.formatShelf.sheet(file, PolicySheet::mostRows + 1); },
        [this, part = *part()](const Result<std::vector<SheetRow>> &rows) {
            if (rows)
                take(part, *rows, false);
            else
                Q_EMIT told(Sentences::errorSentence(rows.error()));
        });
}

void CarrierTableCard::take(PolicyPart part, const std::vector<SheetRow> &rows, bool leaveOut)
{
    services().runner.run(
        TaskRunner::Lane::Short, this,
        [&s = services(), part, rows, leaveOut] {
            return CarrierTables(s.place, s.carriers).import(part, rows, leaveOut);
        },
        [this, part, rows](const Result<CarrierTables::Import> &import) {
            if (!import) {
                Q_EMIT told(Sentences::errorSentence(import.error()));
                return;
            }
            if (import->done) {
                Q_EMIT told(tr("%n row(s) stand in the table now", nullptr, import->rows));
                Q_EMIT changed();
                return;
            }
            auto *dialog = new RefusedRowsDialog(*import, window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, part, rows] { take(part, rows, true); });
            dialog->open();
        });
}

void CarrierTableCard::exportFile()
{
    if (!part())
        return;
    const QString title = CarrierTexts::part(*part());
    const QString file =
        services().asker.saveTable(this, title, services().outFolder + u'/' + policyPartName(*part()) + u".xlsx"_s);
    if (file.isEmpty())
        return;
    const PolicySheet sheet(*part(), services().carriers);
    TableSheet written{title, sheet.headings(), {}};
    for (const auto &[id, cells] : sheet.rows(m_policy))
        written.rows.push_back(cells);
    services().runner.run(
        TaskRunner::Lane::Look, this, [&s = services(), written, file] { return s.tableWriter.write(written, file); },
        [this, file](const Result<void> &done) {
            Q_EMIT told(done ? tr("Written to %1").arg(QFileInfo(file).fileName())
                             : Sentences::errorSentence(done.error()));
        });
}

void CarrierTableCard::retranslate()
{
    setTitle(tr("By which rules parcels get their carrier"));
    for (int i = 0; i < static_cast<int>(policyParts.size()); ++i)
        m_tabs->setTabText(i, CarrierTexts::part(policyParts[static_cast<size_t>(i)]));
    m_tabs->setTabText(static_cast<int>(policyParts.size()), tr("Our own history"));
    m_tabs->setAccessibleName(title());
    m_remove->setText(tr("Remove"));
    m_export->setText(tr("Export..."));
    m_import->setText(tr("Take from a file..."));
    m_add->setText(tr("Add one..."));
    showTab();
}

} // namespace waydesk
