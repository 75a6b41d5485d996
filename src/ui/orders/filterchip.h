// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QToolButton>

#include <utility>
#include <vector>

class QMenu;

namespace waydesk {

/// A filter with several values to tick: its name, what is chosen in bold, and an arrow. An active one is tinted and
/// has the accent's border. A narrow window shortens the words, never the arrow.
class FilterChip : public QToolButton
{
    Q_OBJECT

public:
    /// `single`: at most one value at a time.
    explicit FilterChip(bool single, QWidget *parent = nullptr);

    void setName(const QString &name);
    /// Values with their words; ticks of values that stay are kept.
    void setChoices(const std::vector<std::pair<QString, QString>> &choices);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {72, sizeHint().height()}; }
    QStringList chosen() const;
    void choose(const QStringList &values);

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showChosen();
    QFont valueFont() const;

    QString m_name;
    QString m_value; ///< what is chosen, in words
    QMenu *m_menu;
    bool m_single;
};

} // namespace waydesk
