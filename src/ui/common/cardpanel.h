// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace waydesk {

class ElidedLabel;

/// A framed panel with a head: its title, and at the right a remark.
class CardPanel : public QFrame
{
    Q_OBJECT

public:
    explicit CardPanel(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark);
    QString title() const;
    QString remark() const;
    /// Under the head; without margins.
    QVBoxLayout *body() const { return m_body; }

private:
    QLabel *m_title;
    ElidedLabel *m_remark;
    QVBoxLayout *m_body;
};

} // namespace waydesk
