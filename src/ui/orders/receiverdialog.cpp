// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/receiverdialog.h"

#include "dispatch/parcelfile.h"
#include "models/text/receivercomparison.h"
#include "ui/common/cardpanel.h"
#include "ui/common/dialogsize.h"
#include "ui/common/icons.h"
#include "ui/common/keybutton.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString marked(const MarkedText &side)
{
    const QString open = u"<span style=\"background:%1;color:%2;font-weight:600\">"_s.arg(theme().warn.tint.name(),
                                                                                          theme().warn.ink.name());
    QString html;
    bool inside = false;
    for (qsizetype i = 0; i < side.text.size(); ++i) {
        const bool differs = side.differs[static_cast<size_t>(i)];
        if (differs != inside)
            html += differs ? open : u"</span>"_s;
        inside = differs;
        html += QString(side.text[i]).toHtmlEscaped();
    }
    return inside ? html + u"</span>"_s : html;
}

} // namespace

ReceiverDialog::ReceiverDialog(const UiServices &services, const std::vector<OrderId> &orders, const QString &why,
                               QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_why(why)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_strip(new Strip(this))
    , m_sides{buildSide(u"left"_s), buildSide(u"right"_s)}
    , m_otherLabel(new QLabel(this))
    , m_other(new QComboBox(this))
    , m_reveal(new QPushButton(this))
    , m_cancel(new KeyButton(this))
    , m_apart(new QPushButton(this))
    , m_merge(new KeyButton(this))
{
    setObjectName(u"receiverDialog"_s);
    m_title->setProperty("role", u"title"_s);
    m_text->setProperty("role", u"second"_s);
    m_text->setWordWrap(true);
    m_other->setObjectName(u"otherReceiverCombo"_s);
    m_otherLabel->setBuddy(m_other);
    m_reveal->setObjectName(u"revealBothButton"_s);
    m_reveal->setProperty("link", true);
    m_reveal->setIcon(icon(u"eye"_s, &Theme::accent));
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setKeyCap(u"Esc"_s);
    m_apart->setObjectName(u"keepApartButton"_s);
    m_merge->setObjectName(u"oneReceiverButton"_s);
    m_merge->setPrimary(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_reveal);
    head->addStretch();
    head->addWidget(m_otherLabel);
    head->addWidget(m_other);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(12);
    for (const Side &side : m_sides)
        sides->addWidget(side.card, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_cancel, m_apart, m_merge}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    m_reveal->setAutoDefault(false);
    m_cancel->setAutoDefault(true); // nothing is decided by a key that was meant for something else
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_strip);
    column->addLayout(head);
    column->addLayout(sides, 1);
    column->addLayout(buttons);
    auto *one = new QButtonGroup(this); // they stand in two cards
    for (const Side &side : m_sides)
        one->addButton(side.carries);
    m_sides[0].carries->setChecked(true);
    connect(m_other, &QComboBox::currentIndexChanged, this, &ReceiverDialog::showPair);
    connect(m_reveal, &QPushButton::clicked, this, &ReceiverDialog::reveal);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apart, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_merge, &QPushButton::clicked, this, [this] { decide(true); });
    sizeDialog(*this, QSize(780, 380));
    retranslate();
    m_cancel->setFocus();
    services.runner.run(
        TaskRunner::Lane::Short, this,
        [&services, orders] { return DecideAddresses(services.place).receivers(orders); },
        [this](const Result<std::vector<DecideAddresses::Receiver>> &receivers) {
            if (receivers)
                take(*receivers);
            else
                m_strip->showError(receivers.error());
        });
}

ReceiverDialog::Side ReceiverDialog::buildSide(const QString &prefix)
{
    Side side;
    side.card = new CardPanel(this);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(12, 10, 12, 10);
    inside->setSpacing(6);
    for (const auto &[label, name] :
         {std::pair(&side.name, u"Name"_s), std::pair(&side.phone, u"Phone"_s), std::pair(&side.place, u"Place"_s)}) {
        *label = new QLabel(side.card);
        (*label)->setObjectName(prefix + name);
        (*label)->setTextFormat(Qt::RichText);
        (*label)->setWordWrap(true);
        inside->addWidget(*label);
    }
    side.name->setProperty("role", u"head"_s);
    side.carries = new QRadioButton(side.card);
    side.carries->setObjectName(prefix + u"CarriesButton"_s);
    inside->addStretch();
    inside->addWidget(side.carries);
    side.card->body()->addLayout(inside, 1);
    return side;
}

void ReceiverDialog::take(const std::vector<DecideAddresses::Receiver> &receivers)
{
    m_receivers = receivers;
    m_other->clear();
    for (size_t i = 1; i < receivers.size(); ++i)
        m_other->addItem(receivers[i].number);
    if (receivers.size() < 2)
        m_strip->show(Strip::Kind::Warn, tr("These receivers do not differ any more, or one of them is masked."));
    retranslate();
}

const DecideAddresses::Receiver *ReceiverDialog::receiver(size_t side) const
{
    const auto at = side == 0 ? size_t(0) : static_cast<size_t>(std::max(0, m_other->currentIndex())) + 1;
    return at < m_receivers.size() ? &m_receivers[at] : nullptr;
}

void ReceiverDialog::showPair()
{
    const auto *left = receiver(0);
    const auto *right = receiver(1);
    const bool both = left && right;
    for (QWidget *button :
         {static_cast<QWidget *>(m_apart), static_cast<QWidget *>(m_merge), static_cast<QWidget *>(m_reveal)})
        button->setEnabled(both && !m_asking);
    if (!both)
        return;
    const auto compared = ReceiverComparison::of(left->address, right->address, m_clear);
    for (size_t i = 0; i < m_sides.size(); ++i) {
        const auto *one = receiver(i);
        m_sides[i].card->setTitle(one->number);
        m_sides[i].card->setRemark(one->orders > 1 ? tr("%1 · %n order(s)", nullptr, one->orders).arg(one->shop)
                                                   : one->shop);
        m_sides[i].name->setText(marked(compared.name[i]));
        m_sides[i].phone->setText(marked(compared.phone[i]));
        m_sides[i].place->setText(marked(compared.place[i]));
        m_sides[i].carries->setAccessibleName(tr("The label carries the address of %1").arg(one->number));
    }
}

void ReceiverDialog::reveal()
{
    const auto *left = receiver(0);
    const auto *right = receiver(1);
    if (!left || !right)
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, first = left->order, second = right->order] {
            ParcelFile file(s.place, s.carriers);
            const auto one = file.reveal(first);
            return one ? file.reveal(second) : one;
        },
        [this](const Result<Address> &looked) {
            if (!looked) {
                m_strip->showError(looked.error());
                return;
            }
            m_clear = true;
            m_other->setEnabled(false); // what was written down is these two
            m_reveal->hide();
            showPair();
        });
}

void ReceiverDialog::setAsking(bool asking)
{
    m_asking = asking;
    m_other->setEnabled(!asking && !m_clear);
    for (const Side &side : m_sides)
        side.carries->setEnabled(!asking);
    showPair();
}

void ReceiverDialog::decide(bool same)
{
    const auto *first = receiver(0);
    const auto *second = receiver(1);
    if (!first || !second)
        return;
    if (m_sides[1].carries->isChecked())
        std::swap(first, second);
    setAsking(true);
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, first = first->order, second = second->order, same] {
            return DecideAddresses(s.place).decide(first, second, same);
        },
        [this, same](const Result<DecideAddresses::Kept> &kept) {
            if (!kept) {
                setAsking(false);
                m_strip->showError(kept.error());
                return;
            }
            Q_EMIT decided(same);
            accept();
        });
}

void ReceiverDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ReceiverDialog::retranslate()
{
    setWindowTitle(tr("Nearly the same receiver"));
    m_title->setText(tr("One receiver, or two?"));
    m_text->setText(m_why + u' ' + tr("Your word is kept for later plannings; Settings, Merging shows it again."));
    for (const Side &side : m_sides)
        side.carries->setText(tr("If merged, the label carries this address"));
    const bool several = m_receivers.size() > 2;
    m_otherLabel->setText(tr("Compare with"));
    m_otherLabel->setVisible(several);
    m_other->setVisible(several);
    m_other->setAccessibleName(m_otherLabel->text());
    m_reveal->setText(tr("Show both in clear"));
    m_cancel->setText(tr("Decide later"));
    m_apart->setText(tr("Keep apart"));
    m_merge->setText(tr("Merge"));
    showPair();
}

} // namespace waydesk
