// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/keysheet.h"

#include "ui/shell/keytable.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QShortcut>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
/// A block of more lines goes on in the next column, so that the sheet fits a window 720 px high.
constexpr int Lines = 15;
} // namespace

KeySheet::KeySheet(const QString &page, std::function<QString()> title, QWidget *parent)
    : QDialog(parent)
    , m_page(page)
    , m_title(std::move(title))
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"keySheet"_s);
    m_grid->setContentsMargins(28, 16, 28, 28);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
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
    m_column = 0;
    setWindowTitle(tr("Keys"));
    setAccessibleName(windowTitle());
    if (const std::vector<KeyRow> here = KeyTable::rowsOf(m_page); !here.empty())
        fillBlock(m_title(), here);
    if (!KeyTable::isDialog(m_page))
        fillBlock(tr("Everywhere"), KeyTable::rowsOf({}));
}

void KeySheet::fillBlock(const QString &title, const std::vector<KeyRow> &keys)
{
    auto *head = new QLabel(title, this);
    head->setProperty("role", u"title"_s);
    m_grid->addWidget(head, 0, m_column, 1, 2);
    int line = 0;
    for (const KeyRow &row : keys) {
        if (line == Lines) {
            m_column += 3;
            line = 0;
        }
        auto *cap = new QLabel(KeyTable::caps(row), this);
        cap->setProperty("role", u"key"_s);
        m_grid->addWidget(cap, ++line, m_column, Qt::AlignLeft);
        m_grid->addWidget(new QLabel(KeyTable::text(row), this), line, m_column + 1);
    }
    m_grid->setColumnMinimumWidth(m_column + 2, 20);
    m_grid->setRowStretch(Lines + 1, 1);
    m_column += 3;
}

void KeySheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &KeySheet::fill, Qt::QueuedConnection); // after the pages have changed
    QDialog::changeEvent(event);
}

} // namespace waydesk
