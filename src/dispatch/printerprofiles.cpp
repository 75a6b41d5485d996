// SPDX-License-Identifier: Apache-2.0
#include "dispatch/printerprofiles.h"

#include "dispatch/ports/settingsrepository.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString keysOf(const QString &bench) { return u"printer/"_s + bench + u'/'; }

/// Only printers have a profile: a file takes any label.
bool isPrinter(const QString &target) { return target.startsWith("cups:"_L1) || target.startsWith("tcp:"_L1); }

QString jsonOf(const PrinterProfile &profile)
{
    const QJsonObject object{{u"dots_per_mm"_s, profile.stock.dotsPerMm}, {u"width_mm"_s, profile.stock.widthMm},
                             {u"height_mm"_s, profile.stock.heightMm},    {u"darkness"_s, profile.tuning.darkness},
                             {u"right"_s, profile.tuning.right},          {u"down"_s, profile.tuning.down}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

PrinterProfile profileFrom(const QString &target, const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    const auto number = [&](const QString &key, int otherwise = 0) { return object.value(key).toInt(otherwise); };
    return {target,
            {number(u"width_mm"_s), number(u"height_mm"_s), number(u"dots_per_mm"_s)},
            {number(u"darkness"_s, -1), number(u"right"_s), number(u"down"_s)}};
}

QString valueOf(const PrinterProfile &profile, const QString &part)
{
    if (part == u"dpi")
        return QString::number(profile.stock.dotsPerMm);
    if (part == u"paper")
        return paperText(profile.stock);
    if (part == u"darkness")
        return QString::number(profile.tuning.darkness);
    return QString::number(part == u"right" ? profile.tuning.right : profile.tuning.down);
}

Result<void> sound(const PrinterProfile &profile)
{
    const QString part = unsoundPart(profile);
    if (part.isEmpty())
        return {};
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, part}, {u"value"_s, valueOf(profile, part)}});
}

} // namespace

Result<std::vector<PrinterProfile>> PrinterProfiles::all() const
{
    using Profiles = std::vector<PrinterProfile>;
    return inRead<Profiles>(m_place.store, [&](UnitOfWork &unit) -> Result<Profiles> {
        Profiles profiles;
        const QString keys = keysOf(m_place.bench);
        const auto kept = unit.settings().beginningWith(keys);
        for (auto one = kept.cbegin(); one != kept.cend(); ++one) {
            if (const QString target = one.key().sliced(keys.size()); isPrinter(target))
                profiles.push_back(profileFrom(target, one.value()));
        }
        std::ranges::sort(profiles, {}, &PrinterProfile::target);
        return profiles;
    });
}

Result<std::optional<PrinterProfile>> PrinterProfiles::of(const QString &target) const
{
    using Profile = std::optional<PrinterProfile>;
    if (!isPrinter(target))
        return Profile();
    return inRead<Profile>(m_place.store, [&](UnitOfWork &unit) -> Result<Profile> {
        const auto kept = unit.settings().value(keysOf(m_place.bench) + target);
        return kept ? Profile(profileFrom(target, *kept)) : Profile();
    });
}

Result<void> PrinterProfiles::keep(const PrinterProfile &profile) const
{
    if (!isPrinter(profile.target) || profile.target.endsWith(u':'))
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"printer"_s},
                     {u"value"_s, profile.target},
                     {u"allowed"_s, QStringList{u"cups:QUEUE"_s, u"tcp:HOST:PORT"_s}}});
    if (auto good = sound(profile); !good)
        return good;
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(keysOf(m_place.bench) + profile.target, jsonOf(profile));
        m_place.record(unit, u"printer_profile"_s, SubjectKind::None, 0,
                       {{u"printer"_s, profile.target},
                        {u"dots_per_mm"_s, profile.stock.dotsPerMm},
                        {u"paper"_s, paperText(profile.stock)}});
        return {};
    });
}

Result<void> PrinterProfiles::forget(const QString &target) const
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        const QString key = keysOf(m_place.bench) + target;
        if (!unit.settings().value(key))
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"printer"_s}, {u"name"_s, target}});
        unit.settings().remove(key);
        m_place.record(unit, u"printer_profile"_s, SubjectKind::None, 0, {{u"printer"_s, target}});
        return {};
    });
}

Result<void> mayPrint(const Workplace &place, const PrintKit &kit, const QString &target, const QString &templateId)
{
    const auto needs = kit.renderer.stock(templateId);
    if (!needs)
        return std::unexpected(needs.error());
    const auto profile = PrinterProfiles(place).of(target);
    if (!profile)
        return std::unexpected(profile.error());
    if (!*profile)
        return {};
    const LabelStock &has = (*profile)->stock;
    const StockMismatch found = mismatch(has, *needs);
    if (found == StockMismatch::None)
        return {};
    const bool dots = found == StockMismatch::Dots;
    return fail(ErrorCode::Refused,
                {{u"printer"_s, target},
                 {u"template"_s, templateId},
                 {u"reason"_s, dots ? u"printer_dpi"_s : u"printer_paper"_s},
                 {u"has"_s, dots ? dpiText(has) : paperText(has)},
                 {u"needs"_s, dots ? dpiText(*needs) : paperText(*needs)}});
}

Result<void> PrintTestLabel::run(const PrinterProfile &profile) const
{
    if (auto good = sound(profile); !good)
        return good;
    const QString when = QDateTime::fromMSecsSinceEpoch(m_place.clock.wallMs()).toString(u"yyyy-MM-dd HH:mm"_s);
    const auto image = m_kit.renderer.ruler(
        profile.stock, {profile.target, paperText(profile.stock) + u" mm"_s, dpiText(profile.stock) + u" dpi"_s, when});
    if (!image)
        return std::unexpected(image.error());
    auto target = m_kit.targets.makeTuned(profile.target, profile.tuning);
    if (!target)
        return std::unexpected(target.error());
    auto done = (*target)->open(1, u"test"_s);
    if (done)
        done = (*target)->send(*image, u"test"_s);
    if (done)
        done = (*target)->finish();
    if (!done)
        (*target)->abandon();
    return done;
}

} // namespace waydesk
