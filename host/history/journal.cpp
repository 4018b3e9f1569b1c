#include "history/journal.h"

namespace serendip::history {

std::filesystem::path journalOf(std::filesystem::path file) {
  file += "-journal";
  return file;
}

} // namespace serendip::history
