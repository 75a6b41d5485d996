// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/rowkey.h"
#include "dispatch/parcelfile.h"
#include "ui/common/pill.h"

#include <QScrollArea>
#include <QTimer>

#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace waydesk {

class LabelPicture;
class Timeline;
struct UiServices;

/// Inside of the details dock: receiver (masked until somebody asks, which is written down), states, orders, goods,
/// notes, what happened and what is ahead, and the label as the template in use draws it. Reads beside the interface; a
/// newer row makes older answers stale, and an answer that says what is shown already changes nothing.
class DetailsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(const UiServices &services, QWidget *parent = nullptr);

    /// The row to show; an invalid key empties the panel. Nothing is read while the panel is hidden.
    void show(RowKey key);
    /// What its row in the table says: time left, state, number foreseen.
    void showStates(std::vector<Pill> pills);
    /// Reads the same row again.
    void refresh();
    /// Nothing that was asked for is still to come.
    bool isCurrent() const { return !m_wait.isActive() && m_answered == m_asked; }

Q_SIGNALS:
    /// The panel shows a parcel of so many orders; 0 = it is empty.
    void shown(int orders);
    /// The late orders of the row that is shown are to join that parcel.
    void joinWanted(const waydesk::ParcelJoin &join);
    /// A person gave the row that is shown to a carrier; remember: all that go to its area too.
    void carrierWanted(waydesk::RowKey row, const QString &carrier, bool remember);
    /// What came of a release.
    void told(bool done, const QString &line);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build(QWidget *inside);
    void read();
    void take(const ParcelFile::Contents &contents);
    void rebuild();
    void showReceiver(const Address &address, bool clear);
    void showOrders();
    void addOrder(const OrderDetails &details, QWidget *&before);
    void showJoins();
    void showWhy();
    void addFact(const HoldFact &fact);
    void release(const HoldFact &fact);
    void showDeadline();
    void showReady();
    void showPurchases();
    void showCarrier();
    std::optional<ParcelState> parcelState() const;
    void showGoods();
    void addGoods(const OrderLine &goods);
    void showNotes();
    void showEvents();
    void drawLabel();
    void reveal();
    bool isRevealed() const;
    void clearRows();
    void addHeading(const QString &text, const QString &count = {});
    QLabel *addLine(const QString &text, const QString &role = {});

    const UiServices &m_services;
    RowKey m_key;
    ParcelFile::Contents m_contents;
    QString m_template; ///< that the label was drawn with
    int m_asked = 0;
    int m_answered = 0;
    bool m_stale = true;
    int m_drawing = 0; ///< the label that is shown, or on its way
    OrderId m_revealed; ///< whose receiver was asked for while m_key is shown, and is written down as looked at
    bool m_remembers = false; ///< while m_key is shown: the tick that a carrier is for the area too
    QTimer m_wait;
    QLabel *m_receiver;
    QLabel *m_address;
    QPushButton *m_reveal;
    QWidget *m_states;
    QHBoxLayout *m_stateRow;
    QWidget *m_rows;
    QVBoxLayout *m_column;
    QWidget *m_foot; ///< timeline and label beside each other
    Timeline *m_timeline;
    LabelPicture *m_picture;
};

} // namespace waydesk
