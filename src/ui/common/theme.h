// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QString>

class QApplication;
class QVariant;
class QWidget;

namespace waydesk {

/// A colour and the tint that it is read on.
struct Tone {
    QColor ink;
    QColor tint;
};

/// Colours of the screen by what they mean.
struct Theme {
    bool dark = false;
    QColor window, base, panel, select, line, grid, control;
    QColor text, text2, text3, accent, ghost, disabled;
    Tone ok, danger, warn, hold, neutral, busy;
    QColor hatch; ///< lines over a row that must not ship
    QColor heldText;
    Tone verdictPass, verdictHold, verdictDuplicate;

    static Theme light();
    static Theme darkHighContrast();
};

/// The one in use; light before applyTheme().
const Theme &theme();
/// Palette, font and style sheet of the whole program, texts at `percent` of their size. Any time: widgets hear of it
/// by QEvent::StyleChange and FontChange and repaint; what paints itself reads theme() and textPx() then.
void applyTheme(QApplication &app, const Theme &theme, int percent = 100);
/// Sets a property that the style sheet has rules for, and puts them on the widget and what stands in it. Colours come
/// from the sheet then, so that they follow a change of the theme.
void setLook(QWidget &widget, const char *property, const QVariant &value);
/// A text size in pixels at the size that the user chose.
int textPx(int pixels);

/// WCAG contrast of two opaque colours, 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace waydesk
