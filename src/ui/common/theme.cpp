// SPDX-License-Identifier: Apache-2.0
#include "ui/common/theme.h"

#include "ui/common/housestyle.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <cmath>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QColor rgb(uint value) { return QColor::fromRgb(value); }

Theme &current()
{
    static Theme used = Theme::light();
    return used;
}

int &currentPercent()
{
    static int percent = 100;
    return percent;
}

QPalette paletteOf(const Theme &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.base);
    p.setColor(QPalette::AlternateBase, t.panel);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.base);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::ToolTipBase, t.base);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::PlaceholderText, t.text3);
    p.setColor(QPalette::Highlight, t.select);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.disabled);
    return p;
}

/// No rules for item views: their delegates paint them.
QString sheetOf(const Theme &t)
{
    const QString sheet = uR"(
QPushButton { background: %base; color: %text; border: 1px solid %control; border-radius: 4px; padding: 4px 14px;
    min-height: 22px; }
QPushButton[large="true"] { font-size: %14px; }
QPushButton:hover { background: %select; }
QPushButton:pressed, QPushButton:checked { background: %select; border-color: %accent; }
QPushButton:focus { border: 2px solid %accent; padding: 3px 13px; }
QPushButton:disabled { color: %disabled; border-color: %line; background: %panel; }
QPushButton:flat { border-color: transparent; background: transparent; padding: 4px 8px; }
QPushButton:flat:hover { background: %select; }
QPushButton:flat:focus { border: 2px solid %accent; padding: 3px 7px; }
QPushButton[bare="true"], QPushButton[bare="true"]:focus { padding: 0; }
QPushButton[link="true"] { border: none; background: transparent; padding: 2px 4px; min-height: 18px; color: %accent; }
QPushButton[link="true"]:hover { background: transparent; text-decoration: underline; }
QPushButton[link="true"]:focus { border: 2px solid %accent; padding: 0 2px; }
QPushButton[primary="true"] { background: %accent; color: %base; border-color: %accent; font-weight: bold; }
QPushButton[primary="true"]:focus { border: 2px solid %text; }
QPushButton[primary="true"]:disabled { background: %panel; color: %disabled; border-color: %line; }
QLineEdit { background: %base; border: 1px solid %control; border-radius: 4px; padding: 3px 8px; min-height: 22px;
    selection-background-color: %accent; selection-color: %base; }
QLineEdit:focus { border: 2px solid %accent; padding: 2px 7px; }
QLineEdit:disabled { background: %panel; color: %disabled; border-color: %line; }
QToolButton[chip="true"] { background: %base; border: 1px solid %control; border-radius: 4px; }
QToolButton[chip="true"]:hover { background: %select; }
QToolButton[chip="true"][active="true"] { background: %select; border-color: %accent; }
QToolButton[chip="true"]:focus { border: 2px solid %accent; }
QToolButton[chip="true"]::menu-indicator { image: none; }
QPlainTextEdit, QListWidget[field="true"] { background: %base; border: 1px solid %control; border-radius: 4px; }
QListWidget[field="true"]:focus, QPlainTextEdit:focus, QTextBrowser:focus { border: 2px solid %accent; }
QCheckBox:focus, QRadioButton:focus { color: %accent; }
QMenuBar { background: %window; padding: 4px; }
QStatusBar { background: %window; border-top: 1px solid %line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: %text2; font-size: %12px; }
QHeaderView::section { background: %panel; color: %text2; border: none; border-bottom: 1px solid %line;
    padding: 0 8px; font-size: %12px; }
QLabel[role="title"] { font-size: %17px; font-weight: bold; }
QLabel[role="hero"] { color: %accent; font-size: %26px; font-weight: bold; }
QLabel[role="lead"] { color: %text2; font-size: %14px; }
QLabel[role="head"] { font-size: %14px; font-weight: bold; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="second"] { color: %text2; font-size: %12px; }
QLabel[role="warn"] { color: %warn; }
QLabel[role="ok"] { color: %ok; }
QLabel[role="error"] { color: %danger; }
QLabel[role="message"] { background: %busyTint; color: %text; border-left: 3px solid %accent; padding: 4px 8px; }
QLabel[role="memo"] { background: %warnTint; color: %text; border-left: 3px solid %warn; padding: 4px 8px; }
QFrame[strip="done"] { background: %okTint; border: none; border-bottom: 1px solid %ok; }
QFrame[strip="warn"] { background: %warnTint; border: none; border-bottom: 1px solid %warn; }
QFrame[strip="hold"] { background: %holdTint; border: none; border-bottom: 1px solid %hold; }
QFrame[strip="error"] { background: %dangerTint; border: none; border-bottom: 1px solid %danger; }
QFrame[strip="done"] QLabel { color: %ok; }
QFrame[strip="warn"] QLabel { color: %warn; }
QFrame[strip="hold"] QLabel { color: %hold; }
QFrame[strip="error"] QLabel { color: %danger; }
QProgressBar { background: %grid; border: none; }
QProgressBar::chunk { background: %accent; }
QProgressBar[done="true"]::chunk { background: %ok; }
QFrame[role="panel"] { background: %base; border: 1px solid %line; border-radius: 4px; }
QFrame[role="panelHead"] { background: %panel; border: none; border-bottom: 1px solid %line; }
QFrame[role="panelFoot"] { background: %panel; border: none; border-top: 1px solid %line; }
QFrame[role="warnPanel"] { background: %warnTint; border: 1px solid %warn; border-radius: 4px; }
QFrame[role="warnPanel"] QLabel { color: %warn; }
QFrame[role="sheet"] { background: %base; border: none; border-left: 1px solid %line; }
QFrame[role="pageHead"] { background: %base; border: none; border-bottom: 1px solid %line; }
QFrame[role="listRow"] { border: none; border-top: 1px solid %grid; }
)"_s;
    const std::pair<QLatin1StringView, QColor> colours[] = {
        {"%okTint"_L1, t.ok.tint},     {"%warnTint"_L1, t.warn.tint},
        {"%holdTint"_L1, t.hold.tint}, {"%dangerTint"_L1, t.danger.tint},
        {"%busyTint"_L1, t.busy.tint}, {"%hold"_L1, t.hold.ink},
        {"%base"_L1, t.base},          {"%text2"_L1, t.text2},
        {"%text"_L1, t.text},          {"%control"_L1, t.control},
        {"%select"_L1, t.select},      {"%accent"_L1, t.accent},
        {"%disabled"_L1, t.disabled},  {"%line"_L1, t.line},
        {"%panel"_L1, t.panel},        {"%window"_L1, t.window},
        {"%grid"_L1, t.grid},          {"%warn"_L1, t.warn.ink},
        {"%ok"_L1, t.ok.ink},          {"%danger"_L1, t.danger.ink},
    };
    QString out = sheet;
    for (const auto &[name, colour] : colours)
        out.replace(name, colour.name());
    for (const int size : {11, 12, 14, 17, 26})
        out.replace(u'%' + QString::number(size) + u"px"_s, QString::number(textPx(size)) + u"px"_s);
    return out;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

Theme Theme::light()
{
    Theme t;
    t.window = rgb(0xEDF0F4);
    t.base = rgb(0xFFFFFF);
    t.panel = rgb(0xF4F6F8);
    t.select = rgb(0xE3EDFB);
    t.line = rgb(0xD5DCE4);
    t.grid = rgb(0xE6EBF0);
    t.control = rgb(0x86929F);
    t.text = rgb(0x16202A);
    t.text2 = rgb(0x46535F);
    t.text3 = rgb(0x5B6875);
    t.accent = rgb(0x1B5FC1);
    t.ghost = rgb(0x6A58A8);
    t.disabled = rgb(0x8793A0);
    t.ok = {rgb(0x0A664B), rgb(0xDCF1E8)};
    t.danger = {rgb(0xA31D17), rgb(0xFBE5E3)};
    t.warn = {rgb(0x734600), rgb(0xFCEFCB)};
    t.hold = {rgb(0x55369A), rgb(0xECE6F9)};
    t.neutral = {rgb(0x46535F), rgb(0xE6EBF0)};
    t.busy = {rgb(0x1B5FC1), rgb(0xE3EDFB)};
    t.hatch = rgb(0xECEFF2);
    t.heldText = rgb(0x5F6B77);
    t.verdictPass = {rgb(0x06251A), rgb(0x2CC487)};
    t.verdictHold = {rgb(0xFFFFFF), rgb(0xB3201A)};
    t.verdictDuplicate = {rgb(0x1F1600), rgb(0xFFC533)};
    return t;
}

Theme Theme::darkHighContrast()
{
    Theme t;
    t.dark = true;
    t.window = rgb(0x0B1016);
    t.base = rgb(0x10161D);
    t.panel = rgb(0x141B23);
    t.select = rgb(0x1B3350);
    t.line = rgb(0x2F3B48);
    t.grid = rgb(0x232D38);
    t.control = rgb(0x6F7F8F);
    t.text = rgb(0xF4F7FA);
    t.text2 = rgb(0xBCC8D4);
    t.text3 = rgb(0x96A5B4);
    t.accent = rgb(0x74B0FF);
    t.ghost = rgb(0xC6AEFF);
    t.disabled = rgb(0x8793A0);
    t.ok = {rgb(0x43DD9C), rgb(0x0F3327)};
    t.danger = {rgb(0xFF8577), rgb(0x43191A)};
    t.warn = {rgb(0xFFCB47), rgb(0x3A2C08)};
    t.hold = {rgb(0xC6AEFF), rgb(0x2C2248)};
    t.neutral = {rgb(0xBCC8D4), rgb(0x232D38)};
    t.busy = {rgb(0x74B0FF), rgb(0x1B3350)};
    t.hatch = rgb(0x232D38);
    t.heldText = rgb(0x96A5B4);
    t.verdictPass = {rgb(0x04170F), rgb(0x2FD08F)};
    t.verdictHold = {rgb(0xFFFFFF), rgb(0xC4231A)};
    t.verdictDuplicate = {rgb(0x1F1600), rgb(0xFFC533)};
    return t;
}

const Theme &theme() { return current(); }

int textPx(int pixels) { return (pixels * currentPercent() + 50) / 100; }

void applyTheme(QApplication &app, const Theme &theme, int percent)
{
    current() = theme;
    currentPercent() = percent;
    if (!app.property("houseStyle").toBool()) { // style() is the sheet's own, whatever lies under it
        app.setStyle(new HouseStyle);
        app.setProperty("houseStyle", true);
    }
    app.setPalette(paletteOf(theme));
    QFont font;
    font.setFamilies(
        {u"Microsoft YaHei UI"_s, u"PingFang SC"_s, u"Noto Sans CJK SC"_s, u"WenQuanYi Micro Hei"_s, u"sans-serif"_s});
    font.setPixelSize(textPx(13));
    app.setFont(font);
    app.setStyleSheet(sheetOf(theme));
}

void setLook(QWidget &widget, const char *property, const QVariant &value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    QList<QWidget *> all = widget.findChildren<QWidget *>();
    all.prepend(&widget);
    for (QWidget *one : all) {
        one->style()->unpolish(one);
        one->style()->polish(one);
    }
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

} // namespace waydesk
