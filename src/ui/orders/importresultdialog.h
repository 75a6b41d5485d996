// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/importorders.h"

#include <QDialog>

#include <memory>

namespace waydesk {

namespace Ui {
class ImportResultDialog;
}
class RejectedRowsModel;
struct UiServices;

/// What an import did, file by file, and every rejected row with its reason. A cell that was wrong is put right in the
/// list, a torn row in a dialog of its own, and its file is read once more.
class ImportResultDialog : public QDialog
{
    Q_OBJECT

public:
    ImportResultDialog(const UiServices &services, const ImportReport &report, QWidget *parent = nullptr);
    ~ImportResultDialog() override;

    /// "2 files: 15 new orders, 3 changed, 12 unchanged".
    static QString summary(const ImportReport &report);

Q_SIGNALS:
    /// Rows were put right, and this is the import now.
    void readAgain(const waydesk::ImportReport &report);
    /// The rows that were put right did not come in, and the dialog was closed before it could say so.
    void notReadAgain(const waydesk::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setUpRejected();
    void showRejected();
    void showLine(const QString &line);
    void save();
    void fix();
    void openRow(const QModelIndex &index);
    void take(const Result<ImportReport> &again);

    const UiServices &m_services;
    ImportReport m_report;
    std::unique_ptr<Ui::ImportResultDialog> m_ui;
    RejectedRowsModel *m_rejected;
    bool m_deletes = false; ///< once closed and answered
};

} // namespace waydesk
