// SPDX-License-Identifier: Apache-2.0
#include "core/order/notepolicy.h"

#include <QCryptographicHash>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
const QByteArray salt = "0123456789abcdef";
}

class tst_NotePolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMustBeRead_data();
    void whatMustBeRead();
    void noWordOfItIsHeld();
    void anotherNoteIsAnotherText();
    void eachStoreHasItsOwn();
    void marks();
    void wordsAsTyped();
    void whatIsSetIsReadBack();
};

void tst_NotePolicy::whatMustBeRead_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("memo");
    QTest::addColumn<QString>("demand");
    QTest::addColumn<int>("marks");
    QTest::newRow("off") << u"急"_s << u"急"_s << u"off"_s << 0;
    QTest::newRow("any, none there") << QString() << u"  "_s << u"any"_s << 0;
    QTest::newRow("any message") << u"请快点"_s << QString() << u"any"_s << 1;
    QTest::newRow("both") << u"请快点"_s << u"送礼品"_s << u"any"_s << 2;
    QTest::newRow("a word") << u"急，请快点"_s << u"普通"_s << u"words"_s << 1;
    QTest::newRow("a word in the memo") << u"普通"_s << u"加急"_s << u"words"_s << 1;
    QTest::newRow("other case and width") << u"ＧＩＦＴ please"_s << QString() << u"words"_s << 1;
    QTest::newRow("no such word") << u"普通"_s << u"普通"_s << u"words"_s << 0;
}

void tst_NotePolicy::whatMustBeRead()
{
    QFETCH(QString, message);
    QFETCH(QString, memo);
    QFETCH(QString, demand);
    QFETCH(int, marks);
    Order order;
    order.message = message;
    order.memo = memo;
    const NotePolicy policy{noteDemandFromName(demand).value(), {u"急"_s, u"gift"_s}};
    QCOMPARE(noteMarks(noteToRead(order, policy, salt)).size(), size_t(marks));
}

void tst_NotePolicy::noWordOfItIsHeld()
{
    Order order;
    order.message = u"call me at 13800000000"_s;
    const QString text = noteToRead(order, {NoteDemand::Any, {}}, salt);
    QVERIFY(!text.isEmpty());
    for (const QString &word : {u"call"_s, u"13800000000"_s})
        QVERIFY2(!text.contains(word), qPrintable(text));
}

void tst_NotePolicy::anotherNoteIsAnotherText()
{
    Order order;
    order.message = u"red"_s;
    const QString first = noteToRead(order, {NoteDemand::Any, {}}, salt);
    QCOMPARE(noteToRead(order, {NoteDemand::Words, {u"red"_s}}, salt), first); // another policy asks for the same note
    order.message = u"led"_s; // as long
    QVERIFY(noteToRead(order, {NoteDemand::Any, {}}, salt) != first);
    order.message = u"red"_s;
    order.memo = u"red"_s;
    QVERIFY(noteToRead(order, {NoteDemand::Any, {}}, salt) != first);
}

/// Who sees the text and not the store cannot try all phone numbers.
void tst_NotePolicy::eachStoreHasItsOwn()
{
    Order order;
    order.message = u"13800000000"_s;
    const QString text = noteToRead(order, {NoteDemand::Any, {}}, salt);
    QVERIFY(noteToRead(order, {NoteDemand::Any, {}}, "another") != text);
    const QByteArray plain = QCryptographicHash::hash(order.message.toUtf8(), QCryptographicHash::Sha256).toHex();
    QVERIFY2(!text.contains(QString::fromLatin1(plain.left(8))), qPrintable(text));
}

void tst_NotePolicy::marks()
{
    Order order;
    order.message = u"12345"_s;
    order.memo = u"123"_s;
    const auto marks = noteMarks(noteToRead(order, {NoteDemand::Any, {}}, salt));
    QCOMPARE(marks.size(), size_t(2));
    QVERIFY(marks[0].ofBuyer);
    QCOMPARE(marks[0].length, 5);
    QVERIFY(!marks[1].ofBuyer);
    QCOMPARE(marks[1].length, 3);
    for (const QString &other : {u""_s, u"by hand"_s, u"buyer:3"_s, u"memo:1:2:3"_s})
        QVERIFY2(noteMarks(other).empty(), qPrintable(other));
}

void tst_NotePolicy::wordsAsTyped()
{
    QCOMPARE(noteWords(u" gift, 急，发票\n gift ;; "_s), (QStringList{u"gift"_s, u"急"_s, u"发票"_s}));
    QVERIFY(noteWords(u" , "_s).isEmpty());
}

void tst_NotePolicy::whatIsSetIsReadBack()
{
    const NotePolicy policy{NoteDemand::Words, {u"急"_s, u"gift"_s}};
    QCOMPARE(notePolicyFromJson(notePolicyToJson(policy)), policy);
    QCOMPARE(notePolicyFromJson({}), NotePolicy());
    QCOMPARE(notePolicyFromJson({{u"demand"_s, u"shout"_s}}).demand, NoteDemand::Off);
}

QTEST_GUILESS_MAIN(tst_NotePolicy)
#include "tst_notepolicy.moc"
