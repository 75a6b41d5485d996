// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/accountviews.h"
#include "ui/common/page.h"

#include <QTimer>

class QLabel;
class QListView;
class QStackedWidget;

namespace waydesk {

class AccountCardsModel;
class AccountDetail;
class AccountSide;
class EmptyState;
class KeyButton;
class Strip;
struct UiServices;

/// Waybill accounts: what each can still give out, who takes from it, and when it needs more.
class AccountsPage : public Page
{
    Q_OBJECT

public:
    explicit AccountsPage(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("card"); }
    /// Accounts whose numbers run out.
    int count() const override { return m_alerts; }
    bool needsAction() const override { return m_alerts > 0; }
    void entered() override;
    bool takesScans() const override { return false; }
    QString scanHint() const override;
    bool takeScan(const QString &) override { return false; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildBody();
    void reload();
    void takeCards(std::vector<AccountCard> cards);
    void reloadView();
    void takeView(const Result<AccountView> &view);
    void toggleShare(const ShopUse &shop);
    void askLimit(const ShopUse &shop);
    void setLowMark(qint64 mark);
    void importSegment();
    void addAccount();
    void readAnew();
    void exportStatement();
    int cardOf(const QString &name) const;
    template <class Work> void change(Work work, const QString &done);
    QString accountName() const;
    void retranslate();

    const UiServices &m_services;
    AccountCardsModel *m_cards;
    Strip *m_strip;
    QLabel *m_title;
    QLabel *m_second;
    KeyButton *m_refresh;
    KeyButton *m_segment;
    KeyButton *m_add;
    QLabel *m_listTitle;
    QLabel *m_listCount;
    QListView *m_list;
    AccountDetail *m_detail;
    AccountSide *m_side;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTimer m_later;
    AccountId m_shown;
    QString m_wanted; ///< to be chosen once it is there
    int m_alerts = 0;
};

} // namespace waydesk
