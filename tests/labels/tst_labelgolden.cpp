// SPDX-License-Identifier: Apache-2.0
#include "core/label/layout.h"
#include "labels/fonttools.h"
#include "labels/templates.h"
#include "support/folders.h"
#include "support/samplelabels.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

/// One label per template as text, compared with tests/data/labels. WAYDESK_WRITE_GOLDEN=1 writes the files anew.
class TestLabelGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layoutIsAsKept_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : builtinTemplateIds())
            QTest::newRow(qPrintable(id)) << id;
    }

    void layoutIsAsKept()
    {
        QFETCH(QString, id);
        const auto tools = FontTools::create().value();
        const LabelTemplate form = builtinTemplate(id).value();
        LabelData data = test::sampleLabel();
        data.copy = 2;
        data.remark = u"平台未说明退款"_s;
        auto primitives = layoutBackground(form, *tools).value();
        const auto label = layoutLabel(form, data, *tools).value();
        primitives.insert(primitives.end(), label.begin(), label.end());
        QString text;
        for (const Primitive &primitive : primitives)
            text += describe(primitive) + u'\n';
        QFile kept(inTestData(u"/labels/%1.txt"_s.arg(id)));
        if (qEnvironmentVariableIsSet("WAYDESK_WRITE_GOLDEN")) {
            QVERIFY(kept.open(QIODevice::WriteOnly));
            kept.write(text.toUtf8());
            return;
        }
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(text.split(u'\n'), QString::fromUtf8(kept.readAll()).split(u'\n'));
    }
};

QTEST_MAIN(TestLabelGolden)
#include "tst_labelgolden.moc"
