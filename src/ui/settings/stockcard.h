// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/stocktables.h"
#include "ui/common/cardpanel.h"

#include <vector>

namespace waydesk {

class KeyButton;
class PlainTable;
struct UiServices;

/// The counted articles, those that want a look first; a file takes their place or adds to them.
class StockCard : public CardPanel
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit StockCard(const UiServices &services, QWidget *parent = nullptr);

    /// Keeps the chosen article.
    void show(const std::vector<StockTables::Article> &articles);
    void retranslate();
    /// The chosen article, null if none is.
    const StockTables::Article *chosen() const;

Q_SIGNALS:
    void told(const QString &line);
    /// What is counted was changed here.
    void changed();
    void chosenChanged();

private:
    void import();
    void save();
    void remove();

    const UiServices &m_services;
    std::vector<StockTables::Article> m_articles;
    PlainTable *m_table;
    KeyButton *m_import;
    KeyButton *m_save;
    KeyButton *m_remove;
};

} // namespace waydesk
