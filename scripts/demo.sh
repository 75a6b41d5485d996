#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The whole daily round on the sample shops, without a display: import, merge, number, print, scan, hand over, report
# back. Everything lands in one folder, which is made anew on each run.
#   scripts/demo.sh [FOLDER [WAYDESK-CLI]]
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
out=${1:-$root/out}
cli=${2:-$root/build/release/bin/waydesk-cli}
samples=$root/resources/samples
day=2026-11-22

mkdir -p "$out"
out=$(readlink -f "$out")
# Only folders of an earlier run are thrown away.
if [ ! -e "$out/.waydesk-demo" ] && [ -e "$out/data" ]; then
    echo "$out/data is not from an earlier demo: choose another folder." >&2
    exit 1
fi
touch "$out/.waydesk-demo"
rm -rf "$out/data" "$out/labels" "$out/manifests" "$out/upload" "$out/log" "$out/screenshots"
mkdir -p "$out/data" "$out/labels" "$out/manifests" "$out/upload" "$out/log"

say() { printf '%s\n' "$*"; }
count() { grep -o "$1" "$2" | wc -l; }

# Runs one verb at a time of the sample day; its answer goes to a log. Exit 1 says that something was left out, which
# the samples do on purpose.
verb() {
    log=$out/log/$1.json
    time=$2
    shift 2
    code=0
    "$cli" --data "$out/data" --json --now "${day}T$time:00+08:00" --bench demo --operator demo "$@" \
        >"$log" 2>"$log.stderr" || code=$?
    if [ "$code" -gt 1 ]; then
        say "waydesk-cli $* failed ($code):" >&2
        cat "$log.stderr" >&2
        exit 1
    fi
    [ -s "$log.stderr" ] || rm "$log.stderr"
}
values() { sed 's/[{,]/\n/g' "$out/log/$2.json" | sed -n "s/^\"$1\":\"\{0,1\}\([^\"}]*\).*/\1/p"; }

say "Three shops share one waybill account."
verb 01-account 10:30 account add demo-yto --carrier YTO
verb 02-segment 10:30 segment add --account demo-yto --first YT6012345678901 --count 1000
verb 03-shop-taobao 10:30 shop add 青禾日用旗舰店 --platform taobao --account demo-yto
verb 03-shop-pinduoduo 10:30 shop add 青禾拼多多店 --platform pinduoduo --account demo-yto
verb 03-shop-lazada 10:30 shop add Lotus --platform lazada --account demo-yto

verb 04-import 10:31 import "$samples"/taobao/ExportOrderList*.csv "$samples"/taobao/ExportOrderDetailList*.csv \
    "$samples"/pinduoduo/orders_export.csv "$samples"/lazada/orders_export.xlsx
verb 05-orders 10:31 orders
say "$(grep -c . "$out/log/05-orders.json") orders came in from four files."

verb 06-plan 10:32 plan
say "They make $(count '"parcel":' "$out/log/06-plan.json") parcels," \
    "$(count '"merged":true' "$out/log/06-plan.json") of them merged;" \
    "$(count '"reasons":' "$out/log/06-plan.json") orders must not ship yet, each with its reason."

verb 07-number 10:33 number --carrier YTO --first YT6012345678901
say "One number was given, the rest counted up: $(values first 07-number) to $(values last 07-number)."

# Parcels in the order of their numbers: two as pictures, two for a label printer, the rest as one PDF.
pictures=$(values parcel 07-number | sed -n '1,2p')
printer=$(values parcel 07-number | sed -n '3,4p')
# shellcheck disable=SC2086
verb 08-print-png 10:40 print --parcel $pictures --to "png:$out/labels/png"
# shellcheck disable=SC2086
verb 09-print-zpl 10:41 print --parcel $printer --to "zpl:$out/labels/labels.zpl"
verb 10-print-pdf 10:42 print --view unprinted --to "pdf:$out/labels/labels.pdf"
say "Every label was read back before it left; they are in $out/labels."

# The packer's scanner: the QR of each printed label, read off the page itself. One parcel is held after printing,
# and the last one stays on the shelf.
held=$(values parcel 07-number | sed -n '5p')
verb 11-hold 11:00 hold add "$held" --reason 买家来电改地址
pdftoppm -r 203 -gray -png "$out/labels/labels.pdf" "$out/data/page"
{
    values number 07-number | sed -n '3,4p'
    zbarimg -q --raw -Sdisable -Sqrcode.enable "$out"/labels/png/*.png "$out"/data/page*.png 2>/dev/null
} | sort >"$out/log/scanned.txt"
rm -f "$out"/data/page*.png
shelf=$(values last 07-number)
grep -v "$shelf" "$out/log/scanned.txt" >"$out/log/12-codes.txt"
verb 12-scan 11:05 scan --round 1122 <"$out/log/12-codes.txt"
say "The scanner passed $(count '"verdict":"pass"' "$out/log/12-scan.json") parcels and stopped" \
    "$(count '"verdict":"hold"' "$out/log/12-scan.json") that was held after printing."

verb 13-handover 16:00 handover list
handover=$(values handover 13-handover | head -n 1)
verb 14-close 16:01 handover close "$handover" --manifest "pdf:$out/manifests/YTO.pdf"
say "The carrier took $(values scanned 14-close) of $(values printed 14-close) parcels; the manifest to sign lists what is missing."

verb 15-upload-taobao 16:10 writeback --shop 青禾日用旗舰店 --out "$out/upload/taobao.xlsx" \
    --template "$samples/taobao/upload_template.xlsx"
verb 15-upload-pinduoduo 16:10 writeback --shop 青禾拼多多店 --out "$out/upload/pinduoduo.xlsx"
verb 15-upload-lazada 16:10 writeback --shop Lotus --out "$out/upload/lazada.xlsx" \
    --template "$samples/lazada/upload_template.xlsx"
say "Each shop's own upload file is written, with one number for orders that were merged."

verb 16-check 16:11 check
if ! grep -q '"ok":true' "$out/log/16-check.json"; then
    say "The store breaks a rule: see $out/log/16-check.json" >&2
    exit 1
fi
say "Every rule of the store holds."

# Built without it, the demo is the same but for the pictures.
window=$(dirname "$cli")/waydesk
if [ -x "$window" ]; then
    QT_QPA_PLATFORM=offscreen "$window" --data "$out/data" --lang "${WAYDESK_LANG:-en}" \
        --now "${day}T16:12:00+08:00" --screenshot "$out/screenshots" >"$out/log/17-window.txt" 2>&1
    say "The window was photographed without a screen."
fi

say ""
say "In $out:"
say "  labels/labels.pdf        the labels, one exact page each"
say "  labels/png, labels.zpl   the same for the eye and for a label printer"
say "  manifests/YTO.pdf        the manifest that the courier signs"
say "  upload/                  what goes back to each shop"
[ ! -d "$out/screenshots" ] || say "  screenshots/             the window"
say "  log/                     what each verb answered, as JSON"
say "  data/                    the store; look into it with: waydesk-cli --data $out/data orders"
