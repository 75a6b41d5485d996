// SPDX-License-Identifier: Apache-2.0
#include "models/orderrowtext.h"
#include "models/text/deadlinetexts.h"
#include "models/text/eventtexts.h"
#include "models/text/suppliertexts.h"
#include "ui/common/deskfeed.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/knownglyphs.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/orders/carrierreasons.h"
#include "ui/orders/detailspanel.h"
#include "ui/orders/timeline.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *labelIn(QWidget *row, const QString &text, const QString &role = {})
{
    auto *label = new QLabel(row);
    label->setText(withKnownGlyphs(text, label->fontMetrics()));
    label->setTextFormat(Qt::PlainText);
    if (!role.isEmpty())
        label->setProperty("role", role);
    return label;
}

/// A line of the panel: its parts stand beside each other.
QHBoxLayout *lineIn(QWidget *row)
{
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    return line;
}

QString money(const Order &order)
{
    if (order.amountMinor == 0)
        return {};
    const QString sum = QString::number(static_cast<double>(order.amountMinor) / 100.0, 'f', 2);
    return order.currency == u"CNY" || order.currency.isEmpty() ? u"¥"_s + sum : order.currency + u' ' + sum;
}

/// Lines of the same goods as one, in the order of their first.
std::vector<OrderLine> goodsOf(const std::vector<OrderDetails> &orders)
{
    std::vector<OrderLine> all;
    for (const OrderDetails &details : orders) {
        for (const OrderLine &line : details.order.lines) {
            const auto known = std::ranges::find_if(all, [&](const OrderLine &one) {
                return one.title == line.title && one.attributes == line.attributes && one.sku == line.sku;
            });
            if (known == all.end())
                all.push_back(line);
            else
                known->quantity += line.quantity;
        }
    }
    return all;
}

Timeline::Step stepOf(const Event &event, qint64 now)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(event.at);
    const bool today = at.date() == QDateTime::fromMSecsSinceEpoch(now).date();
    const bool held = event.verb == u"hold" || event.verb == u"refused" || event.verb == u"interrupted";
    return {held ? Timeline::Step::Kind::Held : Timeline::Step::Kind::Done,
            at.toString(today ? u"HH:mm"_s : u"MM-dd"_s), EventTexts::word(event.verb),
            at.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" · "_s + event.operatorName};
}

} // namespace

void DetailsPanel::showOrders()
{
    addHeading(tr("Orders"), QString::number(m_contents.orders.size()));
    QWidget *before = m_reveal;
    for (const OrderDetails &details : m_contents.orders)
        addOrder(details, before);
}

void DetailsPanel::addOrder(const OrderDetails &details, QWidget *&before)
{
    auto *row = new QWidget(m_rows);
    QHBoxLayout *line = lineIn(row);
    const QVariantMap badge = OrderRowText::shopBadge(m_services.feed.table(), details.shop.id);
    QLabel *shop = labelIn(row, {});
    shop->setPixmap(badgePixmap(badge, font(), devicePixelRatioF()));
    shop->setAccessibleName(details.shop.name);
    shop->setToolTip(details.shop.name);
    auto *copy = new QPushButton(icon(u"copy"_s, &Theme::accent), {}, row);
    copy->setObjectName(u"copyOrderButton"_s);
    copy->setAccessibleName(tr("Copy %1").arg(details.order.number));
    copy->setToolTip(copy->accessibleName());
    copy->setProperty("link", true);
    copy->setFocusPolicy(Qt::TabFocus);
    copy->setCursor(Qt::PointingHandCursor);
    setTabOrder(before, copy);
    before = copy;
    connect(copy, &QPushButton::clicked, this,
            [number = details.order.number] { QGuiApplication::clipboard()->setText(number); });
    line->addWidget(shop);
    auto *number = new ElidedLabel(row);
    number->setTextFormat(Qt::PlainText);
    number->setWords(details.order.number);
    line->addWidget(number);
    line->addWidget(copy);
    line->addStretch();
    if (details.order.cashOnDelivery)
        line->addWidget(labelIn(row, tr("on delivery"), u"strong"_s));
    line->addWidget(labelIn(row, money(details.order), u"second"_s));
    m_column->addWidget(row);
}

/// What suppliers send of its orders, how far it is, and by what number.
void DetailsPanel::showPurchases()
{
    if (m_contents.purchases.empty())
        return;
    addHeading(tr("Suppliers"), QString::number(m_contents.purchases.size()));
    for (const Purchase &purchase : m_contents.purchases) {
        QStringList words{purchase.supplier, SupplierTexts::state(purchase.state)};
        if (!purchase.number.isEmpty())
            words.append(m_services.carrierName(purchase.carrier) + u' ' + purchase.number);
        addLine(words.join(u" · "_s))->setObjectName(u"purchaseLabel"_s);
    }
}

/// The parcel of the same receiver that is not printed yet.
void DetailsPanel::showJoins()
{
    for (const ParcelJoin &join : m_contents.joins) {
        const int orders = static_cast<int>(join.orders.size());
        auto *offer = new QPushButton(m_rows);
        offer->setObjectName(u"joinButton"_s);
        offer->setProperty("link", true);
        offer->setFocusPolicy(Qt::TabFocus);
        offer->setText(join.number.isEmpty() ? tr("%n order(s) can join a planned parcel", nullptr, orders)
                                             : tr("%n order(s) can join parcel %1", nullptr, orders).arg(join.number));
        offer->setToolTip(tr("The same receiver, and not printed yet; a number stays as it is"));
        connect(offer, &QPushButton::clicked, this, [this, join] { Q_EMIT joinWanted(join); }, Qt::QueuedConnection);
        m_column->addWidget(offer, 0, Qt::AlignLeft);
    }
}

/// Of the order that is due first, and why.
void DetailsPanel::showDeadline()
{
    const OrderDetails *first = nullptr;
    for (const OrderDetails &details : m_contents.orders) {
        if (details.deadline.at > 0 && (!first || details.deadline.at < first->deadline.at))
            first = &details;
    }
    if (!first)
        return;
    addHeading(tr("Ship by"), DeadlineTexts::time(first->deadline.at));
    addLine(DeadlineTexts::why(first->deadline), u"second"_s)->setObjectName(u"deadlineReasonLabel"_s);
}

/// Of the parcel that is shown; nothing for an order that has none yet.
std::optional<ParcelState> DetailsPanel::parcelState() const
{
    for (const OrderDetails &details : m_contents.orders) {
        for (const Parcel &parcel : details.parcels) {
            if (parcel.id == m_key.parcel())
                return parcel.state;
        }
    }
    return std::nullopt;
}

void DetailsPanel::showCarrier()
{
    if (!m_contents.carrier)
        return;
    addHeading(tr("Carrier"), CarrierReasons::head(m_services, *m_contents.carrier));
    const bool early = parcelState().value_or(ParcelState::Planned) == ParcelState::Planned;
    auto *reasons = new CarrierReasons(m_services, *m_contents.carrier, early, m_rows);
    const auto give = [this, key = m_key](const QString &carrier, bool remember) {
        m_remembers = false; // it is a rule then
        Q_EMIT carrierWanted(key, carrier, remember);
    };
    connect(reasons, &CarrierReasons::wanted, this, give, Qt::QueuedConnection); // it may ask, and the row may go
    if (auto *box = reasons->findChild<QCheckBox *>(u"rememberCarrierBox"_s)) {
        box->setChecked(m_remembers);
        connect(box, &QCheckBox::toggled, this, [this](bool on) { m_remembers = on; });
    }
    m_column->addWidget(reasons);
}

void DetailsPanel::showGoods()
{
    const std::vector<OrderLine> goods = goodsOf(m_contents.orders);
    qint64 pieces = 0;
    for (const OrderLine &line : goods)
        pieces += line.quantity;
    QString count;
    if (pieces > 0)
        count = tr("%n piece(s)", nullptr, static_cast<int>(pieces)) + u" · "_s
            + tr("%n kind(s)", nullptr, static_cast<int>(goods.size()));
    addHeading(tr("Goods"), count);
    for (const OrderLine &line : goods)
        addGoods(line);
    for (const GiftLine &gift : m_contents.gifts) {
        OrderLine line;
        line.title = tr("Gift: %1").arg(gift.title);
        line.attributes = gift.rule;
        line.sku = gift.sku;
        line.quantity = gift.quantity;
        addGoods(line);
    }
    for (const OrderDetails &details : m_contents.orders) {
        if (details.order.lines.empty() && !details.order.goods.isEmpty())
            addLine(details.order.goods);
    }
}

void DetailsPanel::addGoods(const OrderLine &goods)
{
    auto *row = new QWidget(m_rows);
    QHBoxLayout *line = lineIn(row);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    QLabel *title = labelIn(row, goods.title);
    title->setWordWrap(true);
    words->addWidget(title);
    QStringList second{goods.attributes, goods.sku};
    second.removeAll(QString());
    if (!second.isEmpty()) {
        QLabel *below = labelIn(row, second.join(u" · "_s), u"second"_s);
        below->setWordWrap(true);
        words->addWidget(below);
    }
    line->addLayout(words, 1);
    line->addWidget(labelIn(row, u"×%1"_s.arg(goods.quantity), u"strong"_s), 0, Qt::AlignTop);
    m_column->addWidget(row);
}

void DetailsPanel::showNotes()
{
    std::vector<std::pair<QString, QString>> notes; // words, role
    for (const OrderDetails &details : m_contents.orders) {
        const Order &order = details.order;
        if (!order.message.isEmpty())
            notes.emplace_back(order.message, u"message"_s);
        if (!order.memo.isEmpty())
            notes.emplace_back(tr("Seller's memo: %1").arg(order.memo), u"memo"_s);
        if (!order.note.isEmpty())
            notes.emplace_back(tr("Memo: %1").arg(order.note), u"memo"_s);
    }
    if (notes.empty())
        return;
    addHeading(tr("Messages and memos"));
    for (const auto &[words, role] : notes)
        addLine(words, role);
}

/// What happened, then the steps that are still ahead.
void DetailsPanel::showEvents()
{
    std::vector<Timeline::Step> steps;
    for (const Event &event : m_contents.events)
        steps.push_back(stepOf(event, m_services.feed.now()));
    const ParcelState state = parcelState().value_or(ParcelState::Planned);
    const std::pair<ParcelState, QString> ahead[] = {{ParcelState::Numbered, tr("number")},
                                                     {ParcelState::Printed, tr("print")},
                                                     {ParcelState::Verified, tr("scan out")},
                                                     {ParcelState::HandedOver, tr("hand over")}};
    const bool goesOn = std::ranges::any_of(m_contents.orders, &OrderDetails::eligible);
    for (const auto &[reached, word] : ahead) {
        if (goesOn && state < reached)
            steps.push_back({Timeline::Step::Kind::Ahead, {}, word, {}});
    }
    addHeading(tr("What happened"));
    m_timeline->show(std::move(steps));
}

void DetailsPanel::clearRows()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *row = item->widget()) { // one of its buttons may be what brought us here
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
}

void DetailsPanel::addHeading(const QString &text, const QString &count)
{
    auto *row = new QFrame(m_rows);
    row->setProperty("role", u"listRow"_s);
    QHBoxLayout *line = lineIn(row);
    line->setContentsMargins(0, 6, 0, 0);
    line->addWidget(labelIn(row, text, u"second"_s));
    if (!count.isEmpty())
        line->addWidget(labelIn(row, count, u"strong"_s));
    line->addStretch();
    if (m_column->count() > 0)
        m_column->addSpacing(4);
    m_column->addWidget(row);
}

QLabel *DetailsPanel::addLine(const QString &text, const QString &role)
{
    QLabel *label = labelIn(m_rows, text, role);
    label->setWordWrap(true);
    m_column->addWidget(label);
    return label;
}

} // namespace waydesk
