// SPDX-License-Identifier: Apache-2.0
#include "core/supplier/suppliershare.h"
#include "core/supplier/supplierterms.h"

#include <QJsonArray>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestSupplierPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codes_data();
    void codes();
    void wrongPatterns_data();
    void wrongPatterns();
    void aHostileCodeTakesNoTime();
    void onlyNamedSuppliers();
    void theFirstPatternThatFits();
    void keptAsJson();
    void tooMany();
    void whatOfAnOrder();
    void theMarkOfAHold();
};

void TestSupplierPattern::codes_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("sku");
    QTest::addColumn<QString>("found"); // "supplier|item"; empty = nothing
    const auto row = [](const char *name, const char16_t *pattern, const char16_t *sku, const char16_t *found) {
        QTest::newRow(name) << QString::fromUtf16(pattern) << QString::fromUtf16(sku) << QString::fromUtf16(found);
    };
    row("two places", u"{supplier}-{item}", u"HD-1001", u"HD|1001");
    row("the rest is the item", u"{supplier}-{item}", u"HD-1001-RED", u"HD|1001-RED");
    row("words in front", u"DS-{supplier}-{item}", u"DS-恒达-66", u"恒达|66");
    row("another case", u"ds-{supplier}-{item}", u"Ds-HD-a1", u"HD|a1");
    row("supplier in another case", u"DS-{supplier}-{item}", u"DS-hd-a1", u"HD|a1");
    row("full width code", u"DS-{supplier}-{item}", u"ＤＳ－ＨＤ－１２", u"HD|12");
    row("full width pattern", u"｛supplier｝－｛item｝", u"HD-12", u"HD|12");
    row("item first", u"{item}@{supplier}", u"77@HD", u"HD|77");
    row("named behind", u"1688_{item}=义乌", u"1688_77", u"义乌|77");
    row("words behind", u"{supplier}:{item}/X", u"HD:5/x", u"HD|5");
    row("anything behind", u"{supplier}-{item}#*", u"HD-5#red", u"HD|5");
    row("anything may be nothing", u"{supplier}-{item}#*", u"HD-5#", u"HD|5");
    row("anything in front", u"*|{supplier}|{item}", u"abc|HD|5", u"HD|5");
    row("the end counts", u"{supplier}-{item}-Z", u"HD-1-Z-Z", u"HD|1-Z");
    row("no item", u"{supplier}-{item}", u"HD-", u"");
    row("no supplier", u"{supplier}-{item}", u"-1001", u"");
    row("other words", u"DS-{supplier}-{item}", u"HD-1001", u"");
    row("blank item", u"{supplier}-{item}", u"HD- ", u"");
    row("more behind", u"{item}-END=X", u"5-END-1", u"");
    row("empty code", u"{supplier}-{item}", u"", u"");
    row("control character", u"{supplier}-{item}", u"HD-1\u0007", u"");
}

void TestSupplierPattern::codes()
{
    QFETCH(QString, pattern);
    QFETCH(QString, sku);
    QFETCH(QString, found);
    const auto mask = SupplierPattern::fromText(pattern);
    QVERIFY2(mask, mask ? "" : qPrintable(mask.error().values[u"reason"_s].toString()));
    const auto item = mask->read(sku);
    QCOMPARE(item ? item->supplier + u'|' + item->item : QString(), found);
}

void TestSupplierPattern::wrongPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << u"  "_s << u"empty"_s;
    QTest::newRow("only a name") << u"=HD"_s << u"empty"_s;
    QTest::newRow("no item") << u"DS-{supplier}"_s << u"item_missing"_s;
    QTest::newRow("item twice") << u"{supplier}-{item}-{item}"_s << u"item_twice"_s;
    QTest::newRow("nobody") << u"DS-{item}"_s << u"supplier_missing"_s;
    QTest::newRow("two names") << u"{supplier}-{item}=HD"_s << u"supplier_twice"_s;
    QTest::newRow("side by side") << u"{supplier}{item}-"_s << u"touching"_s;
    QTest::newRow("anything beside") << u"-{supplier}*-{item}"_s << u"touching"_s;
    QTest::newRow("every code") << u"{item}=HD"_s << u"bare"_s;
    QTest::newRow("another place") << u"{shop}-{item}"_s << u"braces"_s;
    QTest::newRow("open brace") << u"{supplier-{item}"_s << u"braces"_s;
    QTest::newRow("long") << u"{supplier}-{item}"_s + QString(200, u'x') << u"long"_s;
    QTest::newRow("huge") << QString(1'000'000, u'*') << u"long"_s;
    QTest::newRow("control") << u"{supplier}\u0001-{item}"_s << u"control"_s;
}

void TestSupplierPattern::wrongPatterns()
{
    QFETCH(QString, pattern);
    QFETCH(QString, reason);
    const auto mask = SupplierPattern::fromText(pattern);
    QVERIFY(!mask);
    QCOMPARE(mask.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(mask.error().values[u"argument"_s].toString(), u"pattern"_s);
    QCOMPARE(mask.error().values[u"reason"_s].toString(), reason);
    QVERIFY(mask.error().values[u"value"_s].toString().size() <= SupplierPattern::longest);
}

/// What drives regular expressions through all ways of taking a text apart.
void TestSupplierPattern::aHostileCodeTakesNoTime()
{
    const auto mask = SupplierPattern::fromText(u"*a{supplier}a*a{item}a*b"_s);
    QVERIFY(mask);
    QVERIFY(!mask->read(QString(SupplierPattern::longestSku, u'a')));
    QVERIFY(!mask->read(QString(10'000'000, u'a'))); // longer than any code
}

void TestSupplierPattern::onlyNamedSuppliers()
{
    const auto terms = SupplierTerms::fromTexts({u"{supplier}-{item}"_s}, {u" HengDa "_s, u"hengda"_s, QString()});
    QVERIFY(terms);
    QCOMPARE(terms->suppliers, QStringList{u"HengDa"_s});
    QCOMPARE(terms->supplierItem(u"ＨＥＮＧＤＡ-7"), (SupplierItem{u"HENGDA"_s, u"7"_s})); // one name in all shops
    QVERIFY(!terms->supplierItem(u"CUP-RED"));
    QVERIFY(!SupplierTerms().supplierItem(u"CUP-RED"));
}

void TestSupplierPattern::theFirstPatternThatFits()
{
    const auto terms = SupplierTerms::fromTexts({u"DS-{item}=One"_s, u"{supplier}-{item}"_s, u"DS-{item}=One"_s}, {});
    QVERIFY(terms);
    QCOMPARE(terms->patterns.size(), size_t(2));
    QCOMPARE(terms->supplierItem(u"DS-7"), (SupplierItem{u"ONE"_s, u"7"_s}));
    QCOMPARE(terms->supplierItem(u"HD-7"), (SupplierItem{u"HD"_s, u"7"_s}));
}

void TestSupplierPattern::keptAsJson()
{
    const auto terms = SupplierTerms::fromTexts({u"DS-{item}=One"_s}, {u"One"_s});
    const auto again = SupplierTerms::fromJson(terms->toJson());
    QCOMPARE(again->texts(), terms->texts());
    QCOMPARE(again->suppliers, terms->suppliers);
    QVERIFY(!SupplierTerms::fromJson({{u"patterns"_s, QJsonArray{u"{shop}"_s}}}));
    QVERIFY(!SupplierTerms::fromJson({})); // of another program
}

void TestSupplierPattern::tooMany()
{
    QStringList many;
    for (int i = 0; i < 21; ++i)
        many.append(u"A%1-{item}=X"_s.arg(i));
    QCOMPARE(SupplierTerms::fromTexts(many, {}).error().values[u"reason"_s].toString(), u"many"_s);
    QStringList names;
    for (int i = 0; i < 201; ++i)
        names.append(QString::number(i));
    QCOMPARE(SupplierTerms::fromTexts({u"A-{item}=X"_s}, names).error().values[u"argument"_s].toString(),
             u"supplier"_s);
}

void TestSupplierPattern::whatOfAnOrder()
{
    const auto terms = SupplierTerms::fromTexts({u"DS-{supplier}-{item}"_s}, {});
    Order order;
    const auto line = [&](qint64 id, const QString &sku, qint64 quantity, RefundState refund = RefundState::None) {
        OrderLine one;
        one.id = LineId(id);
        one.sku = sku;
        one.quantity = quantity;
        one.refund = refund;
        order.lines.push_back(one);
    };
    QVERIFY(supplierShare(order, *terms).isEmpty());
    line(1, u"DS-HD-1"_s, 2);
    line(2, u"DS-YW-5"_s, 1);
    line(3, u"DS-HD-9"_s, 3, RefundState::Done);
    SupplierShare share = supplierShare(order, *terms);
    QVERIFY(!share.isMixed());
    QCOMPARE(share.suppliers(), (QStringList{u"HD"_s, u"YW"_s}));
    QCOMPARE(share.itemsOf(u"HD"_s), (std::vector<PurchaseItem>{{LineId(1), u"1"_s, 2}}));
    QVERIFY(share.has(LineId(2)) && !share.has(LineId(3)));
    line(4, u"CUP"_s, 1, RefundState::Done);
    QVERIFY(!supplierShare(order, *terms).isMixed()); // its own goods are refunded
    line(5, u"CUP"_s, 1);
    QVERIFY(supplierShare(order, *terms).isMixed());
}

void TestSupplierPattern::theMarkOfAHold()
{
    for (const bool split : {false, true}) {
        const SupplierMark mark = SupplierMark::fromText(SupplierMark{u"A: B, C"_s, split}.text());
        QCOMPARE(mark.suppliers, u"A: B, C"_s);
        QCOMPARE(mark.splitFirst, split);
    }
    QCOMPARE(SupplierMark::fromText(u"A"_s).suppliers, u"A"_s);
}

QTEST_APPLESS_MAIN(TestSupplierPattern)
#include "tst_supplierpattern.moc"
