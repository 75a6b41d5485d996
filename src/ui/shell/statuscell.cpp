// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/statuscell.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int Picture = 15;
constexpr int Side = 8;
} // namespace

StatusCell::StatusCell(const QString &name, QWidget *parent)
    : ElidedLabel(parent)
{
    setObjectName(name);
    setTextFormat(Qt::PlainText);
    setContentsMargins(Side + Picture + 5, 0, Side, 0);
}

void StatusCell::say(const QString &icon, const QString &words, Mood mood)
{
    m_icon = icon;
    m_mood = mood;
    setWords(words);
    if (const bool says = !words.isEmpty(); says != m_says) { // the bar itself hides it while it tells something else
        m_says = says;
        setVisible(says);
    }
    setLook(*this, "role", mood == Mood::Bad ? u"warn"_s : QString());
    update();
}

void StatusCell::paintEvent(QPaintEvent *event)
{
    ElidedLabel::paintEvent(event);
    const Theme &t = theme();
    const QColor ink = m_mood == Mood::Good ? t.ok.ink : m_mood == Mood::Bad ? t.warn.ink : t.text2;
    QPainter(this).drawPixmap(Side, (height() - Picture) / 2, iconPixmap(m_icon, ink, Picture, devicePixelRatioF()));
}

} // namespace waydesk
