// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"
#include "models/ordercolumns.h"

#include <QTableView>

#include <array>
#include <functional>
#include <vector>

namespace waydesk {

class CheckSet;
class GhostNumbers;
class OrderDelegate;
class OrderHeader;
class OrderTableModel;

/// The order table on the screen: ticks by mouse, Space and Shift+arrows; only eligible rows can be ticked. Right
/// and Left open and close a merged parcel. Single letters go on to the page.
class OrderView : public QTableView
{
    Q_OBJECT

public:
    explicit OrderView(QWidget *parent = nullptr);

    /// Both outlive the view. Sets the delegate and the columns' widths.
    void show(OrderTableModel &model, CheckSet &checks);
    /// Shown where there is no number; outlives the view.
    void showGhosts(const GhostNumbers &ghosts);
    /// All that may be ticked of what is shown; what is there and not known yet follows with setEligible(), unless its
    /// tick is taken away before.
    void checkAll();
    void checkNone();
    /// Something else is to be shown: what a checkAll() still waits for is not ticked in it.
    void forgetCheckAll() { m_awaited.clear(); }
    OrderHeader &header() const;
    RowKey currentKey() const;
    void setCurrentKey(RowKey key);
    /// 26 px and one line a row instead of 40 px and two.
    void setCompact(bool compact);
    bool isCompact() const;
    /// Rows shown that may be ticked; those of a change may not until they are set anew.
    void setEligible(RowBits rows);
    void dropEligible(const TableChange &change);
    /// The handles are another table's.
    void forgetEligible();
    const RowBits &eligible() const { return m_eligible; }
    /// How much of what may be ticked is.
    Qt::CheckState checkState() const;
    /// The next row below the current one (then from the top) for which `wanted` is true becomes the current one.
    bool goNext(const std::function<bool(RowHandle)> &wanted);

Q_SIGNALS:
    /// A key that means nothing to the table itself.
    void keyTyped(int key, Qt::KeyboardModifiers modifiers);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyboardSearch(const QString &) override { }

private:
    bool open(int row, bool open);
    void fitGoods();
    void fitText();
    void fitColumns();
    void toggle(int row);
    void extend(int from, int to);
    bool isEligible(int row) const;
    bool isAwaited(RowHandle row) const;

    OrderTableModel *m_rows = nullptr;
    CheckSet *m_checks = nullptr;
    RowBits m_eligible;
    bool m_isPartly = false; ///< more may come with the next setEligible()
    std::vector<OrderId> m_awaited; ///< sorted; what of them comes with it is to be ticked
    OrderDelegate *m_delegate = nullptr;
    std::array<int, OrderColumnCount> m_given{}; ///< widths that no person chose
    bool m_fitting = false;
};

} // namespace waydesk
