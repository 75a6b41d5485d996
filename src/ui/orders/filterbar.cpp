// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/filterbar.h"

#include "core/desk/deskvalues.h"
#include "core/order/holdreasons.h"
#include "models/text/sentences.h"
#include "ui/common/deskfeed.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/uiservices.h"
#include "ui/orders/filterchip.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

std::vector<std::pair<QString, QString>> statusChoices()
{
    std::vector<std::pair<QString, QString>> choices;
    for (const auto status : {OrderStatus::ToShip, OrderStatus::PartShipped, OrderStatus::Unpaid, OrderStatus::Shipped,
                              OrderStatus::Done, OrderStatus::Cancelled, OrderStatus::Unknown})
        choices.emplace_back(orderStatusName(status), Sentences::statusText(status));
    return choices;
}

std::vector<std::pair<QString, QString>> printChoices()
{
    std::vector<std::pair<QString, QString>> choices;
    for (const auto state : {PrintState::Open, PrintState::Planned, PrintState::Numbered, PrintState::Printed,
                             PrintState::Verified, PrintState::HandedOver, PrintState::InDoubt})
        choices.emplace_back(printStateName(state), Sentences::printStateText(state));
    return choices;
}

std::vector<std::pair<QString, QString>> reasonChoices()
{
    std::vector<std::pair<QString, QString>> choices;
    for (const Reason reason : heldReasons)
        choices.emplace_back(reasonName(reason), Sentences::reasonWord(reason));
    return choices;
}

} // namespace

FilterBar::FilterBar(const UiServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_search(new QLineEdit(this))
    , m_shop(new FilterChip(false, this))
    , m_status(new FilterChip(false, this))
    , m_print(new FilterChip(false, this))
    , m_message(new FilterChip(true, this))
    , m_time(new FilterChip(true, this))
    , m_carrier(new FilterChip(false, this))
    , m_place(new FilterChip(false, this))
    , m_left(new FilterChip(true, this))
    , m_reason(new FilterChip(false, this))
    , m_tag(new FilterChip(false, this))
    , m_clear(new QPushButton(this))
    , m_chips{m_shop, m_status, m_print, m_message, m_time, m_carrier, m_place, m_left, m_reason, m_tag}
{
    static constexpr const char16_t *names[] = {u"shopChip",   u"statusChip",  u"printChip", u"messageChip",
                                                u"timeChip",   u"carrierChip", u"placeChip", u"leftChip",
                                                u"reasonChip", u"tagChip"};
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(360);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_clear->setObjectName(u"clearFiltersButton"_s);
    m_clear->setProperty("link", true);
    m_clear->setCursor(Qt::PointingHandCursor);
    m_clear->setFocusPolicy(Qt::TabFocus);
    auto *row = new FlowLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(6);
    row->addWidget(m_search);
    for (size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setObjectName(QString::fromUtf16(names[i]));
        row->addWidget(m_chips[i]);
        connect(m_chips[i], &FilterChip::changed, this, &FilterBar::update);
    }
    row->addWidget(m_clear);
    m_shop->setNaming([](const QString &) { return tr("a shop that is not linked"); });
    m_carrier->setNaming([&services](const QString &code) { return services.carrierName(code); });
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::update);
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::codeEntered);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    retranslate();
}

void FilterBar::showChoices(const OrderTable &table)
{
    std::vector<std::pair<QString, QString>> shops;
    for (const Shop &shop : table.shops())
        shops.emplace_back(QString::number(shop.id.value), shop.name);
    m_shop->setChoices(shops);
    std::vector<std::pair<QString, QString>> carriers = {{u"none"_s, tr("not chosen")}};
    const DeskValues named = DeskValues::of(table);
    for (const QString &code : named.carriers)
        carriers.emplace_back(code, m_services.carrierName(code));
    m_carrier->setChoices(carriers);
    std::vector<std::pair<QString, QString>> places;
    for (const QString &province : named.provinces)
        places.emplace_back(province, province);
    m_place->setChoices(places);
    showTags(table.tags());
}

void FilterBar::showTags(const std::vector<TagRule> &tags)
{
    std::vector<std::pair<QString, QString>> choices;
    for (const TagRule &tag : tags)
        choices.emplace_back(tag.name, tag.name);
    if (!choices.empty())
        choices.emplace_back(noTag, tr("without a tag"));
    m_tag->setChoices(choices);
    m_tag->setVisible(!choices.empty() || !m_tag->chosen().isEmpty());
}

QString FilterBar::search() const { return m_search->text().trimmed(); }

std::vector<std::pair<FilterKey, FilterChip *>> FilterBar::keys() const
{
    return {{FilterKey::Shop, m_shop},       {FilterKey::Status, m_status},  {FilterKey::Print, m_print},
            {FilterKey::Message, m_message}, {FilterKey::From, m_time},      {FilterKey::Carrier, m_carrier},
            {FilterKey::Province, m_place},  {FilterKey::DueWithin, m_left}, {FilterKey::Reason, m_reason},
            {FilterKey::Tag, m_tag}};
}

FilterChoices FilterBar::choices() const
{
    FilterChoices choices;
    for (const auto &[key, chip] : keys()) {
        if (const QStringList values = chip->chosen(); !values.isEmpty())
            choices[key] = values;
    }
    return choices;
}

Filter FilterBar::filter() const { return filterOf(choices(), m_services.feed.now()); }

void FilterBar::choose(const QString &search, const FilterChoices &choices)
{
    {
        const QSignalBlocker quiet(this);
        m_search->setText(search);
        for (const auto &[key, chip] : keys()) {
            const auto found = choices.find(key);
            chip->choose(found == choices.end() ? QStringList() : found->second);
        }
    }
    update();
}

bool FilterBar::isSearching() const { return m_search->hasFocus(); }

bool FilterBar::isEmpty() const { return search().isEmpty() && activeChips() == 0; }

int FilterBar::activeChips() const
{
    return static_cast<int>(
        std::ranges::count_if(m_chips, [](const FilterChip *chip) { return !chip->chosen().isEmpty(); }));
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::clear() { choose({}, {}); }

void FilterBar::update()
{
    const int active = activeChips();
    m_clear->setVisible(active > 0);
    m_clear->setText(tr("Clear %n", "filters", active));
    Q_EMIT changed();
}

void FilterBar::showSearchHint()
{
    const QString hint = tr("Order, nick, phone, goods, waybill number or tag:name   ( / )");
    constexpr int sides = 48; // the picture and the button to clear
    m_search->setToolTip(hint);
    m_search->setPlaceholderText(
        QFontMetrics(m_search->font()).elidedText(hint, Qt::ElideRight, m_search->width() - sides));
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::Resize)
        showSearchHint();
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Down) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterBar::retranslate()
{
    showSearchHint();
    m_search->setAccessibleName(tr("Search orders"));
    m_shop->setName(tr("Shop"));
    m_status->setName(tr("Platform status"));
    m_print->setName(tr("Print status"));
    m_message->setName(tr("Messages"));
    m_time->setName(tr("Paid"));
    m_carrier->setName(tr("Carrier"));
    m_place->setName(tr("Destination"));
    m_left->setName(tr("Time left"));
    m_reason->setName(tr("Held because"));
    m_tag->setName(tr("Tag"));
    m_reason->setChoices(reasonChoices());
    m_status->setChoices(statusChoices());
    m_print->setChoices(printChoices());
    m_message->setChoices({{u"any"_s, tr("message or memo")},
                           {u"buyer"_s, tr("buyer's message")},
                           {u"memo"_s, tr("memo")},
                           {u"none"_s, tr("neither")}});
    m_time->setChoices({{u"1"_s, tr("today")},
                        {u"2"_s, tr("since yesterday")},
                        {u"7"_s, tr("last 7 days")},
                        {u"30"_s, tr("last 30 days")}});
    m_left->setChoices({{u"0"_s, tr("overdue")},
                        {u"2"_s, tr("under 2 hours")},
                        {u"6"_s, tr("under 6 hours")},
                        {u"24"_s, tr("under 1 day")}});
    showChoices(m_services.feed.table());
    m_clear->setText(tr("Clear %n", "filters", activeChips()));
    m_clear->setVisible(activeChips() > 0);
}

} // namespace waydesk
