// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/filterchip.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int Side = 9;
constexpr int Gap = 5;
constexpr int Arrow = 14;
constexpr int LongestValue = 130;
} // namespace

FilterChip::FilterChip(bool single, QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
    , m_single(single)
{
    setProperty("chip", true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(m_menu);
    connect(m_menu, &QMenu::triggered, this, [this](const QAction *action) { take(*action); });
    const auto refill = [this] {
        if (m_stale && !m_menu->isVisible())
            fill();
    };
    connect(m_menu, &QMenu::aboutToHide, this, refill, Qt::QueuedConnection); // its action is still to be heard
}

void FilterChip::setName(const QString &name)
{
    m_name = name;
    showChosen();
}

void FilterChip::setNaming(std::function<QString(const QString &)> naming)
{
    m_naming = std::move(naming);
    fill();
}

void FilterChip::setChoices(const Choices &choices)
{
    if (choices == m_offered)
        return;
    m_offered = choices;
    for (const auto &[value, words] : choices)
        m_words.insert(value, words);
    fill();
}

QString FilterChip::wordsOf(const QString &value) const
{
    if (const auto known = m_words.constFind(value); known != m_words.cend())
        return *known;
    return m_naming ? m_naming(value) : value;
}

void FilterChip::fill()
{
    m_stale = m_menu->isVisible();
    if (m_stale)
        return;
    m_menu->clear();
    QStringList missing = m_chosen;
    const auto add = [this](const QString &value, const QString &words) {
        QAction *action = m_menu->addAction(words);
        action->setCheckable(true);
        action->setData(value);
        action->setChecked(m_chosen.contains(value));
    };
    for (const auto &[value, words] : m_offered) {
        add(value, words);
        missing.removeAll(value);
    }
    for (const QString &value : missing)
        add(value, wordsOf(value));
    m_chosen = ticked();
    showChosen();
}

QStringList FilterChip::ticked() const
{
    QStringList values;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            values.append(action->data().toString());
    }
    return values;
}

void FilterChip::take(const QAction &action)
{
    if (m_single && action.isChecked()) {
        for (QAction *other : m_menu->actions())
            other->setChecked(other == &action);
    }
    m_chosen = ticked();
    showChosen();
    Q_EMIT changed();
}

void FilterChip::choose(const QStringList &values)
{
    m_chosen = values;
    fill();
    Q_EMIT changed();
}

QFont FilterChip::valueFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize FilterChip::sizeHint() const
{
    const int words = QFontMetrics(font()).horizontalAdvance(m_name)
        + std::min(textPx(LongestValue), QFontMetrics(valueFont()).horizontalAdvance(m_value));
    return {words + 2 * Side + 2 * Gap + Arrow, textPx(30)};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.features &= ~QStyleOptionToolButton::HasMenu;
    painter.drawComplexControl(QStyle::CC_ToolButton, option);

    const Theme &t = theme();
    const bool active = property("active").toBool();
    const QRect arrow(width() - Side - Arrow + 2, (height() - Arrow) / 2, Arrow, Arrow);
    painter.drawPixmap(arrow.topLeft(), iconPixmap(u"down"_s, active ? t.accent : t.text2, Arrow, devicePixelRatioF()));
    const int room = arrow.left() - Gap - Side;
    const QFontMetrics bold(valueFont());
    const QString value = bold.elidedText(m_value, Qt::ElideRight, std::min(room, textPx(LongestValue)));
    const int valueWidth = bold.horizontalAdvance(value);
    const QString name = QFontMetrics(font()).elidedText(m_name, Qt::ElideRight, room - Gap - valueWidth);
    painter.setPen(active ? t.accent : t.text2);
    painter.drawText(QRect(Side, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(valueFont());
    painter.setPen(active ? t.accent : t.text);
    painter.drawText(QRect(arrow.left() - Gap - valueWidth, 0, valueWidth + 1, height()),
                     Qt::AlignLeft | Qt::AlignVCenter, value);
}

void FilterChip::showChosen()
{
    QStringList words;
    for (const QString &value : m_chosen)
        words.append(wordsOf(value));
    const bool active = !words.isEmpty();
    const QString value = !active ? tr("any")
        : words.size() == 1       ? words.front()
                                  : tr("%1 +%2").arg(words.front()).arg(words.size() - 1);
    m_value = value;
    setAccessibleName(u"%1: %2"_s.arg(m_name, value));
    setToolTip(accessibleName());
    setLook(*this, "active", active);
    updateGeometry();
    update();
}

} // namespace waydesk
