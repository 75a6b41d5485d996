// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/giftscard.h"

#include "core/stock/giftsheet.h"
#include "dispatch/setstock.h"
#include "models/text/sentences.h"
#include "models/text/stocktexts.h"
#include "ui/common/asker.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

GiftsCard::GiftsCard(const UiServices &services, QWidget *parent)
    : CardPanel(parent)
    , m_services(services)
    , m_table(new PlainTable(this))
    , m_import(new KeyButton(this))
    , m_save(new KeyButton(this))
    , m_remove(new KeyButton(this))
{
    m_table->setObjectName(u"giftTable"_s);
    m_import->setObjectName(u"importGiftsButton"_s);
    m_save->setObjectName(u"saveGiftsButton"_s);
    m_remove->setObjectName(u"removeGiftButton"_s);
    auto *foot = new QFrame(this);
    foot->setProperty("role", u"panelFoot"_s);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(m_remove);
    row->addStretch();
    row->addWidget(m_save);
    row->addWidget(m_import);
    fitRows(*m_table);
    body()->addWidget(m_table);
    body()->addWidget(foot);
    connect(m_import, &QPushButton::clicked, this, &GiftsCard::import);
    connect(m_save, &QPushButton::clicked, this, &GiftsCard::save);
    connect(m_remove, &QPushButton::clicked, this, &GiftsCard::remove);
    connect(m_table, &QTreeWidget::currentItemChanged, this,
            [this] { m_remove->setEnabled(m_table->currentRow() >= 0); });
    retranslate();
}

void GiftsCard::show(const std::vector<GiftRule> &rules)
{
    if (&rules != &m_rules)
        m_rules = rules;
    m_table->clear();
    for (const GiftRule &rule : PlainTable::shownOf(m_rules))
        m_table->addRow({rule.name, StockTexts::gift(rule), StockTexts::condition(rule)});
    m_table->showRest(m_rules.size());
    m_remove->setEnabled(m_table->currentRow() >= 0);
    setRemark(m_rules.empty() ? tr("none; save the table, fill it in and import it")
                              : tr("%n rule(s)", nullptr, static_cast<int>(m_rules.size())));
}

void GiftsCard::import()
{
    const QString file = m_services.asker.openFile(this, tr("Gift rules"), tr("Tables (*.xlsx *.csv)"));
    if (file.isEmpty())
        return;
    const int known = static_cast<int>(m_rules.size());
    if (known > 0
        && !m_services.asker.confirm(this, tr("Import gift rules"),
                                     tr("The table takes the place of %n rule(s) that hold now.", nullptr, known),
                                     tr("Replace them")))
        return;
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, file]() -> Result<int> {
            const auto rows = s.formatShelf.sheet(file, GiftSheet::mostRows + 1);
            if (!rows)
                return std::unexpected(rows.error());
            return SetStock(s.place).replaceGifts(*rows);
        },
        [this](const Result<int> &count) {
            Q_EMIT told(count ? tr("%n gift rule(s) hold from now on", nullptr, *count)
                              : Sentences::errorSentence(count.error()));
            Q_EMIT changed();
        });
}

void GiftsCard::save()
{
    const QString file =
        m_services.asker.saveTable(this, tr("Save the gift rules"), m_services.outFolder + u"/gifts.xlsx"_s);
    if (file.isEmpty())
        return;
    TableSheet sheet{u"gifts"_s, GiftSheet::headings(), {}};
    for (const GiftRule &rule : m_rules)
        sheet.rows.push_back(GiftSheet::cells(rule));
    m_services.runner.run(
        TaskRunner::Lane::Look, this, [&s = m_services, sheet, file] { return s.tableWriter.write(sheet, file); },
        [this, file](const Result<void> &done) {
            Q_EMIT told(done ? tr("Saved: %1").arg(file) : Sentences::errorSentence(done.error()));
        });
}

void GiftsCard::remove()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(m_rules.size()))
        return;
    const GiftRule rule = m_rules[static_cast<size_t>(row)];
    if (!m_services.asker.confirm(
            this, tr("Remove a gift rule"),
            tr("“%1” gives nothing any more; what it gave already counts as never given.").arg(rule.name),
            tr("Remove")))
        return;
    m_remove->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, id = rule.id] { return SetStock(s.place).removeGift(id); },
        [this, name = rule.name](const Result<void> &done) {
            Q_EMIT told(done ? tr("“%1” gives nothing any more").arg(name) : Sentences::errorSentence(done.error()));
            Q_EMIT changed();
        });
}

void GiftsCard::retranslate()
{
    setTitle(tr("Gifts and inserts"));
    m_table->setAccessibleName(title());
    m_table->setColumns({tr("Rule"), tr("Gift"), tr("For")}, {180, 200});
    m_import->setText(tr("Import a table..."));
    m_save->setText(tr("Save a table..."));
    m_remove->setText(tr("Remove"));
    show(m_rules);
}

} // namespace waydesk
