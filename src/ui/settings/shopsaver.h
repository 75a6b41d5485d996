// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QWidget>

#include <functional>

namespace waydesk {

class KeyButton;
struct UiServices;

/// The two buttons under a form that is kept by shop: save it for the chosen shop, or for all. One save at a time.
class ShopSaver : public QWidget
{
    Q_OBJECT

public:
    /// The buttons are named save<name>Button and save<name>AllButton. `services` outlives it.
    ShopSaver(const UiServices &services, const QString &name, QWidget *parent = nullptr);

    /// Whether there is something that can be saved.
    void setMay(bool may);
    bool isSaving() const { return m_isSaving; }
    /// Runs `work` beside; meanwhile the buttons rest. Then the focus is where it was, and `done` hears of it.
    void run(std::function<Result<void>()> work, std::function<void(const Result<void> &)> done);

Q_SIGNALS:
    void asked(bool all);

protected:
    void changeEvent(QEvent *event) override;

private:
    void enableButtons();
    void retranslate();

    const UiServices &m_services;
    KeyButton *m_one;
    KeyButton *m_all;
    bool m_may = false;
    bool m_isSaving = false;
};

} // namespace waydesk
