// SPDX-License-Identifier: Apache-2.0
#include "core/label/labeltext.h"
#include "support/samplelabels.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
QString textOf(LabelField field, const LabelData &data, const MaskPolicy &mask = {})
{
    FieldBox box;
    box.field = field;
    return labelText(box, data, mask);
}
} // namespace

class TestLabelText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreGrouped()
    {
        QCOMPARE(groupedNumber(u"YT8801234567080"_s), u"YT 8801 2345 67080"_s);
        QCOMPARE(groupedNumber(u"123456789012"_s), u"1234 5678 9012"_s);
        QCOMPARE(groupedNumber(u"EA123456785CN"_s), u"EA 1234 56785 CN"_s);
        QCOMPARE(groupedNumber(u"7"_s), u"7"_s);
        QCOMPARE(groupedNumber(u""_s), u""_s);
    }

    void receiverIsMaskedAsTheTemplateSays()
    {
        const LabelData data = test::sampleLabel();
        QCOMPARE(textOf(LabelField::Receiver, data), u"林*禾  198****1001"_s);
        QCOMPARE(textOf(LabelField::Receiver, data, {NameMask::None, PhoneMask::None, StreetMask::None}),
                 u"林晓禾  19800001001"_s);
        QVERIFY(textOf(LabelField::ReceiverAddress, data).contains(u"188号"));
        const QString masked =
            textOf(LabelField::ReceiverAddress, data, {NameMask::Ends, PhoneMask::Middle, StreetMask::Numbers});
        QCOMPARE(masked, u"浙江省 杭州市 西湖区 翠苑街道 文一西路***号 青禾小区***幢***单元***室"_s);
    }

    void onlyFurtherCopiesAreMarked()
    {
        LabelData data = test::sampleLabel();
        QCOMPARE(textOf(LabelField::Copy, data), QString());
        data.copy = 2;
        QCOMPARE(textOf(LabelField::Copy, data), u"COPY 2"_s);
    }

    void municipalityStandsOnce()
    {
        LabelData data = test::sampleLabel();
        data.receiver.province = data.receiver.city = u"上海市"_s;
        data.receiver.district = u"闵行区"_s;
        data.receiver.street = u"虹梅路1号"_s;
        QCOMPARE(textOf(LabelField::ReceiverAddress, data), u"上海市 闵行区 虹梅路1号"_s);
        QCOMPARE(textOf(LabelField::Destination, data), u"上海市 闵行区"_s);
        data.receiver.country = u"中国"_s;
        QCOMPARE(textOf(LabelField::Destination, data), u"上海市 闵行区"_s);
        data.receiver.country = u"Philippines"_s;
        QCOMPARE(textOf(LabelField::Destination, data), u"Philippines 上海市 闵行区"_s);
    }

    void contentsCountOrdersAndPieces()
    {
        LabelData data = test::sampleLabel();
        QCOMPARE(textOf(LabelField::Contents, data), u"共 2 件"_s);
        data.orders = 3;
        QCOMPARE(textOf(LabelField::Contents, data), u"3 单合并 · 共 2 件"_s);
    }

    void undrawableCharactersGo()
    {
        QCOMPARE(drawable(u"a\tb\nc"_s), std::u32string(U"a b c"));
        QCOMPARE(drawable(u"e\u0301"_s), std::u32string(U"\u00e9"));
        QCOMPARE(drawable(u"\u200ea\u200b\ufeff"_s), std::u32string(U"a"));
        QCOMPARE(drawable(QString(QChar(0xd800)) + u'x'), std::u32string(U"\ufffdx"));
    }
};

QTEST_GUILESS_MAIN(TestLabelText)
#include "tst_labeltext.moc"
