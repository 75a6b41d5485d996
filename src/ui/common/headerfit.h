// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QHeaderView;

namespace waydesk {

/// See fitHeader(); lives with its header.
class HeaderFit : public QObject
{
    Q_OBJECT

public:
    HeaderFit(QHeaderView &header, int stretch);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int needed(int section) const;
    void later();
    void widen();
    void stretch();

    QHeaderView &m_header;
    int m_stretch;
    bool m_asked = false;
    bool m_busy = false;
};

} // namespace waydesk
