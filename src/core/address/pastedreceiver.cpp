// SPDX-License-Identifier: Apache-2.0
#include "core/address/pastedreceiver.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 4000;
constexpr qsizetype longestHanName = 6;
constexpr qsizetype longestName = 40;

enum class Part { Unknown, Receiver, Phone, Place };

struct Piece {
    Part part = Part::Unknown;
    QString text;
};

const QRegularExpression &labels()
{
    static const QRegularExpression expression(
        u"(?:(?<name>收货人姓名|收件人姓名|收货人|收件人|联系人|姓名|名字|receiver|recipient|name)"
        "|(?<phone>收货人手机号?|联系电话|联系方式|手机号码|手机号|手机|电话号码|电话|phone|mobile|tel)"
        "|(?<place>收货地址|收件地址|详细地址|所在地区|所在区域|地区|地址|address))\\s*[:：]"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

const QRegularExpression &phones()
{
    static const QRegularExpression expression(
        u"(?<![0-9])(?:(?:\\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?:(?:-|转|,)[0-9]{1,6})?(?:\\[[0-9]{4}\\])?"
        "|0[0-9]{2,3}-[0-9]{7,8}(?:-[0-9]{1,6})?|0[0-9]{10,11}"
        "|\\+[0-9][0-9 ()-]{6,18}[0-9]|\\([0-9]{3}\\) ?[0-9]{3}-[0-9]{4})(?![0-9])"_s);
    return expression;
}

bool isHan(QChar c) { return c.script() == QChar::Script_Han || c == u'·'; }

/// A name: short, no digit, and not a place.
bool looksLikeName(const QString &text, const Regions &regions)
{
    QString name = text;
    name.remove(QRegularExpression(u"\\[[0-9]{4}\\]$"_s));
    if (name.isEmpty() || name.size() > longestName || std::ranges::any_of(name, [](QChar c) { return c.isDigit(); }))
        return false;
    if (!std::ranges::any_of(name, isHan))
        return name.count(u' ') <= 4 && !name.contains(u',');
    QStringView view(name);
    Address place;
    static constexpr QStringView endings(u"路街道巷弄村镇乡号楼室栋幢座区县市省");
    return name.size() <= longestHanName && !endings.contains(name.back()) && !regions.takeFrom(view, place);
}

bool beginsWithPlace(const QString &text, const Regions &regions)
{
    QStringView view(text);
    Address place;
    return regions.takeFrom(view, place);
}

/// Cuts the text at labels, phones and separators.
class Cutter
{
public:
    explicit Cutter(const QString &text) { cutLabels(text); }
    std::vector<Piece> pieces;

private:
    void cutLabels(const QString &text)
    {
        qsizetype from = 0;
        Part part = Part::Unknown;
        auto matches = labels().globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            cutPhones(text.mid(from, match.capturedStart() - from), part);
            part = !match.captured(u"name"_s).isEmpty() ? Part::Receiver
                : !match.captured(u"phone"_s).isEmpty() ? Part::Phone
                                                        : Part::Place;
            from = match.capturedEnd();
        }
        cutPhones(text.mid(from), part);
    }

    void cutPhones(const QString &text, Part part)
    {
        if (part == Part::Receiver || part == Part::Place) {
            // A label holds for its line; what follows is free text again.
            const qsizetype end = text.indexOf(u'\n');
            const QString line = (end < 0 ? text : text.left(end)).trimmed();
            if (!phones().match(line).hasMatch()) {
                add(part, line);
                if (end >= 0)
                    cutPhones(text.mid(end + 1), Part::Unknown);
                return;
            }
        }
        qsizetype from = 0;
        auto matches = phones().globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            cutWords(text.mid(from, match.capturedStart() - from), part);
            add(Part::Phone, match.captured());
            from = match.capturedEnd();
        }
        cutWords(text.mid(from), part);
    }

    void cutWords(const QString &text, Part part)
    {
        static const QRegularExpression separators(u"[\\n\\t;；|]+|(?<=[^0-9a-zA-Z]),|,(?=[^0-9a-zA-Z ])|，|、"_s);
        for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
            const bool han = std::ranges::any_of(word, isHan);
            for (const QString &one : han ? word.split(u' ', Qt::SkipEmptyParts) : QStringList(word))
                add(part == Part::Phone ? Part::Unknown : part, one.trimmed());
        }
    }

    void add(Part part, QString text)
    {
        static const QRegularExpression edges(u"^[\\s,，。.:：;；]+|[\\s,，。:：;；]+$"_s);
        text.remove(edges);
        if (!text.isEmpty())
            pieces.push_back({part, text});
    }
};

QString placeText(const std::vector<Piece> &pieces)
{
    QString text;
    for (const Piece &piece : pieces) {
        if (piece.part == Part::Place)
            text += (text.isEmpty() ? u""_s : u" "_s) + piece.text;
    }
    return text;
}

/// The place is what begins with one, and everything behind it that is no name.
void markPlaces(std::vector<Piece> &pieces, const Regions &regions)
{
    const bool labelled = std::ranges::any_of(pieces, [](const Piece &p) { return p.part == Part::Place; });
    bool inPlace = false;
    for (Piece &piece : pieces) {
        if (piece.part == Part::Unknown && !labelled && (inPlace || beginsWithPlace(piece.text, regions))
            && !looksLikeName(piece.text, regions)) {
            piece.part = Part::Place;
            inPlace = true;
        } else if (piece.part == Part::Phone) {
            inPlace = false;
        }
    }
}

/// The name is the one short piece that is left; of several, the one that stands beside the phone.
void markReceiver(std::vector<Piece> &pieces, const Regions &regions)
{
    if (std::ranges::any_of(pieces, [](const Piece &p) { return p.part == Part::Receiver; }))
        return;
    const auto fits = [&](size_t i) {
        return i < pieces.size() && pieces[i].part == Part::Unknown && looksLikeName(pieces[i].text, regions);
    };
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].part != Part::Phone)
            continue;
        for (const size_t beside : {i - 1, i + 1}) {
            if (fits(beside)) {
                pieces[beside].part = Part::Receiver;
                return;
            }
        }
    }
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (fits(i)) {
            pieces[i].part = Part::Receiver;
            return;
        }
    }
}

/// What is left belongs to the place, in the order in which it stands: a street abroad, a house number alone.
void markRest(std::vector<Piece> &pieces)
{
    for (Piece &piece : pieces) {
        if (piece.part == Part::Unknown)
            piece.part = Part::Place;
    }
}

/// "…102室林晓禾": a name that was typed on to the address, where a house ends.
QString takeNameAtEnd(QString &place)
{
    static const QRegularExpression expression(u"(?<=[室号楼栋幢座户])([\\p{Han}·]{2,4})$"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    static constexpr QStringView partsOfHouses(u"室号楼栋幢座户门店旁院内外边面层口部");
    const auto match = expression.match(place);
    if (!match.hasMatch() || partsOfHouses.contains(match.captured(1).back()))
        return {};
    place.truncate(match.capturedStart(1));
    return match.captured(1);
}

} // namespace

bool splitAddress(const QString &text, Address &address, const Regions &regions)
{
    static const QRegularExpression postcode(u"[\\s,，]*(?:[(（]([0-9]{6})[)）]|(?<![0-9])([0-9]{6}))$"_s);
    QString whole = text.trimmed();
    QStringView view(whole);
    Address places = address;
    if (!regions.takeFrom(view, places)) {
        address.street = whole;
        return false;
    }
    address = places;
    QString street = view.trimmed().toString();
    const auto match = postcode.match(street);
    if (match.hasMatch()) {
        address.postcode = match.captured(match.capturedLength(1) > 0 ? 1 : 2);
        street.truncate(match.capturedStart());
    }
    static const QRegularExpression gaps(u"(?<=[^\\x00-\\x7f]) +(?=[^\\x00-\\x7f])|^[\\s,，]+"_s);
    address.street = street.remove(gaps);
    return true;
}

PastedReceiver readPastedReceiver(const QString &text, const Regions &regions)
{
    PastedReceiver read;
    std::vector<Piece> pieces = Cutter(text.left(longestText).normalized(QString::NormalizationForm_C)).pieces;
    markPlaces(pieces, regions);
    markReceiver(pieces, regions);
    markRest(pieces);
    for (const Piece &piece : pieces) {
        if (piece.part == Part::Receiver && read.address.receiver.isEmpty())
            read.address.receiver = piece.text;
        if (piece.part != Part::Phone)
            continue;
        QString &phone = read.address.phone.isEmpty() ? read.address.phone : read.address.phone2;
        if (phone.isEmpty())
            phone = piece.text;
    }
    QString place = placeText(pieces);
    if (read.address.receiver.isEmpty())
        read.address.receiver = takeNameAtEnd(place);
    splitAddress(place, read.address, regions);
    if (read.address.receiver.isEmpty())
        read.missing.append(u"receiver"_s);
    if (read.address.phone.isEmpty())
        read.missing.append(u"phone"_s);
    if (place.isEmpty())
        read.missing.append(u"place"_s);
    return read;
}

} // namespace waydesk
