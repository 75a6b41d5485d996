// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QString>

namespace waydesk {

/// A push button that shows the key which does the same.
class KeyButton : public QPushButton
{
    Q_OBJECT
    Q_PROPERTY(QString keyCap READ keyCap WRITE setKeyCap)

public:
    explicit KeyButton(QWidget *parent = nullptr);

    QString keyCap() const { return m_keyCap; }
    void setKeyCap(const QString &key);
    /// The one filled button of its page.
    void setPrimary(bool primary);

    QSize sizeHint() const override;
    /// In a narrow window the key goes first, then the picture; the words stay.
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont capFont() const;
    int capWidth() const;
    int wordsWidth() const;
    int pictureWidth() const;

    QString m_keyCap;
    bool m_primary = false;
};

} // namespace waydesk
