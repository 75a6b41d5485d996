// SPDX-License-Identifier: Apache-2.0
#include "ui/common/emptystate.h"

#include "ui/common/icons.h"
#include "ui/common/keybutton.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int PictureSize = 42;
constexpr int Margin = 28;
} // namespace

EmptyState::EmptyState(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_button(new KeyButton(this))
{
    m_picture->setObjectName(name + u"Picture"_s);
    m_sentence->setObjectName(name + u"Label"_s);
    m_button->setObjectName(name + u"Button"_s);
    m_picture->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setProperty("role", u"title"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_button->hide();
    m_button->setFocusPolicy(Qt::NoFocus);
}

void EmptyState::setPicture(const QString &icon)
{
    m_icon = icon;
    draw();
}

void EmptyState::setSentence(const QString &sentence) { m_sentence->setText(sentence); }

void EmptyState::setStep(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
    m_button->setFocusPolicy(text.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
}

void EmptyState::draw()
{
    if (!m_icon.isEmpty())
        m_picture->setPixmap(iconPixmap(m_icon, theme().text3, PictureSize, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        draw();
    QWidget::changeEvent(event);
}

} // namespace waydesk
