#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plays two weeks of a packing room with invented shops and people, and stops in the middle of the last day, so that
the pictures of the guides show a window at work: orders that wait, merged and held ones, a batch whose printer went
away, a pick-up that is signed and one that is open.

    scripts/sample-day.py FOLDER WAYDESK-CLI

Leaves the store in FOLDER/data and what the pictures show in FOLDER/scene.json; the same on every run.
"""
import csv
import json
import os
import random
import socket
import subprocess
import sys
import threading
from datetime import datetime, timedelta

DAY = datetime(2026, 11, 22)
NOW = DAY.replace(hour=14, minute=4)
EARLIER = [38, 52, 96, 71, 48, 41, 30, 27, 33, 36, 31, 29, 35]  # parcels of the 13 days before, about

SURNAMES = "林陈黄周吴徐孙胡朱高何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭"
GIVEN = ["晓禾", "雨桐", "一鸣", "子衿", "若溪", "明远", "思齐", "清扬", "嘉树", "知夏", "云舒", "怀瑾", "向晚", "南星", "景行",
         "采薇", "书宁", "安然", "星河", "望舒", "初晴", "北辰", "念真", "青禾"]
NICKS = ["云朵收藏家", "奔跑的土豆", "小满不怕热", "半糖主义", "江上清风", "棉花糖不甜", "栗子要吃糖", "三三得九", "阿木木",
         "北境的风", "橙子汽水", "momo", "晚风与茶", "山有扶苏", "一只小鹿", "白日梦想家"]
PLACES = [
    ("浙江省", "杭州市", "西湖区", "文新街道云杉样路"), ("江苏省", "苏州市", "吴中区", "越溪街道湖样路"),
    ("四川省", "成都市", "武侯区", "桂溪街道府样大道"), ("上海市", "上海市", "浦东新区", "花木街道锦样路"),
    ("湖北省", "武汉市", "洪山区", "关山街道珞样路"), ("福建省", "厦门市", "思明区", "莲前街道软样路"),
    ("山东省", "青岛市", "市南区", "八大湖街道演样路"), ("广东省", "深圳市", "南山区", "粤海街道科样路"),
    ("河南省", "郑州市", "金水区", "文化路街道农样路"), ("陕西省", "西安市", "雁塔区", "电子城街道高样路"),
    ("安徽省", "合肥市", "蜀山区", "三里庵街道长样路"), ("北京市", "北京市", "朝阳区", "望京街道阜样西路"),
    ("湖南省", "长沙市", "岳麓区", "望月湖街道麓样路"), ("辽宁省", "大连市", "沙河口区", "星海湾街道中样路"),
]
# title, variant, code, price
GOODS = {
    "山间茶舍": [("明前龙井礼盒 250g", "经典罐装", "LJ-250-A", "268.00"), ("白毫银针 100g", "牛皮纸袋", "BH-100", "188.00"),
             ("手作粗陶马克杯", "青釉 350ml", "MUG-QY", "59.00")],
    "禾木家居": [("竹纤维毛巾 三条装", "灰蓝 34×74cm", "TW-GB", "36.00"), ("黄铜床头灯", "暖光 3000K", "LP-BR", "219.00"),
             ("棉麻收纳篮", "米白 大号", "BK-L-WH", "49.00")],
    "禾木日用": [("棉麻短袜 五双装", "混色 均码", "SK-5", "29.90"), ("真空保温杯 500ml", "曜石黑", "CUP-500-BK", "79.00"),
             ("折叠收纳箱 家用", "奶白 大号", "BOX-L-WH", "59.90")],
    "Lotus": [("Lotus Ceramic Mug", "White", "LOTUS-MUG-WH", "299.00"), ("Lotus Bamboo Towel", "Grey", "LOTUS-TWL", "199.00")],
}
PLATFORMS = {"山间茶舍": "taobao", "禾木家居": "taobao", "禾木日用": "pinduoduo", "Lotus": "lazada"}
MESSAGES = ["请不要放驿站，工作日白天送，谢谢", "毛巾要灰蓝色，别发错", "麻烦周六送", "礼物，请别放价格单", "杯子多包一层"]
MEMOS = ["送小样 2 包", "老顾客，加赠品", "杯子加泡泡柱"]


class Order:
    """One order as a buyer made it; `state` is what its platform says of it."""

    def __init__(self, shop, person, paid, rng, state="to_ship"):
        self.shop, self.person, self.paid, self.state = shop, person, paid, state
        self.ship_by = paid + timedelta(hours=48)
        self.message = rng.choice(MESSAGES) if rng.random() < 0.14 else ""
        self.memo = rng.choice(MEMOS) if rng.random() < 0.08 else ""
        self.lines = [(goods, rng.choice([1, 1, 1, 2, 3])) for goods in
                      rng.sample(GOODS[shop], 2 if rng.random() < 0.15 else 1)]
        self.number = 0

    def amount(self):
        return sum(float(goods[3]) * count for goods, count in self.lines)


class Room:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.people = 0
        self.orders = 0

    def person(self):
        self.people += 1
        rng = self.rng
        province, city, district, street = rng.choice(PLACES)
        return {"name": rng.choice(SURNAMES) + rng.choice(GIVEN), "nick": rng.choice(NICKS),
                "phone": f"198{10000000 + self.people * 37:08d}", "place": (province, city, district),
                "street": f"{street}{rng.randint(1, 420)}号{rng.randint(1, 30)}幢{rng.randint(1, 24)}0{rng.randint(1, 4)}室"}

    def batch(self, count, newest, hours, odd):
        """`count` orders paid in the `hours` before `newest`; one in six shares its receiver with another one. With
        `odd`, some must not ship."""
        rng = self.rng
        made = []
        while len(made) < count:
            shop = rng.choices(list(GOODS), weights=[32, 22, 40, 4 if odd else 0])[0]
            person = self.person()
            for _ in range(rng.choice([1] * 9 + [2, 2, 3]) if shop != "Lotus" else 1):
                paid = newest - timedelta(minutes=rng.randint(5, hours * 60))
                state = rng.choices(["to_ship", "refund", "unpaid", "closed"], weights=[90, 4, 3, 3] if odd else [1, 0, 0, 0])[0]
                own = shop if rng.random() < 0.5 or shop == "Lotus" else rng.choice(["山间茶舍", "禾木家居", "禾木日用"])
                order = Order(own, person, paid, rng, state)
                self.orders += 1
                order.number = self.orders
                made.append(order)
        return made


def when(time):
    return time.strftime("%Y-%m-%d %H:%M:%S")


def taobao(shop, orders, folder, stamp):
    states = {"to_ship": "买家已付款，等待卖家发货", "refund": "买家已付款，等待卖家发货", "unpaid": "等待买家付款", "closed": "交易关闭"}
    head = ["订单编号", "买家会员名", "买家应付货款", "买家实际支付金额", "订单状态", "买家留言", "收货人姓名", "收货地址", "联系手机",
            "订单创建时间", "订单付款时间", "应发货时间", "宝贝标题", "宝贝总数量", "订单备注", "店铺名称", "是否手机订单"]
    detail = ["子订单编号", "主订单编号", "标题", "价格", "购买数量", "外部系统编号", "商品属性", "套餐信息", "订单状态", "退款状态",
              "订单创建时间", "订单付款时间"]
    rows, lines = [head], [detail]
    for order in orders:
        number = f"40815{order.number * 7919 % 100000000:08d}{order.number:06d}"
        person = order.person
        paid = "" if order.state == "unpaid" else when(order.paid)
        total = f"{order.amount():.2f}"
        rows.append([f'="{number}"', person["nick"], total, total, states[order.state], order.message, person["name"],
                     " ".join(person["place"]) + " " + person["street"], f"'{person['phone']}", when(order.paid), paid,
                     when(order.ship_by), order.lines[0][0][0], str(sum(n for _, n in order.lines)), order.memo, shop, "手机订单"])
        for i, (goods, count) in enumerate(order.lines):
            lines.append([f'="{40815 + i}{number[5:]}"', f'="{number}"', goods[0], goods[3], str(count),
                          goods[2], goods[1], "", states[order.state],
                          "买家已经申请退款，等待卖家同意" if order.state == "refund" else "没有申请退款", when(order.paid), paid])
    names = [f"{folder}/ExportOrderList{stamp}-{shop}.csv", f"{folder}/ExportOrderDetailList{stamp}-{shop}.csv"]
    for name, table in zip(names, (rows, lines)):
        with open(name, "w", encoding="gbk", newline="") as file:
            csv.writer(file, quoting=csv.QUOTE_ALL).writerows(table)
    return names


def pinduoduo(orders, folder, stamp):
    states = {"to_ship": "待发货", "refund": "待发货", "unpaid": "待付款", "closed": "已取消"}
    head = ["商品", "订单号", "订单状态", "用户实付金额(元)", "商品数量(件)", "收货人", "手机", "是否审核中", "省", "市", "区", "街道", "支付时间",
            "拼单成功时间", "承诺发货时间", "商品规格", "样式ID", "商家编码-SKU维度", "商家编码-商品维度", "商家备注", "售后状态", "买家留言"]
    rows = [head]
    for order in orders:
        person = order.person
        goods, count = order.lines[0]
        number = f"{order.paid.strftime('%y%m%d')}-{order.number * 104729 % 1000000000:09d}{order.number:06d}"
        rows.append([goods[0], number, states[order.state], f"{float(goods[3]) * count:.2f}", str(count), person["name"],
                     person["phone"], "否", *person["place"], person["street"],
                     "" if order.state == "unpaid" else when(order.paid), when(order.paid), when(order.ship_by), goods[1],
                     "1500000000746", goods[2], goods[2], order.memo, "售后处理中" if order.state == "refund" else "无售后或售后取消",
                     order.message])
    name = f"{folder}/pinduoduo-{stamp}.csv"
    with open(name, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return [name]


def lazada(orders, folder, stamp):
    names = ["Maria Halimbawa", "Jun Sampol", "Liza Pagsubok", "Paolo Halimbawa"]
    head = ["orderItemId", "orderType", "lazadaId", "sellerSku", "lazadaSku", "createTime", "rtsSla", "orderNumber", "customerName",
            "shippingName", "shippingAddress", "shippingAddress3", "shippingAddress4", "shippingPhone", "shippingPostCode",
            "shippingCountry", "paidPrice", "unitPrice", "itemName", "variation", "status"]
    rows = [head]
    for order in orders:
        goods = order.lines[0][0]
        name = names[order.number % len(names)]
        rows.append([str(912345670000000 + order.number), "Normal", f"4000000889_PH-{order.number}", goods[2], "4000000889_PH",
                     order.paid.strftime("%d %b %Y %H:%M"), (order.ship_by + timedelta(days=1)).strftime("%d %b %Y %H:%M"),
                     str(912345678900000 + order.number), name, name, f"{order.number % 90 + 1} Halimbawa St", "Metro Manila",
                     "Quezon City", "63917555%04d" % (order.number % 10000), "1100", "Philippines", goods[3], goods[3], goods[0],
                     goods[1], "unpaid" if order.state == "unpaid" else "pending"])
    name = f"{folder}/lazada-{stamp}.csv"
    with open(name, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return [name]


def files(orders, folder, now):
    """The export files of all shops."""
    os.makedirs(folder, exist_ok=True)
    stamp = now.strftime("%Y%m%d%H%M")
    made = []
    for shop in ("山间茶舍", "禾木家居"):
        own = [order for order in orders if order.shop == shop]
        made += taobao(shop, own, folder, stamp) if own else []
    for shop, write in (("禾木日用", pinduoduo), ("Lotus", lazada)):
        own = [order for order in orders if order.shop == shop]
        made += write(own, folder, stamp) if own else []
    return made


class Desk:
    """The verbs of waydesk-cli at a time of the sample days."""

    def __init__(self, folder, cli):
        self.folder, self.cli = folder, cli

    def run(self, now, *words, typed=None):
        done = subprocess.run(
            [self.cli, "--data", f"{self.folder}/data", "--json", "--now", now.strftime("%Y-%m-%dT%H:%M:%S+08:00"), "--bench", "03",
             "--operator", "小林", *[str(word) for word in words]], input=typed, capture_output=True, text=True)
        if done.returncode > 1:
            sys.exit(f"waydesk-cli {' '.join(map(str, words[:4]))} failed ({done.returncode}):\n{done.stderr}")
        return [json.loads(line) for line in done.stdout.splitlines() if line.startswith(("{", "["))]

    def take_in(self, now, orders):
        report = self.run(now, "import", *files(orders, f"{self.folder}/orders", now))[0]
        for file in report["files"]:
            if file["rejected"]:
                sys.exit(f"rejected: {file['file']}: {file['rejected'][:3]}")

    def plan(self, now):
        return [parcel["parcel"] for parcel in self.run(now, "plan")[0]["parcels"]]

    def number(self, now, parcels, carrier, first):
        """First number of the next fill is left to the account's segment."""
        filled = self.run(now, "number", "--carrier", carrier, "--first", first, "--parcel", *parcels)[0]
        return [(entry["parcel"], entry["number"]) for entry in filled["assigned"]]

    def scan(self, now, numbers, *words):
        return self.run(now, "scan", *words, typed="\n".join(numbers) + "\n")


def dying_printer(labels):
    """A network printer that goes away after so many labels; the port that it listens at."""
    server = socket.socket()
    server.bind(("127.0.0.1", 0))
    server.listen(1)

    def serve():
        line, _ = server.accept()
        seen = 0
        while seen < labels:
            read = line.recv(65536)
            if not read:
                break
            seen += read.count(b"^XZ")
        line.close()
        server.close()

    threading.Thread(target=serve, daemon=True).start()
    return server.getsockname()[1]


class Numbers:
    """Where the next fill of a carrier begins."""

    def __init__(self, first):
        self.head, self.next, self.width = first[:2], int(first[2:]), len(first) - 2

    def take(self, count):
        first = f"{self.head}{self.next:0{self.width}d}"
        self.next += count
        return first


def set_up(desk, now):
    desk.run(now, "account", "add", "圆通主账户", "--carrier", "YTO")
    desk.run(now, "account", "add", "中通电子面单", "--carrier", "ZTO")
    desk.run(now, "account", "add", "极兔电子面单", "--carrier", "JT")
    for account, first, count in (("圆通主账户", "YT8801234566001", 900), ("圆通主账户", "YT8801234570001", 2000),
                                  ("中通电子面单", "75110022330001", 3000), ("极兔电子面单", "JT3000123450001", 90)):
        desk.run(now, "segment", "add", "--account", account, "--first", first, "--count", count)
    for shop, platform in PLATFORMS.items():
        desk.run(now, "shop", "add", shop, "--platform", platform, "--account", "圆通主账户")
    for account in ("中通电子面单", "极兔电子面单"):
        for shop in ("山间茶舍", "禾木家居", "禾木日用"):
            desk.run(now, "account", "share", account, "--shop", shop)


def earlier_day(desk, room, numbers, day, count):
    """A whole day, from the order files to the signed sheets."""
    nine = day.replace(hour=9)
    desk.take_in(nine, room.batch(count + count // 5, nine, 20, False))
    parcels = desk.plan(nine + timedelta(minutes=4))
    share = len(parcels) * 3 // 4
    for carrier, own, minutes in (("YTO", parcels[:share], 10), ("ZTO", parcels[share:], 35)):
        at = nine + timedelta(minutes=minutes)
        filled = desk.number(at, own, carrier, numbers[carrier].take(len(own)))
        desk.run(at, "print", "--parcel", *own, "--to", f"pdf:{desk.folder}/labels.pdf")
        codes = [number for _, number in filled]
        half = len(codes) // 2
        desk.scan(at + timedelta(hours=1), codes[:half])
        desk.scan(at + timedelta(hours=4), codes[half:])
    for sheet in desk.run(day.replace(hour=16, minute=30), "handover", "list"):
        if sheet["state"] == "open":
            desk.run(day.replace(hour=16, minute=31), "handover", "close", sheet["handover"], "--manifest",
                     f"pdf:{desk.folder}/manifest.pdf")


def today(desk, room, numbers):
    """The day that the pictures show; it is 14:04 at the end."""
    at = lambda hour, minute: DAY.replace(hour=hour, minute=minute)
    desk.take_in(at(8, 30), room.batch(196, at(8, 25), 42, False))
    parcels = desk.plan(at(8, 35))
    waiting, parcels = waiting_first(desk.run(at(8, 36), "orders"), parcels)
    desk.run(at(8, 40), "carrier", *waiting, "--carrier", "YTO")
    batches = {"zto": parcels[:26], "first": parcels[26:74], "second": parcels[74:98], "third": parcels[98:122]}
    zto = [n for _, n in desk.number(at(8, 50), batches["zto"], "ZTO", numbers["ZTO"].take(26))]
    desk.run(at(8, 52), "print", "--parcel", *batches["zto"], "--to", f"pdf:{desk.folder}/zto.pdf")
    desk.scan(at(9, 20), zto[:11])
    desk.scan(at(10, 10), zto[11:])
    for sheet in desk.run(at(11, 40), "handover", "list"):
        if sheet["state"] == "open":
            desk.run(at(11, 40), "handover", "close", sheet["handover"], "--manifest", f"pdf:{desk.folder}/zto-manifest.pdf")
    first = desk.number(at(9, 40), batches["first"], "YTO", numbers["YTO"].take(48))
    desk.run(at(9, 42), "print", "--parcel", *batches["first"], "--to", f"pdf:{desk.folder}/first.pdf")
    codes = [n for _, n in first]
    desk.scan(at(10, 50), codes[:19])
    desk.scan(at(11, 30), codes[19:46])
    second = desk.number(at(12, 50), batches["second"], "YTO", numbers["YTO"].take(24))
    desk.run(at(12, 55), "print", "--parcel", *batches["second"], "--to", f"pdf:{desk.folder}/second.pdf")
    more = [n for _, n in second]
    desk.run(at(13, 20), "hold", "add", second[8][0], "--reason", "买家来电改地址")
    desk.scan(at(13, 31), more[:14])
    desk.number(at(13, 40), batches["third"], "JT", numbers["JT"].take(24))
    desk.run(at(13, 45), "print", "--parcel", *batches["third"], "--to", f"tcp:127.0.0.1:{dying_printer(14)}")
    desk.take_in(at(13, 50), room.batch(96, at(13, 48), 46, True))
    return {"held": more[8], "scans": more[14:24]}


def waiting_first(rows, parcels):
    """The parcels that must leave this afternoon and still wait for their number at 14:04, and all others."""
    soonest = {}
    for row in rows:
        for entry in row["parcels"]:
            parcel = entry["parcel"] if isinstance(entry, dict) else entry
            deadline = datetime.fromisoformat(row["deadline"].replace("Z", "+00:00")).replace(tzinfo=None)
            soonest[parcel] = min(soonest.get(parcel, deadline), deadline)
    begin, end = (DAY.replace(hour=hour, minute=50) - timedelta(hours=8) for hour in (13, 21))
    waiting = [parcel for parcel in parcels if begin <= soonest[parcel] <= end]
    return waiting, [parcel for parcel in parcels if parcel not in waiting]


def scene(day):
    """What the window is asked to show (src/app/desktop/scene.h)."""
    steps = [{"size": [1600, 1000]}, {"page": 0}, {"keys": "F12"}, {"keys": "Alt+1"}]  # the details are seen
    for row in range(14):
        steps += [{"keys": "Down" if row in (3, 9) else "Space Down"}]
    steps += [{"keys": "Home Down Right"}, {"picture": "orders"}]
    steps += [{"click": "numberButton"}, {"picture": "numbers"}, {"keys": "Esc"}]
    steps += [{"page": 1}, {"picture": "print"}, {"page": 2}]
    steps += [{"scan": code} for code in day["scans"]] + [{"picture": "scan"}]
    steps += [{"scan": day["held"]}, {"picture": "scan-hold"}, {"keys": "Space"}]
    for page, name in ((3, "handover"), (4, "accounts"), (5, "reports"), (6, "settings")):
        steps += [{"page": page}, {"picture": name}]
    return steps


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, cli = os.path.abspath(sys.argv[1]), sys.argv[2]
    os.makedirs(f"{folder}/data", exist_ok=True)
    desk, room = Desk(folder, cli), Room(1122)
    numbers = {"YTO": Numbers("YT8801234566001"), "ZTO": Numbers("75110022330001"), "JT": Numbers("JT3000123450001")}
    set_up(desk, DAY - timedelta(days=20))
    for i, count in enumerate(EARLIER):
        earlier_day(desk, room, numbers, DAY - timedelta(days=len(EARLIER) - i), count)
    with open(f"{folder}/scene.json", "w", encoding="utf-8") as file:
        json.dump(scene(today(desk, room, numbers)), file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
