// SPDX-License-Identifier: Apache-2.0
#include "ui/common/housestyle.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOptionComboBox>
#include <QStyleOptionSpinBox>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int FieldHeight = 30;
constexpr int FieldMargin = 9;
constexpr int ArrowWidth = 28;
constexpr int StepWidth = 24;
constexpr int BoxSize = 16;
constexpr int ChevronSize = 14;

qreal ratioOf(const QPainter &painter) { return painter.device()->devicePixelRatioF(); }

void paintField(QPainter &painter, const QStyleOption &option)
{
    const Theme &t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = enabled && option.state & QStyle::State_HasFocus;
    const int line = focused ? 2 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(!enabled ? t.line : focused ? t.accent : t.control, line));
    painter.setBrush(enabled ? t.base : t.panel);
    const qreal inset = line / 2.0;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), 4, 4);
    painter.restore();
}

void paintChevron(QPainter &painter, const QRect &room, bool up, bool enabled)
{
    QPixmap chevron = iconPixmap(u"down"_s, enabled ? theme().text2 : theme().disabled, ChevronSize, ratioOf(painter));
    if (up)
        chevron = chevron.transformed(QTransform::fromScale(1, -1));
    painter.drawPixmap(room.center() - QPoint(ChevronSize / 2 - 1, ChevronSize / 2 - 1), chevron);
}

void paintBox(QPainter &painter, const QStyleOption &option)
{
    const Theme &t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool some = option.state & (QStyle::State_On | QStyle::State_NoChange);
    QRect box(0, 0, BoxSize, BoxSize);
    box.moveCenter(option.rect.center());
    const QColor ink = enabled ? t.accent : t.disabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(some || option.state & QStyle::State_HasFocus ? ink : enabled ? t.control : t.line);
    painter.setBrush(some ? ink : t.base);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (some)
        painter.drawPixmap(box.topLeft() + QPoint(1, 1),
                           iconPixmap(option.state & QStyle::State_On ? u"check"_s : u"minus"_s, t.base, ChevronSize,
                                      ratioOf(painter)));
    painter.restore();
}

void paintRadio(QPainter &painter, const QStyleOption &option)
{
    const Theme &t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    QRectF ring(0, 0, BoxSize - 1, BoxSize - 1);
    ring.moveCenter(QRectF(option.rect).center());
    const QColor ink = enabled ? t.accent : t.disabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(on || option.state & QStyle::State_HasFocus ? ink : enabled ? t.control : t.line);
    painter.setBrush(t.base);
    painter.drawEllipse(ring);
    if (on) {
        painter.setBrush(ink);
        painter.drawEllipse(ring.adjusted(4, 4, -4, -4));
    }
    painter.restore();
}

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{ }

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintBox(*painter, *option); return;
    case PE_IndicatorRadioButton: paintRadio(*painter, *option); return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && element == PE_PanelItemViewItem)
            painter->fillRect(option->rect, item->backgroundBrush);
        if (option->state & State_Selected)
            painter->fillRect(option->rect, theme().select);
        return;
    }
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (element != CE_ComboBoxLabel || !combo || combo->editable) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QRect room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
    if (!combo->currentIcon.isNull()) {
        combo->currentIcon.paint(painter, QRect(room.topLeft(), QSize(combo->iconSize.width(), room.height())));
        room.setLeft(room.left() + combo->iconSize.width() + 6);
    }
    painter->setPen(combo->state & State_Enabled ? theme().text : theme().disabled);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room.width()));
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    if (control == CC_ComboBox) {
        paintField(*painter, *option);
        paintChevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget), false, enabled);
    } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
               control == CC_SpinBox && spin) {
        paintField(*painter, *option);
        const bool more = enabled && spin->stepEnabled & QAbstractSpinBox::StepUpEnabled;
        const bool less = enabled && spin->stepEnabled & QAbstractSpinBox::StepDownEnabled;
        paintChevron(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), true, more);
        paintChevron(*painter, subControlRect(control, option, SC_SpinBoxDown, widget), false, less);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect all = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return all.adjusted(FieldMargin, 2, -ArrowWidth, -2);
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return {all.right() - ArrowWidth + 1, all.top(), ArrowWidth, all.height()};
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return all.adjusted(FieldMargin - 3, 2, -StepWidth, -2); // the edit has a margin of its own
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
        const int half = all.height() / 2;
        return {all.right() - StepWidth + 1, part == SC_SpinBoxUp ? all.top() : all.top() + half, StepWidth, half};
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight || metric == PM_ExclusiveIndicatorWidth
        || metric == PM_ExclusiveIndicatorHeight)
        return BoxSize;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize fits = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox || type == CT_SpinBox)
        fits = QSize(fits.width() + FieldMargin, std::max(fits.height(), FieldHeight));
    return fits;
}

} // namespace waydesk
