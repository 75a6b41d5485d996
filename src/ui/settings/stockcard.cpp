// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/stockcard.h"

#include "core/stock/stocksheet.h"
#include "dispatch/setstock.h"
#include "models/text/deadlinetexts.h"
#include "models/text/sentences.h"
#include "models/text/stocktexts.h"
#include "ui/common/asker.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const StockItem &item) { return item.name.isEmpty() ? item.sku : item.sku + u" · "_s + item.name; }

QString figure(qint64 pieces) { return pieces == 0 ? u"—"_s : QString::number(pieces); }

} // namespace

StockCard::StockCard(const UiServices &services, QWidget *parent)
    : CardPanel(parent)
    , m_services(services)
    , m_table(new PlainTable(this))
    , m_import(new KeyButton(this))
    , m_save(new KeyButton(this))
    , m_remove(new KeyButton(this))
{
    m_table->setObjectName(u"stockTable"_s);
    m_import->setObjectName(u"importStockButton"_s);
    m_save->setObjectName(u"saveStockButton"_s);
    m_remove->setObjectName(u"removeStockButton"_s);
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
    connect(m_import, &QPushButton::clicked, this, &StockCard::import);
    connect(m_save, &QPushButton::clicked, this, &StockCard::save);
    connect(m_remove, &QPushButton::clicked, this, &StockCard::remove);
    connect(m_table, &QTreeWidget::currentItemChanged, this, [this] {
        m_remove->setEnabled(chosen() != nullptr);
        Q_EMIT chosenChanged();
    });
    retranslate();
}

const StockTables::Article *StockCard::chosen() const
{
    const int row = m_table->currentRow();
    return row < 0 || row >= static_cast<int>(m_articles.size()) ? nullptr : &m_articles[static_cast<size_t>(row)];
}

void StockCard::show(const std::vector<StockTables::Article> &articles)
{
    const QString before = chosen() ? chosen()->item.sku : QString();
    {
        const QSignalBlocker quiet(m_table);
        m_table->clear();
        if (&articles != &m_articles)
            m_articles = articles;
        int at = -1;
        for (const StockTables::Article &one : PlainTable::shownOf(m_articles)) {
            if (one.item.sku == before)
                at = m_table->topLevelItemCount();
            auto *item = m_table->addRow({nameOf(one.item), StockTexts::state(one), QString::number(one.onShelf()),
                                          figure(one.wanted), QString::number(std::max<qint64>(one.left(), 0)),
                                          figure(one.item.warnAt), DeadlineTexts::time(one.item.countedAt)});
            for (const int column : {2, 3, 4, 5})
                item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
            if (one.isShort())
                item->setForeground(1, theme().danger.ink);
            else if (one.warns())
                item->setForeground(1, theme().warn.ink);
        }
        m_table->showRest(m_articles.size());
        if (at >= 0)
            m_table->chooseRow(at);
    }
    const auto lacking = std::ranges::count_if(m_articles, &StockTables::Article::isShort);
    setRemark(m_articles.empty() ? tr("an article that is not counted holds nobody")
                  : lacking > 0  ? tr("%n article(s) short", nullptr, static_cast<int>(lacking))
                                 : tr("%n article(s)", nullptr, static_cast<int>(m_articles.size())));
    m_remove->setEnabled(chosen() != nullptr);
    m_save->setEnabled(!m_articles.empty());
    Q_EMIT chosenChanged();
}

void StockCard::import()
{
    const QString file =
        m_services.asker.openFile(this, tr("Counted goods: SKU, quantity, warning level"), tr("Tables (*.xlsx *.csv)"));
    if (file.isEmpty())
        return;
    // What takes nothing away comes first: Enter is pressed quickly.
    static constexpr std::array kinds{StockImport::Update, StockImport::Add, StockImport::Replace};
    const QStringList choices{tr("Only the articles in the file were counted"), tr("The pieces in the file came in"),
                              tr("All counted goods are in the file")};
    const auto choice = m_services.asker.choice(this, tr("Import counted goods"), tr("What the file means"), choices);
    if (!choice)
        return;
    const StockImport kind = kinds[static_cast<size_t>(std::max<qsizetype>(0, choices.indexOf(*choice)))];
    const int known = static_cast<int>(m_articles.size());
    if (kind == StockImport::Replace && known > 0
        && !m_services.asker.confirm(
            this, tr("Import counted goods"),
            tr("%n article(s) are counted now; those that are not in the file are forgotten.", nullptr, known),
            tr("Replace them")))
        return;
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, file, kind]() -> Result<int> {
            const auto rows = s.formatShelf.sheet(file, StockSheet::mostRows + 1);
            if (!rows)
                return std::unexpected(rows.error());
            return SetStock(s.place).import(*rows, kind);
        },
        [this](const Result<int> &count) {
            Q_EMIT told(count ? tr("%n article(s) counted", nullptr, *count) : Sentences::errorSentence(count.error()));
            Q_EMIT changed();
        });
}

/// As a table that can be counted into and imported again.
void StockCard::save()
{
    const QString file =
        m_services.asker.saveTable(this, tr("Save the counted goods"), m_services.outFolder + u"/stock.xlsx"_s);
    if (file.isEmpty())
        return;
    TableSheet sheet{u"stock"_s, StockSheet::headings(), {}};
    for (const StockTables::Article &one : m_articles) {
        StockItem item = one.item;
        item.quantity = std::max<qint64>(one.onShelf(), 0);
        sheet.rows.push_back(StockSheet::cells(item));
    }
    m_services.runner.run(
        TaskRunner::Lane::Look, this, [&s = m_services, sheet, file] { return s.tableWriter.write(sheet, file); },
        [this, file](const Result<void> &done) {
            Q_EMIT told(done ? tr("Saved: %1").arg(file) : Sentences::errorSentence(done.error()));
        });
}

void StockCard::remove()
{
    const StockTables::Article *article = chosen();
    if (!article)
        return;
    const QString sku = article->item.sku;
    if (!m_services.asker.confirm(this, tr("Count no more"),
                                  tr("%1 holds no order any more, and its count is forgotten.").arg(sku),
                                  tr("Count no more")))
        return;
    m_remove->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, sku] { return SetStock(s.place).remove(sku); },
        [this, sku](const Result<void> &done) {
            Q_EMIT told(done ? tr("%1 is not counted any more").arg(sku) : Sentences::errorSentence(done.error()));
            Q_EMIT changed();
        });
}

void StockCard::retranslate()
{
    setTitle(tr("Counted goods"));
    m_table->setAccessibleName(title());
    m_table->setColumns(
        {tr("Article"), tr("State"), tr("On the shelf"), tr("Promised"), tr("Left"), tr("Warn at"), tr("Counted")},
        {92, 76, 76, 60, 64, 112});
    m_import->setText(tr("Import a table..."));
    m_save->setText(tr("Save a table..."));
    m_remove->setText(tr("Count no more"));
    show(m_articles);
}

} // namespace waydesk
