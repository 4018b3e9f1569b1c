#include "service/session.h"

#include "history/failure.h"

namespace serendip::service {

Session::Session(wire::Caller caller, std::filesystem::path file, std::function<Instant()> clock)
    : caller_(std::move(caller)), file_(std::move(file)), clock_(std::move(clock)),
      prior_(std::make_shared<PriorFolder>(file_.empty() ? std::filesystem::path() : file_.parent_path() / "prior")),
      learning_(std::make_unique<Learning>([prior = prior_] { return prior->files().prior(); }, clock_)),
      replay_(std::make_unique<ledger::Replay>([prior = prior_] { return prior->files().prior(); })) {}

Session Session::withoutFile(wire::Caller caller, std::string reason) {
  Session session(std::move(caller), {});
  session.whyNoFile_ = std::move(reason);
  return session;
}

history::Database& Session::database() {
  if (file_.empty()) {
    throw history::Unavailable(file_, whyNoFile_);
  }
  if (!database_) {
    database_.emplace(file_);
    database_->beforeLessonsCommit([learning = learning_.get(), replay = replay_.get()](history::Database& opened) {
      if (const auto& changed = opened.changedLessons()) {
        replay->lessonsChanged(*changed);
      }
      learning->finishWrite(opened);
    });
  }
  return *database_;
}

const advice::Model& Session::model() {
  return learning_->model(database());
}

void Session::afterWrite() noexcept {
  try {
    sweep_.step(database(), now());
  } catch (const std::exception&) {
    closeDatabase(); // as withWireErrors does; the sweep begins again with the next write
  }
}

void Session::closeDatabase() {
  sweep_.drop();
  database_.reset();
  learning_->drop();
  replay_->drop();
}

} // namespace serendip::service
