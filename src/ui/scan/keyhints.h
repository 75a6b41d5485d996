// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace waydesk {

/// A line that says which keys do what, each key as a cap.
class KeyHints : public QWidget
{
    Q_OBJECT

public:
    struct Hint {
        QString key;
        QString words;
    };
    explicit KeyHints(QWidget *parent = nullptr);

    void show(std::vector<Hint> hints);
    QSize sizeHint() const override { return {400, 36}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Hint> m_hints;
};

} // namespace waydesk
