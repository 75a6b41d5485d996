// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/accountviews.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace waydesk {

class StoredSpinBox;

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
    int shownMark() const;

    std::vector<AccountRecord> m_records;
    AccountId m_account;
    qint64 m_mark = 0;
    QLabel *m_alertTitle;
    QLabel *m_alertLabel;
    QLabel *m_alertHint;
    StoredSpinBox *m_markBox;
    QLabel *m_recordTitle;
    QGridLayout *m_lines;
};

} // namespace waydesk
