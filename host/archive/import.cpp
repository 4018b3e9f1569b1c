#include "archive/import.h"

#include "archive/archived_ids.h"
#include "archive/content_kind.h"
#include "archive/dates.h"
#include "archive/export_date.h"
#include "archive/problem.h"
#include "history/roomy_cache.h"
#include "history/transaction.h"
#include "platform/temporary_file.h"
#include "shapes/excerpt.h"

#include <algorithm>

namespace serendip::archive {
namespace {

constexpr std::size_t kRowsAtOnce = 256; // less than a millisecond

} // namespace

Import::Import(std::unique_ptr<FileSet> files, const std::string& name, ImportOptions options)
    : files_(std::move(files)), context_{.options = options,
                                         .ownerName = {},
                                         .owner = {},
                                         .exportedAt = exportDateOf(name),
                                         .notes = {}} {
  choose();
  if (auto problem = files_->problem(); !problem.empty()) {
    report_.keepReason({shapes::excerpt(fileName(name)), 0, std::move(problem)});
  }
}

void Import::add(std::size_t file, FileKind kind) {
  const auto& each = files_->files()[file];
  chosen_.push_back({file, kind, shapes::excerpt(fileName(each.path)), each.bytes.value_or(0)});
}

/// By name; a single file may have any.
void Import::choose() {
  const auto& all = files_->files();
  for (std::size_t file = 0; file < all.size(); ++file) {
    if (const auto kind = kindOf(all[file].path)) {
      add(file, *kind);
    }
  }
  if (all.size() == 1 && chosen_.empty()) {
    if (const auto kind = kindOfContent(files_->open(0))) {
      add(0, *kind);
    }
  }
  std::ranges::stable_sort(chosen_, {}, &Chosen::kind);
  if (chosen_.empty() && !files_->problem().empty()) {
    throw ArchiveProblem("The zip is damaged or cut off before any of LinkedIn's files; download it again.");
  }
  if (chosen_.empty()) {
    throw ArchiveProblem("It holds none of LinkedIn's files (Connections.csv, Invitations.csv, messages.csv, "
                         "Profile.csv, Positions.csv); choose the archive as LinkedIn gave it.");
  }
}

Progress Import::step(history::Database& database, std::chrono::milliseconds budget) {
  if (!countsBefore_) {
    countsBefore_ = history::inferredCounts(database, Instant::now());
  }
  if (current_) {
    wholeFileRead_ ? keepRead(database) : readOn(budget);
  } else if (next_ < chosen_.size()) {
    openNext(database);
  } else if (!inferred_) {
    infer(database);
  }
  return progress(inferred_);
}

void Import::openNext(history::Database& database) {
  const auto& chosen = chosen_[next_];
  wholeFileRead_ = false;
  try {
    current_ = importOf(chosen.kind, chosen.name, files_->open(chosen.file), database, context_);
  } catch (const FileProblem& problem) {
    failFile(problem);
  }
}

void Import::readOn(std::chrono::milliseconds budget) {
  const auto end = std::chrono::steady_clock::now() + budget;
  try {
    while (current_->read(kRowsAtOnce)) {
      if (std::chrono::steady_clock::now() >= end) {
        return;
      }
    }
    wholeFileRead_ = true;
  } catch (const FileProblem& problem) {
    failFile(problem);
  } catch (...) {     // no memory, or no room for what is set aside
    current_.reset(); // a row is half taken: the next step begins the file anew
    throw;
  }
}

/// What was read before the fault is kept only where the fault says nothing against it.
void Import::failFile(const FileProblem& problem) {
  const auto& chosen = chosen_[next_];
  report_.keepReason({chosen.name, problem.line(), problem.what()});
  if (current_ && problem.beforeIsGood()) {
    wholeFileRead_ = true;
    return;
  }
  FileReport report{.file = chosen.name, .kind = chosen.kind};
  report.skipped = report.rows = current_ ? std::max<std::size_t>(current_->report().rows, 1) : 1;
  report_.files.push_back(std::move(report));
  finishFile();
}

void Import::keepRead(history::Database& database) {
  history::write(database, [&] {
    const history::RoomyCache cache(database);
    history::ArchiveFacts facts(database, context_.options.includeForgotten);
    current_->keep(database, facts);
    facts.finish();
    return true;
  });
  report_.files.push_back(current_->report());
  for (const auto& row : current_->skipped()) {
    report_.keepReason(row);
  }
  finishFile();
}

void Import::finishFile() {
  current_.reset();
  bytesBefore_ += chosen_[next_].bytes;
  ++next_;
}

void Import::infer(history::Database& database) {
  const auto accepted = inferAcceptances(database);
  const auto counts = history::inferredCounts(database, Instant::now());
  const auto more = [](std::size_t after, std::size_t before) { return after > before ? after - before : 0; };
  report_.inferred = {.accepted = accepted,
                      .exchange = more(counts.exchange, countsBefore_->exchange),
                      .pitch = more(counts.pitch, countsBefore_->pitch),
                      .silence = more(counts.silence, countsBefore_->silence)};
  for (auto& file : report_.files) {
    file.inferred = file.kind == FileKind::invitations ? accepted
                    : file.kind == FileKind::messages  ? report_.inferred.exchange + report_.inferred.pitch
                                                       : 0;
  }
  inferred_ = true;
}

std::size_t Import::inferAcceptances(history::Database& database) {
  return history::write(database, [&] {
    const history::RoomyCache cache(database);
    history::ArchiveFacts facts(database, context_.options.includeForgotten);
    std::size_t added = 0;
    for (const auto& request : history::inferableAcceptances(database)) {
      const auto at = std::max(request.sentAt, dayOf(request.connectedAt));
      const auto fate = facts.keepInferredAcceptance(inferredAcceptanceId(request.request), request.request, at);
      added += fate == history::Fate::added ? 1U : 0U;
    }
    facts.finish();
    return added;
  });
}

Progress Import::progress(bool done) const {
  std::uint64_t ofBytes = 0;
  for (const auto& chosen : chosen_) {
    ofBytes += chosen.bytes;
  }
  const auto bytes = bytesBefore_ + (current_ ? current_->bytesUsed() : 0);
  const auto& last = chosen_[std::min(next_, chosen_.size() - 1)];
  return {.done = done, .file = last.name, .bytes = bytes, .ofBytes = std::max(bytes, ofBytes)};
}

} // namespace serendip::archive
