// SPDX-License-Identifier: Apache-2.0
#include "core/desk/savedview.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 200;
constexpr qsizetype LargestFile = 1 << 20;
constexpr int MostDays = 3660;
constexpr int MostHours = 24 * 366;

/// Nothing for what is no number from 0 to `most`.
std::optional<int> countOf(const QStringList &values, int most)
{
    bool ok = false;
    const int count = values.value(0).toInt(&ok);
    return ok && count >= 0 && count <= most ? std::optional(count) : std::nullopt;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &one : value.toArray()) {
        if (one.isString() && !one.toString().isEmpty() && one.toString().size() <= LongestText)
            texts.append(one.toString());
    }
    return texts;
}

std::optional<SavedView> viewOf(const QJsonObject &object)
{
    SavedView view;
    view.name = object.value(u"name"_s).toString().simplified();
    const auto base = viewFromName(object.value(u"view"_s).toString());
    if (!base || view.name.isEmpty() || view.name.size() > LongestViewName)
        return std::nullopt;
    view.view = *base;
    view.search = object.value(u"search"_s).toString().left(LongestText);
    const QJsonObject filter = object.value(u"filter"_s).toObject();
    for (auto it = filter.begin(); it != filter.end(); ++it) {
        const auto key = filterKeyFromName(it.key());
        const QStringList values = textsOf(it.value());
        if (key && !values.isEmpty())
            view.choices[*key] = values;
    }
    return view;
}

} // namespace

Filter filterOf(const FilterChoices &choices, qint64 nowMs)
{
    Filter filter;
    for (const auto &[key, values] : choices) {
        if (values.isEmpty())
            continue;
        if (key == FilterKey::From) {
            const auto days = countOf(values, MostDays);
            if (!days || *days == 0)
                continue;
            const QDate from = QDateTime::fromMSecsSinceEpoch(nowMs).date().addDays(1 - *days);
            filter.add({key, {from.toString(Qt::ISODate)}, from.startOfDay().toMSecsSinceEpoch()});
        } else if (key == FilterKey::DueWithin) {
            if (const auto hours = countOf(values, MostHours))
                filter.add({key, values, qint64(*hours) * 3600 * 1000});
        } else if (key != FilterKey::To) {
            filter.add({key, values, 0});
        }
    }
    return filter;
}

Selection SavedView::selection(qint64 nowMs) const { return {view, search, filterOf(choices, nowMs), {}}; }

QByteArray savedViewsToJson(const std::vector<SavedView> &views)
{
    QJsonArray all;
    for (const SavedView &view : views) {
        QJsonObject filter;
        for (const auto &[key, values] : view.choices)
            filter.insert(filterKeyName(key), QJsonArray::fromStringList(values));
        all.append(QJsonObject{{u"name"_s, view.name},
                               {u"view"_s, viewName(view.view)},
                               {u"search"_s, view.search},
                               {u"filter"_s, filter}});
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::vector<SavedView> savedViewsFromJson(const QByteArray &json)
{
    std::vector<SavedView> views;
    if (json.size() > LargestFile)
        return views;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        if (auto view = viewOf(value.toObject()); view && views.size() < MostSavedViews)
            views.push_back(std::move(*view));
    }
    return views;
}

} // namespace waydesk
