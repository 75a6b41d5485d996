// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QString>

#include <functional>
#include <vector>

class QGridLayout;
class QScrollArea;

namespace waydesk {

struct KeyRow;

/// The keys of the page in front and those that work everywhere, out of the key table; Esc or Ctrl+/ puts it away. It
/// follows the language.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    /// `page` is the object name of a page; its title is asked again when the language changes.
    KeySheet(const QString &page, std::function<QString()> title, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillBlock(const QString &title, const std::vector<KeyRow> &keys);

    QString m_page;
    std::function<QString()> m_title;
    int m_lines = 0; ///< of a column of keys
    int m_column = 0; ///< of the grid, the next one that is free
    QScrollArea *m_scroll;
    QWidget *m_sheet;
    QGridLayout *m_grid;
};

} // namespace waydesk
