// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/decideaddresses.h"

#include <QDialog>

#include <array>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace waydesk {

class CardPanel;
class KeyButton;
class Strip;
struct UiServices;

/// Two receivers that are nearly the same, side by side, with what differs marked; a person says whether they are one.
/// Masked until somebody asks, which is written down for both. The word is kept for later plannings.
class ReceiverDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of these orders; `why` says in words how they differ.
    ReceiverDialog(const UiServices &services, const std::vector<OrderId> &orders, const QString &why,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void decided(bool same);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Side {
        CardPanel *card = nullptr;
        QLabel *name = nullptr;
        QLabel *phone = nullptr;
        QLabel *place = nullptr;
        QRadioButton *carries = nullptr;
    };
    Side buildSide(const QString &prefix);
    void take(const std::vector<DecideAddresses::Receiver> &receivers);
    void showPair();
    const DecideAddresses::Receiver *receiver(size_t side) const;
    void reveal();
    void setAsking(bool asking);
    void decide(bool same);
    void retranslate();

    const UiServices &m_services;
    QString m_why;
    std::vector<DecideAddresses::Receiver> m_receivers;
    bool m_clear = false;
    bool m_asking = false; ///< a word is being kept
    QLabel *m_title;
    QLabel *m_text;
    Strip *m_strip;
    std::array<Side, 2> m_sides;
    QLabel *m_otherLabel;
    QComboBox *m_other; ///< of more than two the one at the right
    QPushButton *m_reveal;
    KeyButton *m_cancel;
    QPushButton *m_apart;
    KeyButton *m_merge;
};

} // namespace waydesk
