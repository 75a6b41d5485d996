// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/detailspanel.h"

#include "core/label/mask.h"
#include "models/text/eventtexts.h"
#include "models/text/sentences.h"
#include "ui/common/deskfeed.h"
#include "ui/common/icons.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/orders/labelpicture.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <memory>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *smallLabel(QWidget *parent, const QString &text)
{
    QLabel *label = plainLabel(parent);
    label->setProperty("role", u"second"_s);
    label->setText(text);
    return label;
}

/// A command that reads like a link: it stands in a line of text.
void makeLink(QPushButton *button)
{
    button->setFlat(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::PointingHandCursor);
    button->setStyleSheet(u"QPushButton { border: none; background: transparent; padding: 2px 4px; min-height: 22px;"
                          " color: %1; } QPushButton:focus { text-decoration: underline; font-weight: bold; }"_s.arg(
                              theme().accent.name()));
}

/// A line of the panel: its parts stand beside each other.
QHBoxLayout *lineIn(QWidget *row)
{
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    return line;
}

} // namespace

DetailsPanel::DetailsPanel(const UiServices &services, QWidget *parent)
    : QScrollArea(parent)
    , m_services(services)
    , m_receiver(nullptr)
    , m_address(nullptr)
    , m_reveal(nullptr)
    , m_picture(nullptr)
{
    setObjectName(u"detailsPanel"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(this);
    m_receiver = plainLabel(inside);
    m_address = plainLabel(inside);
    m_reveal = new QPushButton(inside);
    m_picture = new LabelPicture(inside);
    m_receiver->setObjectName(u"receiverLabel"_s);
    m_address->setObjectName(u"addressLabel"_s);
    m_reveal->setObjectName(u"revealButton"_s);
    makeLink(m_reveal);
    m_reveal->setIcon(icon(u"eye"_s, theme().accent));
    m_receiver->setProperty("role", u"head"_s);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(4);
    column->addWidget(m_receiver);
    column->addWidget(m_address);
    column->addWidget(m_reveal, 0, Qt::AlignLeft);
    m_rows = new QWidget(inside);
    m_column = new QVBoxLayout(m_rows);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    column->addWidget(m_rows);
    column->addWidget(m_picture, 1);
    setWidget(inside);
    m_wait.setSingleShot(true);
    m_wait.setInterval(80);
    connect(&m_wait, &QTimer::timeout, this, &DetailsPanel::read);
    connect(m_reveal, &QPushButton::clicked, this, &DetailsPanel::reveal);
    read();
}

void DetailsPanel::show(RowKey key)
{
    if (key == m_key)
        return;
    m_key = key;
    m_clear = false;
    refresh();
}

void DetailsPanel::refresh()
{
    m_stale = true;
    if (isVisible())
        m_wait.start();
}

void DetailsPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_stale)
        m_wait.start();
}

void DetailsPanel::read()
{
    m_stale = false;
    const int asked = ++m_asked;
    const OrderTable &table = m_services.feed.table();
    const auto row = m_key.isValid() ? table.find(m_key) : std::nullopt;
    if (!row) {
        take({});
        return;
    }
    std::vector<OrderId> orders;
    for (int i = 0; i < table.orderCount(*row); ++i)
        orders.push_back(table.order(*row, i).id);
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, parcel = m_key.parcel(), orders] {
            return ParcelFile(s.place, s.carriers).read(parcel, orders);
        },
        [this, asked](const Result<ParcelFile::Contents> &contents) {
            if (asked != m_asked)
                return;
            take(contents ? *contents : ParcelFile::Contents());
            if (!contents)
                m_receiver->setText(Sentences::errorSentence(contents.error()));
        });
}

void DetailsPanel::take(const ParcelFile::Contents &contents)
{
    m_contents = contents;
    clearRows();
    const bool empty = m_contents.orders.empty();
    m_reveal->setVisible(!empty);
    m_reveal->setText(tr("Show in clear (is written down)"));
    m_address->setVisible(!empty);
    m_picture->setVisible(!empty);
    if (empty) {
        m_receiver->setText(tr("Choose a row to see its parcel."));
        return;
    }
    showReceiver(m_contents.orders.front().order.receiver, m_clear);
    m_reveal->setVisible(!m_clear);
    showOrders();
    showGoods();
    showNotes();
    showEvents();
    addHeading(tr("Label"));
    drawLabel();
}

void DetailsPanel::showReceiver(const Address &a, bool clear)
{
    const QString name = clear ? a.receiver : maskName(a.receiver, NameMask::Ends);
    const QString phone = a.phone.isEmpty() ? a.phone2 : a.phone;
    m_receiver->setText(name + u"   "_s + (clear ? phone : maskPhone(phone, PhoneMask::Middle)));
    QStringList parts{a.province, a.city, a.district, clear ? a.street : maskStreet(a.street, StreetMask::Numbers)};
    parts.removeAll(QString());
    m_address->setText(parts.join(u' '));
}

void DetailsPanel::showOrders()
{
    addHeading(tr("%n order(s)", nullptr, static_cast<int>(m_contents.orders.size())));
    QWidget *before = m_reveal;
    for (const OrderDetails &details : m_contents.orders) {
        auto *row = new QWidget(m_rows);
        QHBoxLayout *line = lineIn(row);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        QLabel *number = plainLabel(row);
        number->setText(details.order.number);
        words->addWidget(number);
        words->addWidget(smallLabel(row, details.shop.name));
        auto *copy = new QPushButton(icon(u"copy"_s, theme().accent), tr("Copy"), row);
        copy->setObjectName(u"copyOrderButton"_s);
        copy->setAccessibleName(tr("Copy %1").arg(details.order.number));
        makeLink(copy);
        setTabOrder(before, copy);
        before = copy;
        connect(copy, &QPushButton::clicked, this,
                [number = details.order.number] { QGuiApplication::clipboard()->setText(number); });
        line->addLayout(words, 1);
        line->addWidget(copy, 0, Qt::AlignTop);
        m_column->addWidget(row);
    }
}

void DetailsPanel::showGoods()
{
    qint64 pieces = 0;
    for (const OrderDetails &details : m_contents.orders) {
        for (const OrderLine &line : details.order.lines)
            pieces += line.quantity;
    }
    addHeading(pieces == 0 ? tr("Goods") : tr("Goods: %n piece(s)", nullptr, static_cast<int>(pieces)));
    for (const OrderDetails &details : m_contents.orders) {
        for (const OrderLine &line : details.order.lines)
            addGoods(line);
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
    QLabel *title = plainLabel(row);
    title->setText(goods.title);
    words->addWidget(title);
    if (!goods.attributes.isEmpty())
        words->addWidget(smallLabel(row, goods.attributes));
    QLabel *quantity = plainLabel(row);
    quantity->setWordWrap(false);
    quantity->setText(u"×%1"_s.arg(goods.quantity));
    QFont bold = quantity->font();
    bold.setBold(true);
    quantity->setFont(bold);
    line->addLayout(words, 1);
    line->addWidget(quantity, 0, Qt::AlignTop);
    m_column->addWidget(row);
}

void DetailsPanel::showNotes()
{
    const int before = m_column->count();
    addHeading(tr("Messages and memos"));
    const int heading = m_column->count();
    for (const OrderDetails &details : m_contents.orders) {
        if (!details.order.message.isEmpty())
            addLine(details.order.message, u"message"_s);
        if (!details.order.memo.isEmpty())
            addLine(tr("Seller's memo: %1").arg(details.order.memo), u"memo"_s);
        if (!details.order.note.isEmpty())
            addLine(tr("Memo: %1").arg(details.order.note), u"memo"_s);
    }
    if (m_column->count() > heading)
        return;
    const std::unique_ptr<QLayoutItem> lonely(m_column->takeAt(before));
    delete lonely->widget();
}

void DetailsPanel::showEvents()
{
    addHeading(tr("What happened"));
    for (const Event &event : m_contents.events) {
        auto *row = new QWidget(m_rows);
        QHBoxLayout *line = lineIn(row);
        QLabel *at = smallLabel(row, QDateTime::fromMSecsSinceEpoch(event.at).toString(u"MM-dd HH:mm"_s));
        at->setWordWrap(false);
        QLabel *word = plainLabel(row);
        word->setText(EventTexts::word(event.verb));
        QLabel *who = smallLabel(row, event.operatorName);
        who->setWordWrap(false);
        line->addWidget(at);
        line->addWidget(word, 1);
        line->addWidget(who);
        m_column->addWidget(row);
    }
}

void DetailsPanel::drawLabel()
{
    if (!m_contents.label) {
        m_picture->show(tr("The label can be seen once the parcel has its number."));
        return;
    }
    m_picture->show(tr("Drawing the label..."));
    const QString templateId = m_services.templates.value(0);
    m_services.runner.run(
        TaskRunner::Lane::Look, this,
        [&s = m_services, label = *m_contents.label, templateId] { return s.drawer().render(label, templateId); },
        [this, asked = m_asked](const Result<DotImage> &dots) {
            if (asked != m_asked)
                return;
            if (dots)
                m_picture->show(*dots);
            else
                m_picture->show(Sentences::errorSentence(dots.error()));
        });
}

void DetailsPanel::reveal()
{
    if (m_contents.orders.empty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, order = m_contents.orders.front().order.id] {
            return ParcelFile(s.place, s.carriers).reveal(order);
        },
        [this, asked = m_asked](const Result<Address> &address) {
            if (asked != m_asked)
                return;
            if (address) {
                m_clear = true;
                showReceiver(*address, true);
                m_reveal->hide();
            } else {
                m_receiver->setText(Sentences::errorSentence(address.error()));
            }
        });
}

void DetailsPanel::clearRows()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void DetailsPanel::addHeading(const QString &text)
{
    QLabel *label = addLine(text);
    QFont bold = font();
    bold.setPixelSize(textPx(12));
    bold.setBold(true);
    label->setFont(bold);
    label->setContentsMargins(0, 10, 0, 0);
}

QLabel *DetailsPanel::addLine(const QString &text, const QString &role)
{
    QLabel *label = plainLabel(m_rows);
    label->setText(text);
    if (!role.isEmpty()) {
        const Tone tone = role == u"memo"_s ? theme().warn : theme().busy;
        label->setStyleSheet(u"background: %1; color: %2; border-left: 3px solid %2; padding: 4px 8px;"_s.arg(
            tone.tint.name(), tone.ink.name()));
    }
    m_column->addWidget(label);
    return label;
}

void DetailsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QScrollArea::changeEvent(event);
}

} // namespace waydesk
