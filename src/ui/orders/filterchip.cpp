// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/filterchip.h"

#include <QMenu>
#include <QStyle>

namespace waydesk {

using namespace Qt::StringLiterals;

FilterChip::FilterChip(bool single, QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
    , m_single(single)
{
    setProperty("chip", true);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMinimumHeight(32);
    setFocusPolicy(Qt::TabFocus);
    setMenu(m_menu);
    connect(m_menu, &QMenu::triggered, this, [this](QAction *action) {
        if (m_single && action->isChecked()) {
            for (QAction *other : m_menu->actions())
                other->setChecked(other == action);
        }
        showChosen();
        Q_EMIT changed();
    });
}

void FilterChip::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    showChosen();
}

void FilterChip::setChoices(const std::vector<std::pair<QString, QString>> &choices)
{
    const QStringList before = chosen();
    m_menu->clear();
    for (const auto &[value, words] : choices) {
        QAction *action = m_menu->addAction(words);
        action->setCheckable(true);
        action->setData(value);
        action->setChecked(before.contains(value));
    }
    showChosen();
}

QStringList FilterChip::chosen() const
{
    QStringList values;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            values.append(action->data().toString());
    }
    return values;
}

void FilterChip::choose(const QStringList &values)
{
    for (QAction *action : m_menu->actions())
        action->setChecked(values.contains(action->data().toString()));
    showChosen();
    Q_EMIT changed();
}

QSize FilterChip::sizeHint() const { return {QFontMetrics(font()).horizontalAdvance(m_text + u"  ▾"_s) + 26, 32}; }

/// A narrow window shortens the words, never the arrow.
void FilterChip::showText()
{
    const QString arrow = u"  ▾"_s;
    const QFontMetrics metrics(font());
    setText(metrics.elidedText(m_text, Qt::ElideRight, width() - 22 - metrics.horizontalAdvance(arrow)) + arrow);
    setToolTip(m_text);
}

void FilterChip::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    showText();
}

void FilterChip::showChosen()
{
    QStringList words;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            words.append(action->text());
    }
    const bool active = !words.isEmpty();
    const QString value = !active ? tr("any")
        : words.size() == 1       ? words.front()
                                  : tr("%1 +%2").arg(words.front()).arg(words.size() - 1);
    m_text = u"%1  %2"_s.arg(m_name, value);
    updateGeometry();
    showText();
    if (property("active").toBool() != active) {
        setProperty("active", active);
        style()->unpolish(this);
        style()->polish(this);
    }
}

} // namespace waydesk
