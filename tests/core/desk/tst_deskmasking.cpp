// SPDX-License-Identifier: Apache-2.0
#include "core/desk/masking.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestDeskMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        QTest::newRow("three") << u"林小禾"_s << u"林*禾"_s;
        QTest::newRow("two") << u"赵敏"_s << u"赵*"_s;
        QTest::newRow("four") << u"欧阳小禾"_s << u"欧**禾"_s;
        QTest::newRow("one") << u"赵"_s << u"*"_s;
        QTest::newRow("Latin words") << u"Nurul Aisyah"_s << u"Nurul A***"_s;
        QTest::newRow("Latin word") << u"Kowalski"_s << u"K***"_s;
        QTest::newRow("emoji") << u"🦌小禾"_s << u"🦌*禾"_s;
        QTest::newRow("rare character") << u"𠮷野"_s << u"𠮷*"_s;
        QTest::newRow("masked already") << u"王**"_s << u"王**"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, masked);
        QCOMPARE(maskedName(name), masked);
    }

    void phones_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("masked");
        QTest::newRow("mobile") << u"19800001001"_s << u"198****1001"_s;
        QTest::newRow("foreign") << u"+60 123456789"_s << u"+60 12****6789"_s;
        QTest::newRow("eight digits") << u"68001204"_s << u"6****1204"_s;
        QTest::newRow("code of three") << u"+852 98765432"_s << u"+852 9****5432"_s;
        QTest::newRow("code not set apart") << u"+62812-3456-7890"_s << u"+628****7890"_s;
        QTest::newRow("code and brackets") << u"+1(602)555-0114"_s << u"+160****0114"_s;
        QTest::newRow("plus alone") << u"+60123456789"_s << u"+601****6789"_s;
        QTest::newRow("brackets") << u"(602) 555-0114"_s << u"602****0114"_s;
        QTest::newRow("code and hyphens") << u"+1 602-555-0114"_s << u"+1 602****0114"_s;
        QTest::newRow("words behind") << u"19800001001转8"_s << u"198****01转8"_s;
        QTest::newRow("short") << u"110120"_s << u"****20"_s;
        QTest::newRow("tiny") << u"7"_s << u"7"_s;
        QTest::newRow("masked already") << u"198****1001"_s << u"198****1001"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void phones()
    {
        QFETCH(QString, phone);
        QFETCH(QString, masked);
        QCOMPARE(maskedPhone(phone), masked);
    }
};

QTEST_GUILESS_MAIN(TestDeskMasking)
#include "tst_deskmasking.moc"
