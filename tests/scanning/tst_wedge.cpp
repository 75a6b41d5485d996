// SPDX-License-Identifier: Apache-2.0
#include "scanning/wedge.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waydesk;
using Key = WedgeKey::Kind;
using Event = WedgeEvent::Kind;

namespace {

/// Feeds an assembler as a window would: ticks at every deadline, keys at their times.
class Desk
{
public:
    explicit Desk(const WedgeSettings &settings = {})
        : m_wedge(settings)
    { }

    void advance(qint64 ms) { runUntil(m_now + ms); }
    void key(Key kind, QChar text = {}, bool autoRepeat = false)
    {
        take(m_wedge.press({kind, text, m_now, autoRepeat, ++m_lastId}));
    }
    void type(const QString &text, qint64 gapMs)
    {
        for (const QChar c : text) {
            if (c == u'\n')
                key(Key::End);
            else
                key(Key::Printable, c);
            advance(gapMs);
        }
    }
    void flush() { take(m_wedge.flush()); }
    void settle() { advance(10'000); }

    QStringList codes(Event kind) const
    {
        QStringList result;
        for (const auto &event : m_events) {
            if (event.kind == kind)
                result += event.code;
        }
        return result;
    }
    /// What a field would have got; Enter and Tab as newline, other keys as *.
    QString released() const
    {
        QString result;
        for (const auto &event : m_events) {
            for (const auto &key : event.keys) {
                if (event.kind == Event::Release)
                    result += key.kind == Key::Printable ? key.text : QChar(key.kind == Key::End ? u'\n' : u'*');
            }
        }
        return result;
    }
    bool everyKeyOnceAndInOrder() const
    {
        quint64 expected = 0;
        for (const auto &event : m_events) {
            for (const auto &key : event.keys) {
                if (key.id != ++expected)
                    return false;
            }
        }
        return expected == m_lastId;
    }
    const WedgeAssembler &wedge() const { return m_wedge; }
    qint64 now() const { return m_now; }

private:
    void runUntil(qint64 time)
    {
        while (const auto due = m_wedge.deadline()) {
            if (*due > time)
                break;
            m_now = std::max(m_now, *due);
            take(m_wedge.tick(m_now));
        }
        m_now = time;
    }
    void take(WedgeAssembler::Events events) { m_events.insert(m_events.end(), events.begin(), events.end()); }

    WedgeAssembler m_wedge;
    std::vector<WedgeEvent> m_events;
    qint64 m_now = 1'000'000;
    quint64 m_lastId = 0;
};

const QString kCode = QStringLiteral("YT8800000000017");

WedgeSettings withPrefix(const QString &prefix = QStringLiteral("~"))
{
    WedgeSettings settings;
    settings.prefix = prefix;
    settings.prefixSilenceMs = 60;
    return settings;
}

} // namespace

class WedgeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scanEndedByEnter_data();
    void scanEndedByEnter();
    void scanEndedBySilence();
    void lateEnterBelongsToTheScan();
    void laterEnterIsAPersons();
    void slowEnterPressesNoButton();
    void typingIsReleased();
    void loneKeyIsReleasedInTime();
    void fiveQuickKeysAreNoScan();
    void gapLimit_data();
    void gapLimit();
    void heldKeyIsNoScan();
    void doubledCharactersOfAFastScannerAreNoHeldKey();
    void otherKeysReleaseWhatIsHeld();
    void typingThenScan();
    void backToBackScans();
    void bounce();
    void bounceForgets();
    void flushReleases();
    void overlongScanIsTorn();
    void prefixSwallowsEverything();
    void prefixReleasesAllElseAtOnce();
    void prefixAloneIsReleased();
    void prefixTornScan();
    void prefixBearsAPause();
    void prefixOfSeveralKeys();
    void prefixFlush();
    void noDeadlineWhenNothingIsHeld();
    void randomKeysComeOutOnce();
    void randomScansAmongTyping();
};

void WedgeTest::scanEndedByEnter_data()
{
    QTest::addColumn<int>("gap");
    for (const int gap : {0, 1, 5, 16, 35})
        QTest::addRow("%d ms", gap) << gap;
}

void WedgeTest::scanEndedByEnter()
{
    QFETCH(int, gap);
    Desk desk;
    desk.type(kCode + u'\n', gap);
    QCOMPARE(desk.codes(Event::Scan), QStringList{kCode});
    QVERIFY(desk.released().isEmpty());
    QVERIFY(desk.everyKeyOnceAndInOrder());
}

void WedgeTest::scanEndedBySilence()
{
    Desk desk;
    desk.type(kCode, 5);
    desk.advance(40);
    QVERIFY(desk.codes(Event::Scan).isEmpty());
    desk.advance(30);
    QCOMPARE(desk.codes(Event::Scan), QStringList{kCode});
    desk.settle();
    QVERIFY(desk.released().isEmpty());
}

void WedgeTest::lateEnterBelongsToTheScan()
{
    Desk desk;
    desk.type(kCode, 5);
    desk.advance(120);
    desk.key(Key::End);
    QCOMPARE(desk.codes(Event::Scan), QStringList{kCode});
    QVERIFY(desk.released().isEmpty());
    QVERIFY(desk.everyKeyOnceAndInOrder());
    // Only one of them.
    desk.key(Key::End);
    QCOMPARE(desk.released(), QStringLiteral("\n"));
}

void WedgeTest::laterEnterIsAPersons()
{
    Desk desk;
    desk.type(kCode, 5);
    desk.advance(400);
    desk.key(Key::End);
    QCOMPARE(desk.released(), QStringLiteral("\n"));
}

void WedgeTest::slowEnterPressesNoButton()
{
    Desk desk;
    desk.type(kCode, 5);
    desk.advance(45);
    desk.key(Key::End);
    QCOMPARE(desk.codes(Event::Scan), QStringList{kCode});
    QVERIFY(desk.released().isEmpty());
}

void WedgeTest::typingIsReleased()
{
    Desk desk;
    desk.type(QStringLiteral("hello world\n"), 120);
    QCOMPARE(desk.released(), QStringLiteral("hello world\n"));
    QVERIFY(desk.codes(Event::Scan).isEmpty());
    QVERIFY(desk.everyKeyOnceAndInOrder());
}

void WedgeTest::loneKeyIsReleasedInTime()
{
    Desk desk;
    desk.key(Key::Printable, u'm');
    QCOMPARE(desk.wedge().deadline(), std::optional<qint64>(desk.now() + 40));
    desk.advance(39);
    QVERIFY(desk.released().isEmpty());
    desk.advance(1);
    QCOMPARE(desk.released(), QStringLiteral("m"));
}

void WedgeTest::fiveQuickKeysAreNoScan()
{
    Desk desk;
    desk.type(QStringLiteral("12345\n"), 5);
    QCOMPARE(desk.released(), QStringLiteral("12345\n"));
    desk.type(QStringLiteral("123456\n"), 5);
    QCOMPARE(desk.codes(Event::Scan), QStringList{QStringLiteral("123456")});
}

void WedgeTest::gapLimit_data()
{
    QTest::addColumn<int>("gap");
    QTest::addColumn<bool>("scan");
    QTest::newRow("at the limit") << 35 << true;
    QTest::newRow("beyond it") << 36 << false;
    QTest::newRow("just before the release") << 39 << false;
}

void WedgeTest::gapLimit()
{
    QFETCH(int, gap);
    QFETCH(bool, scan);
    Desk desk;
    desk.type(QStringLiteral("YT88"), 5);
    desk.advance(gap - 5);
    desk.type(QStringLiteral("00001\n"), 5);
    desk.settle();
    QCOMPARE(desk.codes(Event::Scan).size(), scan ? 1 : 0);
    QCOMPARE(desk.released().size(), scan ? 0 : 10);
    QVERIFY(desk.everyKeyOnceAndInOrder());
}

void WedgeTest::heldKeyIsNoScan()
{
    Desk desk;
    desk.key(Key::Printable, u'a');
    for (int i = 0; i < 30; ++i) {
        desk.advance(30);
        desk.key(Key::Printable, u'a', true);
    }
    desk.settle();
    QCOMPARE(desk.released(), QString(31, QLatin1Char('a')));
    QVERIFY(desk.codes(Event::Scan).isEmpty());
}

void WedgeTest::doubledCharactersOfAFastScannerAreNoHeldKey()
{
    for (const QString &prefix : {QString(), QStringLiteral("~~")}) {
        WedgeSettings settings;
        settings.prefix = prefix;
        Desk desk(settings);
        QChar before;
        for (const QChar c : prefix + QStringLiteral("YT00300017")) {
            desk.key(Key::Printable, c, c == before); // "00": released and pressed in one millisecond
            desk.advance(2);
            before = c;
        }
        desk.key(Key::End);
        desk.settle();
        QCOMPARE(desk.codes(Event::Scan), QStringList{QStringLiteral("YT00300017")});
        QVERIFY(desk.everyKeyOnceAndInOrder());
    }
}

void WedgeTest::otherKeysReleaseWhatIsHeld()
{
    Desk desk;
    desk.type(QStringLiteral("ab"), 5);
    desk.key(Key::Other);
    QCOMPARE(desk.released(), QStringLiteral("ab*"));
    desk.key(Key::End);
    QCOMPARE(desk.released(), QStringLiteral("ab*\n"));
    QVERIFY(!desk.wedge().deadline());
}

void WedgeTest::typingThenScan()
{
    Desk desk;
    desk.type(QStringLiteral("ab"), 120);
    desk.type(kCode + u'\n', 5);
    desk.type(QStringLiteral("cd"), 120);
    desk.settle();
    QCOMPARE(desk.codes(Event::Scan), QStringList{kCode});
    QCOMPARE(desk.released(), QStringLiteral("abcd"));
}

void WedgeTest::backToBackScans()
{
    Desk desk;
    QStringList expected;
    for (int i = 0; i < 50; ++i) {
        expected += QStringLiteral("YT88000000%1").arg(i, 5, 10, QLatin1Char('0'));
        desk.type(expected.last() + u'\n', 2);
    }
    QCOMPARE(desk.codes(Event::Scan), expected);
    QVERIFY(desk.released().isEmpty());
}

void WedgeTest::bounce()
{
    Desk desk;
    desk.type(kCode + u'\n', 2);
    desk.advance(500);
    desk.type(kCode + u'\n', 2);
    // Counted from the last read: a held trigger never becomes a duplicate.
    desk.advance(1200);
    desk.type(kCode + u'\n', 2);
    QCOMPARE(desk.codes(Event::Scan), QStringList{kCode});
    QCOMPARE(desk.codes(Event::Bounce), (QStringList{kCode, kCode}));
    QVERIFY(desk.released().isEmpty());
}

void WedgeTest::bounceForgets()
{
    BounceFilter filter;
    QVERIFY(!filter.isBounce(QStringLiteral("A"), 0));
    QVERIFY(!filter.isBounce(QStringLiteral("B"), 100));
    QVERIFY(filter.isBounce(QStringLiteral("A"), 1500));
    QVERIFY(!filter.isBounce(QStringLiteral("B"), 1601));
    QVERIFY(filter.isBounce(QStringLiteral("A"), 3000));
    QVERIFY(!filter.isBounce(QStringLiteral("A"), 4501));
}

void WedgeTest::flushReleases()
{
    Desk desk;
    desk.type(QStringLiteral("12345678"), 2);
    desk.flush();
    QCOMPARE(desk.released(), QStringLiteral("12345678"));
    QVERIFY(!desk.wedge().deadline());
}

void WedgeTest::overlongScanIsTorn()
{
    for (const WedgeSettings &settings : {WedgeSettings{}, withPrefix()}) {
        Desk desk(settings);
        desk.type(settings.prefix + QString(2000, QLatin1Char('7')) + u'\n', 1);
        QVERIFY(desk.codes(Event::Scan).isEmpty());
        QCOMPARE(desk.codes(Event::Torn).size(), 1);
        QCOMPARE(desk.codes(Event::Torn).first().size(), 1024);
        QVERIFY(desk.released().isEmpty());
    }
}

void WedgeTest::prefixSwallowsEverything()
{
    Desk desk(withPrefix());
    desk.key(Key::Printable, u'~');
    desk.advance(20);
    desk.type(QStringLiteral("A1"), 50);
    desk.key(Key::Other);
    desk.type(QStringLiteral("~B"), 50);
    desk.key(Key::End);
    QCOMPARE(desk.codes(Event::Scan), QStringList{QStringLiteral("A1~B")});
    QVERIFY(desk.released().isEmpty());
    QVERIFY(desk.everyKeyOnceAndInOrder());
}

void WedgeTest::prefixReleasesAllElseAtOnce()
{
    Desk desk(withPrefix());
    desk.type(kCode + u'\n', 0);
    QCOMPARE(desk.released(), kCode + u'\n');
    QVERIFY(!desk.wedge().deadline());
}

void WedgeTest::prefixAloneIsReleased()
{
    Desk desk(withPrefix());
    desk.type(QStringLiteral("~"), 100);
    QCOMPARE(desk.released(), QStringLiteral("~"));
    desk.type(QStringLiteral("~\n"), 5);
    QCOMPARE(desk.codes(Event::Torn), QStringList{QString()});
}

void WedgeTest::prefixTornScan()
{
    Desk desk(withPrefix());
    desk.type(QStringLiteral("~YT880000"), 5);
    desk.advance(100);
    QCOMPARE(desk.codes(Event::Torn), QStringList{QStringLiteral("YT880000")});
    QVERIFY(desk.codes(Event::Scan).isEmpty());
    desk.key(Key::End);
    QVERIFY(desk.released().isEmpty());
    QVERIFY(desk.everyKeyOnceAndInOrder());
}

/// A machine under load delivers a scanner's keys with holes between them; the suffix is still to come.
void WedgeTest::prefixBearsAPause()
{
    WedgeSettings settings;
    settings.prefix = QStringLiteral("~");
    Desk desk(settings);
    desk.type(QStringLiteral("~YT88\n"), 150);
    QCOMPARE(desk.codes(Event::Scan), QStringList{QStringLiteral("YT88")});
    QVERIFY(desk.released().isEmpty());
}

void WedgeTest::prefixOfSeveralKeys()
{
    Desk desk(withPrefix(QStringLiteral("##A")));
    desk.type(QStringLiteral("x###A123\n#y"), 5);
    desk.settle();
    QCOMPARE(desk.codes(Event::Scan), QStringList{QStringLiteral("123")});
    QCOMPARE(desk.released(), QStringLiteral("x##y"));
    QVERIFY(desk.everyKeyOnceAndInOrder());
}

void WedgeTest::prefixFlush()
{
    Desk desk(withPrefix());
    desk.type(QStringLiteral("~123"), 5);
    desk.flush();
    QCOMPARE(desk.codes(Event::Torn), QStringList{QStringLiteral("123")});
    desk.key(Key::Printable, u'~');
    desk.flush();
    QCOMPARE(desk.released(), QStringLiteral("~"));
}

void WedgeTest::noDeadlineWhenNothingIsHeld()
{
    WedgeAssembler wedge;
    QVERIFY(!wedge.deadline());
    QVERIFY(wedge.tick(1'000'000).empty());
    QVERIFY(wedge.flush().empty());
}

void WedgeTest::randomKeysComeOutOnce()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int run = 0; run < 2000; ++run) {
        Desk desk(run % 2 ? WedgeSettings{} : withPrefix(run % 4 ? QStringLiteral("~") : QStringLiteral("ab")));
        for (int i = random.bounded(80); i > 0; --i) {
            const int what = random.bounded(20);
            const Key kind = what == 0 ? Key::Other : what == 1 ? Key::End : Key::Printable;
            desk.key(kind, QChar(QStringLiteral("~ab1").at(random.bounded(4))), random.bounded(10) == 0);
            desk.advance(random.bounded(4) ? random.bounded(40) : random.bounded(300));
            if (random.bounded(40) == 0)
                desk.flush();
        }
        desk.settle();
        QVERIFY(desk.everyKeyOnceAndInOrder());
        QVERIFY(!desk.wedge().deadline());
    }
}

void WedgeTest::randomScansAmongTyping()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int run = 0; run < 500; ++run) {
        Desk desk;
        QStringList scans;
        QString typed;
        for (int i = 0; i < 10; ++i) {
            if (random.bounded(2)) {
                // Each scan is another code: a bounce is its own test.
                scans += QStringLiteral("YT%1%2").arg(run).arg(i, 5, 10, QLatin1Char('0'));
                const bool enter = random.bounded(3) != 0;
                for (const QChar c : scans.last()) {
                    desk.key(Key::Printable, c);
                    desk.advance(random.bounded(36));
                }
                if (enter)
                    desk.key(Key::End);
                desk.advance(enter ? random.bounded(100) : 300);
            } else {
                for (int n = random.bounded(8); n > 0; --n) {
                    typed += QChar(u'a' + random.bounded(26));
                    desk.key(Key::Printable, typed.back());
                    desk.advance(70 + random.bounded(300));
                }
            }
        }
        desk.settle();
        QCOMPARE(desk.codes(Event::Scan), scans);
        QCOMPARE(desk.released(), typed);
    }
}

QTEST_GUILESS_MAIN(WedgeTest)
#include "tst_wedge.moc"
