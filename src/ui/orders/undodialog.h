// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/undolaststep.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace waydesk {

class Strip;
struct UiServices;

/// This bench's steps, newest first, and whether each can be taken back. Undo and redo go one step at a time.
class UndoDialog : public QDialog
{
    Q_OBJECT

public:
    explicit UndoDialog(const UiServices &services, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void take(const std::vector<UndoEntry> &entries);
    void step(Result<QString> (UndoLastStep::*act)());
    static QString stateText(const UndoEntry &entry);

    const UiServices &m_services;
    std::vector<UndoEntry> m_entries;
    Strip *m_strip;
    QTableWidget *m_table;
    QPushButton *m_close;
    QPushButton *m_redo;
    QPushButton *m_undo;
};

} // namespace waydesk
