// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/formpanel.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace waydesk {

class KeyButton;
struct UiServices;

/// Where labels go when nothing else is said: the choice that the print dialog begins with.
class PrinterCard : public FormPanel
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit PrinterCard(const UiServices &services, QWidget *parent = nullptr);

    /// The print dialog keeps the same settings: read them again.
    void refresh();

Q_SIGNALS:
    void told(const QString &line);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString kind() const;
    void showKind();
    void keepPlace();
    void openProfile();
    QString target() const;

    const UiServices &m_services;
    QComboBox *m_kind;
    QLineEdit *m_place;
    QLabel *m_note;
    KeyButton *m_test;
};

} // namespace waydesk
