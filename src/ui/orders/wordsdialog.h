// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/taughtword.h"
#include "dispatch/teachwords.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace waydesk {

namespace Ui {
class WordsDialog;
}
struct UiServices;

/// Words of the platforms that nobody knows yet, and what each means. Accepted when those that were answered are
/// remembered; what stays open is asked again with the next import that meets it.
class WordsDialog : public QDialog
{
    Q_OBJECT

public:
    WordsDialog(const UiServices &services, std::vector<UnknownWord> words, QWidget *parent = nullptr);
    ~WordsDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();
    void fillMeanings(int row);
    TaughtWords answers() const;
    void save();
    void retranslate();

    const UiServices &m_services;
    std::vector<UnknownWord> m_words;
    std::unique_ptr<Ui::WordsDialog> m_ui;
};

} // namespace waydesk
