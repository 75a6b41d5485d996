// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/keysheet.h"

#include "ui/shell/keytable.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int SheetHeight = 560; ///< a block that is higher goes on in the next column: a window may be 720 px high
constexpr int LineGap = 8;
} // namespace

KeySheet::KeySheet(const QString &page, std::function<QString()> title, QWidget *parent)
    : QDialog(parent)
    , m_page(page)
    , m_title(std::move(title))
    , m_scroll(new QScrollArea(this))
    , m_sheet(new QWidget)
    , m_grid(new QGridLayout(m_sheet))
{
    setObjectName(u"keySheet"_s);
    m_scroll->setObjectName(u"keyScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_grid->setContentsMargins(20, 16, 20, 20);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(LineGap);
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
    m_lines = SheetHeight / (fontMetrics().height() + LineGap);
    setWindowTitle(tr("Keys"));
    setAccessibleName(windowTitle());
    if (const std::vector<KeyRow> here = KeyTable::rowsOf(m_page); !here.empty())
        fillBlock(m_title(), here);
    if (!KeyTable::isDialog(m_page))
        fillBlock(tr("Everywhere"), KeyTable::rowsOf({}));
    m_grid->setRowStretch(m_lines + 1, 1);
    m_grid->activate();
    const QSize wanted = m_sheet->sizeHint();
    resize(parentWidget() ? wanted.boundedTo(parentWidget()->window()->size() - QSize(40, 60)) : wanted);
}

void KeySheet::fillBlock(const QString &title, const std::vector<KeyRow> &keys)
{
    auto *head = new QLabel(title, m_sheet);
    head->setProperty("role", u"title"_s);
    m_grid->addWidget(head, 0, m_column, 1, 2);
    int line = 0;
    const int count = static_cast<int>(keys.size());
    const int columns = (count + m_lines - 1) / m_lines;
    const int lines = (count + columns - 1) / columns; // columns of one height
    for (const KeyRow &row : keys) {
        if (line == lines) {
            m_column += 3;
            line = 0;
        }
        auto *cap = new QLabel(KeyTable::caps(row), m_sheet);
        cap->setProperty("role", u"key"_s);
        m_grid->addWidget(cap, ++line, m_column, Qt::AlignLeft);
        m_grid->addWidget(new QLabel(KeyTable::text(row), m_sheet), line, m_column + 1);
    }
    m_grid->setColumnMinimumWidth(m_column + 2, 8);
    m_column += 3;
}

void KeySheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &KeySheet::fill, Qt::QueuedConnection); // after the pages have changed
    QDialog::changeEvent(event);
}

} // namespace waydesk
