#include "history/site_phrases.h"

#include "history/site_phrases_table.h"
#include "unicode/folded_text.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <new>
#include <span>
#include <vector>

namespace serendip::history {
namespace {

/// Between "follows you" and the rest stands an "and" of any language.
constexpr std::size_t kLongestAnd = 24; // bytes

struct Elsewhere {
  std::string_view begins;
  std::string_view ends; ///< empty where it does not matter
};

constexpr std::array kElsewhere{Elsewhere{"invited you to follow", ""},
                                Elsewhere{"is inviting you to follow", ""},
                                Elsewhere{"invites you to follow", ""},
                                Elsewhere{"invited you to subscribe", ""},
                                Elsewhere{"invites you to subscribe", ""},
                                Elsewhere{"invited you to attend", ""},
                                Elsewhere{"invites you to attend", ""},
                                Elsewhere{"hat Sie eingeladen", "zu folgen"},
                                Elsewhere{"hat dich eingeladen", "zu folgen"},
                                Elsewhere{"lädt Sie ein", "zu folgen"},
                                Elsewhere{"hat Sie eingeladen", "zu abonnieren"},
                                Elsewhere{"hat Sie eingeladen", "teilzunehmen"},
                                Elsewhere{"vous a invité à suivre", ""},
                                Elsewhere{"vous a invitée à suivre", ""},
                                Elsewhere{"vous invite à suivre", ""},
                                Elsewhere{"te ha invitado a seguir", ""},
                                Elsewhere{"te invita a seguir", ""},
                                Elsewhere{"ti ha invitato a seguire", ""},
                                Elsewhere{"ti invita a seguire", ""},
                                Elsewhere{"convidou você para seguir", ""},
                                Elsewhere{"heeft u uitgenodigd", "te volgen"},
                                Elsewhere{"heeft je uitgenodigd", "te volgen"},
                                Elsewhere{"دعاك لمتابعة", ""},
                                Elsewhere{"يدعوك لمتابعة", ""}};

constexpr std::string_view kAround = " \t\r\n.,:;!|-_";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kAround);
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(kAround) - first + 1);
}

/// Apostrophes are alike, and runs of white space one space.
std::string folded(std::string_view text) {
  const unicode::FoldedText all(text);
  std::string result;
  for (std::string_view rest = all.text(); !rest.empty();) {
    const bool curly = rest.starts_with("\u2018") || rest.starts_with("\u2019");
    const char sign = curly ? '\'' : rest.front();
    const bool space = sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r';
    if (!space || (!result.empty() && result.back() != ' ')) {
      result += space ? ' ' : sign;
    }
    rest.remove_prefix(curly ? std::string_view("\u2019").size() : 1);
  }
  return std::string(trimmed(result));
}

std::vector<std::string> foldedAll(std::span<const std::string_view> phrases) {
  std::vector<std::string> all;
  std::ranges::transform(phrases, std::back_inserter(all), folded);
  return all;
}

struct Phrases {
  std::vector<std::string> connect = foldedAll(phrases::kConnect);
  std::vector<std::string> follows = foldedAll(phrases::kFollows);
  std::vector<std::string> links = foldedAll(phrases::kLinks);
  std::vector<std::string> replyTo = foldedAll(phrases::kReplyTo);
};

const Phrases& known() {
  static const Phrases all;
  return all;
}

/// What stands for a headline where there is none.
bool isDashes(std::string_view text) {
  while (text.starts_with("\u2013") || text.starts_with("\u2014") || text.starts_with(' ')) {
    text.remove_prefix(text.starts_with(' ') ? 1 : std::string_view("\u2013").size());
  }
  return text.empty();
}

/// The text without the name before it.
std::string_view unnamed(std::string_view text, std::string_view name) {
  return !name.empty() && text.starts_with(name) ? trimmed(text.substr(name.size())) : text;
}

bool isPhrase(std::string_view text) {
  const Phrases& all = known();
  const auto has = [&](std::string_view whole) { return std::ranges::find(all.connect, whole) != all.connect.end(); };
  return has(text) || std::ranges::any_of(all.follows, [&](const std::string& follows) {
           return text.starts_with(follows) && std::ranges::any_of(all.connect, [&](const std::string& connect) {
                    return text.ends_with(connect) && text.size() >= follows.size() + connect.size() &&
                           text.size() <= follows.size() + connect.size() + kLongestAnd;
                  });
         });
}

bool isLink(std::string_view line, std::string_view name) {
  const Phrases& all = known();
  const auto first = name.substr(0, name.find(' '));
  return std::ranges::find(all.links, line) != all.links.end() ||
         std::ranges::any_of(all.replyTo, [&](const std::string& start) {
           return line.starts_with(start) && line.size() > start.size() && line[start.size()] == ' ' && !name.empty() &&
                  (line.substr(start.size() + 1) == name || line.substr(start.size() + 1) == first);
         });
}

std::string_view value(sqlite3_value* given) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(given));
  return text == nullptr ? std::string_view()
                         : std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(given)));
}

/// Called by SQLite, which is C: nothing may be thrown through it.
template <auto mend> void mendedOf(sqlite3_context* context, int, sqlite3_value** values) noexcept {
  try {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
      return;
    }
    if (const auto text = mend(value(values[0]), value(values[1]))) {
      sqlite3_result_text(context, text->data(), static_cast<int>(text->size()), SQLITE_TRANSIENT);
    }
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

void elsewhereOf(sqlite3_context* context, int, sqlite3_value** values) noexcept {
  try {
    sqlite3_result_int(context, asksElsewhere(value(values[0]), value(values[1])) ? 1 : 0);
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

} // namespace

std::optional<std::string> mendedHeadline(std::string_view headline, std::string_view name) {
  const auto text = folded(headline);
  return text.empty() || isDashes(text) || isPhrase(unnamed(text, folded(name))) ? std::nullopt
                                                                                 : std::optional(std::string(headline));
}

std::optional<std::string> mendedNote(std::string_view note, std::string_view name) {
  const auto who = folded(name);
  std::string kept;
  bool any = false;
  for (std::size_t at = 0; at <= note.size();) {
    const auto end = std::min(note.find('\n', at), note.size());
    const auto line = note.substr(at, end - at);
    at = end + 1;
    if (isLink(folded(line), who)) {
      continue;
    }
    kept += any ? "\n" : "";
    kept += line;
    any = true;
  }
  const bool blank = kept.find_first_not_of(" \t\r\n") == std::string::npos;
  return blank ? std::nullopt : std::optional(kept);
}

bool asksElsewhere(std::string_view headline, std::string_view name) {
  const auto text = folded(headline);
  const auto rest = unnamed(text, folded(name));
  return !isPhrase(rest) && std::ranges::any_of(kElsewhere, [&](const Elsewhere& each) {
    return rest.starts_with(folded(each.begins)) && rest.ends_with(folded(each.ends));
  });
}

Request mended(Request request) {
  if (request.headline) {
    request.headline = mendedHeadline(*request.headline, request.name);
  }
  if (request.note) {
    request.note = mendedNote(*request.note, request.name);
  }
  return request;
}

void addSitePhrasesFunctions(SQLite::Database& connection) {
  connection.createFunction("site_headline", 2, true, nullptr, mendedOf<mendedHeadline>);
  connection.createFunction("site_note", 2, true, nullptr, mendedOf<mendedNote>);
  connection.createFunction("site_elsewhere", 2, true, nullptr, elsewhereOf);
}

} // namespace serendip::history
