// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QString>

#include <set>

class QLineEdit;
class QObject;

namespace waydesk {

/// Lets keys of which nobody knows yet who typed them into a text field at once, and takes them out again when they
/// turn out to be a scanner's: a person sees each key without delay, a scan leaves no trace. Interface thread.
class FieldMemory
{
public:
    /// True: `target` is a field that may show the key now. Remembers what stands in it, if the key begins a burst.
    bool admit(QObject *target, quint64 key);
    /// The key stays where it is; false if it was never let in.
    bool keep(quint64 key) { return m_keys.erase(key) > 0; }
    /// Text, cursor and selection are again as they were before the burst that the key belongs to.
    void takeBack(quint64 key);

private:
    std::set<quint64> m_keys;
    QPointer<QLineEdit> m_field;
    QString m_text;
    int m_cursor = 0;
    int m_selection = -1; ///< where it starts; -1 = there is none
    int m_selected = 0;
};

} // namespace waydesk
