// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/accountviews.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QSpinBox;

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
    QGridLayout *m_lines;
};

} // namespace waydesk
