// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/verdictpanel.h"

#include "models/text/holdtexts.h"
#include "models/text/sentences.h"
#include "ui/common/icons.h"
#include "ui/scan/scantheme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal AloneScale = 1.3;

QString shapeOf(VerdictLook look)
{
    switch (look) {
    case VerdictLook::Pass: return u"state-ok"_s;
    case VerdictLook::Amber: return u"state-dup"_s;
    case VerdictLook::Stop: return u"state-stop"_s;
    case VerdictLook::Waiting: break;
    }
    return u"scan"_s;
}

Tone toneOf(VerdictLook look)
{
    switch (look) {
    case VerdictLook::Pass: return scanTheme().verdictPass;
    case VerdictLook::Amber: return scanTheme().verdictDuplicate;
    case VerdictLook::Stop: return scanTheme().verdictHold;
    case VerdictLook::Waiting: break;
    }
    return {scanTheme().text2, scanTheme().base};
}

QFont sized(const QFont &font, qreal pixels, bool bold)
{
    QFont made = font;
    made.setPixelSize(std::max(12, static_cast<int>(pixels)));
    made.setBold(bold);
    return made;
}

/// The largest of the wanted size and what lets the words fit.
QFont fitting(QFont font, const QString &text, int width)
{
    while (font.pixelSize() > 14 && QFontMetrics(font).horizontalAdvance(text) > width)
        font.setPixelSize(font.pixelSize() - 2);
    return font;
}

/// A font without a bold of its own is made bold by the engine, but not at the sizes at which it draws outlines: words
/// that are read from two metres must be bold all the same.
bool hasBold(const QFont &font)
{
    const QString family = QFontInfo(font).family();
    return std::ranges::any_of(QFontDatabase::styles(family), [&](const QString &style) {
        return QFontDatabase::weight(family, style) >= QFont::DemiBold;
    });
}

void drawLarge(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    const QFont font = painter.font();
    if (font.pixelSize() < 64 || hasBold(font)) {
        painter.drawText(rect, alignment, text);
        return;
    }
    const QFontMetrics metrics(font);
    const int wide = metrics.horizontalAdvance(text);
    const int left = alignment & Qt::AlignRight ? rect.right() - wide : rect.left();
    const int base = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    QPainterPath path;
    path.addText(left, base, font, text);
    const QColor ink = painter.pen().color();
    painter.save();
    painter.setBrush(ink);
    painter.setPen(QPen(ink, font.pixelSize() / 26.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.restore();
}

/// Slanted stripes along the upper and lower edge: the form of a stop, whatever its colour.
void paintStripes(QPainter &painter, const QRect &rect, int height, const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    for (const int top : {rect.top(), rect.bottom() - height + 1}) {
        painter.save();
        painter.setClipRect(QRect(rect.left(), top, rect.width(), height));
        for (int x = rect.left() - 2 * height; x < rect.right() + height; x += 3 * height)
            painter.drawPolygon(QPolygon({QPoint(x, top + height), QPoint(x + height, top),
                                          QPoint(x + 5 * height / 2, top), QPoint(x + 3 * height / 2, top + height)}));
        painter.restore();
    }
}

} // namespace

namespace {

/// The goods that must come out, the first two by name.
QString takeOutText(const Verdict &verdict)
{
    constexpr qsizetype named = 2;
    QStringList words;
    for (const VerdictGoods &goods : verdict.goods) {
        if (goods.takeOut > 0)
            words.append(u"%1 ×%2"_s.arg(goods.title.isEmpty() ? goods.attributes : goods.title).arg(goods.takeOut));
    }
    const qsizetype more = words.size() - named;
    QString text = words.mid(0, named).join(u", "_s);
    if (more > 0)
        text += u' ' + VerdictPanel::tr("and %n more", nullptr, static_cast<int>(more));
    return text;
}

} // namespace

VerdictLook lookOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Pass: return VerdictLook::Pass;
    case VerdictKind::Incomplete:
    case VerdictKind::Duplicate: return VerdictLook::Amber;
    default: return VerdictLook::Stop;
    }
}

VerdictPanel::VerdictPanel(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(420, 260);
    describe();
}

void VerdictPanel::show(const Verdict &verdict, const QString &carrierName)
{
    m_verdict = verdict;
    m_carrier = carrierName;
    m_failure.clear();
    m_undone.clear();
    describe();
    update();
}

void VerdictPanel::showFailure(const QString &sentence)
{
    m_verdict.reset();
    m_undone.clear();
    m_failure = sentence;
    describe();
    update();
}

void VerdictPanel::showUndone(const QString &number)
{
    clear();
    m_undone = number;
    describe();
    update();
}

void VerdictPanel::setLocked(bool locked)
{
    m_locked = locked;
    describe();
    update();
}

void VerdictPanel::clear()
{
    m_verdict.reset();
    m_failure.clear();
    m_undone.clear();
    m_locked = false;
    describe();
    update();
}

void VerdictPanel::flash()
{
    m_inverted = true;
    update();
    QTimer::singleShot(150, this, [this] {
        m_inverted = false;
        update();
    });
}

QString VerdictPanel::word() const
{
    if (!m_failure.isEmpty())
        return tr("NOT ANSWERED");
    if (!m_undone.isEmpty())
        return tr("Scan undone");
    return m_verdict ? Sentences::verdictText(m_verdict->kind) : tr("Waiting for a parcel");
}

QString VerdictPanel::reasonText() const
{
    if (!m_failure.isEmpty())
        return m_failure;
    if (!m_undone.isEmpty())
        return tr("%1 is not counted any more. Scan it again when it is right.").arg(m_undone);
    if (!m_verdict)
        return tr("Scan the barcode of a label");
    QStringList sentences;
    if (m_verdict->reason)
        sentences.append(HoldTexts::sentence(*m_verdict->reason, m_verdict->why, m_verdict->holdText));
    for (const Reason remark : m_verdict->remarks)
        sentences.append(HoldTexts::sentence(remark, m_verdict->why));
    return sentences.join(u' ');
}

QString VerdictPanel::whatToDo() const
{
    if (!m_failure.isEmpty())
        return tr("Put the parcel aside and press Space, then scan it again.");
    if (!m_verdict)
        return {};
    switch (m_verdict->kind) {
    case VerdictKind::Pass: return {};
    case VerdictKind::Incomplete: return tr("Scan the QR code of the label.");
    case VerdictKind::Duplicate: return tr("It counts once: put it with the others.");
    case VerdictKind::WrongCarrier: return tr("Put it into the cage of %1, then press Space.").arg(m_carrier);
    case VerdictKind::OldCopy: return tr("Take this label off and look for the newer one, then press Space.");
    case VerdictKind::NotPrinted: return tr("Print its label first, then press Space.");
    case VerdictKind::Voided: return tr("Take the parcel out and print it anew, then press Space.");
    case VerdictKind::HandedOver: return tr("Put it aside and ask who scanned it, then press Space.");
    case VerdictKind::Hold:
        if (m_verdict->takeOut() > 0)
            return tr("Take out: %1. Put the parcel aside, then press Space.").arg(takeOutText(*m_verdict));
        if (m_verdict->reason && m_verdict->state)
            return tr("%1 Press Space.").arg(HoldTexts::whatToDo(*m_verdict->reason, m_verdict->state));
        break;
    case VerdictKind::Unknown: break;
    }
    return tr("Take the parcel out and put it aside, then press Space.");
}

bool VerdictPanel::isWordAlone() const { return reasonText().isEmpty() && whatToDo().isEmpty(); }

void VerdictPanel::describe()
{
    setAccessibleName(word() + u". "_s + reasonText() + u' ' + whatToDo() + u' ' + originText() + u' ' + ageText());
}

void VerdictPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const VerdictLook look = !m_failure.isEmpty() ? VerdictLook::Stop
        : m_verdict                               ? lookOf(m_verdict->kind)
                                                  : VerdictLook::Waiting;
    Tone tone = toneOf(look);
    if (m_inverted)
        std::swap(tone.ink, tone.tint);
    painter.setPen(look == VerdictLook::Waiting ? QPen(scanTheme().line) : QPen(Qt::NoPen));
    painter.setBrush(tone.tint);
    painter.drawRoundedRect(rect().adjusted(0, 0, -1, -1), 4, 4);
    const qreal factor = std::min(width() / 1064.0, height() / 478.0);
    if (look == VerdictLook::Stop)
        paintStripes(painter, rect(), static_cast<int>(22 * factor), tone.ink);
    if (look == VerdictLook::Amber) {
        painter.setBrush(Qt::NoBrush);
        for (const int inset : {6, 12}) {
            painter.setPen(QPen(tone.ink, 3));
            painter.drawRect(rect().adjusted(inset, inset, -inset - 1, -inset - 1));
        }
    }
    const int side = static_cast<int>(44 * factor);
    const int edge = static_cast<int>(34 * factor);
    paintWords(painter, rect().adjusted(side, edge, -side, -edge), factor, tone.ink);
}

void VerdictPanel::paintWords(QPainter &painter, const QRect &area, qreal factor, const QColor &ink)
{
    const VerdictLook look = !m_failure.isEmpty() ? VerdictLook::Stop
        : m_verdict                               ? lookOf(m_verdict->kind)
                                                  : VerdictLook::Waiting;
    const bool waiting = look == VerdictLook::Waiting;
    const int top = area.top();
    const int tall = static_cast<int>(40 * factor); // of the foot
    const int upper = isWordAlone() ? area.height() - tall - static_cast<int>(12 * factor)
                                    : std::max(static_cast<int>(200 * factor), area.height() * 2 / 5);
    // A word that has nothing below it takes the room: it is read from two metres.
    const qreal grown = isWordAlone() ? factor * AloneScale : factor;
    const int shape = static_cast<int>((waiting ? 80 : 180) * grown);
    painter.drawPixmap(area.left(), top + (upper - shape) / 2,
                       iconPixmap(shapeOf(look), ink, shape, devicePixelRatioF(), toneOf(look).tint));
    const QString number = m_verdict ? (m_verdict->number.isEmpty() ? m_verdict->code : m_verdict->number) : QString();
    const int side = number.isEmpty() ? 0 : static_cast<int>(290 * factor);
    const QRect wordRect(area.left() + shape + static_cast<int>(40 * factor), top,
                         area.width() - shape - side - static_cast<int>(60 * factor), upper);
    painter.setPen(ink);
    painter.setFont(fitting(sized(font(), (waiting ? 48 : 206) * grown, true), word(), wordRect.width()));
    drawLarge(painter, wordRect, Qt::AlignLeft | Qt::AlignVCenter, word());
    const int high = isWordAlone() ? static_cast<int>(200 * factor) : upper;
    if (!number.isEmpty())
        paintNumber(painter, QRect(area.right() - side, top + (upper - high) / 2, side, high), factor, number);
    const QRect lower(area.left(), top + upper + static_cast<int>(8 * factor), area.width(), area.height() - upper);
    const QFont reasonFont =
        fitting(sized(font(), (waiting ? 28 : 64) * factor, !waiting), reasonText(), 2 * lower.width());
    painter.setFont(reasonFont);
    const QRect used = painter.boundingRect(lower, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, reasonText());
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, reasonText());
    painter.setFont(sized(font(), 34 * factor, false));
    painter.drawText(lower.adjusted(0, used.height() + static_cast<int>(6 * factor), 0, 0),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, whatToDo());
    paintFoot(painter, QRect(area.left(), area.bottom() - tall, area.width(), tall), factor, ink);
}

/// Carrier, the number's head and, large, the four digits by which people match a parcel.
void VerdictPanel::paintNumber(QPainter &painter, const QRect &room, qreal factor, const QString &number)
{
    const int side = room.width();
    const int third = room.height() / 3;
    const int half = room.height() / 2;
    const QString head = number.chopped(std::min<qsizetype>(4, number.size()));
    painter.setFont(fitting(sized(font(), 32 * factor, false), m_carrier, side));
    painter.drawText(room.adjusted(0, 0, 0, -2 * third), Qt::AlignRight | Qt::AlignVCenter, m_carrier);
    painter.setFont(fitting(sized(font(), 28 * factor, false), head, side));
    painter.drawText(room.adjusted(0, third, 0, -half), Qt::AlignRight | Qt::AlignVCenter, head);
    painter.setFont(fitting(sized(font(), 96 * factor, true), number.right(4), side));
    drawLarge(painter, room.adjusted(0, half, 0, 0), Qt::AlignRight | Qt::AlignVCenter, number.right(4));
}

/// What stands behind the answer: the orders as they are known, and whether the bench waits for somebody.
void VerdictPanel::paintFoot(QPainter &painter, const QRect &foot, qreal factor, const QColor &ink)
{
    const int shape = static_cast<int>(26 * factor);
    const int gap = static_cast<int>(10 * factor);
    const QColor ground = toneOf(m_verdict ? lookOf(m_verdict->kind) : VerdictLook::Stop).tint;
    int left = foot.left();
    const auto add = [&](const QString &icon, const QString &words) {
        painter.drawPixmap(left, foot.center().y() - shape / 2,
                           iconPixmap(icon, ink, shape, devicePixelRatioF(), ground));
        left += shape + gap;
        painter.drawText(QRect(left, foot.top(), foot.right() - left, foot.height()), Qt::AlignVCenter, words);
        left += painter.fontMetrics().horizontalAdvance(words) + 4 * gap;
    };
    painter.setPen(ink);
    painter.setFont(sized(font(), 26 * factor, false));
    if (m_verdict && lookOf(m_verdict->kind) == VerdictLook::Pass) {
        add(u"state-ok"_s, m_verdict->remarks.empty() ? tr("Order fine") : tr("Order without a stop"));
        if (m_verdict->quantity > 0)
            add(u"box"_s, tr("%n piece(s)", nullptr, static_cast<int>(m_verdict->quantity)));
    }
    if (const QString origin = originText(); !origin.isEmpty())
        add(u"state-info"_s, origin);
    if (const QString age = ageText(); !age.isEmpty())
        add(u"clock"_s, age);
    if (!m_locked)
        return;
    const QString words = tr("Locked · not counted");
    painter.setFont(sized(font(), 26 * factor, true));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, words);
    const int right = foot.right() - painter.fontMetrics().horizontalAdvance(words) - gap;
    painter.drawPixmap(right - shape, foot.center().y() - shape / 2,
                       iconPixmap(u"state-lock"_s, ink, shape, devicePixelRatioF(), ground));
}

/// Its own data's age stands beside it.
QString VerdictPanel::originText() const
{
    if (!m_verdict || m_verdict->kind != VerdictKind::Hold || !m_verdict->reason)
        return {};
    const auto found = std::ranges::find(m_verdict->why, *m_verdict->reason, &HoldFact::reason);
    if (found == m_verdict->why.end())
        return {};
    HoldFact fact = *found;
    fact.dataAsOf = 0;
    return HoldTexts::origin(fact, m_verdict->judgedAt);
}

QString VerdictPanel::ageText() const
{
    if (!m_verdict || m_verdict->dataAgeMs < 0)
        return {};
    const qint64 minutes = m_verdict->dataAgeMs / 60'000;
    if (minutes < 120)
        return tr("Order data %n minute(s) old", nullptr, static_cast<int>(minutes));
    const qint64 hours = minutes / 60;
    return hours < 48 ? tr("Order data %n hour(s) old", nullptr, static_cast<int>(hours))
                      : tr("Order data %n day(s) old", nullptr, static_cast<int>(hours / 24));
}

void VerdictPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace waydesk
