// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stock/stockitem.h"
#include "dispatch/stocktables.h"
#include "ui/settings/settingssection.h"

#include <optional>
#include <vector>

class QLineEdit;
class QSpinBox;

namespace waydesk {

class CardPanel;
class FormPanel;
class GiftsCard;
class KeyButton;
class PlainTable;
class StockCard;
struct UiServices;

/// Counted goods, who gets what of an article that runs short, and the gifts that go into parcels.
class StockSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit StockSection(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("box"); }
    void entered() override;

protected:
    void retranslate() override;

private:
    void showChosen();
    void showQueue();
    void askQueue();
    void fillQueue(const std::vector<StockTables::Turn> &turns, bool known);
    void count();
    void followForm();
    bool isTouched() const;

    const UiServices &m_services;
    StockCard *m_stock;
    GiftsCard *m_gifts;
    CardPanel *m_queueCard;
    PlainTable *m_queue;
    FormPanel *m_form;
    QLineEdit *m_sku;
    QLineEdit *m_name;
    QSpinBox *m_quantity;
    QSpinBox *m_warn;
    KeyButton *m_save;
    QString m_shown; ///< the article that the form and the queue are about
    std::optional<StockItem> m_loaded; ///< what stood in the form before somebody typed
    int m_asked = 0; ///< how often the queue was wanted
    bool m_isAsking = false;
    bool m_isCounted = false; ///< somebody typed a quantity
};

} // namespace waydesk
