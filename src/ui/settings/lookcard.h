// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/formpanel.h"

class QComboBox;

namespace waydesk {

class Appearance;

/// Language, theme and text size of this bench.
class LookCard : public FormPanel
{
    Q_OBJECT

public:
    /// `look` outlives the card.
    explicit LookCard(Appearance &look, QWidget *parent = nullptr);

    /// The menu changes the same settings: read them again.
    void refresh();

Q_SIGNALS:
    void languageWanted(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Appearance &m_look;
    QComboBox *m_languages;
    QComboBox *m_theme;
    QComboBox *m_textSize;
};

} // namespace waydesk
