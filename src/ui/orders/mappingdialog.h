// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/formatshelf.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace waydesk {

namespace Ui {
class MappingDialog;
}
class PillLabel;
class TrialOrdersModel;
struct UiServices;

/// What the columns of a table of unknown shape mean: its headings at the left with what stands below them, our fields
/// at the right as far as the headings tell them, and the first rows as the orders that they become, drawn anew beside
/// the interface thread at each change. Saved as an own format, so that the next such file is read by itself.
class MappingDialog : public QDialog
{
    Q_OBJECT

public:
    /// Whose orders they are, a person says: what the headings look like is no ground to tell a shop's platform by.
    MappingDialog(const UiServices &services, TablePreview preview, QWidget *parent = nullptr);
    ~MappingDialog() override;

    /// A table of one column is no table.
    static bool canMap(const TablePreview &preview) { return preview.columns.size() > 1; }

Q_SIGNALS:
    /// Before it is accepted.
    void saved(const QString &formatId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpTables();
    void fillPlatforms(const QString &platform);
    void readFrom(int headingRow);
    void showColumns(const QStringList &fields);
    QStringList chosenFields() const;
    MappingProfile profile() const;
    void tryOut();
    void allowSaving(bool complete);
    void showNeeds(const MappingProfile &profile);
    void showReplaced();
    void save();
    void retranslate();

    const UiServices &m_services;
    TablePreview m_preview;
    std::unique_ptr<Ui::MappingDialog> m_ui;
    TrialOrdersModel *m_orders;
    std::vector<PillLabel *> m_needs;
    int m_asked = 0; ///< answers to older questions are stale
    int m_read = 0; ///< the same of readings from another heading row
    bool m_isStale = false; ///< the columns are not of the heading row that is shown
    bool m_isSaving = false;
};

} // namespace waydesk
