// SPDX-License-Identifier: Apache-2.0
#include "models/text/receivercomparison.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

/// The text with what differs in brackets.
QString shown(const MarkedText &side)
{
    QString out;
    bool inside = false;
    for (qsizetype i = 0; i < side.text.size(); ++i) {
        if (side.differs[size_t(i)] != inside)
            out += inside ? u']' : u'[';
        inside = side.differs[size_t(i)];
        out += side.text[i];
    }
    return inside ? out + u']' : out;
}

Address person(const QString &name, const QString &phone, const QString &street)
{
    return {name, phone, {}, {}, u"浙江省"_s, u"杭州市"_s, u"西湖区"_s, street, {}, {}};
}

} // namespace

class tst_ReceiverComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differencesAreMarked_data()
    {
        QTest::addColumn<Address>("other");
        QTest::addColumn<bool>("clear");
        QTest::addColumn<QStringList>("left");
        QTest::addColumn<QStringList>("right");
        const auto row = [](const char *name, const Address &other, bool clear, const QStringList &left,
                            const QStringList &right) { QTest::newRow(name) << other << clear << left << right; };
        row("equal", person(u"林晓禾"_s, u"19800001001"_s, u"云杉路398号"_s), true,
            {u"林晓禾"_s, u"19800001001"_s, u"浙江省 杭州市 西湖区 云杉路398号"_s},
            {u"林晓禾"_s, u"19800001001"_s, u"浙江省 杭州市 西湖区 云杉路398号"_s});
        row("another end of the phone", person(u"林晓禾"_s, u"19800001002"_s, u"云杉路398号"_s), false,
            {u"林*禾"_s, u"198****100[1]"_s, u"浙江省 杭州市 西湖区 云杉路***号"_s},
            {u"林*禾"_s, u"198****100[2]"_s, u"浙江省 杭州市 西湖区 云杉路***号"_s});
        row("what stars hide", person(u"林小禾"_s, u"19811111001"_s, u"云杉路399号"_s), false,
            {u"林[*]禾"_s, u"198[****]1001"_s, u"浙江省 杭州市 西湖区 云杉路[***]号"_s},
            {u"林[*]禾"_s, u"198[****]1001"_s, u"浙江省 杭州市 西湖区 云杉路[***]号"_s});
        row("the same in clear", person(u"林小禾"_s, u"19811111001"_s, u"云杉路399号2幢"_s), true,
            {u"林[晓]禾"_s, u"198[0000]1001"_s, u"浙江省 杭州市 西湖区 云杉路39[8]号"_s},
            {u"林[小]禾"_s, u"198[1111]1001"_s, u"浙江省 杭州市 西湖区 云杉路39[9]号[2幢]"_s});
    }

    void differencesAreMarked()
    {
        QFETCH(Address, other);
        QFETCH(bool, clear);
        QFETCH(QStringList, left);
        QFETCH(QStringList, right);
        const auto both = ReceiverComparison::of(person(u"林晓禾"_s, u"19800001001"_s, u"云杉路398号"_s), other, clear);
        QCOMPARE((QStringList{shown(both.name[0]), shown(both.phone[0]), shown(both.place[0])}), left);
        QCOMPARE((QStringList{shown(both.name[1]), shown(both.phone[1]), shown(both.place[1])}), right);
    }
};

QTEST_GUILESS_MAIN(tst_ReceiverComparison)
#include "tst_receivercomparison.moc"
