// A line may refer to one that comes later, when exports were put one behind another: it waits, and the file is read
// again for those that wait as long as that brings any of them in. References go four steps deep at most (an undo, its
// decision, its request, its sender), and so do the readings.

#include "archive/merge_export.h"

#include "archive/export_line.h"
#include "archive/line_reader.h"
#include "history/failure.h"
#include "history/merge.h"
#include "history/roomy_cache.h"
#include "history/transaction.h"
#include "platform/opened_file.h"
#include "wire/error.h"
#include "wire/json_text.h"

#include <algorithm>
#include <set>

namespace serendip::archive {
namespace {

using history::Merged;
using nlohmann::json;

bool isHeader(const json& line) {
  return line.is_object() && line.contains("kind") && line["kind"] == exportHeader()["kind"];
}

void requireKnownFormat(const std::string& name, const json& header) {
  const auto format = header.find("format");
  if (format == header.end() || !format->is_number_integer()) {
    throw ExportRefused("The header of " + name + " does not say which format it has; export it anew.");
  }
  if (*format > kExportFormat || *format < 1) {
    throw ExportRefused("The export " + name + " has the format " + format->dump() + ", and this Serendip reads " +
                        std::to_string(kExportFormat) + "; install the newer Serendip that wrote it.");
  }
}

/// What is wrong with a line, in a sentence about it.
std::string problemOf(const wire::Error& error) {
  const auto data = error.json()["data"];
  return data["field"].get<std::string>() + " " + data["problem"].get<std::string>();
}

[[noreturn]] void refuseUnread(const std::string& name) {
  throw ExportRefused("The file " + name + " cannot be read; check that it exists and is yours, then try again.");
}

class Merging {
public:
  Merging(history::Database& database, const platform::ReadableBytes& file, const std::string& name,
          bool includeForgotten)
      : file_(file), name_(name), merge_(database, includeForgotten) {}

  MergeReport run() {
    readAll();
    for (auto before = waiting_.size() + 1; !waiting_.empty() && waiting_.size() < before;) {
      before = waiting_.size();
      readWaiting();
    }
    for (const auto line : waiting_) {
      skip(line, "refers to a person or an event that is neither in this file nor in the history");
    }
    merge_.finish();
    std::ranges::sort(report_.reasons, {}, &SkippedLine::line);
    return std::move(report_);
  }

private:
  void readAll() {
    LineReader reader(file_, kLongestLine);
    while (reader.next()) {
      const auto line = parsed(reader);
      if (line && isHeader(*line)) {
        requireKnownFormat(name_, *line);
        continue;
      }
      if (reader.number() == 1) {
        throw ExportRefused(
            "The file " + name_ +
            " does not begin as an export of Serendip does; choose one that \"serendip export\" wrote.");
      }
      ++report_.lines;
      if (line) {
        take(reader.number(), *line);
      }
    }
    if (!reader.good()) {
      refuseUnread(name_);
    }
    if (reader.number() == 0) {
      throw ExportRefused("The file " + name_ + " is empty; export the history anew.");
    }
  }

  void readWaiting() {
    const auto lines = std::exchange(waiting_, {});
    LineReader reader(file_, kLongestLine);
    while (reader.next()) {
      if (lines.contains(reader.number())) {
        if (const auto line = parsed(reader)) {
          take(reader.number(), *line);
        }
      }
    }
    if (!reader.good()) {
      refuseUnread(name_);
    }
  }

  std::optional<json> parsed(const LineReader& reader) {
    if (reader.tooLong()) {
      skip(reader.number(), "is longer than 4 MiB");
      return std::nullopt;
    }
    auto read = wire::readJson(reader.line());
    if (const auto* unreadable = std::get_if<wire::Unreadable>(&read)) {
      skip(reader.number(), "is not a line of JSON: " + unreadable->problem);
      return std::nullopt;
    }
    return std::get<json>(std::move(read));
  }

  void take(std::size_t number, const json& line) {
    try {
      count(number, merge_.add(recordOf(line)));
    } catch (const wire::Error& error) {
      skip(number, problemOf(error));
    } catch (const history::Conflict& conflict) {
      skip(number, "gives the UUID " + conflict.id() + ", which already stands for something else");
    }
  }

  void count(std::size_t number, Merged merged) {
    report_.added += merged == Merged::added;
    report_.known += merged == Merged::known;
    report_.forgotten += merged == Merged::forgotten;
    if (merged == Merged::waiting) {
      waiting_.insert(number);
    }
  }

  void skip(std::size_t line, std::string reason) {
    ++report_.skipped;
    if (report_.reasons.size() < MergeReport::kReasonsKept) {
      report_.reasons.push_back({line, std::move(reason)});
    }
  }

  const platform::ReadableBytes& file_;
  const std::string& name_;
  history::Merge merge_;
  std::set<std::size_t> waiting_;
  MergeReport report_;
};

} // namespace

bool isExport(const platform::ReadableBytes& file) {
  LineReader reader(file, 4096);
  if (!reader.next() || reader.tooLong()) {
    return false;
  }
  const auto read = wire::readJson(reader.line());
  const auto* line = std::get_if<json>(&read);
  return line != nullptr && isHeader(*line);
}

std::unique_ptr<platform::ReadableBytes> openExport(const std::filesystem::path& file) {
  try {
    return platform::openFile(file);
  } catch (const platform::NotReadable&) {
    refuseUnread(file.string());
  }
}

MergeReport mergeExport(history::Database& database, const platform::ReadableBytes& file, const std::string& name,
                        bool includeForgotten) {
  return history::write(database, [&] {
    const history::RoomyCache cache(database);
    return Merging(database, file, name, includeForgotten).run();
  });
}

} // namespace serendip::archive
