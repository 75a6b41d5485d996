// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace waydesk {

/// Ctrl+/ while a dialog stands in front of the window: shows the keys of that dialog. Lives as long as the window.
class DialogKeys : public QObject
{
    Q_OBJECT

public:
    explicit DialogKeys(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace waydesk
