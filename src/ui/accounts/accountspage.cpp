// SPDX-License-Identifier: Apache-2.0
#include "ui/accounts/accountspage.h"

#include "dispatch/linkshops.h"
#include "models/accountmodels.h"
#include "ui/accounts/accountdelegates.h"
#include "ui/accounts/accountdetail.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/accountside.h"
#include "ui/accounts/segmentdialog.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/keybutton.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// The carrier's name under the account's, where the card paints its second line.
class NamedCardsModel : public AccountCardsModel
{
public:
    NamedCardsModel(const UiServices &services, QObject *parent)
        : AccountCardsModel(parent)
        , m_services(services)
    { }

protected:
    QVariant cell(const AccountCard &card, int column, int role) const override
    {
        if (role == Qt::UserRole)
            return m_services.carrierName(card.account.carrier);
        return AccountCardsModel::cell(card, column, role);
    }

private:
    const UiServices &m_services;
};

} // namespace

AccountsPage::AccountsPage(const UiServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_cards(new NamedCardsModel(services, this))
    , m_strip(new Strip(this))
    , m_title(new QLabel(this))
    , m_second(new QLabel(this))
    , m_refresh(new KeyButton(this))
    , m_segment(new KeyButton(this))
    , m_add(new KeyButton(this))
    , m_listTitle(new QLabel(this))
    , m_listCount(new QLabel(this))
    , m_list(new QListView(this))
    , m_detail(new AccountDetail(this))
    , m_side(new AccountSide(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"accountsEmpty"_s, this))
{
    setObjectName(u"accountsPage"_s);
    m_strip->setObjectName(u"accountsStrip"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_strip);
    m_empty->setPicture(u"card"_s);
    m_empty->button().setPrimary(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildBody());
    column->addWidget(m_stack, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(200);
    connect(&m_later, &QTimer::timeout, this, &AccountsPage::reload);
    connect(&services.feed, &DeskFeed::moved, this, [this] {
        if (!m_later.isActive())
            m_later.start();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountsPage::reloadView);
    connect(m_detail, &AccountDetail::shareToggled, this, &AccountsPage::toggleShare);
    connect(m_detail, &AccountDetail::limitWanted, this, &AccountsPage::askLimit);
    connect(m_side, &AccountSide::lowMarkChanged, this, &AccountsPage::setLowMark);
    connect(m_detail, &AccountDetail::statementWanted, this, &AccountsPage::exportStatement);
    connect(m_segment, &KeyButton::clicked, this, &AccountsPage::importSegment);
    for (KeyButton *button : {m_add, &m_empty->button()})
        connect(button, &KeyButton::clicked, this, &AccountsPage::addAccount);
    retranslate();
    reload();
}

QWidget *AccountsPage::buildHead()
{
    auto *head = new QFrame(this);
    head->setProperty("role", u"pageHead"_s);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 7, 14, 7);
    row->setSpacing(12);
    m_title->setProperty("role", u"title"_s);
    m_second->setProperty("role", u"second"_s);
    m_second->setWordWrap(true);
    m_segment->setObjectName(u"importSegmentButton"_s);
    m_segment->setKeyCap(u"Ctrl+I"_s);
    m_add->setObjectName(u"addAccountPageButton"_s);
    m_add->setKeyCap(u"Ins"_s);
    m_refresh->setObjectName(u"readAccountsButton"_s);
    m_refresh->setKeyCap(u"F5"_s);
    connect(m_refresh, &KeyButton::clicked, this, &AccountsPage::readAnew);
    row->addWidget(m_title);
    row->addWidget(m_second, 1);
    row->addWidget(m_refresh);
    row->addWidget(m_segment);
    row->addWidget(m_add);
    return head;
}

QWidget *AccountsPage::buildBody()
{
    m_list->setObjectName(u"accountList"_s);
    m_list->setModel(m_cards);
    m_list->setItemDelegate(new AccountCardDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *listHead = new QFrame(this);
    listHead->setProperty("role", u"panelHead"_s);
    auto *words = new QHBoxLayout(listHead);
    words->setContentsMargins(14, 8, 14, 8);
    m_listTitle->setProperty("role", u"head"_s);
    m_listCount->setProperty("role", u"second"_s);
    words->addWidget(m_listTitle, 1);
    words->addWidget(m_listCount);
    auto *left = new QFrame(this);
    left->setProperty("role", u"panel"_s);
    left->setFixedWidth(264);
    auto *accounts = new QVBoxLayout(left);
    accounts->setContentsMargins(1, 1, 1, 1);
    accounts->setSpacing(0);
    accounts->addWidget(listHead);
    accounts->addWidget(m_list, 1);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(m_detail, 1);
    row->addWidget(m_side);
    return body;
}

void AccountsPage::reload()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return AccountViews(s.place).cards(); },
        [this](const Result<std::vector<AccountCard>> &cards) {
            if (cards)
                takeCards(*cards);
            else
                m_strip->showError(cards.error());
        });
}

void AccountsPage::takeCards(std::vector<AccountCard> cards)
{
    m_alerts = static_cast<int>(
        std::ranges::count_if(cards, [](const AccountCard &card) { return needsNumbers(card.state); }));
    m_listCount->setText(QString::number(cards.size()));
    const bool any = !cards.empty();
    m_cards->setRows(std::move(cards));
    const bool isHere = m_list->hasFocus() || m_empty->button().hasFocus();
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (isHere && any)
        m_list->setFocus();
    else if (isHere)
        m_empty->button().setFocus();
    m_segment->setEnabled(any);
    const int wanted = cardOf(std::exchange(m_wanted, {}));
    if (wanted >= 0)
        m_list->setCurrentIndex(m_cards->index(wanted, 0));
    else if (any && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_cards->index(0, 0));
    else
        reloadView();
    Q_EMIT stateChanged();
}

void AccountsPage::reloadView()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const AccountId account = m_cards->rowAt(index.row()).account.id;
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, account] { return AccountViews(s.place).view(account); },
        [this](const Result<AccountView> &view) { takeView(view); });
}

void AccountsPage::takeView(const Result<AccountView> &view)
{
    if (!view) {
        m_strip->showError(view.error());
        return;
    }
    m_shown = view->card.account.id;
    m_detail->show(*view, m_services.carrierName(view->card.account.carrier));
    m_side->show(*view);
}

/// The row of an account's card, -1 = there is none.
int AccountsPage::cardOf(const QString &name) const
{
    const auto at =
        std::ranges::find_if(m_cards->rows(), [&](const AccountCard &card) { return card.account.name == name; });
    return at == m_cards->rows().end() ? -1 : static_cast<int>(at - m_cards->rows().begin());
}

QString AccountsPage::accountName() const
{
    const int row = m_cards->rowOf(m_shown);
    return row < 0 ? QString() : m_cards->rowAt(row).account.name;
}

template <class Work> void AccountsPage::change(Work work, const QString &done)
{
    m_services.runner.run(TaskRunner::Lane::Short, this, work, [this, done](const auto &result) {
        if (result)
            m_strip->show(Strip::Kind::Done, done);
        else
            m_strip->showError(result.error());
        reload();
    });
}

void AccountsPage::toggleShare(const ShopUse &shop)
{
    const QString account = accountName();
    change(
        [&s = m_services, account, name = shop.shop.name, on = !shop.shared] {
            LinkShops verb(s.place, s.carriers);
            return on ? verb.share(account, name) : verb.unshare(account, name);
        },
        shop.shared
            ? tr("%1 no longer takes numbers from %2. Numbers that it has stay good.").arg(shop.shop.name, account)
            : tr("%1 shares %2 now").arg(shop.shop.name, account));
}

void AccountsPage::askLimit(const ShopUse &shop)
{
    const auto typed = m_services.asker.text(
        this, tr("Daily limit"),
        tr("How many numbers may %1 take from this account on one day? 0 = as many as it likes.").arg(shop.shop.name));
    if (!typed)
        return;
    bool good = false;
    const qint64 limit = typed->trimmed().toLongLong(&good);
    if (!good || limit < 0) {
        m_strip->show(Strip::Kind::Error,
                      tr("\"%1\" is no number of parcels: type a whole number, 0 for no limit.").arg(typed->left(40)));
        return;
    }
    change([&s = m_services, account = accountName(), name = shop.shop.name,
            limit] { return LinkShops(s.place, s.carriers).setDailyLimit(account, name, limit); },
           limit > 0 ? tr("%1 may take %2 numbers a day").arg(shop.shop.name).arg(limit)
                     : tr("%1 has no daily limit any more").arg(shop.shop.name));
}

void AccountsPage::setLowMark(qint64 mark)
{
    change([&s = m_services, account = accountName(),
            mark] { return LinkShops(s.place, s.carriers).setLowMark(account, mark); },
           tr("Alert set"));
}

void AccountsPage::importSegment()
{
    auto *dialog = new SegmentDialog(m_services, accountName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SegmentDialog::added, this, [this](const QString &line) {
        m_strip->show(Strip::Kind::Done, line);
        reload();
    });
    dialog->open();
}

void AccountsPage::addAccount()
{
    auto *dialog = new AccountDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AccountDialog::added, this, [this](const QString &name) {
        m_strip->show(Strip::Kind::Done, tr("%1 is there. Import its numbers next.").arg(name));
        m_wanted = name;
        reload();
    });
    dialog->open();
}

/// What other benches took meanwhile.
void AccountsPage::readAnew()
{
    reload();
    Q_EMIT told(tr("The accounts are read anew"));
}

void AccountsPage::exportStatement()
{
    if (!m_shown.isValid())
        return;
    const QString day = QDateTime::fromMSecsSinceEpoch(m_services.feed.now()).toString(u"yyyy-MM-dd"_s);
    const QString file = m_services.asker.saveTable(this, tr("Statement of the account"),
                                                    m_services.outFolder + u"/account-%1.xlsx"_s.arg(day));
    if (file.isEmpty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, sheet = m_detail->statement(), file] { return s.tableWriter.write(sheet, file); },
        [this, file](const Result<void> &written) {
            if (written)
                m_strip->show(Strip::Kind::Done, tr("The statement is in %1").arg(file));
            else
                m_strip->showError(written.error());
        });
}

void AccountsPage::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && event->key() == Qt::Key_I)
        importSegment();
    else if (control && event->key() == Qt::Key_E)
        exportStatement();
    else if (plain && event->key() == Qt::Key_Insert)
        addAccount();
    else if (plain && event->key() == Qt::Key_F5)
        readAnew();
    else
        Page::keyPressEvent(event);
}

void AccountsPage::entered()
{
    m_list->setFocus();
    reload();
}

QString AccountsPage::title() const { return tr("Accounts"); }

QString AccountsPage::scanHint() const { return tr("No scans are taken on this page"); }

void AccountsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        reload();
    }
    Page::changeEvent(event);
}

void AccountsPage::retranslate()
{
    m_title->setText(tr("Waybill accounts"));
    m_second->setText(tr("Several shops can share an account; use is counted for each shop"));
    m_refresh->setText(tr("Read anew"));
    m_segment->setText(tr("Import segment..."));
    m_add->setText(tr("Add account..."));
    for (const auto &[button, name] : {std::pair{m_refresh, u"sync"_s}, {m_segment, u"imp"_s}, {m_add, u"plus"_s}})
        button->setIcon(icon(name));
    m_list->setAccessibleName(tr("Accounts"));
    m_listTitle->setText(tr("Accounts"));
    m_empty->setSentence(tr("Import a segment and you can print offline"));
    m_empty->setStep(tr("Add an account and its numbers"));
    m_detail->retranslate();
    m_side->retranslate();
}

} // namespace waydesk
