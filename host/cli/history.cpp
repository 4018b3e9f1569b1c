// One match is shown as its timeline at once: who types a whole name wants to know what happened.
#include "cli/history.h"

#include "cli/exit_status.h"
#include "cli/history_text.h"
#include "cli/output.h"
#include "cli/person_words.h"
#include "cli/tell_mended.h"
#include "cli/terminal_json.h"
#include "platform/directories.h"
#include "platform/private_files.h"
#include "service/dispatch.h"

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace serendip::cli {
namespace {

using nlohmann::json;

constexpr int kPage = 20;
constexpr int kLargestPage = 50;

struct HistoryOptions {
  std::vector<std::string> words;
  bool asJson = false;
  int limit = kPage;
  std::string next;
};

void print(const json& result) {
  std::cout << terminalJson(result) << '\n';
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) {
    text.append(text.empty() ? "" : " ").append(word);
  }
  return text;
}

/// The result of `sender`, whose pages are read to the last one.
json wholeTimeline(service::Session& session, const json& sender) {
  json params{{"sender", sender}};
  auto result = service::dispatch(session, "sender", params);
  while (!result.at("next").is_null()) {
    params["cursor"] = result.at("next");
    auto page = service::dispatch(session, "sender", params);
    auto& events = result["events"].get_ref<json::array_t&>();
    for (auto& event : page["events"]) {
      events.push_back(std::move(event));
    }
    result["next"] = page.at("next");
  }
  return result;
}

void showTimeline(const json& timeline, const HistoryOptions& asked) {
  if (asked.asJson) {
    print(timeline);
  } else {
    std::cout << timelineText(timeline.at("sender"), timeline.at("events"));
  }
}

json search(service::Session& session, const HistoryOptions& asked) {
  json params{{"words", joined(asked.words)}, {"limit", asked.limit}};
  if (!asked.next.empty()) {
    params["cursor"] = asked.next;
  }
  return service::dispatch(session, "search", params);
}

/// Without what a search needs where nothing is there to search for.
void showNobody(const HistoryOptions& asked) {
  if (isAddress(asked.words)) {
    std::cout << "This person is not in the history.\n";
  } else if (asked.words.empty()) {
    std::cout << "The history is empty. Whoever asks on LinkedIn's invitations page appears here.\n";
  } else {
    std::cout << "Nobody found. Every word must begin a word of a name, headline or note.\n";
  }
}

void showPeople(const json& found, const HistoryOptions& asked) {
  if (asked.asJson) {
    print(found);
    return;
  }
  if (found.at("senders").empty()) {
    showNobody(asked);
    return;
  }
  std::cout << peopleText(found.at("senders"));
  if (const auto& next = found.at("next"); next.is_string()) {
    std::cout << "\nThere are more: repeat this with --next " << next.get<std::string>() << '\n';
  }
}

/// The `sender` of PROTOCOL.md without its nulls, which are refused where a field may be left out.
json withoutNulls(const json& sender) {
  json result = json::object();
  for (const auto& [field, value] : sender.items()) {
    if (!value.is_null()) {
      result[field] = value;
    }
  }
  return result;
}

/// Of the one person whom an address names.
json personAt(service::Session& session, const json& named) {
  const auto timeline = wholeTimeline(session, named);
  return timeline.at("sender").is_null() ? json(nullptr) : timeline;
}

json onlyPerson(service::Session& session, const json& found, const HistoryOptions& asked) {
  const auto& senders = found.at("senders");
  const bool alone = !asked.words.empty() && asked.next.empty() && senders.size() == 1 && found.at("next").is_null();
  return alone ? wholeTimeline(session, withoutNulls(senders[0].at("sender"))) : json(nullptr);
}

void show(service::Session& session, const HistoryOptions& asked) {
  const bool address = asked.next.empty() && isAddress(asked.words);
  const auto found = address ? json{{"senders", json::array()}, {"next", nullptr}} : search(session, asked);
  const auto named = address ? personNamed(asked.words) : json(nullptr);
  const auto timeline = named.is_null() ? onlyPerson(session, found, asked) : personAt(session, named);
  if (timeline.is_null()) {
    showPeople(found, asked);
  } else {
    showTimeline(timeline, asked);
  }
}

int history(const HistoryOptions& asked) {
  try {
    platform::makeNewFilesPrivate();
    service::Session session({wire::Caller::Kind::commandLine, ""}, platform::dataDirectory() / "history.db");
    tellMended(session.database());
    show(session, asked);
    finishOutput();
    return kDone;
  } catch (const std::exception& failure) {
    std::cerr << "serendip: " << failure.what() << '\n';
    return kFailed;
  }
}

} // namespace

void addHistory(CLI::App& app, int& status) {
  const auto asked = std::make_shared<HistoryOptions>();
  CLI::App* command = app.add_subcommand("history", "Look people up: who asked, what you decided, what followed");
  command->add_option("WORDS", asked->words,
                      "beginnings of words of a name, headline or note; or a profile's address or the name in it, "
                      "which comes first");
  command->add_flag("--json", asked->asJson,
                    "print the result of `search` or, of one person, of `sender` (PROTOCOL.md)");
  command->add_option("--limit", asked->limit, "people at once (default 20)")->check(CLI::Range(1, kLargestPage));
  command->add_option("--next", asked->next, "go on after the people shown before");
  command->footer("Without words: who was seen last. One match is shown with everything that happened.\n"
                  "Finding nobody is no error: the exit status is 0.");
  command->callback([asked, &status] { status = history(*asked); });
}

} // namespace serendip::cli
