// SPDX-License-Identifier: Apache-2.0
#include "core/label/labeltext.h"

#include <QChar>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList kept;
    for (const QString &part : parts) {
        const QString text = part.trimmed();
        if (!text.isEmpty() && (kept.isEmpty() || kept.last() != text))
            kept << text;
    }
    return kept.join(separator);
}

QString receiver(const LabelData &data, const MaskPolicy &mask)
{
    const QString phone = data.receiver.phone.isEmpty() ? data.receiver.phone2 : data.receiver.phone;
    return joined({maskName(data.receiver.receiver.trimmed(), mask.name), maskPhone(phone.trimmed(), mask.phone)},
                  u"  "_s);
}

/// The country only where it is not home.
QString country(const Address &address)
{
    static const QStringList home{u"中国"_s, u"CN"_s, u"China"_s};
    return home.contains(address.country, Qt::CaseInsensitive) ? QString() : address.country;
}

QString receiverAddress(const LabelData &data, const MaskPolicy &mask)
{
    const Address &to = data.receiver;
    return joined({country(to), to.province, to.city, to.district, maskStreet(to.street, mask.street), to.postcode},
                  u" "_s);
}

QString destination(const Address &to)
{
    const QString place = to.city.isEmpty() ? to.province : to.city;
    return joined({country(to), place, to.district}, u" "_s);
}

QString contents(const LabelData &data)
{
    const QString pieces = data.quantity > 0 ? u"共 %1 件"_s.arg(data.quantity) : QString();
    return joined({data.orders > 1 ? u"%1 单合并"_s.arg(data.orders) : QString(), pieces}, u" · "_s);
}

} // namespace

QString labelText(const FieldBox &box, const LabelData &data, const MaskPolicy &mask)
{
    switch (box.field) {
    case LabelField::Text: return box.text;
    case LabelField::Carrier: return data.carrierName.isEmpty() ? data.carrierCode : data.carrierName;
    case LabelField::Copy: return data.copy > 1 ? u"COPY %1"_s.arg(data.copy) : QString();
    case LabelField::PrintedAt: return data.printedAt;
    case LabelField::Contents: return contents(data);
    case LabelField::LastFour: return data.waybill.right(4);
    case LabelField::Destination: return destination(data.receiver);
    case LabelField::Receiver: return receiver(data, mask);
    case LabelField::ReceiverAddress: return receiverAddress(data, mask);
    case LabelField::Sender: return data.senderName;
    case LabelField::SenderText: return data.senderText;
    case LabelField::BarcodeText: return groupedNumber(data.waybill);
    case LabelField::Note: return data.note.isEmpty() ? QString() : u"备注: "_s + data.note;
    case LabelField::Remark: return data.remark;
    case LabelField::Sequence: return data.sequence;
    case LabelField::Shops: return data.shopsText;
    case LabelField::Station: return joined({data.bench, data.operatorName}, u" · "_s);
    case LabelField::Barcode:
    case LabelField::Qr:
    case LabelField::Goods: break;
    }
    return {};
}

QString groupedNumber(const QString &number)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    QString text;
    for (qsizetype i = 0; i < number.size();) {
        qsizetype end = i;
        const bool digits = isDigit(number[i]);
        while (end < number.size() && isDigit(number[end]) == digits)
            ++end;
        while (i < end) {
            const qsizetype left = end - i;
            const qsizetype take = !digits || left <= 5 ? left : 4;
            if (!text.isEmpty())
                text += u' ';
            text += QStringView(number).sliced(i, take);
            i += take;
        }
    }
    return text;
}

std::u32string drawable(const QString &text)
{
    std::u32string points;
    for (const uint point : text.normalized(QString::NormalizationForm_C).toUcs4()) {
        switch (QChar::category(point)) {
        case QChar::Other_Control:
        case QChar::Separator_Space:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph: points += point == 0x3000 ? U'\u3000' : U' '; break;
        case QChar::Other_Format: break;
        case QChar::Other_Surrogate: points += U'\ufffd'; break;
        default: points += char32_t(point);
        }
    }
    return points;
}

} // namespace waydesk
