// SPDX-License-Identifier: Apache-2.0
#include "ui/common/strip.h"

#include "models/text/sentences.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace waydesk {

using namespace Qt::StringLiterals;

Strip::Strip(QWidget *parent)
    : QFrame(parent)
    , m_shape(new QLabel(this))
    , m_label(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_label->setObjectName(u"stripLabel"_s);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(u"stripActionButton"_s);
    m_close->setObjectName(u"stripCloseButton"_s);
    for (QPushButton *button : {m_action, m_close})
        button->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_shape);
    row->addWidget(m_label, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    setMinimumHeight(46);
    connect(m_close, &QPushButton::clicked, this, &Strip::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto act = m_act)
            act();
    });
    retranslate();
    hide();
}

void Strip::show(Kind kind, const QString &text)
{
    m_kind = kind;
    m_label->setText(text);
    m_action->hide();
    setLook(*this, "strip", kind == Kind::Error ? u"error"_s : kind == Kind::Warn ? u"warn"_s : u"done"_s);
    drawShape();
    setAccessibleName(text);
    QFrame::show();
}

void Strip::drawShape()
{
    const Tone tone = m_kind == Kind::Error ? theme().danger : m_kind == Kind::Warn ? theme().warn : theme().ok;
    const QString shape = m_kind == Kind::Error ? u"state-stop"_s
        : m_kind == Kind::Warn                  ? u"state-warn"_s
                                                : u"state-ok"_s;
    m_shape->setPixmap(iconPixmap(shape, tone.ink, 20, devicePixelRatioF()));
}

void Strip::showError(const Error &error) { show(Kind::Error, Sentences::errorSentence(error)); }

void Strip::offer(const QString &action, std::function<void()> act)
{
    m_act = std::move(act);
    m_action->setText(action);
    m_action->show();
}

void Strip::dismiss()
{
    m_label->clear();
    hide();
}

QString Strip::text() const { return m_label->text(); }

void Strip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        drawShape();
    QFrame::changeEvent(event);
}

void Strip::retranslate() { m_close->setText(tr("Got it")); }

} // namespace waydesk
