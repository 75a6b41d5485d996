// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/policysheet.h"
#include "models/text/policytexts.h"
#include "ui/settings/tablecard.h"

class QLabel;
class QTabBar;

namespace waydesk {

/// The tables of the carrier choice, one at a time, and what our own history says: a row is added, removed, a table
/// taken from a file or written to one. Under the table stands what the chosen row says.
class CarrierTableCard : public TableCard
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit CarrierTableCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const CarrierPolicy &policy);
    void retranslate() override;

private:
    /// Nothing where our own history is shown.
    std::optional<PolicyPart> part() const;
    void showTab();
    void fitColumns();
    void showWords();
    void add();
    void remove();
    void importFile();
    void take(PolicyPart part, const std::vector<SheetRow> &rows, bool leaveOut);
    void exportFile();

    CarrierPolicy m_policy;
    std::vector<PolicyTexts::Row> m_rows;
    QTabBar *m_tabs;
    QLabel *m_words;
    KeyButton *m_remove;
    KeyButton *m_export = nullptr;
    KeyButton *m_import = nullptr;
    KeyButton *m_add = nullptr;
};

} // namespace waydesk
