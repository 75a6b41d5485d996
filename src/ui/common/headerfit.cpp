// SPDX-License-Identifier: Apache-2.0
#include "ui/common/headerfit.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace waydesk {

HeaderFit::HeaderFit(QHeaderView &header, int stretch)
    : QObject(&header)
    , m_header(header)
    , m_stretch(stretch)
{
    if (stretch >= 0)
        header.setStretchLastSection(false);
    header.installEventFilter(this);
    connect(&header, &QHeaderView::sectionCountChanged, this, &HeaderFit::later);
    connect(&header, &QHeaderView::sortIndicatorChanged, this, &HeaderFit::later);
    connect(&header, &QHeaderView::sectionResized, this, &HeaderFit::stretch);
    connect(&header, &QHeaderView::geometriesChanged, this, &HeaderFit::stretch);
    later();
}

bool HeaderFit::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::Show: later(); break;
    case QEvent::Resize: stretch(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

int HeaderFit::needed(int section) const
{
    QFont font = m_header.font();
    font.setPixelSize(textPx(12));
    const bool isSorted = m_header.isSortIndicatorShown() && m_header.sortIndicatorSection() == section;
    font.setBold(isSorted);
    const QString mark = isSorted ? QStringLiteral(" \u25B2") : QString();
    const QString text = m_header.model()->headerData(section, Qt::Horizontal).toString();
    constexpr int padding = 20;
    return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text + mark) + padding;
}

/// The words change after the event that says so.
void HeaderFit::later()
{
    if (m_asked)
        return;
    m_asked = true;
    QMetaObject::invokeMethod(this, &HeaderFit::widen, Qt::QueuedConnection);
}

void HeaderFit::widen()
{
    m_asked = false;
    if (!m_header.model())
        return;
    m_busy = true;
    for (int i = 0; i < m_header.count(); ++i) {
        if (i != m_stretch && !m_header.isSectionHidden(i) && m_header.sectionSize(i) < needed(i))
            m_header.resizeSection(i, needed(i));
    }
    m_busy = false;
    stretch();
}

void HeaderFit::stretch()
{
    if (m_busy || m_stretch < 0 || !m_header.model() || m_stretch >= m_header.count()
        || m_header.isSectionHidden(m_stretch))
        return;
    m_busy = true;
    const int others = m_header.length() - m_header.sectionSize(m_stretch);
    const int room = std::max({needed(m_stretch), m_header.minimumSectionSize(), m_header.width() - others});
    if (room != m_header.sectionSize(m_stretch))
        m_header.resizeSection(m_stretch, room);
    m_busy = false;
}

} // namespace waydesk
