<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>waydesk::AccountDetail</name>
    <message numerus="yes">
        <source>%n segment(s) to take from</source>
        <translation>
            <numerusform>%n segment to take from</numerusform>
            <numerusform>%n segments to take from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) share it</source>
        <translation>
            <numerusform>%n shop shares it</numerusform>
            <numerusform>%n shops share it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ActionBar</name>
    <message numerus="yes">
        <source>%n order(s) selected</source>
        <translation>
            <numerusform>%n order selected</numerusform>
            <numerusform>%n orders selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n label(s)</source>
        <translation>
            <numerusform>Print %n label</numerusform>
            <numerusform>Print %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) may not ship</source>
        <translation>
            <numerusform>%n order may not ship</numerusform>
            <numerusform>%n orders may not ship</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) printed before</source>
        <translation>
            <numerusform>%n parcel was printed before</numerusform>
            <numerusform>%n parcels were printed before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::AddressDecisionsCard</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::BatchListModel</name>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n in doubt</numerusform>
            <numerusform>%n in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to print</source>
        <translation>
            <numerusform>%n to print</numerusform>
            <numerusform>%n to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n unconfirmed</numerusform>
            <numerusform>%n unconfirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s)</source>
        <translation>
            <numerusform>%n shop</numerusform>
            <numerusform>%n shops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reprint(s)</source>
        <translation>
            <numerusform>%n reprint</numerusform>
            <numerusform>%n reprints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::BatchSentences</name>
    <message numerus="yes">
        <source>Batch %1: %n label(s) are in doubt. Say what came out: %2 or %3.</source>
        <translation>
            <numerusform>Batch %1: %n label is in doubt. Say what came out: %2 or %3.</numerusform>
            <numerusform>Batch %1: %n labels are in doubt. Say what came out: %2 or %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch %1 is kept: %n label(s) wait in it, unsent. Go on with: %2</source>
        <translation>
            <numerusform>Batch %1 is kept: %n label waits in it, unsent. Go on with: %2</numerusform>
            <numerusform>Batch %1 is kept: %n labels wait in it, unsent. Go on with: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::CarrierReasons</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::CarrierTableCard</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file takes the place of the %n row(s) that are there. This cannot be undone; export them first if you may want them again.</source>
        <translation>
            <numerusform>The file takes the place of the %n row that is there. This cannot be undone; export it first if you may want it again.</numerusform>
            <numerusform>The file takes the place of the %n rows that are there. This cannot be undone; export them first if you may want them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stand in the table now</source>
        <translation>
            <numerusform>%n row stands in the table now</numerusform>
            <numerusform>%n rows stand in the table now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::CarrierTexts</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::CarrierTiles</name>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::CarriersSection</name>
    <message numerus="yes">
        <source>%n carrier(s)</source>
        <translation>
            <numerusform>%n carrier</numerusform>
            <numerusform>%n carriers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::CloseDialog</name>
    <message numerus="yes">
        <source>%1: %n parcel(s) are handed over</source>
        <translation>
            <numerusform>%1: %n parcel is handed over</numerusform>
            <numerusform>%1: %n parcels are handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::Corner</name>
    <message numerus="yes">
        <source>%n to write back</source>
        <translation>
            <numerusform>%n to write back</numerusform>
            <numerusform>%n to write back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::DayDialog</name>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by a shop</source>
        <translation>
            <numerusform>%n refused by a shop</numerusform>
            <numerusform>%n refused by shops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::DeadlineTexts</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n calendar day</numerusform>
            <numerusform>%n calendar days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::DetailsPanel</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) can join a planned parcel</source>
        <translation>
            <numerusform>%n order can join a planned parcel</numerusform>
            <numerusform>%n orders can join a planned parcel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) can join parcel %1</source>
        <translation>
            <numerusform>%n order can join parcel %1</numerusform>
            <numerusform>%n orders can join parcel %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::DockTitle</name>
    <message numerus="yes">
        <source>%n merged</source>
        <comment>badge of a merged parcel</comment>
        <translation>
            <numerusform>%n merged</numerusform>
            <numerusform>%n merged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::DueWatch</name>
    <message numerus="yes">
        <source>%n parcel(s) are overdue</source>
        <translation>
            <numerusform>%n parcel is overdue</numerusform>
            <numerusform>%n parcels are overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) must leave within %1 h</source>
        <translation>
            <numerusform>%n parcel must leave within %1 h</numerusform>
            <numerusform>%n parcels must leave within %1 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) must leave within %1 min</source>
        <translation>
            <numerusform>%n parcel must leave within %1 min</numerusform>
            <numerusform>%n parcels must leave within %1 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::FilterBar</name>
    <message numerus="yes">
        <source>Clear %n</source>
        <comment>filters</comment>
        <translation>
            <numerusform>Clear %n</numerusform>
            <numerusform>Clear %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::FirstRunPage</name>
    <message numerus="yes">
        <source>%n sample order(s) are there</source>
        <translation>
            <numerusform>%n sample order is there</numerusform>
            <numerusform>%n sample orders are there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::GiftsCard</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift rule(s) hold from now on</source>
        <translation>
            <numerusform>%n gift rule holds from now on</numerusform>
            <numerusform>%n gift rules hold from now on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table takes the place of %n rule(s) that hold now.</source>
        <translation>
            <numerusform>The table takes the place of the rule that holds now.</numerusform>
            <numerusform>The table takes the place of %n rules that hold now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::GoodsPanel</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders in one parcel</source>
        <translation>
            <numerusform>%n order in one parcel</numerusform>
            <numerusform>%n orders in one parcel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::HandoverCardDelegate</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::HandoverPage</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing, all go with the next pick-up</source>
        <translation>
            <numerusform>%n missing, it goes with the next pick-up</numerusform>
            <numerusform>%n missing, all go with the next pick-up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held parcel(s) to take out</source>
        <translation>
            <numerusform>%n held parcel to take out</numerusform>
            <numerusform>%n held parcels to take out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing without a decision</source>
        <translation>
            <numerusform>%n missing without a decision</numerusform>
            <numerusform>%n missing without a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) wait for the next pick-up</source>
        <translation>
            <numerusform>%n parcel waits for the next pick-up</numerusform>
            <numerusform>%n parcels wait for the next pick-up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carrier(s) open</source>
        <translation>
            <numerusform>%n carrier open</numerusform>
            <numerusform>%n carriers open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carrier(s)</source>
        <translation>
            <numerusform>%n carrier</numerusform>
            <numerusform>%n carriers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) handed over</source>
        <translation>
            <numerusform>%n parcel handed over</numerusform>
            <numerusform>%n parcels handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n carrier(s)</source>
        <translation>
            <numerusform>%1 of %n carrier</numerusform>
            <numerusform>%1 of %n carriers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::HoldTexts</name>
    <message numerus="yes">
        <source>data %n minute(s) old</source>
        <translation>
            <numerusform>data %n minute old</numerusform>
            <numerusform>data %n minutes old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>data %n hour(s) old</source>
        <translation>
            <numerusform>data %n hour old</numerusform>
            <numerusform>data %n hours old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>data %n day(s) old</source>
        <translation>
            <numerusform>data %n day old</numerusform>
            <numerusform>data %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the shop has at least %n times its usual orders that day</source>
        <translation>
            <numerusform>the shop has at least %n time its usual orders that day</numerusform>
            <numerusform>the shop has at least %n times its usual orders that day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more orders go to this address</source>
        <translation>
            <numerusform>%n or more orders go to this address</numerusform>
            <numerusform>%n or more orders go to this address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more orders name this phone</source>
        <translation>
            <numerusform>%n or more orders name this phone</numerusform>
            <numerusform>%n or more orders name this phone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this buyer orders %n or more pieces</source>
        <translation>
            <numerusform>this buyer orders %n or more pieces</numerusform>
            <numerusform>this buyer orders %n or more pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of one article</source>
        <translation>
            <numerusform>%n piece of one article</numerusform>
            <numerusform>%n pieces of one article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the buyer&apos;s message (%n character(s)) and acknowledge it.</source>
        <translation>
            <numerusform>Read the buyer&apos;s message (%n character) and acknowledge it.</numerusform>
            <numerusform>Read the buyer&apos;s message (%n characters) and acknowledge it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the shop&apos;s memo (%n character(s)) and acknowledge it.</source>
        <translation>
            <numerusform>Read the shop&apos;s memo (%n character) and acknowledge it.</numerusform>
            <numerusform>Read the shop&apos;s memo (%n characters) and acknowledge it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ImportFlow</name>
    <message numerus="yes">
        <source>Reading %n file(s)...</source>
        <translation>
            <numerusform>Reading %n file...</numerusform>
            <numerusform>Reading %n files...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ImportResultDialog</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>%n new order</numerusform>
            <numerusform>%n new orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) stopped by what changed</source>
        <translation>
            <numerusform>%n parcel stopped by what changed</numerusform>
            <numerusform>%n parcels stopped by what changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n row rejected</numerusform>
            <numerusform>%n rows rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s) again...</source>
        <translation>
            <numerusform>Reading %n file again...</numerusform>
            <numerusform>Reading %n files again...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::MergeDialog</name>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them merged</source>
        <translation>
            <numerusform>%n of them merged</numerusform>
            <numerusform>%n of them merged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::NumberCards</name>
    <message numerus="yes">
        <source>%n number(s) already in use are skipped</source>
        <translation>
            <numerusform>%n number already in use is skipped</numerusform>
            <numerusform>%n numbers already in use are skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::NumberDialog</name>
    <message numerus="yes">
        <source>%1, shared by %n shop(s)</source>
        <translation>
            <numerusform>%1, shared by %n shop</numerusform>
            <numerusform>%1, shared by %n shops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill %n number(s)</source>
        <translation>
            <numerusform>Fill %n number</numerusform>
            <numerusform>Fill %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview: %n parcel(s)</source>
        <translation>
            <numerusform>Preview: %n parcel</numerusform>
            <numerusform>Preview: %n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: PgDn turns the page, End shows the last, %1</source>
        <translation>
            <numerusform>%n more: PgDn turns the page, End shows the last, %1</numerusform>
            <numerusform>%n more: PgDn turns the page, End shows the last, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::NumberShapeTexts</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) or digit(s)</source>
        <translation>
            <numerusform>%n letter or digit</numerusform>
            <numerusform>%n letters or digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::NumberTexts</name>
    <message numerus="yes">
        <source>The series ends: %n number(s) fit.</source>
        <translation>
            <numerusform>The series ends: %n number fits.</numerusform>
            <numerusform>The series ends: %n numbers fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The account&apos;s segments end: %n number(s) fit.</source>
        <translation>
            <numerusform>The account&apos;s segments end: %n number fits.</numerusform>
            <numerusform>The account&apos;s segments end: %n numbers fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::OrderActions</name>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them merged</source>
        <translation>
            <numerusform>%n of them merged</numerusform>
            <numerusform>%n of them merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near miss(es)</source>
        <translation>
            <numerusform>%n near miss</numerusform>
            <numerusform>%n near misses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Now %n parcel(s)</source>
        <translation>
            <numerusform>Now %n parcel</numerusform>
            <numerusform>Now %n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) go with</source>
        <translation>
            <numerusform>%n parcel goes with</numerusform>
            <numerusform>%n parcels go with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) given</source>
        <translation>
            <numerusform>%n number given</numerusform>
            <numerusform>%n numbers given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) left out</source>
        <translation>
            <numerusform>%n parcel left out</numerusform>
            <numerusform>%n parcels left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are free again</source>
        <translation>
            <numerusform>%n number is free again</numerusform>
            <numerusform>%n numbers are free again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will not be sent; H on a row takes it back</source>
        <translation>
            <numerusform>%n row will not be sent; H on a row takes it back</numerusform>
            <numerusform>%n rows will not be sent; H on a row takes it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can still join a parcel</source>
        <translation>
            <numerusform>%n can still join a parcel</numerusform>
            <numerusform>%n can still join a parcel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) joined a planned parcel</source>
        <translation>
            <numerusform>%n order joined a planned parcel</numerusform>
            <numerusform>%n orders joined a planned parcel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) joined parcel %1; it keeps its number</source>
        <translation>
            <numerusform>%n order joined parcel %1; it keeps its number</numerusform>
            <numerusform>%n orders joined parcel %1; it keeps its number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) have another carrier now</source>
        <translation>
            <numerusform>%n parcel has another carrier now</numerusform>
            <numerusform>%n parcels have another carrier now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen by hand stay</source>
        <translation>
            <numerusform>%n chosen by hand stays</numerusform>
            <numerusform>%n chosen by hand stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a rule</source>
        <translation>
            <numerusform>%n without a rule</numerusform>
            <numerusform>%n without a rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n new order(s)</source>
        <translation>
            <numerusform>Accept %n new order</numerusform>
            <numerusform>Accept %n new orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s) go on</source>
        <translation>
            <numerusform>%n new order goes on</numerusform>
            <numerusform>%n new orders go on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::OrderDelegate</name>
    <message numerus="yes">
        <source>%n merged</source>
        <comment>badge of a merged parcel</comment>
        <translation>
            <numerusform>%n merged</numerusform>
            <numerusform>%n merged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::OrderRowText</name>
    <message numerus="yes">
        <source>%n orders merged</source>
        <translation>
            <numerusform>%n order merged</numerusform>
            <numerusform>%n orders merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::OrdersPage</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait until the import that runs has read its own</source>
        <translation>
            <numerusform>%n file waits until the import that runs has read its own</numerusform>
            <numerusform>%n files wait until the import that runs has read its own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown</source>
        <translation>
            <numerusform>%n row shown</numerusform>
            <numerusform>%n rows shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::PaperFlow</name>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::PlainTable</name>
    <message numerus="yes">
        <source>and %n more, which are not shown</source>
        <translation>
            <numerusform>and %n more, which is not shown</numerusform>
            <numerusform>and %n more, which are not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::PolicyTexts</name>
    <message numerus="yes">
        <source>%n day(s) on the way</source>
        <translation>
            <numerusform>%n day on the way</numerusform>
            <numerusform>%n days on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::PreviewDelegate</name>
    <message numerus="yes">
        <source>%n merged</source>
        <comment>badge of a merged parcel</comment>
        <translation>
            <numerusform>%n merged</numerusform>
            <numerusform>%n merged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::PrintDialog</name>
    <message numerus="yes">
        <source>%n label(s) in canonical sequence</source>
        <translation>
            <numerusform>%n label in canonical sequence</numerusform>
            <numerusform>%n labels in canonical sequence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::PrintPage</name>
    <message numerus="yes">
        <source>%n label(s) confirmed</source>
        <translation>
            <numerusform>%n label confirmed</numerusform>
            <numerusform>%n labels confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spoiled and queued again</source>
        <translation>
            <numerusform>%n spoiled and queued again</numerusform>
            <numerusform>%n spoiled and queued again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to print</source>
        <translation>
            <numerusform>%n still to print</numerusform>
            <numerusform>%n still to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) cancelled</source>
        <translation>
            <numerusform>%n label cancelled</numerusform>
            <numerusform>%n labels cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) sent</source>
        <translation>
            <numerusform>%n label sent</numerusform>
            <numerusform>%n labels sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) of this batch will not be printed.</source>
        <translation>
            <numerusform>%n label of this batch will not be printed.</numerusform>
            <numerusform>%n labels of this batch will not be printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printing was interrupted: %n label(s) in doubt (%1)</source>
        <translation>
            <numerusform>Printing was interrupted: %n label in doubt (%1)</numerusform>
            <numerusform>Printing was interrupted: %n labels in doubt (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::PurchasesDialog</name>
    <message numerus="yes">
        <source>%n more are not shown</source>
        <translation>
            <numerusform>%n more is not shown</numerusform>
            <numerusform>%n more are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in the list</source>
        <translation>
            <numerusform>%n order in the list</numerusform>
            <numerusform>%n orders in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n stood in an earlier list too</source>
        <translation>
            <numerusform>; %n stood in an earlier list too</numerusform>
            <numerusform>; %n stood in an earlier list too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n left out</source>
        <translation>
            <numerusform>; %n left out</numerusform>
            <numerusform>; %n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s): %1</source>
        <translation>
            <numerusform>%n order: %1</numerusform>
            <numerusform>%n orders: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) filled in</source>
        <translation>
            <numerusform>%n number filled in</numerusform>
            <numerusform>%n numbers filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n known before</source>
        <translation>
            <numerusform>; %n known before</numerusform>
            <numerusform>; %n known before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n row(s) without a number yet</source>
        <translation>
            <numerusform>; %n row without a number yet</numerusform>
            <numerusform>; %n rows without a number yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n row(s) refused</source>
        <translation>
            <numerusform>; %n row refused</numerusform>
            <numerusform>; %n rows refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ReadyDialog</name>
    <message numerus="yes">
        <source>Mark %n order(s) ready</source>
        <translation>
            <numerusform>Mark %n order ready</numerusform>
            <numerusform>Mark %n orders ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Report %n order(s) by a file...</source>
        <translation>
            <numerusform>Report %n order by a file...</numerusform>
            <numerusform>Report %n orders by a file...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n order(s) something is still to be done. Why are they reported as ready already?</source>
        <translation>
            <numerusform>Of %n order something is still to be done. Why is it reported as ready already?</numerusform>
            <numerusform>Of %n orders something is still to be done. Why are they reported as ready already?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) wait to be reported</source>
        <translation>
            <numerusform>%n order waits to be reported</numerusform>
            <numerusform>%n orders wait to be reported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) reported by %1</source>
        <translation>
            <numerusform>%n order reported by %1</numerusform>
            <numerusform>%n orders reported by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ReceiverDialog</name>
    <message numerus="yes">
        <source>%1 · %n order(s)</source>
        <translation>
            <numerusform>%1 · %n order</numerusform>
            <numerusform>%1 · %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::RefusedRowsDialog</name>
    <message numerus="yes">
        <source>%n row(s) do not fit. Nothing was changed.</source>
        <translation>
            <numerusform>%n row does not fit. Nothing was changed.</numerusform>
            <numerusform>%n rows do not fit. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the other %n row(s)</source>
        <translation>
            <numerusform>Take the other row</numerusform>
            <numerusform>Take the other %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::RetentionCard</name>
    <message numerus="yes">
        <source>Receivers are kept for %n day(s)</source>
        <translation>
            <numerusform>Receivers are kept for %n day</numerusform>
            <numerusform>Receivers are kept for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Names, addresses, phones and messages of %n order(s) are deleted for good. Numbers and counts stay.</source>
        <translation>
            <numerusform>Name, address, phone and messages of %n order are deleted for good. Numbers and counts stay.</numerusform>
            <numerusform>Names, addresses, phones and messages of %n orders are deleted for good. Numbers and counts stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Receivers of %n order(s) are deleted</source>
        <translation>
            <numerusform>The receiver of %n order is deleted</numerusform>
            <numerusform>Receivers of %n orders are deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s)</source>
        <translation>
            <numerusform>%n rejected row</numerusform>
            <numerusform>%n rejected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) of the store</source>
        <translation>
            <numerusform>%n copy of the store</numerusform>
            <numerusform>%n copies of the store</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Names, addresses, phones and messages of orders that are older than %n day(s) are deleted for good with the next daily run. Numbers and counts stay.</source>
        <translation>
            <numerusform>Names, addresses, phones and messages of orders that are older than %n day are deleted for good with the next daily run. Numbers and counts stay.</numerusform>
            <numerusform>Names, addresses, phones and messages of orders that are older than %n days are deleted for good with the next daily run. Numbers and counts stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ReviewSection</name>
    <message numerus="yes">
        <source>%n held for review</source>
        <translation>
            <numerusform>%n held for review</numerusform>
            <numerusform>%n held for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarked</source>
        <translation>
            <numerusform>%n remarked</numerusform>
            <numerusform>%n remarked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ScanPage</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ScannerPanel</name>
    <message numerus="yes">
        <source>%1  (%n character(s))</source>
        <translation>
            <numerusform>%1  (%n character)</numerusform>
            <numerusform>%1  (%n characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n port(s) found</source>
        <translation>
            <numerusform>%n port found</numerusform>
            <numerusform>%n ports found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::Sentences</name>
    <message numerus="yes">
        <source>It is of another store: all %n step(s) of the store of now are lost. That one is kept beside it.</source>
        <translation>
            <numerusform>It is of another store: the one step of the store of now is lost. That one is kept beside it.</numerusform>
            <numerusform>It is of another store: all %n steps of the store of now are lost. That one is kept beside it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) since %1 are lost. The store of now is kept beside it.</source>
        <translation>
            <numerusform>One step since %1 is lost. The store of now is kept beside it.</numerusform>
            <numerusform>%n steps since %1 are lost. The store of now is kept beside it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::SetupSteps</name>
    <message numerus="yes">
        <source>%n account(s) with numbers</source>
        <translation>
            <numerusform>%n account with numbers</numerusform>
            <numerusform>%n accounts with numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ShopUseModel</name>
    <message numerus="yes">
        <source>%n shop(s)</source>
        <translation>
            <numerusform>%n shop</numerusform>
            <numerusform>%n shops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::ShopsSection</name>
    <message numerus="yes">
        <source>%n shop(s)</source>
        <translation>
            <numerusform>%n shop</numerusform>
            <numerusform>%n shops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::StockCard</name>
    <message numerus="yes">
        <source>%n article(s) short</source>
        <translation>
            <numerusform>%n article short</numerusform>
            <numerusform>%n articles short</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) counted</source>
        <translation>
            <numerusform>%n article counted</numerusform>
            <numerusform>%n articles counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are counted now; those that are not in the file are forgotten.</source>
        <translation>
            <numerusform>%n article is counted now; if it is not in the file it is forgotten.</numerusform>
            <numerusform>%n articles are counted now; those that are not in the file are forgotten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::StockSection</name>
    <message numerus="yes">
        <source>%1: %n piece(s) counted</source>
        <translation>
            <numerusform>%1: %n piece counted</numerusform>
            <numerusform>%1: %n pieces counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::StockTexts</name>
    <message numerus="yes">
        <source>%n short</source>
        <comment>pieces</comment>
        <translation>
            <numerusform>%n short</numerusform>
            <numerusform>%n short</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::StoreSection</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s). Restore a backup. The first: %1</source>
        <translation>
            <numerusform>%n fault. Restore a backup. It is: %1</numerusform>
            <numerusform>%n faults. Restore a backup. The first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::SupplierSection</name>
    <message numerus="yes">
        <source>%1 of %n waiting order(s) of this shop</source>
        <translation>
            <numerusform>%1 of %n waiting order of this shop</numerusform>
            <numerusform>%1 of %n waiting orders of this shop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::TableExport</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::TagTexts</name>
    <message numerus="yes">
        <source>%n or more pieces</source>
        <translation>
            <numerusform>%n or more pieces</numerusform>
            <numerusform>%n or more pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more earlier orders</source>
        <translation>
            <numerusform>%n or more earlier orders</numerusform>
            <numerusform>%n or more earlier orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::VerbTexts</name>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::VerdictPanel</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order data %n minute(s) old</source>
        <translation>
            <numerusform>Order data %n minute old</numerusform>
            <numerusform>Order data %n minutes old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order data %n hour(s) old</source>
        <translation>
            <numerusform>Order data %n hour old</numerusform>
            <numerusform>Order data %n hours old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order data %n day(s) old</source>
        <translation>
            <numerusform>Order data %n day old</numerusform>
            <numerusform>Order data %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::WordsDialog</name>
    <message numerus="yes">
        <source>%n unknown word(s)</source>
        <translation>
            <numerusform>%n unknown word</numerusform>
            <numerusform>%n unknown words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waydesk::WriteBackDialog</name>
    <message numerus="yes">
        <source>%n order(s) written to the file</source>
        <translation>
            <numerusform>%n order written to the file</numerusform>
            <numerusform>%n orders written to the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2) · %n due</source>
        <translation>
            <numerusform>%1 (%2) · %n due</numerusform>
            <numerusform>%1 (%2) · %n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n order(s) to the file</source>
        <translation>
            <numerusform>Write %n order to the file</numerusform>
            <numerusform>Write %n orders to the file</numerusform>
        </translation>
    </message>
</context>
</TS>
