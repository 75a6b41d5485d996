// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/filter.h"
#include "core/desk/ordertable.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace waydesk {

class FilterChip;
struct UiServices;

/// The search field and the filter chips.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const UiServices &services, QWidget *parent = nullptr);

    /// Shops and carriers that can be chosen come from the table.
    void showChoices(const OrderTable &table);
    QString search() const;
    Filter filter() const;
    bool isEmpty() const;
    /// Number of chips that narrow.
    int activeChips() const;
    void focusSearch();
    void clear();

Q_SIGNALS:
    void changed();
    /// Enter or an arrow in the search field: on to the rows.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSearchHint();
    void update();

    const UiServices &m_services;
    QLineEdit *m_search;
    FilterChip *m_shop;
    FilterChip *m_status;
    FilterChip *m_print;
    FilterChip *m_message;
    FilterChip *m_time;
    FilterChip *m_carrier;
    FilterChip *m_place;
    FilterChip *m_left;
    QPushButton *m_clear;
    std::vector<FilterChip *> m_chips;
};

} // namespace waydesk
