// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/expiredata.h"
#include "ui/common/formpanel.h"

class QLabel;
class QSpinBox;

namespace waydesk {

class KeyButton;
struct UiServices;

/// How long the store keeps receivers, what would go now, and deleting it now, which asks first.
class RetentionCard : public FormPanel
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit RetentionCard(const UiServices &services, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void told(const QString &line);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Found {
        RetentionPlan plan;
        ExpiredData wouldGo;
    };
    void take(const Found &found);
    void keep(int days);
    void deleteNow();
    void retranslate();

    const UiServices &m_services;
    Found m_found;
    QSpinBox *m_days;
    QLabel *m_lastRun;
    QLabel *m_wouldGo;
    QLabel *m_note;
    KeyButton *m_delete;
};

} // namespace waydesk
