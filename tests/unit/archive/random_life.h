// Lives of two machines at random, through the very calls that the extension makes.
#pragma once

#include "history/database.h"
#include "history/decisions.h"
#include "history/failure.h"
#include "history/history_folder.h"
#include "history/merge.h"
#include "history/outcomes.h"
#include "history/philosophy_choice.h"
#include "history/requests.h"
#include "history/retention_choice.h"
#include "history/transaction.h"
#include "history/undo.h"

#include <random>

namespace serendip::tests {

using history::day;

/// What a machine may do. Few people, days and invitations, so that the machines meet often.
class RandomLife {
public:
  explicit RandomLife(unsigned seed, unsigned machine) : random_(seed * 31 + machine), machine_(machine) {}

  void live(history::Database& database, int steps) {
    for (int i = 0; i < steps; ++i) {
      step(database);
    }
  }

private:
  unsigned upTo(unsigned most) { return static_cast<unsigned>(random_() % (most + 1)); }

  bool one(unsigned in) { return upTo(in - 1) == 0; }

  unsigned freshId() { return (machine_ + 1) * 100000 + next_++; }

  Instant anyTime() { return day(upTo(400) / 2.0); }

  SenderKey anybody() {
    const auto who = std::to_string(upTo(5));
    switch (upTo(3)) {
    case 0:
      return history::member("ACoAA" + who);
    case 1:
      return history::both("person-" + who, "ACoAA" + std::to_string(upTo(20) == 0 ? upTo(5) : std::stoul(who)));
    default:
      return history::slug("person-" + who);
    }
  }

  template <class Value> std::optional<Value> maybe(Value value) {
    return one(2) ? std::optional(std::move(value)) : std::nullopt;
  }

  Request anyRequest() {
    auto request = history::request(freshId(), anybody(), anyTime());
    if (one(6)) { // browsers are moved and restored with their storage, so both machines may know an id
      const unsigned shared = 1 + upTo(30);
      request = history::request(shared, history::slug("person-" + std::to_string(shared % 6)), anyTime());
    }
    request.name = one(3) ? "Mira Okafor" : "Mira";
    request.headline = maybe(std::string(one(2) ? "Founder at Tidal Analytics" : "Speaker"));
    request.note = maybe(std::string(one(2) ? "Hello, we offer web design at half the price" : "Hi"));
    request.mutuals = maybe(static_cast<int>(upTo(9)));
    request.verified = maybe(one(2));
    request.followsYou = maybe(one(2));
    if (one(4)) {
      request.invitation = "i" + std::to_string(upTo(8));
    }
    return request;
  }

  void step(history::Database& database) {
    try {
      act(database);
    } catch (const history::Conflict&) {
    } catch (const history::UnknownSender&) {
    } catch (const history::UnknownEvent&) {
    }
  }

  void act(history::Database& database) {
    switch (upTo(9)) {
    case 0:
    case 1:
    case 2:
      history::observe(database, anyRequest());
      break;
    case 3:
    case 4:
    case 5:
      decide(database);
      break;
    case 6:
      history::recordOutcome(database, remembered(), anyTime(), anybody(), one(2) ? Outcome::pitch : Outcome::exchange);
      break;
    case 7:
      if (!events_.empty()) {
        history::undo(database, history::uuid(freshId()), anyTime(),
                      events_[upTo(static_cast<unsigned>(events_.size()) - 1)]);
      }
      break;
    case 8:
      choose(database);
      break;
    default:
      readArchive(database);
    }
  }

  Uuid remembered() {
    events_.push_back(history::uuid(freshId()));
    return events_.back();
  }

  void decide(history::Database& database) {
    const auto action = static_cast<Action>(upTo(2));
    Decision made{.id = remembered(), .at = anyTime(), .action = action};
    made.stage = action == Action::block && one(2) ? Stage::intended : Stage::done;
    made.suggested = maybe(Suggested{Action::lookFirst, PhilosophyName::known});
    if (one(3)) {
      history::decide(database, made, anybody());
    } else {
      auto request = anyRequest();
      made.at = Instant{request.seenAt.milliseconds + 1000};
      history::decide(database, made, request);
    }
  }

  void choose(history::Database& database) {
    const auto id = history::uuid(freshId());
    if (one(2)) {
      history::choosePhilosophy(database, id, anyTime(), PhilosophyName::own,
                                OwnPhilosophy{10.5, 0.1, -1, -20, -3, 0.3, one(2)});
    } else {
      const auto at = anyTime();
      history::write(database, [&] { return history::keepRetentionChoice(database, id, at, maybe(1200)); });
    }
  }

  /// What LinkedIn's archive tells.
  void readArchive(history::Database& database) {
    history::write(database, [&] {
      history::Merge merge(database);
      const auto key = history::slug("person-" + std::to_string(upTo(7)));
      merge.add(history::ConnectionRecord{key, one(2) ? "Mira Okafor" : "M. Okafor",
                                          maybe(std::string("Tidal Analytics GmbH")),
                                          maybe(std::string(one(2) ? "Founder" : "Owner")), anyTime(), anyTime()});
      merge.add(history::CorrespondentRecord{key, one(2) ? "Mira" : "Mira O.", anyTime()});
      merge.add(
          history::MessageRecord{key, anyTime(), one(2), maybe(one(2)), maybe(std::string(one(2) ? "Hi" : "Ho"))});
      merge.add(history::OwnCompanyRecord{one(2) ? "Lumen Oy" : "LUMEN"});
      merge.add(history::OwnerRecord{history::slug("anna")});
      merge.finish();
      return 0;
    });
  }

  std::mt19937 random_;
  unsigned machine_;
  unsigned next_ = 1;
  std::vector<Uuid> events_;
};

} // namespace serendip::tests
