// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/detailspanel.h"

#include "core/desk/masking.h"
#include "core/label/mask.h"
#include "models/text/sentences.h"
#include "ui/common/deskfeed.h"
#include "ui/common/icons.h"
#include "ui/common/pilllabel.h"
#include "ui/common/knownglyphs.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/orders/labelpicture.h"
#include "ui/orders/timeline.h"
#include "ui/print/printdialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

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

/// The same parcel in the same state: every change has its event, but those of rules and tables that speak of it.
bool isSame(const ParcelFile::Contents &one, const ParcelFile::Contents &other)
{
    const auto last = [](const ParcelFile::Contents &of) {
        return of.events.empty() ? std::pair<qint64, qint64>() : std::pair(of.events.back().seq, of.events.back().id);
    };
    const auto equalPurchase = [](const Purchase &a, const Purchase &b) {
        return a.id == b.id && a.version == b.version;
    };
    const auto equal = [](const OrderDetails &a, const OrderDetails &b) {
        return a.order.id == b.order.id && a.order.version == b.order.version && a.shop.version == b.shop.version
            && a.reasons == b.reasons && a.why == b.why && a.deadline == b.deadline;
    };
    return one.events.size() == other.events.size() && last(one) == last(other) && one.joins == other.joins
        && one.carrier == other.carrier && one.gifts == other.gifts && one.ready == other.ready
        && std::ranges::equal(one.purchases, other.purchases, equalPurchase)
        && std::ranges::equal(one.orders, other.orders, equal);
}

} // namespace

DetailsPanel::DetailsPanel(const UiServices &services, QWidget *parent)
    : QScrollArea(parent)
    , m_services(services)
    , m_receiver(plainLabel(this))
    , m_address(plainLabel(this))
    , m_reveal(new QPushButton(this))
    , m_states(new QWidget(this))
    , m_stateRow(new QHBoxLayout(m_states))
    , m_rows(new QWidget(this))
    , m_column(new QVBoxLayout(m_rows))
    , m_foot(new QWidget(this))
    , m_timeline(new Timeline(this))
    , m_picture(new LabelPicture(this))
{
    setObjectName(u"detailsPanel"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    auto *inside = new QWidget(this);
    inside->setAutoFillBackground(true);
    inside->setBackgroundRole(QPalette::Base);
    build(inside);
    setWidget(inside);
    m_wait.setSingleShot(true);
    m_wait.setInterval(80);
    connect(&m_wait, &QTimer::timeout, this, &DetailsPanel::read);
    connect(m_reveal, &QPushButton::clicked, this, &DetailsPanel::reveal);
    rebuild();
}

void DetailsPanel::build(QWidget *inside)
{
    m_receiver->setObjectName(u"receiverLabel"_s);
    m_receiver->setProperty("role", u"head"_s);
    m_address->setObjectName(u"addressLabel"_s);
    m_address->setProperty("role", u"second"_s);
    m_reveal->setObjectName(u"revealButton"_s);
    m_reveal->setProperty("link", true);
    m_reveal->setFocusPolicy(Qt::TabFocus);
    m_reveal->setCursor(Qt::PointingHandCursor);
    m_reveal->setIcon(icon(u"eye"_s, &Theme::accent));
    auto *who = new QHBoxLayout;
    who->setSpacing(8);
    who->addWidget(m_receiver, 1);
    who->addWidget(m_reveal, 0, Qt::AlignTop);
    m_stateRow->setContentsMargins(0, 4, 0, 0);
    m_stateRow->setSpacing(6);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 10, 0, 0);
    foot->setSpacing(12);
    foot->addWidget(m_timeline, 1, Qt::AlignTop);
    foot->addWidget(m_picture, 1);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(2);
    column->addLayout(who);
    column->addWidget(m_address);
    column->addWidget(m_states);
    column->addWidget(m_rows);
    column->addWidget(m_foot);
    column->addStretch();
}

void DetailsPanel::show(RowKey key)
{
    if (key == m_key)
        return;
    m_key = key;
    m_revealed = {};
    m_remembers = false;
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
        m_answered = asked;
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
            m_answered = asked;
            take(contents ? *contents : ParcelFile::Contents());
            if (!contents)
                m_receiver->setText(Sentences::errorSentence(contents.error()));
        });
}

void DetailsPanel::take(const ParcelFile::Contents &contents)
{
    const bool same = isSame(m_contents, contents) && m_template == PrintDialog::templateInUse(m_services);
    m_contents = contents;
    if (!same || contents.orders.empty())
        rebuild();
}

void DetailsPanel::rebuild()
{
    m_template = PrintDialog::templateInUse(m_services);
    ++m_drawing;
    clearRows();
    const bool empty = m_contents.orders.empty();
    Q_EMIT shown(static_cast<int>(m_contents.orders.size()));
    m_reveal->setText(tr("Show (logged)"));
    m_reveal->setToolTip(tr("Shows the receiver in clear; that somebody looked is written down"));
    for (QWidget *part : {static_cast<QWidget *>(m_address), m_states, m_foot})
        part->setVisible(!empty);
    m_reveal->setVisible(!empty && !isRevealed());
    if (empty) {
        m_receiver->setText(tr("Choose a row to see its parcel."));
        return;
    }
    showReceiver(m_contents.orders.front().order.receiver, isRevealed());
    showOrders();
    showJoins();
    showWhy();
    showDeadline();
    showReady();
    showPurchases();
    showCarrier();
    showGoods();
    showNotes();
    showEvents();
    drawLabel();
}

void DetailsPanel::showStates(std::vector<Pill> pills)
{
    while (QLayoutItem *item = m_stateRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Pill &pill : pills) {
        auto *label = new PillLabel(m_states);
        label->setPill(pill);
        m_stateRow->addWidget(label);
    }
    m_stateRow->addStretch();
}

void DetailsPanel::showReceiver(const Address &a, bool clear)
{
    const QString name = clear ? a.receiver : maskedName(a.receiver);
    const QString phone = a.phone.isEmpty() ? a.phone2 : a.phone;
    m_receiver->setText(withKnownGlyphs(name, m_receiver->fontMetrics()) + u"  "_s
                        + (clear ? phone : maskedPhone(phone)));
    QStringList parts{a.province, a.city, a.district, clear ? a.street : maskStreet(a.street, StreetMask::Numbers)};
    parts.removeAll(QString());
    m_address->setText(parts.join(u' '));
}

void DetailsPanel::drawLabel()
{
    if (!m_contents.label) {
        m_picture->show(tr("The label can be seen once the parcel has its number."));
        return;
    }
    m_picture->show(tr("Drawing the label..."));
    m_services.runner.run(
        TaskRunner::Lane::Look, this,
        [&s = m_services, label = *m_contents.label, used = m_template] { return s.drawer().render(label, used); },
        [this, drawing = m_drawing](const Result<DotImage> &dots) {
            if (drawing != m_drawing)
                return;
            if (dots)
                m_picture->show(*dots);
            else
                m_picture->show(Sentences::errorSentence(dots.error()));
        });
}

bool DetailsPanel::isRevealed() const
{
    return m_revealed.isValid() && !m_contents.orders.empty() && m_contents.orders.front().order.id == m_revealed;
}

/// Meanwhile another row may have been chosen, whose receiver nobody asked for.
void DetailsPanel::reveal()
{
    if (m_contents.orders.empty())
        return;
    const OrderId order = m_contents.orders.front().order.id;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, order] { return ParcelFile(s.place, s.carriers).reveal(order); },
        [this, key = m_key, order](const Result<Address> &address) {
            if (key != m_key || m_contents.orders.empty() || m_contents.orders.front().order.id != order)
                return;
            if (address) {
                m_revealed = order;
                showReceiver(*address, true);
                m_reveal->hide();
            } else {
                m_receiver->setText(Sentences::errorSentence(address.error()));
            }
        });
}

void DetailsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) // it deletes: not while the event goes round
        QMetaObject::invokeMethod(this, &DetailsPanel::rebuild, Qt::QueuedConnection);
    QScrollArea::changeEvent(event);
}

} // namespace waydesk
