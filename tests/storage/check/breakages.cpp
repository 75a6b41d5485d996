// SPDX-License-Identifier: Apache-2.0
#include "breakages.h"

#include <QList>

namespace waydesk {

#define PARCEL(state) "(SELECT MIN(id) FROM parcel WHERE whole = 1 AND state = '" state "')"
#define PART "(SELECT MIN(id) FROM parcel WHERE whole = 0)"
#define USE_OF(state) "(SELECT id FROM assignment WHERE live = 1 AND parcel_id = " PARCEL(state) ")"
#define LABEL_OF(state) "(SELECT MIN(id) FROM label WHERE parcel_id = " PARCEL(state) ")"

namespace {

std::vector<Breakage> ofParcels()
{
    return {
        {"parcel_live_flag", {"UPDATE parcel SET live = 0 WHERE id = " PARCEL("planned")}},
        {"parcel_live_flag", {"UPDATE parcel SET state = 'dissolved' WHERE id = " PARCEL("planned")}},
        {"parcel_awaited_flag", {"UPDATE parcel SET awaited = 0 WHERE id = " PARCEL("printed")}},
        {"parcel_awaited_flag", {"UPDATE parcel SET awaited = 1 WHERE id = " PARCEL("handed_over")}},
        {"parcel_order_flags", {"UPDATE parcel_order SET live = 0 WHERE parcel_id = " PARCEL("planned")}},
        {"parcel_order_flags", {"UPDATE parcel_order SET whole = 0 WHERE parcel_id = " PARCEL("planned")}},
        {"parcel_line_without_order", {"DELETE FROM parcel_order WHERE parcel_id = " PARCEL("planned")}},
        {"parcel_order_without_line", {"DELETE FROM parcel_line WHERE parcel_id = " PARCEL("planned")}},
        {"parcel_empty",
         {"DELETE FROM parcel_line WHERE parcel_id = " PARCEL("planned"),
          "DELETE FROM parcel_order WHERE parcel_id = " PARCEL("planned")}},
        {"order_in_two_parcels", {"UPDATE parcel_order SET whole = 1 WHERE parcel_id = " PART}},
        {"order_in_two_parcels",
         {"DROP INDEX parcel_order_once",
          "INSERT INTO parcel_order (parcel_id, order_id, whole, live)"
          " SELECT " PARCEL("numbered") ", order_id, 1, 1 FROM parcel_order"
                                        " WHERE parcel_id = " PARCEL("planned")}},
        {"parcel_quantity_below_one", {"UPDATE parcel_line SET quantity = 0 WHERE parcel_id = " PARCEL("planned")}},
        {"quantity_exceeds_order",
         {"UPDATE parcel_line SET quantity = quantity + 1 WHERE ordinal = 0 AND parcel_id = " PART}},
        {"quantity_exceeds_order", {"UPDATE parcel_line SET line_id = 5 WHERE parcel_id = " PARCEL("planned")}},
        {"quantity_short_of_order",
         {"UPDATE parcel_line SET quantity = quantity - 1 WHERE ordinal = 0 AND parcel_id = " PART}},
        {"quantity_short_of_order", {"DELETE FROM parcel_line WHERE ordinal = 1 AND parcel_id = " PARCEL("planned")}},
        {"merged_addresses_differ",
         {"UPDATE shop_order SET address_key = 'elsewhere' WHERE id = (SELECT MAX(order_id) FROM parcel_order"
          " WHERE parcel_id = (SELECT id FROM parcel WHERE why = 'same_address'))"}},
        {"cash_on_delivery_merged",
         {"UPDATE shop_order SET cash_on_delivery = 1 WHERE id = (SELECT MAX(order_id) FROM parcel_order"
          " WHERE parcel_id = (SELECT id FROM parcel WHERE why = 'same_address'))"}},
        {"cash_on_delivery_merged", // also where somebody lifted the hold that told of it
         {"UPDATE shop_order SET cash_on_delivery = 1 WHERE id = (SELECT MAX(order_id) FROM parcel_order"
          " WHERE parcel_id = (SELECT id FROM parcel WHERE why = 'same_address'))",
          "INSERT INTO hold (id, order_id, parcel_id, reason, text, set_by, set_at, data_as_of, lifted_at, lifted_by)"
          " SELECT 7, 0, id, 'cash_on_delivery', '', '', 1, 0, 2, 'x' FROM parcel WHERE why = 'same_address'"}},
        {"parcel_of_hidden_order", {"UPDATE import_run SET published = 0"}},
        {"hold_on_both_or_none",
         {"INSERT INTO hold (id, order_id, parcel_id, reason, text, set_by, set_at, data_as_of, lifted_at, lifted_by)"
          " SELECT 7, order_id, parcel_id, 'manual', '', '', 1, 0, 0, '' FROM parcel_order"
          " WHERE parcel_id = " PARCEL("planned")}},
        {"hold_on_both_or_none", {"UPDATE hold SET parcel_id = 0"}},
        {"hold_subject_missing", {"UPDATE hold SET parcel_id = 5"}},
        {"hold_subject_missing", {"UPDATE hold SET parcel_id = 0, order_id = 5"}},
        {"parcel_account_missing", {"UPDATE parcel SET account_id = 5 WHERE id = " PARCEL("planned")}},
    };
}

std::vector<Breakage> ofNumbers()
{
    return {
        {"number_live_flag", {"UPDATE assignment SET live = 0 WHERE id = " USE_OF("printed")}},
        {"number_live_flag", {"UPDATE assignment SET state = 'free' WHERE id = " USE_OF("numbered")}},
        {"number_live_twice",
         {"DROP INDEX assignment_once", "UPDATE assignment SET number = 'YT1' WHERE state = 'reserved'"}},
        {"number_live_though_voided",
         {"UPDATE assignment SET number = (SELECT number FROM assignment WHERE id = " USE_OF(
             "printed") ") WHERE state = 'voided'"}},
        {"parcel_with_two_numbers",
         {"DROP INDEX assignment_parcel_once",
          "UPDATE assignment SET parcel_id = " PARCEL("numbered") " WHERE state = 'reserved'"}},
        {"parcel_without_number", {"UPDATE assignment SET live = 0, state = 'free' WHERE id = " USE_OF("numbered")}},
        {"number_on_wrong_parcel", {"UPDATE parcel SET state = 'planned' WHERE id = " PARCEL("numbered")}},
        {"number_on_wrong_parcel", {"UPDATE parcel SET state = 'dissolved' WHERE id = " PARCEL("numbered")}},
        {"number_carrier_differs", {"UPDATE parcel SET carrier = 'ZTO' WHERE id = " PARCEL("numbered")}},
        {"number_account_missing", {"UPDATE assignment SET account_id = 5 WHERE id = " USE_OF("numbered")}},
        {"number_segment_missing", {"UPDATE assignment SET segment_id = 5 WHERE id = " USE_OF("numbered")}},
        {"segment_overdrawn", {"UPDATE number_segment SET used = size + 1"}},
        {"segment_overdrawn", {"UPDATE number_segment SET used = -1"}},
        {"segment_count_short", {"UPDATE number_segment SET used = 1"}},
        {"sequence_missing", {"UPDATE parcel SET fill_id = 0 WHERE id = " PARCEL("numbered")}},
        {"sequence_missing", {"UPDATE parcel SET position = 0 WHERE id = " PARCEL("printed")}},
        {"sequence_twice", {"UPDATE parcel SET position = 1 WHERE state = 'numbered'"}},
        {"sequence_outside_fill", {"UPDATE parcel SET position = 99 WHERE id = " PARCEL("numbered")}},
        {"sequence_outside_fill", {"UPDATE parcel SET fill_id = 5 WHERE id = " PARCEL("numbered")}},
    };
}

#define COPY_OF(label, number, state, newest)                                                                          \
    "INSERT INTO label_copy (id, label_id, number, state, newest, reason, sent_at, version) VALUES (7, " label         \
    ", " number ", '" state "', " newest ", '', 0, 1)"

std::vector<Breakage> ofTheLedger()
{
    return {
        {"batch_size_differs", {"UPDATE batch SET size = size + 1 WHERE id = (SELECT MIN(id) FROM batch)"}},
        {"batch_day_number_twice", {"DROP INDEX batch_day", "UPDATE batch SET day_number = 1"}},
        {"label_position_outside_batch", {"UPDATE label SET position = 99 WHERE id = " LABEL_OF("printed")}},
        {"label_position_outside_batch", {"UPDATE label SET position = 0 WHERE id = " LABEL_OF("printed")}},
        {"label_position_twice", {"DROP INDEX label_position", "UPDATE label SET position = 1"}},
        {"label_without_newest_copy", {"UPDATE label_copy SET newest = 0 WHERE label_id = " LABEL_OF("printed")}},
        {"label_without_newest_copy", {"DELETE FROM label_copy WHERE label_id = " LABEL_OF("printed")}},
        {"label_with_two_newest_copies",
         {"DROP INDEX label_copy_newest", COPY_OF(LABEL_OF("printed"), "2", "queued", "1")}},
        {"newest_copy_not_last", {COPY_OF(LABEL_OF("printed"), "2", "queued", "0")}},
        {"copy_numbers_not_in_a_row", {"UPDATE label_copy SET number = 3 WHERE label_id = " LABEL_OF("printed")}},
        {"copy_number_twice", {"DROP INDEX label_copy_number", COPY_OF(LABEL_OF("printed"), "1", "spoiled", "0")}},
        {"label_of_other_number", {"UPDATE label SET number = 'YT0' WHERE id = " LABEL_OF("printed")}},
        {"label_of_other_number",
         {"UPDATE label SET parcel_id = " PARCEL("planned") " WHERE id = " LABEL_OF("printed")}},
        {"number_with_two_labels",
         {"INSERT INTO batch (id, day, day_number, template_id, target, lease_bench, bench, operator_name, at,"
          " cancelled, size, version) VALUES (7, '2026-11-22', 90, '', '', '', '', '', 1, 0, 1, 1)",
          "INSERT INTO label (id, batch_id, parcel_id, assignment_id, number, position) SELECT 7, 7, parcel_id,"
          " assignment_id, number, 1 FROM label WHERE id = " LABEL_OF("printed"),
          COPY_OF("7", "1", "sent", "1")}},
        {"label_of_dead_number", {"UPDATE assignment SET live = 0, state = 'voided' WHERE id = " USE_OF("printed")}},
        {"freed_number_was_sent",
         {"UPDATE assignment SET live = 0, state = 'free' WHERE id = " USE_OF("printed"),
          "UPDATE label_copy SET state = 'spoiled'"}},
        {"sent_but_not_printed", {"UPDATE parcel SET state = 'numbered' WHERE id = " PARCEL("printed")}},
        {"printed_but_not_sent", {"UPDATE label_copy SET state = 'queued' WHERE label_id = " LABEL_OF("printed")}},
        {"printed_but_not_sent", {"UPDATE parcel SET state = 'printed' WHERE id = " PARCEL("numbered")}},
        {"printed_number_not_used", {"UPDATE assignment SET state = 'reserved' WHERE id = " USE_OF("printed")}},
    };
}

std::vector<Breakage> ofHandovers()
{
    return {
        {"verified_without_handover", {"DELETE FROM handover_item WHERE parcel_id = " PARCEL("verified")}},
        {"verified_without_handover", {"UPDATE parcel SET state = 'verified' WHERE id = " PARCEL("handed_over")}},
        {"parcel_handover_differs", {"UPDATE parcel SET handover_id = 0 WHERE id = " PARCEL("verified")}},
        {"parcel_in_two_handovers",
         {"INSERT INTO handover (id, round, carrier, state, opened_at, closed_at, manifest, version)"
          " VALUES (7, 'other', 'YTO', 'open', 1, 0, '', 1)",
          "INSERT INTO handover_item (handover_id, parcel_id, assignment_id, number, taken_out, scanned_at)"
          " SELECT 7, parcel_id, assignment_id, number, 0, 1 FROM handover_item WHERE parcel_id = " PARCEL(
              "verified")}},
        {"handover_open_twice",
         {"DROP INDEX handover_open",
          "INSERT INTO handover (id, round, carrier, state, opened_at, closed_at, manifest, version)"
          " SELECT 7, round, carrier, 'open', 1, 0, '', 1 FROM handover WHERE state = 'open'"}},
        {"handed_over_in_open_handover", {"UPDATE parcel SET state = 'handed_over' WHERE id = " PARCEL("verified")}},
        {"handed_over_without_handover", {"DELETE FROM handover_item WHERE parcel_id = " PARCEL("handed_over")}},
        {"handed_over_without_handover",
         {"UPDATE handover_item SET taken_out = 1 WHERE parcel_id = " PARCEL("handed_over")}},
        {"closed_handover_not_handed_over", {"UPDATE parcel SET state = 'printed' WHERE id = " PARCEL("handed_over")}},
        {"handed_over_while_held",
         {"UPDATE hold SET set_at = 1, lifted_at = 0, reason = 'manual', parcel_id = " PARCEL("handed_over")}},
        {"handed_over_while_held",
         {"UPDATE hold SET set_at = 1, lifted_at = 9000000000000000, parcel_id = " PARCEL("handed_over")}},
        {"handover_carrier_differs", {"UPDATE handover SET carrier = 'ZTO'"}},
        {"handover_of_other_number", {"UPDATE handover_item SET number = 'YT0' WHERE parcel_id = " PARCEL("verified")}},
        {"handover_of_other_number",
         {"UPDATE handover_item SET assignment_id = 5 WHERE parcel_id = " PARCEL("verified")}},
        {"scan_subject_missing", {"UPDATE scan SET parcel_id = 5 WHERE id = 1"}},
        {"scan_subject_missing", {"UPDATE scan SET assignment_id = 5 WHERE id = 1"}},
        {"scan_subject_missing", {"UPDATE scan SET handover_id = 5 WHERE id = 1"}},
        {"verified_without_pass", {"UPDATE scan SET verdict = 'hold' WHERE parcel_id = " PARCEL("verified")}},
        {"handed_over_without_write_back", {"DELETE FROM write_back WHERE parcel_id = " PARCEL("handed_over")}},
        {"write_back_of_other_order",
         {"UPDATE write_back SET order_id = (SELECT order_id FROM parcel_order WHERE parcel_id = " PARCEL(
             "planned") ") WHERE parcel_id = " PARCEL("handed_over")}},
        {"write_back_of_other_number",
         {"UPDATE write_back SET number = 'YT0' WHERE parcel_id = " PARCEL("handed_over")}},
        {"write_back_of_other_number",
         {"UPDATE write_back SET assignment_id = 5 WHERE parcel_id = " PARCEL("handed_over")}},
        {"write_back_twice",
         {"DROP INDEX write_back_once",
          "INSERT INTO write_back (id, order_id, parcel_id, assignment_id, carrier, number, state, correction,"
          " exported_at, answer, version) SELECT 7, order_id, parcel_id, assignment_id, carrier, number, state, 0, 0,"
          " '', 1 FROM write_back WHERE parcel_id = " PARCEL("handed_over")}},
    };
}

std::vector<Breakage> ofSuppliers()
{
    const auto purchase = [](const QByteArray &parcel, const QByteArray &state, const QByteArray &carrier,
                             const QByteArray &number, const QByteArray &told) {
        return "INSERT INTO supplier_purchase (id, order_id, parcel_id, supplier, state, receiver, listed_at, "
               "bought_at,"
               " shipped_at, carrier, number, told, correction, exported_at, answer, version)"
               " SELECT 7, MIN(order_id), "
            + parcel + ", 'HD', '" + state + "', '', 1, 1, 1, " + carrier + ", " + number + ", '" + told
            + "', 0, 0, '', 1 FROM parcel_order WHERE parcel_id = " PARCEL("planned");
    };
    const QByteArray item =
        "INSERT INTO supplier_item (purchase_id, ordinal, line_id, item, quantity) VALUES (7, 1, 1, '1', 1)";
    return {
        {"purchase_number_on_parcel",
         {purchase("0", "shipped", "(SELECT carrier FROM assignment WHERE id = " USE_OF("printed") ")",
                   "(SELECT number FROM assignment WHERE id = " USE_OF("printed") ")", "due"),
          item}},
        {"purchase_number_and_state", {purchase("0", "shipped", "''", "''", ""), item}},
        {"purchase_number_and_state", {purchase("0", "bought", "'YTO'", "'N'", ""), item}},
        {"purchase_number_twice",
         {purchase("0", "shipped", "'YTO'", "'N'", "due"), item,
          "INSERT INTO supplier_purchase (id, order_id, parcel_id, supplier, state, receiver, listed_at, bought_at,"
          " shipped_at, carrier, number, told, correction, exported_at, answer, version)"
          " SELECT 8, (SELECT MAX(o.order_id) FROM parcel_order o WHERE o.order_id <> p.order_id), 0, p.supplier,"
          " p.state, '', 1, 1, 1, p.carrier, p.number, p.told, 0, 0, '', 1 FROM supplier_purchase p WHERE p.id = 7",
          "INSERT INTO supplier_item (purchase_id, ordinal, line_id, item, quantity) VALUES (8, 1, 2, '1', 1)"}},
        {"purchase_cancelled_and_due", {purchase("0", "cancelled", "'YTO'", "'N'", "due"), item}},
        {"purchase_told_without_number", {purchase("0", "cancelled", "''", "''", "exported"), item}},
        {"purchase_without_items", {purchase("0", "bought", "''", "''", "")}},
        {"purchase_of_no_part", {purchase("5", "bought", "''", "''", ""), item}},
        {"unknown_word", {purchase("0", "nonsense", "''", "''", ""), item}},
    };
}

std::vector<Breakage> ofHistory()
{
    std::vector<Breakage> all;
    for (const char *kind :
         {"shop", "account", "import_run", "order", "parcel", "fill", "batch", "number", "handover", "writeback"})
        all.push_back(
            {"event_subject_missing", {"UPDATE event SET subject = 5 WHERE kind = '" + QByteArray(kind) + '\''}});
    for (const char *column :
         {"state:parcel", "state:assignment", "state:label_copy", "state:handover", "state:write_back", "reason:hold",
          "verdict:scan", "status:shop_order", "refund:shop_order", "refund:order_line"}) {
        const QList<QByteArray> parts = QByteArray(column).split(':');
        all.push_back({"unknown_word", {"UPDATE " + parts[1] + " SET " + parts[0] + " = 'nonsense'"}});
    }
    return all;
}

} // namespace

const std::vector<Breakage> &breakages()
{
    static const std::vector<Breakage> all = [] {
        std::vector<Breakage> list;
        for (const auto &some : {ofParcels(), ofNumbers(), ofTheLedger(), ofHandovers(), ofSuppliers(), ofHistory()})
            list.insert(list.end(), some.begin(), some.end());
        return list;
    }();
    return all;
}

} // namespace waydesk
