// SPDX-License-Identifier: Apache-2.0
#include "core/label/templatejson.h"
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
QByteArray source(const QString &id)
{
    QFile file(inSource(u"/resources/templates/%1.json"_s.arg(id)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class TestLabelTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateIsSound_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("100x150 8") << u"standard-100x150-8"_s << 800 << 1200;
        QTest::newRow("100x150 12") << u"standard-100x150-12"_s << 1200 << 1800;
        QTest::newRow("76x130 8") << u"single-76x130-8"_s << 608 << 1040;
        QTest::newRow("76x130 12") << u"single-76x130-12"_s << 912 << 1560;
    }

    void everyTemplateIsSound()
    {
        QFETCH(QString, id);
        const auto form = parseLabelTemplate(source(id));
        QVERIFY2(form, qPrintable(form ? QString() : form.error().detail));
        QCOMPARE(form->id, id);
        QTEST(form->width(), "width");
        QTEST(form->height(), "height");
        QVERIFY(!form->nameZh.isEmpty() && !form->nameEn.isEmpty());
    }

    void wrongTemplatesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *from, const char *to, const QString &says,
                            const QString &field = {}) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << says << field;
        };
        row("no id", "\"standard-100x150-8\"", "\"\"", u"id is missing"_s);
        row("no size", "[100, 150]", "[100]", u"size_mm"_s);
        row("huge", "[100, 150]", "[100, 99999]", u"size_mm"_s);
        row("fraction", "[100, 150]", "[100.5, 150]", u"size_mm"_s);
        row("dots", "\"dots_per_mm\": 8", "\"dots_per_mm\": 9", u"dots_per_mm must be 8 or 12"_s);
        row("mask", "\"middle\"", "\"some\"", u"mask.phone: unknown word \"some\""_s);
        row("field", "\"last_four\"", "\"last_five\"", u"unknown field \"last_five\""_s, u"last_five"_s);
        row("no qr", "\"field\": \"qr\"", "\"field\": \"station\", \"size\": 20", u"exactly one field \"qr\""_s);
        row("outside", "[24, 1080, 752, 30]", "[24, 1180, 752, 30]", u"not on the label"_s, u"remark"_s);
        row("overlap", "[24, 1080, 752, 30]", "[24, 1070, 752, 30]", u"\"note\" and \"remark\" overlap"_s);
        row("low", "[24, 1080, 752, 30]", "[24, 1080, 752, 12]", u"lower than one line"_s, u"remark"_s);
        row("narrow", "[24, 1080, 752, 30]", "[24, 1080, 16, 30]", u"narrower than one character"_s, u"remark"_s);
        row("rect", "[24, 1080, 752, 30]", "\"all\"", u"[x, y, width, height]"_s, u"remark"_s);
        row("align", "\"align\": \"right\"", "\"align\": \"up\"", u"align: unknown word"_s, u"printed_at"_s);
    }

    void wrongTemplatesAreNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, says);
        QByteArray json = source(u"standard-100x150-8"_s);
        const qsizetype at = json.indexOf(from);
        QVERIFY(at >= 0);
        json.replace(at, from.size(), to);
        const auto form = parseLabelTemplate(json);
        QVERIFY(!form);
        QCOMPARE(form.error().code, ErrorCode::TemplateInvalid);
        QVERIFY2(form.error().detail.contains(says), qPrintable(form.error().detail));
        QTEST(form.error().values.value(u"field"_s).toString(), "field");
    }

    void hostileBytesAreRefused()
    {
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("null"), QByteArray("[]"), QByteArray("{"), QByteArray("{\"id\":1}"),
              QByteArray("\xff\xfe\0\0", 4), QByteArray(100'000, '[')}) {
            const auto form = parseLabelTemplate(bytes);
            QVERIFY(!form);
            QCOMPARE(form.error().code, ErrorCode::TemplateInvalid);
            QVERIFY(!form.error().detail.isEmpty());
        }
    }

    void anyCutTemplateIsRefused()
    {
        const QByteArray whole = source(u"standard-100x150-8"_s);
        for (qsizetype i = 0; i + 2 < whole.size(); i += 7)
            QVERIFY(!parseLabelTemplate(whole.first(i)));
    }
};

QTEST_GUILESS_MAIN(TestLabelTemplate)
#include "tst_labeltemplate.moc"
