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

/// What finds this person again.
std::string nameOnTheSite(const json& sender) {
  const auto slug = textOf(sender, "slug");
  return slug.empty() ? textOf(sender, "memberId") : slug;
}

std::string what(const json& event) {
  const auto kind = textOf(event, "kind");
  const auto words = kind == "request"    ? "asked to connect"
                     : kind == "decision" ? "decided: " + decisionWords(event)
                     : kind == "outcome"  ? "followed: " + outcomeWords(event)
                                          : kind;
  return event.value("undone", false) ? words + ", taken back" : words;
}

std::string about(const json& event) {
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
    rows.push_back({localMinute(timeOf(event, "at")), what(event), about(event), mutuals(event)});
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
    rows.push_back({textOf(found, "name"), textOf(found, "headline"), found.at("requests").dump(),
                    decisionWords(found.at("lastDecision")), outcomeWords(found.at("lastOutcome")),
                    localDay(timeOf(found, "lastSeenAt")), nameOnTheSite(found.at("sender"))});
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
          localDay(timeOf(sender, "lastSeenAt")) + "\n\n";
  return text + events(all);
}

} // namespace serendip::cli
