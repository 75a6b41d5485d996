// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QTextBrowser;

namespace waydesk {

/// The guide, in the language of the screen; it follows a change.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void spread();

    QTextBrowser *m_text;
};

} // namespace waydesk
