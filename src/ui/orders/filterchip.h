// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>
#include <QToolButton>

#include <functional>
#include <utility>
#include <vector>

class QAction;
class QMenu;

namespace waydesk {

/// A filter with several values to tick: its name, what is chosen in bold, and an arrow. What is chosen stays chosen,
/// and stands in the menu, while nothing of it is offered. An active one is tinted and has the accent's border. A
/// narrow window shortens the words, never the arrow.
class FilterChip : public QToolButton
{
    Q_OBJECT

public:
    /// `single`: at most one value at a time.
    explicit FilterChip(bool single, QWidget *parent = nullptr);

    void setName(const QString &name);
    using Choices = std::vector<std::pair<QString, QString>>; ///< values with their words
    /// What is offered from now on; an open menu stays as it is until it closes.
    void setChoices(const Choices &choices);
    /// Words of a value that was never offered; without it the value stands for itself.
    void setNaming(std::function<QString(const QString &value)> naming);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {72, sizeHint().height()}; }
    QStringList chosen() const { return m_chosen; }
    void choose(const QStringList &values);

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take(const QAction &action);
    void fill();
    QStringList ticked() const;
    QString wordsOf(const QString &value) const;
    void showChosen();
    QFont valueFont() const;

    QString m_name;
    QString m_value; ///< what is chosen, in words
    Choices m_offered;
    QStringList m_chosen; ///< in the menu's order
    QHash<QString, QString> m_words; ///< of all values that ever were offered
    std::function<QString(const QString &)> m_naming;
    QMenu *m_menu;
    bool m_single;
    bool m_stale = false; ///< the open menu shows what was offered before
};

} // namespace waydesk
