// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/keytable.h"

#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr const char *EveryDialog = "dialog";
}

bool KeyTable::isDialog(const QString &page)
{
    return page.endsWith(QLatin1StringView(EveryDialog), Qt::CaseInsensitive);
}

std::vector<KeyRow> KeyTable::rowsOf(const QString &page)
{
    std::vector<KeyRow> found;
    for (const KeyRow &row : rows()) {
        const QLatin1StringView place(row.page);
        if (place == page || (isDialog(page) && place == QLatin1StringView(EveryDialog)))
            found.push_back(row);
    }
    return found;
}

std::span<const KeyRow> KeyTable::rows()
{
    static constexpr KeyRow all[] = {
        {"", "Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+6 Ctrl+7", QT_TR_NOOP("pages")},
        {"", "Ctrl+Tab", QT_TR_NOOP("next pane")},
        {"", "Esc", QT_TR_NOOP("one step back")},
        {"", "/ Ctrl+F", QT_TR_NOOP("search, find a parcel by any code")},
        {"", "Ctrl+O", QT_TR_NOOP("import orders")},
        {"", "Ctrl+Shift+O", QT_TR_NOOP("sample data, while there are no orders")},
        {"", "Ctrl+Z", QT_TR_NOOP("undo")},
        {"", "Ctrl+Shift+Z", QT_TR_NOOP("redo")},
        {"", "Ctrl+L", QT_TR_NOOP("change operator")},
        {"", "Shift+F12", QT_TR_NOOP("teach the scanner")},
        {"", "F1", QT_TR_NOOP("guide")},
        {"", "Ctrl+/", QT_TR_NOOP("keys of this page")},
        {"", "F10", QT_TR_NOOP("menu")},
        {"", "F11", QT_TR_NOOP("full screen")},
        {"", "F12", QT_TR_NOOP("details on or off")},
        {"", "Ctrl+Q", QT_TR_NOOP("quit")},

        {"ordersPage", "Up Down PgUp PgDown", QT_TR_NOOP("move")},
        {"ordersPage", "Home End", QT_TR_NOOP("first row, last row")},
        {"ordersPage", "Space", QT_TR_NOOP("tick the row")},
        {"ordersPage", "Shift+Up Shift+Down", QT_TR_NOOP("tick several rows")},
        {"ordersPage", "Ctrl+A", QT_TR_NOOP("tick all that may ship")},
        {"ordersPage", "Ctrl+Shift+A", QT_TR_NOOP("tick none")},
        {"ordersPage", "Right Left", QT_TR_NOOP("open or close a merged parcel")},
        {"ordersPage", "Return", QT_TR_NOOP("details of the row")},
        {"ordersPage", "Alt+1 Alt+2 Alt+3 Alt+4 Alt+5", QT_TR_NOOP("views")},
        {"ordersPage", "U", QT_TR_NOOP("next urgent row")},
        {"ordersPage", "G", QT_TR_NOOP("next row with a message")},
        {"ordersPage", "M", QT_TR_NOOP("merge")},
        {"ordersPage", "S", QT_TR_NOOP("split")},
        {"ordersPage", "C", QT_TR_NOOP("choose the carrier")},
        {"ordersPage", "N", QT_TR_NOOP("give numbers")},
        {"ordersPage", "F2", QT_TR_NOOP("edit the number of the row")},
        {"ordersPage", "Del", QT_TR_NOOP("clear numbers not printed yet")},
        {"ordersPage", "P", QT_TR_NOOP("print")},
        {"ordersPage", "D", QT_TR_NOOP("dispatch")},
        {"ordersPage", "E", QT_TR_NOOP("memo")},
        {"ordersPage", "H", QT_TR_NOOP("hold, or lift the hold")},
        {"ordersPage", "A", QT_TR_NOOP("accept the new order")},
        {"ordersPage", "Ctrl+Shift+H", QT_TR_NOOP("accept the new orders shown")},
        {"ordersPage", "Ctrl+C", QT_TR_NOOP("copy the number")},
        {"ordersPage", "Ctrl+E", QT_TR_NOOP("export the table shown")},
        {"ordersPage", "Ctrl+V", QT_TR_NOOP("paste orders or a receiver")},
        {"ordersPage", "Ctrl+N", QT_TR_NOOP("order by hand, resend, gift")},
        {"ordersPage", "Ctrl+H", QT_TR_NOOP("not to be sent, with a reason")},
        {"ordersPage", "Ctrl+Shift+L", QT_TR_NOOP("pick list")},
        {"ordersPage", "Ctrl+Shift+K", QT_TR_NOOP("packing slips")},
        {"ordersPage", "Ctrl+Shift+D", QT_TR_NOOP("one line or two a row")},
        {"ordersPage", "Ctrl+Alt+Z", QT_TR_NOOP("undo history")},

        {"printPage", "Space", QT_TR_NOOP("pause, go on")},
        {"printPage", "R", QT_TR_NOOP("print the label again")},
        {"printPage", "Ctrl+R", QT_TR_NOOP("print a number again")},
        {"printPage", "Left Right", QT_TR_NOOP("label before, label after")},
        {"printPage", "F4", QT_TR_NOOP("printer")},
        {"printPage", "F8", QT_TR_NOOP("no label came out")},
        {"printPage", "T", QT_TR_NOOP("printer profile")},
        {"printPage", "L", QT_TR_NOOP("pick list")},
        {"printPage", "K", QT_TR_NOOP("packing slips")},
        {"printPage", "Ctrl+E", QT_TR_NOOP("rest into a PDF")},
        {"printPage", "Ctrl+Del", QT_TR_NOOP("cancel the rest")},

        {"scanPage", "Space", QT_TR_NOOP("confirm a hold")},
        {"scanPage", "F2", QT_TR_NOOP("light or dark")},
        {"scanPage", "F6", QT_TR_NOOP("type a number")},
        {"scanPage", "F7", QT_TR_NOOP("change the cage")},
        {"scanPage", "Shift+F7", QT_TR_NOOP("pick-up round")},
        {"scanPage", "F8", QT_TR_NOOP("take back the last scan")},
        {"scanPage", "F9", QT_TR_NOOP("sound on or off")},

        {"handoverPage", "P", QT_TR_NOOP("manifest")},
        {"handoverPage", "T", QT_TR_NOOP("leave for the next pick-up")},
        {"handoverPage", "Shift+T", QT_TR_NOOP("decide on it again")},
        {"handoverPage", "Ctrl+T", QT_TR_NOOP("leave all missing for the next pick-up")},
        {"handoverPage", "V", QT_TR_NOOP("void the number")},
        {"handoverPage", "Del", QT_TR_NOOP("take out")},
        {"handoverPage", "Ctrl+E", QT_TR_NOOP("export the list")},
        {"handoverPage", "Ctrl+Return", QT_TR_NOOP("close and sign")},

        {"accountsPage", "Ctrl+I", QT_TR_NOOP("add a segment")},
        {"accountsPage", "Ins", QT_TR_NOOP("add an account")},
        {"accountsPage", "Ctrl+E", QT_TR_NOOP("statement")},
        {"accountsPage", "F5", QT_TR_NOOP("read anew")},
        {"accountsPage", "Space", QT_TR_NOOP("sharing of the shop on or off")},
        {"accountsPage", "F2", QT_TR_NOOP("daily limit of the shop")},

        {"reportsPage", "D", QT_TR_NOOP("end of the day")},

        {EveryDialog, "Esc", QT_TR_NOOP("close without a change")},
        {"numberDialog", "Return", QT_TR_NOOP("fill in the numbers")},
        {"numberDialog", "Alt+N", QT_TR_NOOP("first number")},
        {"numberDialog", "Alt+C", QT_TR_NOOP("carrier")},
        {"numberDialog", "Alt+A", QT_TR_NOOP("account")},
        {"numberDialog", "PgUp PgDown Home End", QT_TR_NOOP("look through the preview")},
        {"memoDialog", "Ctrl+Return", QT_TR_NOOP("save the memo")},
        {"printDialog", "Return", QT_TR_NOOP("print")},
        {"traceDialog", "Return", QT_TR_NOOP("show the parcel in the table")},
        {"dayDialog", "Left Right", QT_TR_NOOP("day before, day after")},
        {"dayDialog", "P", QT_TR_NOOP("save as PDF")},
        {"dayDialog", "Return", QT_TR_NOOP("show the parcel in the table")},
    };
    return all;
}

QStringList KeyTable::keys(const KeyRow &row) { return QString::fromLatin1(row.keys).split(u' '); }

QString KeyTable::text(const KeyRow &row) { return tr(row.text); }

QString KeyTable::cap(const QString &key)
{
    QString out = key;
    out.replace(u"Return"_s, u"Enter"_s);
    const std::pair<QString, QString> arrows[] = {
        {u"Left"_s, u"←"_s}, {u"Right"_s, u"→"_s}, {u"Up"_s, u"↑"_s}, {u"Down"_s, u"↓"_s}};
    for (const auto &[name, arrow] : arrows) {
        if (out == name || out.endsWith(u'+' + name))
            out.replace(name, arrow);
    }
    return out;
}

QString KeyTable::caps(const KeyRow &row)
{
    const QStringList all = keys(row);
    if (all.size() > 4)
        return cap(all.front()) + u" … "_s + cap(all.back());
    QStringList out;
    for (const QString &key : all)
        out.append(cap(key));
    return out.join(u"  "_s);
}

} // namespace waydesk
