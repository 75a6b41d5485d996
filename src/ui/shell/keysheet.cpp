// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/keysheet.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QShortcut>

namespace waydesk {

using namespace Qt::StringLiterals;

KeySheet::KeySheet(std::function<Content()> ask, QWidget *parent)
    : QDialog(parent)
    , m_ask(std::move(ask))
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"keySheet"_s);
    m_grid->setContentsMargins(28, 16, 28, 28);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnMinimumWidth(2, 28);
    auto *close = new QShortcut(QKeySequence(u"Ctrl+/"_s), this);
    connect(close, &QShortcut::activated, this, &QDialog::reject);
    fill();
}

void KeySheet::fill()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Content content = m_ask();
    setWindowTitle(tr("Keys"));
    setAccessibleName(windowTitle());
    fillColumn(0, content.page, content.ofPage);
    fillColumn(3, tr("Everywhere"), content.everywhere);
}

void KeySheet::fillColumn(int column, const QString &title, const Keys &keys)
{
    auto *head = new QLabel(title, this);
    head->setProperty("role", u"title"_s);
    m_grid->addWidget(head, 0, column, 1, 2);
    int row = 1;
    for (const auto &[key, meaning] : keys) {
        auto *cap = new QLabel(key, this);
        cap->setProperty("role", u"key"_s);
        m_grid->addWidget(cap, row, column, Qt::AlignLeft);
        m_grid->addWidget(new QLabel(meaning, this), row++, column + 1);
    }
    m_grid->setRowStretch(row, 1);
}

void KeySheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &KeySheet::fill, Qt::QueuedConnection); // after the pages have changed
    QDialog::changeEvent(event);
}

} // namespace waydesk
