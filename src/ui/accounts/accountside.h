// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/accountviews.h"

#include <QFrame>

class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace waydesk {

/// Beside an account: when it raises an alert, and what happened to it last.
class AccountSide : public QFrame
{
    Q_OBJECT

public:
    explicit AccountSide(QWidget *parent = nullptr);

    void show(const AccountView &view);
    void retranslate();

Q_SIGNALS:
    void lowMarkChanged(qint64 mark);

private:
    void showRecords();

    std::vector<AccountRecord> m_records;
    qint64 m_mark = 0;
    QLabel *m_alertTitle;
    QLabel *m_alertLabel;
    QLabel *m_alertHint;
    QSpinBox *m_markBox;
    QLabel *m_recordTitle;
    QVBoxLayout *m_lines;
};

} // namespace waydesk
