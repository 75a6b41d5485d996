// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/stocksection.h"

#include "dispatch/setstock.h"
#include "models/text/deadlinetexts.h"
#include "models/text/sentences.h"
#include "ui/common/formpanel.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/settings/giftscard.h"
#include "ui/settings/stockcard.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QSpinBox *piecesBox(QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(0, static_cast<int>(mostPieces));
    return box;
}

} // namespace

StockSection::StockSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_stock(new StockCard(services, this))
    , m_gifts(new GiftsCard(services, this))
    , m_queueCard(new CardPanel(this))
    , m_queue(new PlainTable(this))
    , m_form(new FormPanel(this))
    , m_sku(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_quantity(piecesBox(this))
    , m_warn(piecesBox(this))
    , m_save(new KeyButton(this))
{
    m_queue->setObjectName(u"stockQueueTable"_s);
    m_queueCard->fitRows(*m_queue);
    m_save->setObjectName(u"countButton"_s);
    m_form->add(m_sku, u"stockSkuEdit"_s);
    m_form->add(m_name, u"stockNameEdit"_s);
    m_form->add(m_quantity, u"stockQuantityBox"_s);
    m_form->add(m_warn, u"stockWarnBox"_s);
    m_form->addWide(m_save);
    m_queueCard->body()->addWidget(m_queue);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_queueCard);
    right->addWidget(m_form);
    right->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(m_stock);
    left->addWidget(m_gifts);
    left->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(left, 8);
    row->addLayout(right, 5);
    const auto follow = [this](auto *card) {
        connect(card, &std::remove_pointer_t<decltype(card)>::told, this, &SettingsSection::told);
        connect(card, &std::remove_pointer_t<decltype(card)>::changed, this, &StockSection::entered);
    };
    follow(m_stock);
    follow(m_gifts);
    connect(m_stock, &StockCard::chosenChanged, this, &StockSection::showChosen);
    connect(m_sku, &QLineEdit::textChanged, this, &StockSection::followForm);
    // Typing the same number again counts too.
    connect(m_quantity, &QSpinBox::valueChanged, this, [this] { m_isCounted = true; });
    connect(m_quantity->findChild<QLineEdit *>(), &QLineEdit::textEdited, this, [this] { m_isCounted = true; });
    connect(m_save, &QPushButton::clicked, this, &StockSection::count);
    retranslate();
    followForm();
}

QString StockSection::title() const { return tr("Stock and gifts"); }

void StockSection::entered()
{
    using Articles = std::vector<StockTables::Article>;
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return StockTables(s.place).articles(); },
        [this](const Result<Articles> &articles) {
            if (articles)
                m_stock->show(*articles);
            else
                Q_EMIT told(Sentences::errorSentence(articles.error()));
        });
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return SetStock(s.place).gifts(); },
        [this](const Result<std::vector<GiftRule>> &rules) {
            if (rules)
                m_gifts->show(*rules);
        });
}

/// The form follows the row that was chosen; what somebody types about another article stays.
void StockSection::showChosen()
{
    const StockTables::Article *article = m_stock->chosen();
    const QString sku = article ? article->item.sku : QString();
    if (article && (sku != m_shown || !isTouched())) {
        m_loaded = article->item;
        m_loaded->quantity = std::max<qint64>(article->onShelf(), 0);
        m_sku->setText(sku);
        m_name->setText(article->item.name);
        m_quantity->setValue(static_cast<int>(m_loaded->quantity));
        m_warn->setValue(static_cast<int>(article->item.warnAt));
        m_isCounted = false;
    }
    if (std::exchange(m_shown, sku) != sku) { // what is said of the other one goes
        m_queue->clear();
        m_queueCard->setRemark({});
    }
    showQueue();
}

void StockSection::showQueue()
{
    const QString &sku = m_shown;
    m_queueCard->setTitle(sku.isEmpty() ? tr("Who gets it") : tr("Who gets %1").arg(sku));
    if (sku.isEmpty()) {
        m_queue->clear();
        m_queueCard->setRemark(tr("choose an article"));
        return;
    }
    ++m_asked;
    if (!m_isAsking)
        askQueue();
}

/// Of the articles that somebody runs through only the last is asked for.
void StockSection::askQueue()
{
    m_isAsking = true;
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, sku = m_shown] { return StockTables(s.place).explain(sku); },
        [this, asked = m_asked](const Result<StockTables::Queue> &queue) {
            m_isAsking = false;
            if (m_shown.isEmpty())
                return;
            if (asked != m_asked)
                askQueue();
            else
                fillQueue(queue ? queue->turns : std::vector<StockTables::Turn>(), queue.has_value());
        });
}

void StockSection::fillQueue(const std::vector<StockTables::Turn> &turns, bool known)
{
    m_queue->clear();
    m_queueCard->setRemark(!known ? QString() : turns.empty() ? tr("there is enough for all") : tr("by deadline"));
    for (const StockTables::Turn &turn : PlainTable::shownOf(turns)) {
        auto *item =
            m_queue->addRow({turn.number, turn.deadline > 0 ? DeadlineTexts::time(turn.deadline) : tr("not known"),
                             tr("%1 of %2", "2 of 5 pieces").arg(turn.got).arg(turn.wanted)});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        if (turn.got < turn.wanted)
            item->setForeground(2, theme().danger.ink);
    }
    m_queue->showRest(turns.size());
}

bool StockSection::isTouched() const
{
    return !m_loaded || m_isCounted || m_sku->text().trimmed() != m_loaded->sku
        || m_name->text().trimmed() != m_loaded->name || m_warn->value() != m_loaded->warnAt;
}

void StockSection::followForm() { m_save->setEnabled(!m_sku->text().trimmed().isEmpty()); }

void StockSection::count()
{
    SetStock::Count count;
    count.sku = m_sku->text().trimmed();
    // Only what was typed: pieces were packed since the form was filled, and a new SKU has nothing of the old article.
    if (!m_loaded || m_isCounted)
        count.quantity = m_quantity->value();
    if (!m_loaded || m_warn->value() != m_loaded->warnAt)
        count.warnAt = m_warn->value();
    if (!m_loaded || m_name->text().trimmed() != m_loaded->name)
        count.name = m_name->text().trimmed();
    m_loaded.reset();
    m_shown.clear(); // the form is filled anew
    m_save->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, count] { return SetStock(s.place).set(count); },
        [this](const Result<StockItem> &item) {
            Q_EMIT told(item ? tr("%1: %n piece(s) counted", nullptr, static_cast<int>(item->quantity)).arg(item->sku)
                             : Sentences::errorSentence(item.error()));
            followForm();
            entered();
        });
}

void StockSection::retranslate()
{
    m_stock->retranslate();
    m_gifts->retranslate();
    m_queue->setAccessibleName(tr("Who gets it"));
    m_queue->setColumns({tr("Order"), tr("Ship by"), tr("Gets")}, {112, 76});
    m_form->setTitle(tr("Count an article"));
    m_form->setLabels({tr("SKU"), tr("Name"), tr("On the shelf now"), tr("Warn at")});
    m_warn->setSpecialValueText(tr("never"));
    m_save->setText(tr("Save the count"));
    showQueue();
}

} // namespace waydesk
