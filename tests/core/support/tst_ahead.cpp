// SPDX-License-Identifier: Apache-2.0
#include "core/support/ahead.h"

#include <QTest>

#include <atomic>
#include <semaphore>

using namespace waydesk;

class TestAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allInOrder();
    void nothingAtAll();
    void noFurtherAheadThanAsked();
    void givenUpHalfway();
    void valuesAreUsedAgain();
};

namespace {

std::function<bool(int &)> countTo(int last)
{
    return [last, next = 0](int &value) mutable {
        value = ++next;
        return next <= last;
    };
}

} // namespace

void TestAhead::allInOrder()
{
    Ahead<int> numbers(3, countTo(1000));
    int expected = 0;
    while (const int *number = numbers.next())
        QCOMPARE(*number, ++expected);
    QCOMPARE(expected, 1000);
    QVERIFY(!numbers.next());
}

void TestAhead::nothingAtAll()
{
    Ahead<int> numbers(3, countTo(0));
    QVERIFY(!numbers.next());
}

void TestAhead::noFurtherAheadThanAsked()
{
    std::atomic<int> begun = 0;
    std::counting_semaphore<> made(0);
    Ahead<int> numbers(2, [&](int &value) {
        value = ++begun;
        made.release();
        return value <= 10;
    });
    made.acquire();
    made.acquire();
    const int *first = numbers.next();
    QCOMPARE(*first, 1);
    QCOMPARE(begun.load(), 2); // the one that is lent keeps its place
    numbers.next();
    made.acquire();
    QCOMPARE(*numbers.next(), 3);
}

void TestAhead::givenUpHalfway()
{
    std::binary_semaphore inHand(0);
    bool finished = false;
    {
        Ahead<int> numbers(2, [&, count = 0](int &) mutable {
            if (++count == 2) {
                inHand.release();
                std::this_thread::yield();
                finished = true;
            }
            return true;
        });
        numbers.next();
        inHand.acquire();
    }
    QVERIFY(finished); // it waited for the value in hand
}

void TestAhead::valuesAreUsedAgain()
{
    std::vector<const std::vector<int> *> places;
    Ahead<std::vector<int>> lists(2, [next = 0](std::vector<int> &list) mutable {
        list.assign(1, ++next);
        return next <= 6;
    });
    while (const auto *list = lists.next()) {
        QCOMPARE(list->size(), 1u);
        if (std::find(places.begin(), places.end(), list) == places.end())
            places.push_back(list);
    }
    QCOMPARE(places.size(), 2u);
}

QTEST_GUILESS_MAIN(TestAhead)
#include "tst_ahead.moc"
