// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"
#include "ui/common/keybutton.h"
#include "ui/scan/keyhints.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QShortcut>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

/// The guides name keys; each must be one that the program has, and both guides name the same.
class tst_GuideKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramHasThem();
    void bothGuidesNameTheSame();
};

namespace {

QSet<QString> keysIn(const QString &text)
{
    static const QRegularExpression key(
        u"(?<![A-Za-z0-9+])((?:(?:Ctrl|Shift|Alt)\\+)+(?:[A-Z][a-z]+|F\\d{1,2}|[A-Z0-9])|F\\d{1,2}|Ins|Del)(?![A-Za-z0-9])"_s);
    QSet<QString> keys;
    for (auto match = key.globalMatch(text); match.hasNext();)
        keys.insert(match.next().captured(1));
    return keys;
}

QSet<QString> keysOfGuide(const QString &name)
{
    QFile file(u":/guide/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no guide");
    return keysIn(QString::fromUtf8(file.readAll()));
}

/// Menus, shortcuts, key caps and the scan page's hints.
QSet<QString> keysOf(const MainWindow &window)
{
    QStringList words;
    for (const QAction *action : window.findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts())
            words.append(keys.toString(QKeySequence::PortableText));
        words.append(action->property("keyCap").toString());
    }
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>())
        words.append(shortcut->key().toString(QKeySequence::PortableText));
    for (const KeyButton *button : window.findChildren<KeyButton *>())
        words.append(button->keyCap());
    for (const KeyHints *hints : window.findChildren<KeyHints *>())
        words.append(hints->accessibleName().replace(QChar(u'⇧'), u"Shift+"_s)); // as its caps are drawn
    return keysIn(words.join(u' '));
}

} // namespace

void tst_GuideKeys::theProgramHasThem()
{
    WindowBench bench;
    Language language(bench.desktop().settings());
    language.use(u"en"_s, false);
    const MainWindow window(bench.services(), language);
    const QSet<QString> known = keysOf(window);
    const QSet<QString> named = keysOfGuide(u"guide.en.md"_s);
    QVERIFY2(named.size() > 15, "the guide names more keys than that");
    const QStringList unknown = (named - known).values();
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u' ')));
}

void tst_GuideKeys::bothGuidesNameTheSame()
{
    const QSet<QString> english = keysOfGuide(u"guide.en.md"_s);
    const QSet<QString> chinese = keysOfGuide(u"guide.zh.md"_s);
    const QStringList lonely = ((english - chinese) + (chinese - english)).values();
    QVERIFY2(lonely.isEmpty(), qPrintable(lonely.join(u' ')));
}

QTEST_MAIN(tst_GuideKeys)
#include "tst_guidekeys.moc"
