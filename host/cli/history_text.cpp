#include "cli/history_text.h"

#include "cli/terminal_text.h"
#include "cli/text_table.h"

namespace serendip::cli {
namespace {

using nlohmann::json;

constexpr std::string_view kIndent = "    ";

/// A text of the result, or nothing where it is null.
std::string textOf(const json& object, const char* field) {
  const auto& value = object.at(field);
  return value.is_string() ? terminalText(value.get_ref<const std::string&>()) : "";
}

Instant timeOf(const json& object, const char* field) {
  return {object.at(field).get<std::int64_t>()};
}

std::string decisionWords(const json& decision) {
  if (decision.is_null()) {
    return "undecided";
  }
  return textOf(decision, "action") + (textOf(decision, "stage") == "intended" ? " (not confirmed)" : "");
}

std::string outcomeWords(const json& outcome) {
  if (outcome.is_null()) {
    return "";
  }
  return textOf(outcome, "outcome") + (outcome.at("inferred").get<bool>() ? " (inferred)" : "");
}

/// What an archive tells of a person, or null.
json archiveOf(const json& person) {
  const auto found = person.find("archive");
  return found == person.end() ? json() : *found;
}

/// A day of the archive is the same day wherever the terminal stands.
std::string archivedDay(const json& object, const char* field) {
  constexpr std::int64_t kNoon = std::int64_t{12} * 60 * 60 * 1000;
  return localDay({timeOf(object, field).milliseconds + kNoon});
}

std::string connectedWords(const json& archive) {
  return archive.is_null() || archive.at("connectedAt").is_null()
             ? ""
             : "connected since " + archivedDay(archive, "connectedAt");
}

std::string talkWords(const json& archive) {
  if (archive.is_null() || archive.at("lastMessageAt").is_null()) {
    return "";
  }
  const bool received = archive.at("received").get<int>() > 0;
  const bool sent = archive.at("sent").get<int>() > 0;
  const std::string_view what = archive.at("pitch").get<bool>() ? "pitched"
                                : received && sent              ? "talked"
                                : received                      ? "wrote"
                                                                : "you wrote";
  return "last " + std::string(what) + " " + localDay(timeOf(archive, "lastMessageAt"));
}

std::string decidedWords(const json& found) {
  const auto connected = connectedWords(archiveOf(found));
  const bool neverAsked = found.at("requests") == 0 && found.contains("archive");
  return found.at("lastDecision").is_null() && (neverAsked || !connected.empty())
             ? connected
             : decisionWords(found.at("lastDecision"));
}

std::string followedWords(const json& found) {
  return found.at("lastOutcome").is_null() ? talkWords(archiveOf(found)) : outcomeWords(found.at("lastOutcome"));
}

/// Who is known by an archive alone need not have asked at all.
std::string askedWords(const json& found) {
  return found.at("requests") == 0 && found.contains("archive") ? "" : found.at("requests").dump();
}

/// What finds this person again.
std::string nameOnTheSite(const json& sender) {
  const auto slug = textOf(sender, "slug");
  return slug.empty() ? textOf(sender, "memberId") : slug;
}

std::string messagesWords(const json& event) {
  const auto count = [&](const char* field) { return event.at(field).dump() + " " + field; };
  const auto received = event.at("received") == 0 ? "" : count("received");
  const auto sent = event.at("sent") == 0 ? "" : count("sent");
  return "messages: " + received + (received.empty() || sent.empty() ? "" : ", ") + sent +
         (event.at("pitch").get<bool>() ? ", a pitch by its words" : "");
}

std::string what(const json& event) {
  const auto kind = textOf(event, "kind");
  const auto words = kind == "request"      ? "asked to connect"
                     : kind == "decision"   ? "decided: " + decisionWords(event)
                     : kind == "outcome"    ? "followed: " + outcomeWords(event)
                     : kind == "connection" ? "connected"
                     : kind == "messages"   ? messagesWords(event)
                                            : kind;
  return event.value("undone", false) ? words + ", taken back" : words;
}

std::string about(const json& event) {
  if (textOf(event, "kind") == "connection") {
    const auto position = textOf(event, "position");
    const auto company = textOf(event, "company");
    return position + (position.empty() || company.empty() ? "" : ", ") + company;
  }
  if (textOf(event, "kind") == "messages") {
    return event.at("received").get<int>() + event.at("sent").get<int>() > 1
               ? "the first on " + localDay(timeOf(event, "firstAt"))
               : "";
  }
  if (textOf(event, "kind") != "decision") {
    return event.contains("headline") ? textOf(event, "headline") : "";
  }
  const auto& suggested = event.at("suggested");
  const auto where = "origin: " + textOf(event, "origin");
  return suggested.is_null()
             ? where
             : where + "; suggested: " + textOf(suggested, "action") + " (" + textOf(suggested, "philosophy") + ")";
}

std::string mutuals(const json& event) {
  const auto found = event.find("mutuals");
  return found == event.end() || found->is_null() ? "" : found->dump() + " mutual";
}

std::string whenOf(const json& event) {
  return textOf(event, "kind") == "connection" ? archivedDay(event, "at") : localMinute(timeOf(event, "at"));
}

/// Notes stand below the table's line, since they are long.
std::string withNote(const std::string& line, const json& event) {
  const auto note = event.find("note");
  if (note == event.end() || !note->is_string()) {
    return line;
  }
  return line + std::string(kIndent) + "“" + terminalLines(note->get_ref<const std::string&>(), kIndent) + "”\n";
}

std::string events(const json& all) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& event : all) {
    rows.push_back({whenOf(event), what(event), about(event), mutuals(event)});
  }
  const auto table = textTable({{"WHEN"}, {"WHAT"}, {"ABOUT", 60}, {""}}, rows);
  std::string text;
  std::size_t begin = 0;
  for (std::size_t line = 0; line <= all.size(); ++line) {
    const auto end = table.find('\n', begin) + 1;
    const auto row = table.substr(begin, end - begin);
    text += line == 0 ? row : withNote(row, all[line - 1]);
    begin = end;
  }
  return text;
}

} // namespace

std::string peopleText(const json& senders) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& found : senders) {
    rows.push_back({textOf(found, "name"), textOf(found, "headline"), askedWords(found), decidedWords(found),
                    followedWords(found), localDay(timeOf(found, "lastSeenAt")), nameOnTheSite(found.at("sender"))});
  }
  return textTable({{"NAME", 28}, {"HEADLINE", 36}, {"ASKED"}, {"DECIDED"}, {"FOLLOWED"}, {"LAST SEEN"}, {"PERSON"}},
                   rows);
}

std::string timelineText(const json& sender, const json& all) {
  std::string text = textOf(sender, "name") + '\n';
  if (const auto headline = textOf(sender, "headline"); !headline.empty()) {
    text += headline + '\n';
  }
  text += nameOnTheSite(sender) + ", first seen " + localDay(timeOf(sender, "firstSeenAt")) + ", last seen " +
          localDay(timeOf(sender, "lastSeenAt")) + "\n";
  const auto connected = connectedWords(archiveOf(sender));
  const auto talk = talkWords(archiveOf(sender));
  if (!connected.empty() || !talk.empty()) {
    text += connected + (connected.empty() || talk.empty() ? "" : ", ") + talk + "\n";
  }
  text += "\n";
  return text + events(all);
}

} // namespace serendip::cli
