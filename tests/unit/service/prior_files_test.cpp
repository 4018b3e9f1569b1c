// The user's own prior: files beside the history that take the place of the built-in ones, or are refused.
#include "service/dispatch.h"
#include "service/fresh_session.h"
#include "service/prior_files.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace serendip;
using serendip::TemporaryDirectory;

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

const std::string kHeadlines = "# serendip headline-lexicon 1\nheadlineFounder\tchief of a village\n";

nlohmann::json hello(const std::filesystem::path& folder) {
  service::Session session({wire::Caller::Kind::commandLine, ""}, folder / "history.db");
  return service::dispatch(session, "hello", nlohmann::json::object())["prior"];
}

} // namespace

TEST_CASE("without files of the user's own the built-in prior holds") {
  const TemporaryDirectory folder;
  const auto files = service::priorFilesIn(folder.path() / "prior");
  CHECK(files.prior() == advice::builtInPrior());
  CHECK(files.own.empty());
  CHECK(files.refused.empty());
}

TEST_CASE("a file of the user's own takes the place of the built-in one") {
  const TemporaryDirectory folder;
  write(folder.path() / "prior" / "headline-lexicon.tsv", kHeadlines);
  const auto files = service::priorFilesIn(folder.path() / "prior");
  REQUIRE(files.refused.empty());
  CHECK(files.own == std::vector<std::string>{"headline-lexicon.tsv"});
  CHECK(files.prior()->fingerprint != advice::builtInPrior()->fingerprint);
}

TEST_CASE("a faulty prior file is refused with file and line, and the built-in one holds") {
  const TemporaryDirectory folder;
  write(folder.path() / "prior" / "cue-weights.tsv", "# serendip cue-weights 1\nfollowsYou\tnan\t0\t0\tmine\n");
  write(folder.path() / "prior" / "headline-lexicon.tsv", kHeadlines);
  const auto files = service::priorFilesIn(folder.path() / "prior");
  REQUIRE(files.refused.size() == 1);
  CHECK(files.refused[0].file == "cue-weights.tsv");
  CHECK(files.refused[0].line == 2);
  CHECK(files.own == std::vector<std::string>{"headline-lexicon.tsv"});
}

TEST_CASE("a prior file that is too large or has a strange name is refused") {
  const TemporaryDirectory folder;
  write(folder.path() / "prior" / "headline-lexicon.tsv", std::string((1 << 20) + 1, '#'));
  write(folder.path() / "prior" / "wishes.tsv", "# serendip wishes 1\n");
  write(folder.path() / "prior" / "readme.txt", "not for us");
  CHECK(service::priorFilesIn(folder.path() / "prior").refused.size() == 2);
}

TEST_CASE("hello says which prior files hold and which are refused") {
  const TemporaryDirectory folder;
  CHECK(hello(folder.path()) == nlohmann::json{{"own", nlohmann::json::array()}, {"refused", nlohmann::json::array()}});
  write(folder.path() / "prior" / "cue-weights.tsv", "# serendip cue-weights 1\nfollowsYou\t99\t0\t0\tmine\n");
  write(folder.path() / "prior" / "headline-lexicon.tsv", kHeadlines);
  const auto said = hello(folder.path());
  CHECK(said["own"] == nlohmann::json{"headline-lexicon.tsv"});
  CHECK(said["refused"][0]["file"] == "cue-weights.tsv");
  CHECK(said["refused"][0]["line"] == 2);
}
