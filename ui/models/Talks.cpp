#include "ui/models/Talks.h"

#include "rules/Clauses.h"
#include "ui/models/Desk.h"

#include <algorithm>
#include <tuple>

namespace chokepoint {

namespace {

Talk talkOf(const Proposal& proposal) {
    Talk talk;
    talk.id = proposal.id;
    talk.from = proposal.from;
    talk.to = proposal.to;
    talk.clauses = proposal.clauses;
    talk.threat = proposal.threat;
    talk.deadline = proposal.deadline;
    talk.duration = proposal.duration;
    return talk;
}

} // namespace

std::vector<Talk> Talks::all(const Desk& desk) {
    std::vector<Talk> talks;
    const int coming = desk.turn() + 1;
    const auto replyBy = [&](int deadline) { return tr("Answer by %1").arg(desk.halfYear(deadline)); };
    for (const Proposal& proposal : desk.world().proposals) {
        Talk talk = talkOf(proposal);
        const bool mine = proposal.from == desk.seat();
        talk.kind = proposal.unmet >= 0 ? Talk::Kind::unmet : mine ? Talk::Kind::sent : Talk::Kind::received;
        talk.state = proposal.unmet >= 0 ? tr("Not met") : replyBy(proposal.deadline);
        if (talk.kind == Talk::Kind::received) {
            const std::optional<bool> reply = desk.draft().reply(proposal.id);
            talk.pressing = !reply && proposal.deadline <= coming;
            if (reply)
                talk.state = *reply ? tr("You accept") : tr("You refuse");
        }
        talks.push_back(std::move(talk));
    }
    for (std::size_t i = 0; i < desk.draft().proposals().size(); ++i) {
        const ProposalDraft& draft = desk.draft().proposals()[i];
        Talk talk = talkOf(proposalOf(desk.rules(), desk.seat(), coming, draft));
        talk.kind = Talk::Kind::drafted;
        talk.id = std::to_string(i);
        talk.state = tr("Goes out with your orders");
        talks.push_back(std::move(talk));
    }
    for (const Agreement& agreement : desk.world().agreements) {
        Talk talk;
        const bool own = agreement.has(desk.seat());
        talk.kind = own ? Talk::Kind::own : Talk::Kind::others;
        talk.id = agreement.id;
        talk.from = agreement.parties.front();
        talk.to = agreement.parties.back();
        talk.clauses = agreement.clauses;
        talk.since = agreement.since;
        talk.until = agreement.until;
        talk.secret = agreement.secret;
        talk.state = desk.draft().leaves(agreement.id) ? tr("You leave it")
                                                       : tr("to %1").arg(desk.halfYear(agreement.until));
        talks.push_back(std::move(talk));
    }
    std::stable_sort(talks.begin(), talks.end(), [](const Talk& a, const Talk& b) {
        return std::tuple(a.kind, a.deadline, a.until) < std::tuple(b.kind, b.deadline, b.until);
    });
    return talks;
}

ClauseWords Talks::words(const Desk& desk, const AgreedClause& clause) {
    ClauseWords words{desk.text("clause." + clause.clause + ".name"),
                      {},
                      desk.textOrNothing("clause." + clause.clause + ".help"),
                      clause.giver};
    const std::optional<ClauseTerms> terms = understood(desk.rules().book, clause);
    if (!terms) // content has changed since
        return words;
    const Instrument& form = desk.rules().book.clauses[static_cast<std::size_t>(terms->clause)].form;
    QStringList all;
    for (std::size_t i = Clause::partner + 1; i < form.parameters.size(); ++i)
        all << desk.argumentText(form.parameters[i], terms->arguments[i]);
    words.terms = all.join(QStringLiteral(" · "));
    return words;
}

QString Talks::summary(const Desk& desk, const std::vector<AgreedClause>& clauses) {
    QStringList all;
    for (const AgreedClause& clause : clauses) {
        const ClauseWords each = words(desk, clause);
        all << (each.terms.isEmpty() ? each.name : tr("%1, %2").arg(each.name, each.terms));
    }
    return all.join(QStringLiteral("; "));
}

QString Talks::threat(const Desk& desk, const Threat& threat) {
    return threat.announced()
               ? QString::fromStdString(desk.names().order(threat.instrument, threat.parameters))
               : QString();
}

int Talks::other(const Desk& desk, const Talk& talk) {
    return talk.from == desk.seat() ? talk.to : talk.from;
}

} // namespace chokepoint
