// SPDX-License-Identifier: Apache-2.0
#include "core/label/mask.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

class TestMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names()
    {
        const auto ends = [](const QString &name) { return maskName(name, NameMask::Ends); };
        QCOMPARE(ends(u"林晓禾"_s), u"林*禾"_s);
        QCOMPARE(ends(u"林禾"_s), u"林*"_s);
        QCOMPARE(ends(u"林"_s), u"*"_s);
        QCOMPARE(ends(u"欧阳晓禾"_s), u"欧**禾"_s);
        QCOMPARE(ends(u"Maria Santos"_s), u"M***s"_s);
        QCOMPARE(ends(u"𠮷野家"_s), u"𠮷*家"_s);
        QCOMPARE(ends(u""_s), u""_s);
        QCOMPARE(ends(u"林*"_s), u"林*"_s);
        QCOMPARE(maskName(u"林晓禾"_s, NameMask::None), u"林晓禾"_s);
        QCOMPARE(maskName(u"林晓禾"_s, NameMask::All), u"*"_s);
    }

    void phones()
    {
        const auto middle = [](const QString &phone) { return maskPhone(phone, PhoneMask::Middle); };
        QCOMPARE(middle(u"19800001001"_s), u"198****1001"_s);
        QCOMPARE(middle(u"0512-68001204"_s), u"0512-****1204"_s);
        QCOMPARE(middle(u"+86 198 0000 1001"_s), u"+86 198 **** 1001"_s);
        QCOMPARE(middle(u"19800001001-4321"_s), u"198****1001-4321"_s);
        QCOMPARE(middle(u"19800001001转4321"_s), u"198****1001转4321"_s);
        QCOMPARE(middle(u"１９８００００１００１"_s), u"１９８****１００１"_s);
        QCOMPARE(middle(u"68001204"_s), u"****1204"_s);
        QCOMPARE(middle(u"12"_s), u"*2"_s);
        QCOMPARE(middle(u"198****1001"_s), u"198****1001"_s);
        QCOMPARE(maskPhone(u"19800001001"_s, PhoneMask::None), u"19800001001"_s);
        QCOMPARE(maskPhone(u"19800001001"_s, PhoneMask::All), u"*******1001"_s);
    }

    void streets()
    {
        const auto numbers = [](const QString &street) { return maskStreet(street, StreetMask::Numbers); };
        QCOMPARE(numbers(u"文一西路188号6幢"_s), u"文一西路***号***幢"_s);
        QCOMPARE(numbers(u"青禾小区B座12-3-301"_s), u"青禾小区B座***"_s);
        QCOMPARE(numbers(u"青禾小区"_s), u"青禾小区"_s);
        QCOMPARE(maskStreet(u"文一西路188号"_s, StreetMask::None), u"文一西路188号"_s);
        QCOMPARE(maskStreet(u"文一西路188号"_s, StreetMask::All), u"***"_s);
        QCOMPARE(maskStreet(u""_s, StreetMask::All), u""_s);
    }
};

QTEST_GUILESS_MAIN(TestMask)
#include "tst_mask.moc"
