// SPDX-License-Identifier: Apache-2.0
#include "support/widgetchecks.h"

#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPixmap>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QTextDocumentFragment>

#include <algorithm>
#include <map>
#include <vector>

namespace waydesk::test {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QWidget *widget)
{
    const QString name = widget->objectName();
    return name.isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : name;
}

/// Parts of a widget that are its own business: a combo box's list, a spin box's field, a table's corner.
bool isInner(const QWidget *widget)
{
    if (widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QMenu") || widget->inherits("QScrollBar")
        || widget->inherits("QHeaderView"))
        return true;
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
            || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QTabBar *>(parent)
            || qobject_cast<const QAbstractItemView *>(parent) || parent->inherits("QMenuBar")
            || parent->inherits("QDockWidgetTitleButton"))
            return true;
    }
    return false;
}

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
        && !widget->isWindow() && !isInner(widget);
}

std::vector<QWidget *> tabChain(QWidget &window)
{
    std::vector<QWidget *> chain;
    QWidget *widget = &window;
    do {
        if (takesTab(widget) && window.isAncestorOf(widget))
            chain.push_back(widget);
        widget = widget->nextInFocusChain();
    } while (widget && widget != &window);
    return chain;
}

QRect inWindow(const QWidget *widget) { return {widget->mapTo(widget->window(), QPoint(0, 0)), widget->size()}; }

/// `later` stands above `earlier`, or left of it in the same line.
bool readsBefore(const QRect &later, const QRect &earlier)
{
    const int overlap = std::min(later.bottom(), earlier.bottom()) - std::max(later.top(), earlier.top());
    const bool sameLine = overlap * 2 > std::min(later.height(), earlier.height());
    return sameLine ? later.right() <= earlier.left()
                    : later.bottom() <= earlier.top() && later.left() < earlier.right();
}

QString plain(QString text)
{
    if (Qt::mightBeRichText(text))
        text = QTextDocumentFragment::fromHtml(text).toPlainText();
    static const QRegularExpression mnemonic(u"&(?!&)"_s);
    return text.remove(mnemonic);
}

int widthOf(const QFont &font, const QString &text)
{
    int widest = 0;
    for (const QString &line : text.split(u'\n'))
        widest = std::max(widest, QFontMetrics(font).horizontalAdvance(line));
    return widest;
}

class Complaints
{
public:
    void need(const QWidget *widget, const QString &text, int needed, int has, const char *what = "wide")
    {
        if (needed > has + 1)
            lines.append(u"%1 '%2' is %3 px %4, needs %5"_s.arg(nameOf(widget), text.left(60))
                             .arg(has)
                             .arg(QLatin1StringView(what))
                             .arg(needed));
    }
    QStringList lines;
};

void checkLabel(const QLabel *label, Complaints &out)
{
    const QString text = plain(label->text());
    if (text.isEmpty())
        return;
    const QRect room = label->contentsRect();
    if (label->wordWrap()) {
        out.need(label, text, label->heightForWidth(label->width()), label->height(), "high");
        return;
    }
    out.need(label, text, widthOf(label->font(), text), room.width());
    out.need(label, text, QFontMetrics(label->font()).height(), room.height(), "high");
}

void checkButton(const QAbstractButton *button, Complaints &out)
{
    if (button->text().isEmpty())
        return;
    constexpr int slack = 10; // of the padding at both sides
    const bool shortens = button->inherits("waydesk::KeyButton"); // by its key
    const QSize hint = shortens ? button->minimumSizeHint() : button->sizeHint();
    out.need(button, button->text(), hint.width() - slack, button->width());
    out.need(button, button->text(), QFontMetrics(button->font()).height(), button->height(), "high");
}

void checkHeader(const QHeaderView *header, Complaints &out)
{
    if (!header->model() || header->orientation() != Qt::Horizontal)
        return;
    QFont font = header->font();
    font.setPixelSize(textPx(12));
    constexpr int padding = 16;
    for (int i = 0; i < header->count(); ++i) {
        const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
        if (!header->isSectionHidden(i) && !text.isEmpty())
            out.need(header->parentWidget(), text, widthOf(font, text) + padding, header->sectionSize(i));
    }
}

void checkField(const QWidget *widget, Complaints &out)
{
    constexpr int sides = 20;
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget); edit && !isInner(edit)) {
        const QString text = edit->placeholderText();
        if (!text.isEmpty())
            out.need(edit, text, widthOf(edit->font(), text) + sides, edit->width());
    } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        if (!box->currentText().isEmpty())
            out.need(box, box->currentText(), widthOf(box->font(), box->currentText()) + sides, box->width());
    } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
        out.need(group, group->title(), widthOf(group->font(), plain(group->title())), group->width());
    }
}

/// Parts of it lie outside of what holds it, where nothing scrolls.
void checkPlace(const QWidget *widget, Complaints &out)
{
    QRect part = widget->rect();
    for (const QWidget *at = widget; !at->isWindow(); at = at->parentWidget()) {
        part.translate(at->pos());
        const QWidget *parent = at->parentWidget();
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget())) {
            const bool outside = part.left() < -1 || part.right() > parent->width();
            if (outside && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                out.lines.append(u"%1 is cut off at the side of %2"_s.arg(nameOf(widget), nameOf(area)));
            return;
        }
        if (!parent->rect().adjusted(-1, -1, 1, 1).contains(part)) {
            out.lines.append(u"%1 sticks out of %2"_s.arg(nameOf(widget), nameOf(parent)));
            return;
        }
    }
}

} // namespace

QStringList WidgetChecks::namesAndRoles(QWidget &window)
{
    QStringList wrong;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool acts = takesTab(widget) || qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        if (!acts || !widget->isVisible() || isInner(widget) || qobject_cast<const QLabel *>(widget))
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            wrong.append(nameOf(widget) + u" has no name"_s);
        else if (face->role() == QAccessible::NoRole)
            wrong.append(nameOf(widget) + u" has no role"_s);
    }
    return wrong;
}

QStringList WidgetChecks::tabOrder(QWidget &window)
{
    QStringList wrong;
    // For each group, its parts in the order in which Tab first meets them.
    std::map<QWidget *, std::vector<QWidget *>> parts;
    for (QWidget *widget : tabChain(window)) {
        for (QWidget *part = widget; part != &window; part = part->parentWidget()) {
            auto &known = parts[part->parentWidget()];
            if (known.empty() || known.back() != part) {
                if (std::ranges::find(known, part) != known.end())
                    wrong.append(u"Tab comes back into %1 for %2"_s.arg(nameOf(part), nameOf(widget)));
                known.push_back(part);
            }
        }
    }
    for (const auto &[group, ordered] : parts) {
        for (size_t i = 1; i < ordered.size(); ++i) {
            if (readsBefore(inWindow(ordered[i]), inWindow(ordered[i - 1])))
                wrong.append(
                    u"in %1, %2 comes after %3"_s.arg(nameOf(group), nameOf(ordered[i]), nameOf(ordered[i - 1])));
        }
    }
    return wrong;
}

QStringList WidgetChecks::focusIsSeen(QWidget &window)
{
    QStringList wrong;
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {u"the window does not become active"_s};
    const int blinks = QApplication::cursorFlashTime();
    QApplication::setCursorFlashTime(0); // a cursor is no ring
    for (QWidget *widget : tabChain(window)) {
        const QRect place = inWindow(widget).adjusted(-4, -4, 4, 4);
        if (QWidget *now = QApplication::focusWidget())
            now->clearFocus();
        const QImage without = window.grab(place).toImage();
        widget->setFocus(Qt::TabFocusReason);
        if (!widget->hasFocus()) {
            wrong.append(nameOf(widget) + u" does not take the focus"_s);
            continue;
        }
        if (window.grab(place).toImage() == without)
            wrong.append(nameOf(widget) + u" looks the same with the focus"_s);
    }
    QApplication::setCursorFlashTime(blinks);
    return wrong;
}

QStringList WidgetChecks::clippedTexts(QWidget &window)
{
    Complaints out;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            checkHeader(header, out);
        if (isInner(widget))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (label)
            checkLabel(label, out);
        else if (button)
            checkButton(button, out);
        else
            checkField(widget, out);
        const bool pill = widget->inherits("waydesk::PillLabel");
        if (pill)
            out.need(widget, widget->accessibleName(), widget->sizeHint().width(), widget->width());
        if (label || button || pill || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget))
            checkPlace(widget, out);
    }
    return out.lines;
}

} // namespace waydesk::test
