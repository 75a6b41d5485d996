// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/expiredata.h"
#include "ui/common/formpanel.h"

class QLabel;

namespace waydesk {

class KeyButton;
class StoredSpinBox;
struct UiServices;

/// How long the store keeps receivers, what would go now, and deleting it now. What deletes more than before asks
/// first.
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
    void settle();
    void keep(int days);
    void deleteNow();
    void retranslate();

    const UiServices &m_services;
    Found m_found;
    int m_kept = 0; ///< what is stored, or on its way there
    bool m_asking = false;
    StoredSpinBox *m_days;
    QLabel *m_lastRun;
    QLabel *m_wouldGo;
    QLabel *m_note;
    KeyButton *m_delete;
};

} // namespace waydesk
