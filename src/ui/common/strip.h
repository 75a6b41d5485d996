// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace waydesk {

/// A 46 px line in place of a message box: what happened, where it stopped, what can be done. Hidden while there is
/// nothing to say.
class Strip : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Done, Warn, Error };

    explicit Strip(QWidget *parent = nullptr);

    void show(Kind kind, const QString &text);
    void showError(const Error &error);
    /// Offers something beside "Got it", for the text that is shown now.
    void offer(const QString &action, std::function<void()> act);
    void dismiss();
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void drawShape();

    Kind m_kind = Kind::Done;
    QLabel *m_shape;
    QLabel *m_label;
    QPushButton *m_action;
    QPushButton *m_close;
    std::function<void()> m_act;
};

} // namespace waydesk
