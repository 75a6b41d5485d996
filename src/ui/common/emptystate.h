// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace waydesk {

class KeyButton;

/// What stands where a list has nothing to show: a picture, a sentence, and the next step if there is one.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// The sentence and the button are named after `name`: emptyLabel and emptyButton for "empty".
    explicit EmptyState(const QString &name, QWidget *parent = nullptr);

    void setPicture(const QString &icon);
    void setSentence(const QString &sentence);
    /// The button goes with an empty text.
    void setStep(const QString &text);
    KeyButton &button() const { return *m_button; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    QString m_icon;
    QLabel *m_picture;
    QLabel *m_sentence;
    KeyButton *m_button;
};

} // namespace waydesk
