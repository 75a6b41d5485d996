// SPDX-License-Identifier: Apache-2.0
#include "dispatch/samplelabel.h"

namespace waydesk {

using namespace Qt::StringLiterals;

LabelData sampleLabel()
{
    LabelData data;
    data.waybill = u"YT8801234567080"_s;
    data.carrierCode = u"YTO"_s;
    data.carrierName = u"圆通速递"_s;
    data.receiver.receiver = u"苏念晴"_s;
    data.receiver.phone = u"13900000078"_s;
    data.receiver.province = u"浙江省"_s;
    data.receiver.city = u"杭州市"_s;
    data.receiver.district = u"余杭区"_s;
    data.receiver.street = u"示例路 18 号 3 幢 1202"_s;
    data.senderName = u"青禾日用旗舰店"_s;
    data.sequence = u"01-078/112"_s;
    data.shopsText = u"青禾日用旗舰店"_s;
    data.goods = {u"竹纤维毛巾 米白 ×2"_s, u"亚麻围裙 深灰 ×1"_s};
    data.quantity = 3;
    data.printedAt = u"2026-11-22 14:05"_s;
    data.bench = u"03"_s;
    data.operatorName = u"小何"_s;
    return data;
}

} // namespace waydesk
