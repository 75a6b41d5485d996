// SPDX-License-Identifier: Apache-2.0
#include "ui/common/fieldmemory.h"

#include <QLineEdit>

namespace waydesk {

bool FieldMemory::admit(QObject *target, quint64 key)
{
    auto *field = qobject_cast<QLineEdit *>(target);
    if (!field || field->isReadOnly() || !field->isEnabled() || (!m_keys.empty() && m_field != field))
        return false;
    if (m_keys.empty()) {
        m_field = field;
        m_text = field->text();
        m_cursor = field->cursorPosition();
        m_selection = field->selectionStart();
        m_selected = field->selectionLength();
    }
    m_keys.insert(key);
    return true;
}

void FieldMemory::takeBack(quint64 key)
{
    if (!keep(key))
        return;
    m_keys.clear();
    if (!m_field)
        return;
    m_field->setText(m_text);
    Q_EMIT m_field->textEdited(m_text); // whoever followed the keys hears that they are gone
    if (!m_field)
        return;
    if (m_selection < 0)
        m_field->setCursorPosition(m_cursor);
    else if (m_cursor == m_selection)
        m_field->setSelection(m_selection + m_selected, -m_selected);
    else
        m_field->setSelection(m_selection, m_selected);
}

} // namespace waydesk
