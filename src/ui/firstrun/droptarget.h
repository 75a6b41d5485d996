// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;

namespace waydesk {

class KeyButton;

/// The field that order files are dropped on, with the two ways to begin without a mouse.
class DropTarget : public QFrame
{
    Q_OBJECT

public:
    explicit DropTarget(QWidget *parent = nullptr);

Q_SIGNALS:
    void dropped(const QStringList &files);
    void chooseWanted();
    void sampleWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void retranslate();
    void dress();

    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_formats;
    QLabel *m_sampleNote;
    KeyButton *m_choose;
    KeyButton *m_sample;
    bool m_over = false;
};

} // namespace waydesk
