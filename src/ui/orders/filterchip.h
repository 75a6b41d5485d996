// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QToolButton>

#include <utility>
#include <vector>

class QMenu;

namespace waydesk {

/// A filter with several values to tick. Its text says what is chosen; an active one has the accent's border.
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
    QSize minimumSizeHint() const override { return {72, 32}; }
    QStringList chosen() const;
    void choose(const QStringList &values);

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showText();
    void showChosen();

    QString m_name;
    QString m_text; ///< all of it; what is painted may be elided
    QMenu *m_menu;
    bool m_single;
};

} // namespace waydesk
