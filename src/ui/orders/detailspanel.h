// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/rowkey.h"
#include "dispatch/parcelfile.h"

#include <QScrollArea>
#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace waydesk {

class LabelPicture;
struct UiServices;

/// Inside of the details dock: receiver (masked until somebody asks, which is written down), orders, goods, notes,
/// what happened, and the label. Reads beside the interface; a newer row makes older answers stale.
class DetailsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(const UiServices &services, QWidget *parent = nullptr);

    /// The row to show; an invalid key empties the panel. Nothing is read while the panel is hidden.
    void show(RowKey key);
    /// Reads the same row again.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void read();
    void take(const ParcelFile::Contents &contents);
    void showReceiver(const Address &address, bool clear);
    void showOrders();
    void showGoods();
    void addGoods(const OrderLine &goods);
    void showNotes();
    void showEvents();
    void drawLabel();
    void reveal();
    void clearRows();
    void addHeading(const QString &text);
    QLabel *addLine(const QString &text, const QString &role = {});

    const UiServices &m_services;
    RowKey m_key;
    ParcelFile::Contents m_contents;
    int m_asked = 0;
    bool m_stale = true;
    bool m_clear = false; ///< the receiver of m_key was asked for
    QTimer m_wait;
    QLabel *m_receiver;
    QLabel *m_address;
    QPushButton *m_reveal;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_column = nullptr;
    LabelPicture *m_picture;
};

} // namespace waydesk
