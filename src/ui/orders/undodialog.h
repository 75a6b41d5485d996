// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/undoimport.h"
#include "dispatch/undolaststep.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace waydesk {

class KeyButton;
class Strip;
struct UiServices;

/// This bench's steps, newest first, and whether each can be taken back. Undo and redo go one step at a time. Below
/// them the newest imports, of which any can be taken back as long as nothing was built on it.
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
    void takeImports(const std::vector<ImportView> &imports);
    void takeImportBack();
    void showChosenImport();
    void step(Result<QString> (UndoLastStep::*act)());
    static QString stateText(const UndoEntry &entry);
    static QString stateText(const ImportView &import);

    const UiServices &m_services;
    std::vector<UndoEntry> m_entries;
    std::vector<ImportView> m_imports;
    bool m_isTakingBack = false;
    Strip *m_strip;
    QTableWidget *m_table;
    QLabel *m_importsLabel;
    QTableWidget *m_importTable;
    QPushButton *m_import;
    KeyButton *m_close;
    QPushButton *m_redo;
    QPushButton *m_undo;
};

} // namespace waydesk
