// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/composerbypass.h"

#include <QInputMethodQueryEvent>
#include <QLineEdit>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr quint16 Shift = 1;
constexpr quint16 Lock = 2;
constexpr quint16 Ctrl = 4;
constexpr quint16 SecondLayout = 0x2000;
constexpr quint16 ThirdLevel = 0x80;

/// A key press as the X server sends it.
struct XPress {
    quint8 type = 2;
    quint8 code = 0;
    quint16 sequence = 0;
    quint32 time = 0;
    quint32 windows[3] = {};
    qint16 places[4] = {};
    quint16 state = 0;
    quint16 same = 0;
};
static_assert(sizeof(XPress) == 32);

/// Keys whose codes are the Latin-1 characters that they type; Enter, Shift and F1 as in a script.
XKey latin(quint8 code, quint16 state)
{
    if (state & Ctrl)
        return {};
    switch (code) {
    case '\n': return {XKey::Kind::End, {}};
    case 1: return {XKey::Kind::Modifier, {}};
    case 2: return {};
    default: return {XKey::Kind::Printable, QLatin1Char(static_cast<char>(code))};
    }
}

/// Sends a script key by key, `gapMs` between two; "." for a pause of a second. Whether the scan is open after each
/// comes back as one character.
QString openAfterEach(ComposerBypass &bypass, const QByteArray &script, quint32 gapMs = 5, quint32 from = 1000)
{
    QString open;
    quint32 time = from;
    for (const char c : script) {
        time += c == '.' ? 1000 : gapMs;
        if (c == '.')
            continue;
        XPress press;
        press.code = static_cast<quint8>(c);
        press.time = time;
        qintptr result = 0;
        if (bypass.nativeEventFilter("xcb_generic_event_t", &press, &result))
            qFatal("a key was taken");
        open += bypass.isOpen() ? u'+' : u'-';
    }
    return open;
}

bool composes(QObject *field)
{
    QInputMethodQueryEvent query(Qt::ImEnabled);
    QCoreApplication::sendEvent(field, &query);
    return query.value(Qt::ImEnabled).toBool();
}

} // namespace

class tst_ComposerBypass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromPrefixToEnter_data();
    void fromPrefixToEnter();
    void fieldsDoNotComposeMeanwhile();
    void itEndsByItself();
    void otherPrefix();
    void otherPlatformsAreLeftAlone();
    void symbols_data();
    void symbols();
};

void tst_ComposerBypass::fromPrefixToEnter_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("open");
    QTest::newRow("no prefix") << QString() << QByteArray("~YT1\n") << u"-----"_s;
    QTest::newRow("a person types") << u"~"_s << QByteArray("nihao\n") << u"------"_s;
    QTest::newRow("a scan, and its Enter") << u"~"_s << QByteArray("~YT1\n") << u"+++++"_s;
    QTest::newRow("a person goes on") << u"~"_s << QByteArray("~Y\nni") << u"+++--"_s;
    QTest::newRow("two scans") << u"~"_s << QByteArray("~Y\n~Z\n") << u"++++++"_s;
    QTest::newRow("Shift is part of a key") << u"~"_s << QByteArray("\1~\1Y\1\n") << u"-+++++"_s;
    QTest::newRow("other keys in it") << u"~"_s << QByteArray("~Y\2Z\n") << u"+++++"_s;
    QTest::newRow("it broke off") << u"~"_s << QByteArray("~YT.ni") << u"+++--"_s;
    QTest::newRow("broke off, then another") << u"~"_s << QByteArray("~YT.~Z\n") << u"++++++"_s;
    QTest::newRow("two characters") << u"#!"_s << QByteArray("#!A\n") << u"++++"_s;
    QTest::newRow("only the first of two") << u"#!"_s << QByteArray("#A#!B") << u"+-+++"_s;
    QTest::newRow("the first one twice") << u"#!"_s << QByteArray("##!B") << u"++++"_s;
    QTest::newRow("a sign twice, and once before") << u"~~Y"_s << QByteArray("~~~Y1\n") << u"++++++"_s;
    QTest::newRow("a letter twice, and once before") << u"aab"_s << QByteArray("aaab1\n.x") << u"++++++-"_s;
    QTest::newRow("it begins anew within itself") << u"abac"_s << QByteArray("ababac1\n.x") << u"++++++++-"_s;
    QTest::newRow("broken off in the middle") << u"aab"_s << QByteArray("aaxb") << u"++--"_s;
    QTest::newRow("Enter within the prefix") << u"#!"_s << QByteArray("#\nA") << u"+--"_s;
}

void tst_ComposerBypass::fromPrefixToEnter()
{
    QFETCH(QString, prefix);
    QFETCH(QByteArray, keys);
    ComposerBypass bypass(latin);
    bypass.setPrefix(prefix, 200);
    QTEST(openAfterEach(bypass, keys), "open");
}

void tst_ComposerBypass::fieldsDoNotComposeMeanwhile()
{
    QLineEdit field;
    ComposerBypass bypass(latin);
    bypass.setPrefix(u"~"_s, 60'000);
    QVERIFY(composes(&field));
    openAfterEach(bypass, "~Y");
    QVERIFY(!composes(&field));
    QInputMethodQueryEvent cursor(Qt::ImEnabled | Qt::ImSurroundingText);
    field.setText(u"kept"_s);
    QCoreApplication::sendEvent(&field, &cursor);
    QCOMPARE(cursor.value(Qt::ImSurroundingText).toString(), u"kept"_s);
    openAfterEach(bypass, "\n", 5, 1010);
    QVERIFY(!composes(&field)); // the Enter is still on its way
    QTRY_VERIFY(composes(&field));
}

void tst_ComposerBypass::itEndsByItself()
{
    QLineEdit field;
    ComposerBypass bypass(latin);
    bypass.setPrefix(u"~"_s, 1);
    openAfterEach(bypass, "~Y", 0);
    QVERIFY(bypass.isOpen());
    QTRY_VERIFY(!bypass.isOpen());
    QVERIFY(composes(&field));
}

void tst_ComposerBypass::otherPrefix()
{
    ComposerBypass bypass(latin);
    bypass.setPrefix(u"~"_s, 60'000);
    openAfterEach(bypass, "~Y");
    bypass.setPrefix(u"#"_s, 60'000);
    QVERIFY(!bypass.isOpen());
    QCOMPARE(openAfterEach(bypass, "~Y#Z"), u"--++"_s);
}

void tst_ComposerBypass::otherPlatformsAreLeftAlone()
{
    ComposerBypass bypass(latin);
    bypass.setPrefix(u"~"_s, 60'000);
    XPress press;
    press.code = '~';
    QVERIFY(!bypass.nativeEventFilter("windows_generic_MSG", &press, nullptr));
    QVERIFY(!bypass.isOpen());
    QCOMPARE(XKeys().key(49, 0).kind, XKey::Kind::Other); // no X server here
}

void tst_ComposerBypass::symbols_data()
{
    QTest::addColumn<QList<quint32>>("symbols");
    QTest::addColumn<quint16>("state");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QChar>("text");
    const auto row = [](const char *name, const QList<quint32> &symbols, int state, XKey::Kind kind, QChar text = {}) {
        QTest::newRow(name) << symbols << static_cast<quint16>(state) << static_cast<int>(kind) << text;
    };
    using enum XKey::Kind;
    const QList<quint32> grave{'`', '~', 'x', 'X', 0xac, 0};
    row("as it is", grave, 0, Printable, u'`');
    row("with Shift", grave, Shift, Printable, u'~');
    row("Lock is not for signs", grave, Lock, Printable, u'`');
    row("Lock for letters", {'y', 'Y'}, Lock, Printable, u'Y');
    row("Lock and Shift", {'y', 'Y'}, Lock | Shift, Printable, u'y');
    row("second layout", grave, SecondLayout | Shift, Printable, u'X');
    row("no second layout", {'`', '~', 0, 0}, SecondLayout | Shift, Printable, u'~');
    row("third level", grave, ThirdLevel, Printable, QChar(0xac));
    row("the same with and without Shift", {0x20}, Shift, Printable, u' ');
    row("beyond Latin", {0x01000416}, 0, Printable, QChar(0x416));
    row("with Ctrl", grave, Ctrl, Other);
    row("Enter", {0xff0d}, 0, End);
    row("Enter of the number pad", {0xff8d}, 0, End);
    row("Tab", {0xff09, 0xfe20}, 0, End);
    row("Shift itself", {0xffe1, 0xfe08}, Shift, Modifier);
    row("Num Lock", {0xff7f}, 0, Modifier);
    row("F1", {0xffbe}, 0, Other);
    row("no key", {}, Shift, Other);
}

void tst_ComposerBypass::symbols()
{
    QFETCH(QList<quint32>, symbols);
    QFETCH(quint16, state);
    const XKey key = keyOfSymbols({symbols.begin(), symbols.end()}, state);
    QTEST(static_cast<int>(key.kind), "kind");
    QTEST(key.text, "text");
}

QTEST_MAIN(tst_ComposerBypass)
#include "tst_composerbypass.moc"
