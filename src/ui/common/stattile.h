// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;

namespace waydesk {

/// One figure, large, with what it counts above it and a remark below.
class StatTile : public QFrame
{
    Q_OBJECT

public:
    explicit StatTile(QWidget *parent = nullptr);

    void set(const QString &title, const QString &value, const QString &unit, const QString &remark);
    /// The figure asks for a person.
    void setAlert(bool alert);
    QString value() const;

protected:
    bool event(QEvent *event) override;

private:
    void alignUnit();

    QLabel *m_title;
    QLabel *m_value;
    QLabel *m_unit;
    QLabel *m_remark;
};

} // namespace waydesk
