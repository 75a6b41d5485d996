// SPDX-License-Identifier: Apache-2.0
#include "ui/print/labelpreview.h"

#include "models/text/sentences.h"
#include "ui/common/dotpicture.h"
#include "ui/common/pill.h"
#include "ui/print/labeldelegate.h"
#include "ui/print/labelimage.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int Margin = 16;
constexpr int CaptionHeight = 30;
constexpr int SideWidth = 170;
constexpr int RoomForSides = 760; ///< narrower ones show the middle alone
} // namespace

LabelPreview::LabelPreview(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(280, 300);
}

void LabelPreview::show(std::vector<DrawnLabel> pictures, int position)
{
    m_pictures = std::move(pictures);
    m_position = position;
    m_middle = {};
    const DrawnLabel *middle = at(position);
    setAccessibleName(middle ? tr("Label %1, number %2").arg(middle->sequence, middle->label.number) : tr("No label"));
    update();
}

void LabelPreview::clear(const QString &words)
{
    m_words = words;
    show({}, 0);
}

const DrawnLabel *LabelPreview::at(int position) const
{
    const auto found =
        std::ranges::find_if(m_pictures, [&](const DrawnLabel &one) { return one.label.position == position; });
    return found == m_pictures.end() ? nullptr : &*found;
}

QRect LabelPreview::middleArea() const
{
    const int side = width() >= RoomForSides ? SideWidth + Margin : 0;
    return rect().adjusted(side + Margin, Margin, -side - Margin, -Margin - CaptionHeight);
}

QRect LabelPreview::sideArea(int step) const
{
    if (width() < RoomForSides)
        return {};
    const int height = SideWidth * 3 / 2;
    const int x = step < 0 ? Margin : width() - Margin - SideWidth;
    return {x, (this->height() - height) / 2, SideWidth, height};
}

void LabelPreview::paintCaption(QPainter &painter, const QRect &area, const DrawnLabel &picture) const
{
    QFont small = font();
    small.setPixelSize(textPx(12));
    QString words = Sentences::copyStateText(picture.label.newest.state);
    if (picture.label.newest.number > 1)
        words += u" · "_s + tr("copy %1").arg(picture.label.newest.number);
    if (!picture.label.newest.reason.isEmpty())
        words += u" · "_s + picture.label.newest.reason;
    const Pill pill =
        copyPill(picture.label.newest.state, u"%1 "_s.arg(picture.label.position, 3, 10, QChar(u'0')) + words);
    const int wide = std::min(pillWidth(pill, small), area.width());
    paintPill(painter, QRect(area.center().x() - wide / 2, area.top(), wide, area.height()), pill, small);
}

void LabelPreview::paintLabel(QPainter &painter, const QRect &area, const DrawnLabel &picture, bool middle)
{
    if (picture.why) {
        painter.setPen(theme().danger.ink);
        painter.setBrush(theme().danger.tint);
        painter.drawRect(area.adjusted(0, 0, -1, -1));
        painter.drawText(area.adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         Sentences::errorSentence(*picture.why));
        return;
    }
    const qreal ratio = devicePixelRatioF();
    const QSize room = (QSizeF(area.size()) * ratio).toSize();
    QPixmap pixmap;
    if (middle) {
        if (m_middle.isNull())
            m_middle = QPixmap::fromImage(previewImage(picture.image, room));
        pixmap = m_middle;
    } else {
        pixmap =
            QPixmap::fromImage(dotPicture(picture.image).scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    pixmap.setDevicePixelRatio(ratio);
    const QSize size = pixmap.deviceIndependentSize().toSize();
    const QRect place(area.left() + (area.width() - size.width()) / 2, area.top() + (area.height() - size.height()) / 2,
                      size.width(), size.height());
    painter.drawPixmap(place.topLeft(), pixmap);
    painter.setBrush(Qt::NoBrush);
    const bool doubt = picture.label.newest.state == CopyState::InDoubt;
    painter.setPen(doubt ? QPen(theme().warn.ink, 3, Qt::DashLine) : QPen(theme().line));
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
    paintCaption(painter, QRect(area.left(), place.bottom() + 6, area.width(), CaptionHeight - 8), picture);
}

void LabelPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().grid);
    const DrawnLabel *middle = at(m_position);
    if (!middle) {
        painter.setPen(theme().text2);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                         m_words.isEmpty() ? tr("Choose a label to see it as it comes out") : m_words);
        return;
    }
    paintLabel(painter, middleArea(), *middle, true);
    for (const int step : {-1, 1}) {
        if (const DrawnLabel *side = at(m_position + step); side && !sideArea(step).isEmpty())
            paintLabel(painter, sideArea(step), *side, false);
    }
}

void LabelPreview::resizeEvent(QResizeEvent *event)
{
    m_middle = {};
    QWidget::resizeEvent(event);
}

void LabelPreview::mousePressEvent(QMouseEvent *event)
{
    for (const int step : {-1, 1}) {
        if (sideArea(step).contains(event->position().toPoint()) && at(m_position + step))
            Q_EMIT chosen(m_position + step);
    }
}

} // namespace waydesk
