// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QStringList>

#include <memory>

namespace waydesk {

namespace Ui {
class RowDialog;
}
struct RejectedRow;

/// The raw text of one torn row of an order file, to be put right as a whole. The torn rows right below it can be added
/// to it one by one, for a row that a line break has torn. Ctrl+Enter takes it over.
class RowDialog : public QDialog
{
    Q_OBJECT

public:
    /// `text` is what was typed before, or the row's own; `below` are the raw rows that may belong to it.
    RowDialog(const RejectedRow &row, const QString &text, const QStringList &below, QWidget *parent = nullptr);
    ~RowDialog() override;

    QString text() const;
    /// So many of the rows below stand in it now; what was joined and cut out again does not count.
    int joined() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void join();

    QStringList m_below;
    int m_joined = 0;
    std::unique_ptr<Ui::RowDialog> m_ui;
};

} // namespace waydesk
