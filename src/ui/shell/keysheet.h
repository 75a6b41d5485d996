// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

class QGridLayout;
class QLabel;

namespace waydesk {

/// The keys of the page in front and those that work everywhere; Esc or Ctrl+/ puts it away. It follows the language.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    /// A key and what it does, the page's first.
    using Keys = std::vector<std::pair<QString, QString>>;
    struct Content {
        QString page;
        Keys ofPage;
        Keys everywhere;
    };
    /// `ask` is asked again when the language changes.
    explicit KeySheet(std::function<Content()> ask, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillColumn(int column, const QString &title, const Keys &keys);

    std::function<Content()> m_ask;
    QGridLayout *m_grid;
};

} // namespace waydesk
