// SPDX-License-Identifier: Apache-2.0
#include "printing/cupsqueue.h"

#include <QElapsedTimer>

#include <cups/cups.h>

#include <functional>

using namespace Qt::StringLiterals;

namespace waydesk {
namespace {

/// An IPP message that deletes itself.
using Answer = std::unique_ptr<ipp_t, decltype(&ippDelete)>;

QString text(ipp_t *answer, const char *name, ipp_tag_t tag)
{
    ipp_attribute_t *attribute = ippFindAttribute(answer, name, tag);
    return attribute ? QString::fromUtf8(ippGetString(attribute, 0, nullptr)) : QString();
}

QStringList texts(ipp_t *answer, const char *name)
{
    QStringList result;
    ipp_attribute_t *attribute = ippFindAttribute(answer, name, IPP_TAG_KEYWORD);
    for (int i = 0; attribute && i < ippGetCount(attribute); ++i)
        result += QString::fromUtf8(ippGetString(attribute, i, nullptr));
    return result;
}

QString withoutSeverity(const QString &reason)
{
    for (const auto &severity : {u"-error"_s, u"-warning"_s, u"-report"_s}) {
        if (reason.endsWith(severity))
            return reason.chopped(severity.size());
    }
    return reason;
}

} // namespace

struct CupsQueue::Connection {
    http_t *http = nullptr;
    QByteArray queue;
    const PrintOptions &options;
    QElapsedTimer silence;
    bool insists = false; ///< a cancelled run too must cancel its jobs

    ~Connection() { httpClose(http); }

    /// Asked by libcups after each second of silence: go on waiting?
    static int goOn(http_t *, void *data)
    {
        const auto *self = static_cast<Connection *>(data);
        const bool wanted = self->insists || !self->options.isCancelled();
        return wanted && !self->silence.hasExpired(self->options.stallMs);
    }

    Answer ask(ipp_op_t operation, int job, std::initializer_list<const char *> wanted,
               const std::function<void(ipp_t *)> &addWords = {})
    {
        char uri[1024];
        httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", nullptr, "localhost", 0, "/printers/%s",
                         queue.constData());
        ipp_t *request = ippNewRequest(operation);
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri);
        if (job)
            ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
        if (addWords)
            addWords(request);
        ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                      static_cast<int>(wanted.size()), nullptr, wanted.begin());
        silence.start();
        return Answer(cupsDoRequest(http, request, "/"), &ippDelete);
    }
};

CupsQueue::CupsQueue(const QString &name, const PrintOptions &options)
    : m_name(name)
    , m_options(options)
{ }

CupsQueue::~CupsQueue() = default;

Result<void> CupsQueue::connect()
{
    m_connection.reset();
    http_t *http =
        httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, m_options.connectMs, nullptr);
    if (!http)
        return std::unexpected(failure(u"server_unreachable"_s));
    m_connection.reset(new Connection{http, m_name.toUtf8(), m_options, {}, false});
    httpSetTimeout(http, 1.0, &Connection::goOn, m_connection.get());
    const auto found = state();
    return found ? Result<void>() : std::unexpected(found.error());
}

Result<CupsQueue::State> CupsQueue::state()
{
    const Answer answer = m_connection->ask(
        IPP_OP_GET_PRINTER_ATTRIBUTES, 0,
        {"printer-state", "printer-state-reasons", "printer-state-message", "printer-is-accepting-jobs", "device-uri"});
    if (cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND) {
        Error error = failure(u"queue_missing"_s);
        error.values.insert(u"known"_s, knownQueues());
        return std::unexpected(error);
    }
    if (!answer || cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return std::unexpected(failure(u"server_unreachable"_s));
    State result;
    if (ipp_attribute_t *state = ippFindAttribute(answer.get(), "printer-state", IPP_TAG_ENUM))
        result.stopped = ippGetInteger(state, 0) == IPP_PSTATE_STOPPED;
    if (ipp_attribute_t *state = ippFindAttribute(answer.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN))
        result.accepting = ippGetBoolean(state, 0) != 0;
    for (const QString &reason : texts(answer.get(), "printer-state-reasons")) {
        if (reason != u"none")
            result.reasons += withoutSeverity(reason);
    }
    result.message = text(answer.get(), "printer-state-message", IPP_TAG_TEXT);
    result.device = text(answer.get(), "device-uri", IPP_TAG_URI);
    return result;
}

Result<int> CupsQueue::submit(const QString &title, const QByteArray &bytes)
{
    m_connection->silence.start();
    // Said, not left to the queue: its defaults may be two copies or a banner page.
    cups_option_t *options = nullptr;
    int count = cupsAddOption("copies", "1", 0, &options);
    count = cupsAddOption("job-sheets", "none", count, &options);
    http_t *http = m_connection->http;
    const char *queue = m_connection->queue.constData();
    const QByteArray name = title.toUtf8();
    const int id = cupsCreateJob(http, queue, name.constData(), count, options);
    cupsFreeOptions(count, options);
    if (id == 0)
        return std::unexpected(failure(u"job_refused"_s));
    bool ok = cupsStartDocument(http, queue, id, name.constData(), CUPS_FORMAT_RAW, 1) == HTTP_STATUS_CONTINUE;
    constexpr qsizetype kChunk = 64 * 1024;
    for (qsizetype at = 0; ok && at < bytes.size(); at += kChunk) {
        m_connection->silence.start();
        const auto size = static_cast<size_t>(std::min(kChunk, bytes.size() - at));
        ok = cupsWriteRequestData(http, bytes.constData() + at, size) == HTTP_STATUS_CONTINUE;
    }
    // Finished in any case: it reads the server's answer and makes the connection usable again.
    ok = cupsFinishDocument(http, queue) <= IPP_STATUS_OK_CONFLICTING && ok;
    if (ok)
        return id;
    Error error = failure(u"job_refused"_s);
    if (!cancel(id))
        error.values.insert(u"jobs_left"_s, QStringList{QString::number(id)});
    return std::unexpected(error);
}

Result<CupsQueue::Job> CupsQueue::job(int id)
{
    const Answer answer = m_connection->ask(IPP_OP_GET_JOB_ATTRIBUTES, id, {"job-state", "job-state-reasons"});
    ipp_attribute_t *state = answer ? ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM) : nullptr;
    if (!state)
        return std::unexpected(
            failure(cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND ? u"job_vanished"_s : u"server_unreachable"_s));
    switch (ippGetInteger(state, 0)) {
    case IPP_JSTATE_COMPLETED:
        return texts(answer.get(), "job-state-reasons").contains(u"job-completed-with-errors"_s) ? Job::Failed
                                                                                                 : Job::Completed;
    case IPP_JSTATE_CANCELED:
    case IPP_JSTATE_ABORTED: return Job::Failed;
    case IPP_JSTATE_HELD:
    case IPP_JSTATE_STOPPED: return Job::Held;
    default: return Job::Waiting;
    }
}

Result<void> CupsQueue::cancel(int id)
{
    m_connection->silence.start();
    m_connection->insists = true;
    const ipp_status_t answer = cupsCancelJob2(m_connection->http, m_connection->queue.constData(), id, 0);
    m_connection->insists = false;
    const bool over = answer == IPP_STATUS_ERROR_NOT_POSSIBLE || answer == IPP_STATUS_ERROR_NOT_FOUND;
    if (over || answer <= IPP_STATUS_OK_CONFLICTING)
        return {};
    return std::unexpected(failure(u"cancel_failed"_s));
}

Result<std::vector<int>> CupsQueue::openJobs(const QString &titlePrefix)
{
    const Answer answer = m_connection->ask(IPP_OP_GET_JOBS, 0, {"job-id", "job-name"}, [](ipp_t *request) {
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, "not-completed");
        ippAddBoolean(request, IPP_TAG_OPERATION, "my-jobs", 1);
    });
    const bool none = cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND;
    if (!none && (!answer || cupsLastError() > IPP_STATUS_OK_CONFLICTING))
        return std::unexpected(failure(u"server_unreachable"_s));
    std::vector<int> ids;
    int id = 0;
    QString title;
    const auto ended = [&] {
        if (id != 0 && title.startsWith(titlePrefix))
            ids.push_back(id);
        id = 0;
        title.clear();
    };
    for (ipp_attribute_t *at = answer ? ippFirstAttribute(answer.get()) : nullptr; at;
         at = ippNextAttribute(answer.get())) {
        const char *name = ippGetName(at);
        if (!name) // between two jobs
            ended();
        else if (qstrcmp(name, "job-id") == 0)
            id = ippGetInteger(at, 0);
        else if (qstrcmp(name, "job-name") == 0)
            title = QString::fromUtf8(ippGetString(at, 0, nullptr));
    }
    ended();
    return ids;
}

QStringList CupsQueue::knownQueues()
{
    QStringList result;
    const Answer answer = m_connection->ask(IPP_OP_CUPS_GET_PRINTERS, 0, {"printer-name"});
    for (ipp_attribute_t *at = answer ? ippFirstAttribute(answer.get()) : nullptr; at;
         at = ippNextAttribute(answer.get())) {
        if (qstrcmp(ippGetName(at), "printer-name") == 0)
            result += QString::fromUtf8(ippGetString(at, 0, nullptr));
    }
    result.sort();
    return result;
}

Error CupsQueue::failure(const QString &reason) const
{
    return {m_options.isCancelled() ? ErrorCode::Cancelled : ErrorCode::PrinterGone,
            {{u"printer"_s, m_name}, {u"reason"_s, reason}},
            QString::fromUtf8(cupsLastErrorString())};
}

} // namespace waydesk
