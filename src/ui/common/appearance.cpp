// SPDX-License-Identifier: Apache-2.0
#include "ui/common/appearance.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

int known(int percent)
{
    return std::ranges::find(Appearance::Percents, percent) == Appearance::Percents.end() ? 100 : percent;
}

} // namespace

Appearance::Appearance(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_dark(settings.value(u"look/dark"_s).toBool())
    , m_percent(known(settings.value(u"look/textPercent"_s, 100).toInt()))
{
    if (theme().dark != m_dark || textPx(100) != m_percent)
        putOn();
}

void Appearance::setDark(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    m_settings.setValue(u"look/dark"_s, dark);
    putOn();
}

void Appearance::setPercent(int percent)
{
    if (known(percent) == m_percent)
        return;
    m_percent = known(percent);
    m_settings.setValue(u"look/textPercent"_s, m_percent);
    putOn();
}

void Appearance::putOn()
{
    applyTheme(*qApp, m_dark ? Theme::darkHighContrast() : Theme::light(), m_percent);
    Q_EMIT changed();
}

} // namespace waydesk
