// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/savedview.h"
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
    FilterChoices choices() const;
    /// Shows that search and these choices instead of what is there, also values that no row has (now).
    void choose(const QString &search, const FilterChoices &choices);
    bool isEmpty() const;
    /// Number of chips that narrow.
    int activeChips() const;
    void focusSearch();
    bool isSearching() const;
    void clear();

Q_SIGNALS:
    void changed();
    /// An arrow or Esc in the search field: on to the rows.
    void left();
    /// Enter in the search field: it may be one parcel's code.
    void codeEntered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSearchHint();
    void showTags(const std::vector<TagRule> &tags);
    void update();
    std::vector<std::pair<FilterKey, FilterChip *>> keys() const;

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
    FilterChip *m_reason;
    FilterChip *m_tag; ///< shown while there are tags, or one is chosen
    QPushButton *m_clear;
    std::vector<FilterChip *> m_chips;
};

} // namespace waydesk
