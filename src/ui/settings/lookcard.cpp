// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/lookcard.h"

#include "ui/common/appearance.h"

#include <QComboBox>
#include <QEvent>
#include <QLocale>

namespace waydesk {

using namespace Qt::StringLiterals;

LookCard::LookCard(Appearance &look, QWidget *parent)
    : FormPanel(parent)
    , m_look(look)
    , m_languages(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_textSize(new QComboBox(this))
{
    m_languages->addItem(u"中文"_s, u"zh_CN"_s);
    m_languages->addItem(u"English"_s, u"en"_s);
    m_theme->addItem(QString(), false);
    m_theme->addItem(QString(), true);
    for (const int percent : Appearance::Percents)
        m_textSize->addItem(u"%1 %"_s.arg(percent), percent);
    add(m_languages, u"languageCombo"_s);
    add(m_theme, u"themeCombo"_s);
    add(m_textSize, u"textSizeCombo"_s);
    connect(m_languages, &QComboBox::activated, this,
            [this] { Q_EMIT languageWanted(m_languages->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this, [this] { m_look.setDark(m_theme->currentData().toBool()); });
    connect(m_textSize, &QComboBox::activated, this, [this] { m_look.setPercent(m_textSize->currentData().toInt()); });
    connect(&m_look, &Appearance::changed, this, &LookCard::refresh);
    retranslate();
    refresh();
}

void LookCard::refresh()
{
    m_languages->setCurrentIndex(QLocale().language() == QLocale::Chinese ? 0 : 1);
    m_theme->setCurrentIndex(m_look.isDark() ? 1 : 0);
    m_textSize->setCurrentIndex(m_textSize->findData(m_look.percent()));
}

void LookCard::retranslate()
{
    setTitle(tr("Language and look"));
    setRemark(tr("holds at once"));
    setLabels({tr("Language"), tr("Theme"), tr("Text size")});
    m_theme->setItemText(0, tr("Light"));
    m_theme->setItemText(1, tr("Dark"));
}

void LookCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    FormPanel::changeEvent(event);
}

} // namespace waydesk
