// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/keytable.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace waydesk;
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

/// The key table, which a test of its own holds against the window. As they stand on a key, too.
QSet<QString> keysOfTable()
{
    QSet<QString> known;
    for (const KeyRow &row : KeyTable::rows()) {
        for (const QString &key : KeyTable::keys(row)) {
            known.insert(key);
            known.insert(KeyTable::cap(key));
        }
    }
    return known;
}

} // namespace

void tst_GuideKeys::theProgramHasThem()
{
    const QSet<QString> known = keysOfTable();
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
