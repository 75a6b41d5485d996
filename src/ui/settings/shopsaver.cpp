// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/shopsaver.h"

#include "ui/common/keybutton.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QEvent>
#include <QHBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

ShopSaver::ShopSaver(const UiServices &services, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_one(new KeyButton(this))
    , m_all(new KeyButton(this))
{
    m_one->setObjectName(u"save%1Button"_s.arg(name));
    m_all->setObjectName(u"save%1AllButton"_s.arg(name));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(m_all);
    row->addWidget(m_one);
    connect(m_one, &QPushButton::clicked, this, [this] { Q_EMIT asked(false); });
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT asked(true); });
    retranslate();
    enableButtons();
}

void ShopSaver::setMay(bool may)
{
    m_may = may;
    enableButtons();
}

void ShopSaver::run(std::function<Result<void>()> work, std::function<void(const Result<void> &)> done)
{
    if (m_isSaving)
        return;
    KeyButton *focused = m_all->hasFocus() ? m_all : m_one->hasFocus() ? m_one : nullptr;
    m_isSaving = true;
    enableButtons();
    m_services.runner.run(TaskRunner::Lane::Short, this, std::move(work),
                          [this, focused, done = std::move(done)](const Result<void> &result) {
                              m_isSaving = false;
                              enableButtons();
                              if (focused) // it went on when the button was disabled
                                  focused->setFocus();
                              done(result);
                          });
}

void ShopSaver::enableButtons()
{
    m_one->setEnabled(m_may && !m_isSaving);
    m_all->setEnabled(m_may && !m_isSaving);
}

void ShopSaver::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ShopSaver::retranslate()
{
    m_one->setText(tr("Save"));
    m_all->setText(tr("Save for all shops"));
}

} // namespace waydesk
