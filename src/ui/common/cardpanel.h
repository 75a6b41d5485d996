// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace waydesk {

class ElidedLabel;
class PlainTable;

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
    /// The card is as tall as this list of its body needs, up to a length that leaves room for what stands below; it
    /// shrinks no further.
    void fitRows(PlainTable &table);
    /// Under the head; without margins.
    QVBoxLayout *body() const { return m_body; }

private:
    QLabel *m_title;
    ElidedLabel *m_remark;
    QVBoxLayout *m_body;
};

} // namespace waydesk
