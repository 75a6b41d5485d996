// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/labeldata.h"

namespace waydesk::test {

/// An ordinary parcel of two goods; people and shops are invented.
inline LabelData sampleLabel()
{
    LabelData data;
    data.waybill = QStringLiteral("YT8801234567080");
    data.carrierCode = QStringLiteral("YTO");
    data.carrierName = QStringLiteral("圆通速递");
    data.receiver.receiver = QStringLiteral("林晓禾");
    data.receiver.phone = QStringLiteral("19800001001");
    data.receiver.province = QStringLiteral("浙江省");
    data.receiver.city = QStringLiteral("杭州市");
    data.receiver.district = QStringLiteral("西湖区");
    data.receiver.street = QStringLiteral("翠苑街道 文一西路188号 青禾小区6幢2单元301室");
    data.senderName = QStringLiteral("禾木日用");
    data.senderText = QStringLiteral("0512-68000204 浙江省杭州市余杭区仓前街道良睦路 9 号");
    data.sequence = QStringLiteral("03-078/112");
    data.shopsText = QStringLiteral("拼 禾木日用 · 圆通");
    data.goods = {QStringLiteral("竹纤维毛巾 3 条装 米白 ×1"), QStringLiteral("棉麻短袜 5 双装 混色 ×1")};
    data.quantity = 2;
    data.note = QStringLiteral("袜子要均码");
    data.printedAt = QStringLiteral("2026-11-22 14:21:37");
    data.bench = QStringLiteral("03 号工位");
    data.operatorName = QStringLiteral("李秀");
    return data;
}

/// A second copy with everything there is, and too much of it.
inline LabelData crowdedLabel()
{
    LabelData data = sampleLabel();
    data.copy = 2;
    data.orders = 3;
    data.quantity = 37;
    data.receiver.receiver = QStringLiteral("Maria Clara de los Santos-Villanueva");
    data.receiver.phone = QStringLiteral("19800001002-4471");
    data.receiver.street = QStringLiteral("Unit 1204B, Tower Two, 88 Rue de l’Église, Barangay San Isidro — "
                                          "三号楼东侧门禁旁（请放丰巢柜）🏠１２号");
    data.goods.clear();
    for (int i = 1; i <= 12; ++i)
        data.goods << QStringLiteral("加厚保暖珊瑚绒四件套冬季双面绒床单被套学生宿舍三件套 第%1款 1.5m ×%1").arg(i);
    data.note = QStringLiteral(
        "请务必在下午三点以后派送，家里有小孩睡觉，不要按门铃，谢谢您！🙏🙏 放门口即可，辛苦了，祝您生活愉快");
    data.remark = QStringLiteral("平台未说明退款 / refund not stated");
    data.shopsText = QStringLiteral("拼 禾木日用 · 淘 山间茶舍 · Lazada Hemu Living Official Store · 圆通");
    return data;
}

} // namespace waydesk::test
