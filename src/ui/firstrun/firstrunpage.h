// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/page.h"
#include "ui/common/stationtools.h"
#include "ui/firstrun/setupsteps.h"

class QLabel;

namespace waydesk {

class DropTarget;
class KeyButton;
class LearningCard;
class ScanRouter;
class Strip;
struct UiServices;

/// Stands in the place of the orders while the store has neither a shop nor an order: how to get orders in, and what
/// makes the bench ready.
class FirstRunPage : public Page
{
    Q_OBJECT

public:
    /// `services` outlives the page.
    explicit FirstRunPage(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("orders"); }
    void entered() override;
    QString scanHint() const override;
    bool takeScan(const QString &code) override;

    void listenTo(ScanRouter &router);
    /// False until the store is known to be empty.
    bool isWanted() const { return m_wanted; }
    void openSamples();

Q_SIGNALS:
    void wantedChanged();
    void filesDropped(const QStringList &files);
    void chooseWanted();
    void restoreWanted();
    void stepWanted(waydesk::SetupStep step);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Found {
        bool isEmpty = false;
        StoreFacts store;
        int accounts = 0;
    };
    void build();
    void ask();
    void take(const Found &found);
    void retranslate();

    const UiServices &m_services;
    QLabel *m_title;
    QLabel *m_second;
    KeyButton *m_restore;
    Strip *m_strip;
    DropTarget *m_drop;
    SetupSteps *m_steps;
    LearningCard *m_learning;
    SetupState m_state;
    bool m_wanted = false;
    bool m_over = false; ///< an empty store that was filled is never empty again
};

} // namespace waydesk
