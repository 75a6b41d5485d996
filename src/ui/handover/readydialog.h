// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/markready.h"

#include <QDialog>

#include <unordered_map>
#include <vector>

class QComboBox;
class QLabel;
class QTreeWidgetItem;

namespace waydesk {

class KeyButton;
class PlainTable;
class Strip;
struct UiServices;

/// "Ready to ship" of the platforms that want to be told: which open orders may be reported, which not and why; those
/// that are ticked are marked, earlier than that only with a reason that somebody types. What is marked waits for the
/// file that reports it. Nothing of it is taken back, so no key does it by itself.
class ReadyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `services` outlives the dialog.
    explicit ReadyDialog(const UiServices &services, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void reload();
    void ask(const QStringList &platforms);
    void fail(const Error &error);
    void take(ReadyList list, bool anyShop);
    void showShops();
    void showRows();
    void showButtons();
    void decide(const QTreeWidgetItem *item);
    std::vector<const ReadyView *> ticked() const;
    void written();
    void mark();
    void exportFile();
    void retranslate();

    const UiServices &m_services;
    ReadyList m_list; ///< of the shop that is chosen
    std::unordered_map<OrderId, bool> m_decided; ///< ticks that a person set or took away
    bool m_anyShop = true; ///< one of a platform that has the step
    bool m_isAsking = false; ///< the list is not (yet) of the shop that is chosen
    bool m_isWriting = false;
    int m_asked = 0;
    Strip *m_strip;
    QLabel *m_note;
    QComboBox *m_shop;
    PlainTable *m_table;
    KeyButton *m_export;
    KeyButton *m_close;
    KeyButton *m_mark;
};

} // namespace waydesk
