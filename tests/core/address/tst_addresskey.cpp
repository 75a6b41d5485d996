// SPDX-License-Identifier: Apache-2.0
#include "core/address/addresskey.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
const QString taobao = u"taobao"_s;

Address split()
{
    Address a;
    a.receiver = u"林晓禾"_s;
    a.phone = u"19800001001"_s;
    a.province = u"浙江省"_s;
    a.city = u"杭州市"_s;
    a.district = u"西湖区"_s;
    a.street = u"文新街道云杉路398号云杉花园2幢A102室"_s;
    return a;
}

Address oneString(const QString &street)
{
    Address a;
    a.receiver = u"林晓禾"_s;
    a.phone = u"19800001001"_s;
    a.street = street;
    return a;
}

Address latin(const QString &receiver, const QString &street)
{
    Address a;
    a.receiver = receiver;
    a.phone = u"639175550101"_s;
    a.country = u"Philippines"_s;
    a.province = u"Metro Manila"_s;
    a.city = u"Quezon City"_s;
    a.district = u"Bagong Pag-asa"_s;
    a.street = street;
    return a;
}

QString textOf(const Address &a) { return AddressKey::of(a, taobao).text(); }

/// A text that says the same: full-width, in another case, with white space where it means nothing.
QString disguised(const QString &text)
{
    static const QString spaces = u" \t\u3000\u00a0\u2003\n"_s;
    QString out;
    for (const QChar c : text) {
        const bool ascii = c.unicode() > 0x20 && c.unicode() < 0x7f;
        const int what = *rc::gen::inRange(0, 4);
        QChar put = c;
        if (what == 0 && c.isLower())
            put = c.toUpper();
        if (what <= 1 && ascii)
            put = QChar(put.unicode() + 0xfee0);
        const bool besideHan = (c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff) || c == u' ';
        if (what == 2 && besideHan)
            out += spaces[*rc::gen::inRange<int>(0, int(spaces.size()))];
        out += put;
        if (what == 3 && besideHan)
            out += spaces[*rc::gen::inRange<int>(0, int(spaces.size()))];
    }
    return out;
}

QString randomText(std::initializer_list<QStringView> words)
{
    const std::vector<QStringView> all(words);
    QString out;
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i)
        out += *rc::gen::elementOf(all);
    return out;
}
} // namespace

class TestAddressKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameReceiver_data();
    void sameReceiver();
    void sameLatinReceiver_data();
    void sameLatinReceiver();
    void otherReceiver_data();
    void otherReceiver();
    void partsNeverRunTogether();
    void missingHasNoKey();
    void maskedNeverByText();
    void platformKeyCannotPoseAsText();
    void keepsEmojiWhole();
    void invisibleCharactersVanish();
    void partsOfKey();
    void secondPhoneStandsIn();
    void hostileTextIsHarmless();
    void storedKeyIsEqual();
    void disguiseNeverMatters();
    void normalisingIsIdempotent();
};

void TestAddressKey::sameReceiver_data()
{
    QTest::addColumn<Address>("other");
    const QString whole = u"浙江省 杭州市 西湖区 文新街道云杉路398号云杉花园2幢A102室"_s;
    QTest::newRow("one string") << oneString(whole);
    QTest::newRow("postcode") << oneString(whole + u"(310012)"_s);
    QTest::newRow("full-width postcode") << oneString(whole + u"（３１００１２） "_s);
    QTest::newRow("virtual number") << oneString(whole + u"[6797]"_s);
    QTest::newRow("virtual number and postcode") << oneString(whole + u"[6797](310012)"_s);
    QTest::newRow("postcode and virtual number") << oneString(whole + u"(310012) [6797]"_s);
    QTest::newRow("no spaces") << oneString(QString(whole).remove(u' '));
    QTest::newRow("full width") << oneString(
        u"浙江省　杭州市　西湖区　文新街道云杉路 ３９８号　云杉花园２幢Ａ１０２室"_s);
    QTest::newRow("lower case") << oneString(QString(whole).replace(u'A', u'a'));
    QTest::newRow("comma") << oneString(QString(whole).replace(u"号"_s, u"号，"_s));
    QTest::newRow("compatibility ideograph") << oneString(QString(whole).replace(u"路"_s, u"\uf937"_s));
    Address a = split();
    a.receiver = u" 林 晓禾\u3000"_s;
    QTest::newRow("name with spaces") << a;
    a.receiver = u"林晓禾[6797]"_s;
    a.phone = u"19800001001-6797"_s;
    QTest::newRow("virtual receiver") << a;
    a = split();
    a.phone = u"+86 198 0000 1001"_s;
    QTest::newRow("country code") << a;
    a.country = u"中国"_s;
    a.postcode = u"310012"_s;
    QTest::newRow("country") << a;
    a.phone2 = u"0571-0000015"_s;
    QTest::newRow("second phone") << a;
    a.platformKey = u"oaid-1"_s;
    QTest::newRow("platform key of a clear receiver") << a;
    a = split();
    a.street = a.district + a.street;
    a.district = QString();
    QTest::newRow("district in the street") << a;
}

void TestAddressKey::sameReceiver()
{
    QFETCH(Address, other);
    QCOMPARE(textOf(other), textOf(split()));
    QVERIFY(!textOf(other).isEmpty());
}

void TestAddressKey::sameLatinReceiver_data()
{
    QTest::addColumn<QString>("receiver");
    QTest::addColumn<QString>("street");
    QTest::newRow("case and spaces") << u"Maria  HALIMBAWA"_s << u"12  Halimbawa st Brgy Hall side "_s;
    QTest::newRow("full-width comma") << u"Maria Halimbawa"_s << u"12 Halimbawa St， Brgy Hall side "_s;
    QTest::newRow("comma alone") << u"Maria\u00a0Halimbawa"_s << u"12 Halimbawa St,Brgy Hall side"_s;
    QTest::newRow("newline") << u"\tMaria Halimbawa"_s << u"12 Halimbawa St\r\nBrgy Hall side"_s;
    QTest::newRow("full width") << u"Ｍａｒｉａ　Ｈａｌｉｍｂａｗａ"_s << u"１２ Halimbawa St Brgy Hall side"_s;
}

void TestAddressKey::sameLatinReceiver()
{
    QFETCH(QString, receiver);
    QFETCH(QString, street);
    const QString expected = textOf(latin(u"Maria Halimbawa"_s, u"12 Halimbawa St Brgy Hall side"_s));
    QCOMPARE(textOf(latin(receiver, street)), expected);
}

void TestAddressKey::otherReceiver_data()
{
    QTest::addColumn<Address>("one");
    QTest::addColumn<Address>("other");
    auto changed = [](QString Address::*part, const QString &text) {
        Address a = split();
        a.*part = text;
        return a;
    };
    QTest::newRow("same phone, other person") << split() << changed(&Address::receiver, u"林晓"_s);
    QTest::newRow("other phone") << split() << changed(&Address::phone, u"19800001002"_s);
    QTest::newRow("other room") << split() << changed(&Address::street, u"文新街道云杉路398号云杉花园2幢A103室"_s);
    QTest::newRow("short room in brackets")
        << changed(&Address::street, u"云杉路1号(101)"_s) << changed(&Address::street, u"云杉路1号(102)"_s);
    QTest::newRow("doubled 市") << split() << changed(&Address::city, u"杭州市市"_s);
    QTest::newRow("doubled city") << oneString(u"上海市浦东新区锦样路1号"_s)
                                  << oneString(u"上海市上海市浦东新区锦样路1号"_s);
    QTest::newRow("Latin words apart") << latin(u"Ann Marie"_s, u"1 A St"_s) << latin(u"Annmarie"_s, u"1 A St"_s);
    QTest::newRow("numbers apart") << latin(u"Ann"_s, u"1 2 A St"_s) << latin(u"Ann"_s, u"12 A St"_s);
    QTest::newRow("numbers with a comma") << oneString(u"云杉路1,2号"_s) << oneString(u"云杉路12号"_s);
    QTest::newRow("emoji") << changed(&Address::receiver, u"梁橙🍊"_s) << changed(&Address::receiver, u"梁橙🍋"_s);
    QTest::newRow("4-byte Han") << changed(&Address::receiver, u"𠮷野"_s) << changed(&Address::receiver, u"吉野"_s);
    Address abroad = latin(u"Ann"_s, u"1 A St"_s);
    Address elsewhere = abroad;
    elsewhere.country = u"Singapore"_s;
    QTest::newRow("country") << abroad << elsewhere;
}

void TestAddressKey::otherReceiver()
{
    QFETCH(Address, one);
    QFETCH(Address, other);
    QVERIFY(!textOf(one).isEmpty());
    QVERIFY(!textOf(other).isEmpty());
    QVERIFY(textOf(one) != textOf(other));
}

void TestAddressKey::partsNeverRunTogether()
{
    QSet<QString> keys;
    const QString pieces[] = {u"甲"_s, u"甲1"_s, u"1"_s, u"11"_s, u"甲\x1f"_s + u"1"_s, u"甲\n1"_s};
    const QString phones[] = {u"1"_s, u"11"_s, u"111"_s};
    QSet<QString> meant;
    for (const QString &receiver : pieces) {
        for (const QString &phone : phones) {
            for (const QString &street : pieces) {
                Address a;
                a.receiver = receiver;
                a.phone = phone;
                a.street = street;
                keys.insert(textOf(a));
                meant.insert(normalisedPart(receiver) + u'|' + phone + u'|' + normalisedPart(street));
            }
        }
    }
    QCOMPARE(keys.size(), meant.size());
}

void TestAddressKey::missingHasNoKey()
{
    for (QString Address::*const part : {&Address::receiver, &Address::phone}) {
        for (const QString &nothing : {QString(), u" \u3000"_s}) {
            Address a = split();
            a.*part = nothing;
            QVERIFY(AddressKey::of(a, taobao).isEmpty());
        }
    }
    Address a = split();
    a.phone = u"无"_s;
    QVERIFY(AddressKey::of(a, taobao).isEmpty());
    a = oneString(u" \t"_s);
    QVERIFY(AddressKey::of(a, taobao).isEmpty());
    a.country = u"Philippines"_s;
    QVERIFY(AddressKey::of(a, taobao).isEmpty());
    a.platformKey = u"oaid"_s;
    QVERIFY(AddressKey::of(a, taobao).isEmpty());
    QVERIFY(AddressKey::of({}, taobao).isEmpty());
}

void TestAddressKey::maskedNeverByText()
{
    for (const QString &name : {u"林**"_s, u"林＊＊"_s, u"##abc"_s, u"$$abc$$"_s, u"~abc~1~"_s}) {
        Address a = split();
        a.receiver = name;
        QVERIFY(AddressKey::of(a, taobao).isEmpty());
        a.platformKey = u"Oaid-9"_s;
        QCOMPARE(textOf(a), u"platform:taobao:Oaid-9"_s);
        QVERIFY(AddressKey::of(a, taobao).isPlatformKey());
        QVERIFY(AddressKey::of(a, u"pinduoduo"_s) != AddressKey::of(a, taobao));
        QVERIFY(AddressKey::of(a, {}).isEmpty());
    }
}

void TestAddressKey::platformKeyCannotPoseAsText()
{
    Address masked = split();
    masked.receiver = u"林**"_s;
    masked.platformKey = u"x\x1f"_s + u"1\x1f"_s + u"云杉路"_s;
    QVERIFY(AddressKey::of(masked, taobao).isEmpty());
    Address clear = split();
    clear.receiver = u"platform:taobao:x"_s;
    QVERIFY(!AddressKey::of(clear, taobao).isPlatformKey());
}

void TestAddressKey::keepsEmojiWhole()
{
    QCOMPARE(normalisedPart(u"Nene 🌺 Bulaklak"_s), u"nene🌺bulaklak"_s);
    QCOMPARE(normalisedPart(u"👨‍👩‍👧 一家"_s), u"👨‍👩‍👧一家"_s);
    QCOMPARE(normalisedPart(u"𠮷 野"_s), u"𠮷野"_s);
}

void TestAddressKey::invisibleCharactersVanish()
{
    QCOMPARE(normalisedPart(u"\ufeff林\u200b晓\u2060禾\u200e"_s), u"林晓禾"_s);
    QCOMPARE(normalisedPart(u"ﾏﾘｱ"_s), u"マリア"_s);
    QCOMPARE(normalisedPart(u"Cafe\u0301  E\u0301COLE"_s), normalisedPart(u"café école"_s));
}

void TestAddressKey::partsOfKey()
{
    const AddressKey key = AddressKey::of(split(), taobao);
    QCOMPARE(key.parts().receiver, u"林晓禾"_s);
    QCOMPARE(key.parts().phone, u"19800001001"_s);
    QCOMPARE(key.parts().place, u"浙江省杭州市西湖区文新街道云杉路398号云杉花园2幢a102室"_s);
    QVERIFY(AddressKey::fromStored(u"platform:taobao:x"_s).parts().place.isEmpty());
}

void TestAddressKey::secondPhoneStandsIn()
{
    Address a = split();
    a.phone = QString();
    a.phone2 = u"19800001001"_s;
    QCOMPARE(textOf(a), textOf(split()));
}

void TestAddressKey::hostileTextIsHarmless()
{
    Address a = oneString(QString(200'000, u'路'));
    a.receiver = QString(QChar(0xd800)) + u"林"_s;
    QVERIFY(textOf(a).size() > 200'000);
    a.street = u"(310012)"_s.repeated(10'000);
    QVERIFY(AddressKey::of(a, taobao).isEmpty());
}

void TestAddressKey::storedKeyIsEqual()
{
    const AddressKey key = AddressKey::of(split(), taobao);
    const AddressKey stored = AddressKey::fromStored(key.text());
    QCOMPARE(stored, key);
    QCOMPARE(qHash(stored), qHash(key));
}

void TestAddressKey::disguiseNeverMatters()
{
    QVERIFY(rc::check("white space, width and case do not change a key", [] {
        Address a = split();
        a.receiver = randomText({u"林", u"欧阳", u"晓", u"Ann", u"b", u" ", u"🍊"}) + u"禾"_s;
        a.street =
            randomText({u"云杉路", u"398", u"号", u"A", u"tower b", u"-", u"(2)", u"幢", u" ", u"市市"}) + u"室"_s;
        Address other = a;
        other.receiver = disguised(a.receiver);
        other.street = disguised(a.street);
        other.phone = disguised(a.phone);
        RC_ASSERT(textOf(other).toStdU16String() == textOf(a).toStdU16String());
    }));
}

void TestAddressKey::normalisingIsIdempotent()
{
    QVERIFY(rc::check("normalising what is normalised changes nothing", [] {
        const auto units = *rc::gen::container<std::u16string>(rc::gen::inRange<char16_t>(1, 0xfffd));
        const QString once = normalisedPart(QString::fromStdU16String(units));
        RC_ASSERT(normalisedPart(once).toStdU16String() == once.toStdU16String());
    }));
}

QTEST_GUILESS_MAIN(TestAddressKey)
#include "tst_addresskey.moc"
